internal import OCDSCore
internal import OCDSStore

/// The page of a supplier or a buyer: who it is, how much, with whom, and every award.
struct PartyPage: SpokenPage {
  static let limit = 50
  private static let mostNames = 10

  let site: Site
  let language: Language
  let role: PartyRole
  let profile: PartyProfile
  let selection: Selection
  let description: Published
  let awards: RowPage<AwardRow>
  let place: RowCursor?
  let charts: [(SpendingChart, Chart)]
  let published: Instant?

  /// Reads what the page shows; nil where nobody of the id has the role.
  init?(
    _ site: Site,
    _ language: Language,
    _ role: PartyRole,
    _ id: String,
    _ place: RowCursor?,
    _ worker: inout Worker
  ) throws(StoreError) {
    guard let profile = try worker.reader.profile(role, id: id) else { return nil }
    self.site = site
    self.language = language
    self.role = role
    self.profile = profile
    self.place = place
    let selection = Selection(role.filter, id)
    self.selection = selection
    description = profile.description.map(ReleaseText.read) ?? .nothing
    awards = try worker.reader.awards(
      of: selection,
      order: .date,
      after: place,
      limit: PartyPage.limit
    )
    let published = try worker.reader.lastPublished()
    self.published = published
    let main = profile.row.totals.max { $0.awards < $1.awards }?.currency ?? ""
    let counterpart: SpendingChart = role == .supplier ? .buyers : .suppliers
    charts = [(SpendingChart.years, profile.years), (counterpart, profile.counterparts)]
      .compactMap { kind, rows in
        kind.chart(
          rows.filter { $0.total.currency == main },
          main,
          of: selection,
          language,
          site,
          published
        ).map { (kind, $0) }
      }
  }

  private var name: String { profile.row.name.or(profile.row.id) }

  func document() -> [UInt8] {
    let frame = PageFrame(
      settings: site.settings,
      language: language,
      page: role.page(profile.row.id),
      title: name.cut(120),
      summary: sentence.cut(300),
      crumbs: [
        (SitePage.home.name[language], SitePage.home.address(language)),
        (role.list.name[language], role.list.address(language)),
      ],
      alternates: [
        ("application/json", "JSON", SelectionLinks.api(of: selection)),
        (
          "application/atom+xml", say("Cambios", "Changes"),
          SelectionLinks.feed(of: selection, language)
        ),
      ],
      isUnlisted: place != nil
    )
    return frame.document {
      Tag.h1 { data(name, upTo: 300) }
      Tag.p(.class("lead")) { Tag.bdi(text: sentence) }
      SelectionLinks.chips(of: selection, language)
      tiles
      identity
      drawings
      list
    }
  }

  /// The party in one sentence.
  private var sentence: String {
    let row = profile.row
    let money = row.totals.prefix(2).map {
      NumberWords.money($0.shown.amount, $0.shown.currency)
    }.joined(separator: say(" y ", " and "))
    let count = NumberWords.count(row.awards)
    let name = name.cut(160)
    guard row.awards > 0 else {
      return say("\(name) no tiene adjudicaciones vigentes.", "\(name) has no standing awards.")
    }
    let sum = money.isEmpty ? "" : say(" por \(money)", " worth \(money)")
    if role == .supplier {
      return row.awards == 1
        ? say(
          "\(name) ha recibido una adjudicación\(sum).",
          "\(name) has received one award\(sum)."
        )
        : say(
          "\(name) ha recibido \(count) adjudicaciones\(sum).",
          "\(name) has received \(count) awards\(sum)."
        )
    }
    return row.awards == 1
      ? say("\(name) ha hecho una adjudicación\(sum).", "\(name) has made one award\(sum).")
      : say(
        "\(name) ha hecho \(count) adjudicaciones\(sum).",
        "\(name) has made \(count) awards\(sum)."
      )
  }

  private var tiles: HTML {
    let shares = profile.shares
    return Tag.ul(.class("tiles wordy")) {
      Figure(
        NumberWords.count(profile.row.processes),
        say("procesos", "processes"),
        SitePage.processes.address(language, query: selection.pairs)
      ).html
      if let share = NumberWords.share(shares.direct, of: shares.withMethod) {
        Figure(
          share,
          say(
            "por adjudicación directa: \(shares.direct) de \(shares.withMethod)",
            "awarded directly: \(shares.direct) of \(shares.withMethod)"
          ),
          SitePage.processes.address(language, query: selection.with(.method, "direct").pairs)
        ).html
      }
      if let share = NumberWords.share(shares.singleBid, of: shares.withBidders) {
        Figure(
          share,
          say(
            "de los concursos con un solo participante: \(shares.singleBid) de \(shares.withBidders)",
            "of competitions with a single bidder: \(shares.singleBid) of \(shares.withBidders)"
          ),
          SitePage.processes.address(language, query: selection.with(.singleBid, "true").pairs)
        ).html
      }
    }
  }

  private var identity: HTML {
    let address = description["address"]
    let place = [
      address["streetAddress"], address["locality"], address["region"], address["postalCode"],
      address["countryName"],
    ].compactMap(\.said)
    return Tag.section(.aria("labelledby", "identidad")) {
      Tag.h2(.id("identidad"), text: say("Quién es", "Who it is"))
      FactList(language) { facts in
        facts.add(say("Identificador", "Identifier"), data: profile.row.id.cut(200))
        facts.add(
          say("Nombre legal", "Legal name"),
          data: description["identifier"]["legalName"].text?.cut(300)
        )
        if profile.row.isNatural {
          facts.add(say("Tipo", "Kind"), text: say("persona física", "natural person"))
        }
        facts.add(
          say("Domicilio", "Address"),
          data: place.isEmpty ? nil : place.joined(separator: ", ").cut(400)
        )
        facts.add(say("Sitio", "Site"), site(description["contactPoint"]["url"].text))
        if profile.names.count > 1 {
          facts.add(say("También escrito", "Also written"), variants)
        }
      }.html
    }
  }

  private func site(_ text: String?) -> HTML? {
    guard let text else { return nil }
    guard let address = Address.web(text) else { return data(text) }
    return Tag.a(.href(address), .rel("external nofollow")) { data(text) }
  }

  private var variants: HTML {
    Tag.ul {
      for variant in profile.names.prefix(Self.mostNames) {
        Tag.li {
          data(variant.name)
          Tag.span(
            .class("quiet small"),
            text: variant.processes == 1
              ? say(" en 1 proceso", " in 1 process")
              : say(
                " en \(NumberWords.count(variant.processes)) procesos",
                " in \(NumberWords.count(variant.processes)) processes"
              )
          )
        }
      }
    }
  }

  private var drawings: HTML {
    guard !charts.isEmpty else { return .none }
    return Tag.section(.aria("labelledby", "cifras")) {
      Tag.h2(.id("cifras"), text: say("Cuánto y con quién", "How much and with whom"))
      Tag.div(.class("columns")) {
        for (kind, chart) in charts {
          ChartFigure(
            chart: chart,
            kind: kind,
            selection: selection,
            site: site,
            language: language
          ).html
        }
      }
    }
  }

  private var list: HTML {
    guard !awards.rows.isEmpty else { return .none }
    return Tag.section(.aria("labelledby", "adjudicaciones")) {
      Tag.h2(.id("adjudicaciones"), text: say("Adjudicaciones", "Awards"))
      Tag.table(.class("stack listing")) {
        Tag.caption(
          .class("away"),
          text: say("Adjudicaciones, de la más reciente", "Awards, from the newest")
        )
        Tag.thead {
          Tag.tr {
            Tag.th(.scope("col"), text: say("Contratación", "Contracting process"))
            Tag.th(.scope("col"), text: role.other.name[language])
            Tag.th(.scope("col"), text: say("Fecha", "Date"))
            Tag.th(.scope("col"), .class("number"), text: say("Monto", "Amount"))
          }
        }
        Tag.tbody { for award in awards.rows { row(award) } }
      }
      pager
    }
  }

  private func row(_ award: AwardRow) -> HTML {
    Tag.tr {
      Tag.th(.scope("row")) {
        Tag.a(.href(SitePage.process(award.ocid).address(language))) {
          data(
            (award.processTitle ?? "").or((award.title ?? "").or(award.ocid)),
            upTo: 180
          )
        }
        Tag.div(.class("quiet small")) {
          if let title = award.title, title != award.processTitle {
            data(title, upTo: 120)
            " · "
          }
          if let method = award.method { site.words.method(method)[language].cut(80) }
          if !award.isCounted, let status = award.status {
            award.method == nil ? "" : " · "
            site.words.awardStatus(status)[language].cut(80)
          }
        }
      }
      Tag.td(.data("label", role.other.name[language])) { counterpart(award) }
      Tag.td(.data("label", say("Fecha", "Date"))) {
        award.date.map { day($0, site.zone) } ?? HTML("—")
      }
      Tag.td(.class("number"), .data("label", say("Monto", "Amount"))) {
        if let amount = award.amount {
          Tag.bdi(
            text: NumberWords.money(
              amount.text,
              amount.currency.isEmpty ? nil : amount.currency.cut(12)
            )
          )
        } else {
          "—"
        }
      }
    }
  }

  /// Who is on the other side of an award, leading to its page; who only convened has none.
  private func counterpart(_ award: AwardRow) -> HTML {
    let named = role == .supplier ? award.buyer : award.supplier
    guard let other = named ?? (role == .supplier ? award.procuringEntity : nil) else {
      return HTML("—")
    }
    let name = data(other.name.or(other.id), upTo: 120)
    guard named != nil, !other.id.isEmpty, other.id.utf8.count <= 500 else { return name }
    return Tag.a(.href(role.other.page(other.id).address(language))) { name }
  }

  private var pager: HTML {
    guard place != nil || awards.next != nil else { return .none }
    let page = role.page(profile.row.id)
    return Tag.nav(.class("pager"), .aria("label", say("Páginas", "Pages"))) {
      Tag.span {
        if place != nil {
          Tag.a(
            .class("button plain"),
            .href(page.address(language)),
            text: say("« Al principio", "« To the start")
          )
        }
      }
      Tag.span {
        if let next = awards.next {
          let cursor = ListingCursor(
            .awards,
            "\(role) \(profile.row.id)",
            .after,
            place: next.text
          )
          Tag.a(
            .rel("next"),
            .class("button plain"),
            .href(page.address(language, query: [("cursor", cursor.text)])),
            text: say("Siguiente ›", "Next ›")
          )
        }
      }
    }
  }
}
