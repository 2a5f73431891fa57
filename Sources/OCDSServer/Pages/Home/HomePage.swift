internal import OCDSCore
internal import OCDSStore

/// The first page: what is here, how fresh it is, where the money goes, what changed last.
struct HomePage: SpokenPage {
  /// A change, as the page tells it.
  struct Change: Sendable {
    let ocid: String
    let title: String
    let buyer: String?
    let tags: [String]
    let date: String

    /// The beginning of the date that names a day.
    var day: Substring { date.prefix(10) }
  }

  let site: Site
  let language: Language
  let processes: Int
  let suppliers: Int
  let buyers: Int
  let awards: Int
  let money: [CurrencyTotal]
  let shares: SelectionShares
  let published: Instant?
  let charts: [(SpendingChart, Chart)]
  let changes: [Change]

  private static let mostChanges = 8

  init(_ site: Site, _ language: Language, _ worker: inout Worker) throws(StoreError) {
    self.site = site
    self.language = language
    let all = Selection()
    processes = try worker.reader.total(of: all)
    suppliers = try worker.reader.partyCount(.supplier)
    buyers = try worker.reader.partyCount(.buyer)
    money = try worker.reader.money(of: all)
    awards = money.reduce(0) { $0 + $1.awards }
    shares = try worker.reader.shares(of: all)
    published = try worker.reader.lastPublished()
    var charts: [(SpendingChart, Chart)] = []
    for kind in [SpendingChart.months, .methods, .categories, .buyers, .suppliers] {
      if let chart = try kind.chart(of: all, language, site, &worker) {
        charts.append((kind, chart))
      }
    }
    self.charts = charts
    var changes: [Change] = []
    var seen: Set<String> = []
    // Of one process only the newest change: an import publishes all its releases at once.
    for row in try worker.reader.releaseRows(newestFirst: true, limit: 60)
    where changes.count < HomePage.mostChanges && seen.insert(row.ocid).inserted {
      let summary = try worker.reader.summary(ocid: row.ocid)
      changes.append(
        Change(
          ocid: row.ocid,
          title: (summary?.title ?? "").or(row.ocid),
          buyer: summary?.buyer?.name ?? summary?.procuringEntity?.name,
          tags: ReleaseTags.read(row.tagText),
          date: row.date
        )
      )
    }
    // What one import published at once stands by its own dates.
    self.changes = changes.enumerated().sorted {
      ($1.element.day, $0.offset) < ($0.element.day, $1.offset)
    }.map(\.element)
  }

  func document() -> [UInt8] {
    let name = site.settings.publisher.name
    let frame = PageFrame(
      settings: site.settings,
      language: language,
      page: .home,
      title: name.cut(120),
      summary: say(
        "Las contrataciones de \(name.cut(120)): quién compra, qué, a quién y por cuánto.",
        "The contracting of \(name.cut(120)): who buys, what, from whom and for how much."
      ),
      alternates: [
        (
          "application/atom+xml", say("Cambios", "Changes"),
          SelectionLinks.feed(of: Selection(), language)
        )
      ],
      linkedData: linkedData
    )
    return frame.document {
      opening
      tiles
      drawings
      latest
      Tag.section(.aria("labelledby", "datos")) {
        Tag.h2(.id("datos"), text: say("Todos los datos", "All the data"))
        Tag.p(
          text: say(
            "Lo que se ve en este sitio se puede descargar entero, sin registro y sin costo.",
            "Everything that is seen on this site can be downloaded whole, without registration or charge."
          )
        )
        SelectionLinks.chips(of: Selection(), language)
      }
    }
  }

  private var opening: HTML {
    Tag.header(.class("opening")) {
      Tag.h1(text: say("Siga cada contrato público", "Follow every public contract"))
      Tag.p(.class("lead")) {
        say(
          "Quién compra, qué, a quién y por cuánto en ",
          "Who buys, what, from whom and for how much at "
        )
        Tag.bdi(text: site.settings.publisher.name)
        "."
      }
      SearchBox.html(language)
      if let published {
        Tag.p(.class("quiet")) {
          say("Última publicación: ", "Last published: ")
          day(published, site.zone)
        }
      } else {
        Tag.p(
          .class("notice"),
          text: say("Aún no hay nada publicado.", "Nothing is published yet.")
        )
      }
    }
  }

  private var tiles: HTML {
    guard processes > 0 else { return .none }
    return Tag.ul(.class("tiles")) {
      Figure(
        NumberWords.count(processes),
        say("procesos de contratación", "contracting processes"),
        SitePage.processes.address(language)
      ).html
      if let main = money.max(by: { $0.awards < $1.awards }) {
        Figure(
          NumberWords.short(main.sum.text, main.currency.isEmpty ? nil : main.currency)[language],
          say(
            "en \(NumberWords.count(main.awards)) adjudicaciones",
            "in \(NumberWords.count(main.awards)) awards"
          ),
          nil
        ).html
      }
      Figure(
        NumberWords.count(suppliers),
        say("proveedores", "suppliers"),
        SitePage.suppliers.address(language)
      ).html
      Figure(
        NumberWords.count(buyers),
        say("compradores", "buyers"),
        SitePage.buyers.address(language)
      ).html
      if let share = NumberWords.share(shares.direct, of: shares.withMethod) {
        Figure(
          share,
          say("de los procesos, por adjudicación directa", "of processes awarded directly"),
          SitePage.processes.address(language, query: [("method", "direct")])
        ).html
      }
      if let share = NumberWords.share(shares.singleBid, of: shares.withBidders) {
        Figure(
          share,
          say("de los concursos, con un solo participante", "of competitions had a single bidder"),
          SitePage.processes.address(language, query: [("singleBid", "true")])
        ).html
      }
    }
  }

  private var drawings: HTML {
    guard !charts.isEmpty else { return .none }
    let figures = charts.map { kind, chart in
      ChartFigure(
        chart: chart,
        kind: kind,
        selection: Selection(),
        site: site,
        language: language
      ).html
    }
    return Tag.section(.aria("labelledby", "dinero")) {
      Tag.h2(.id("dinero"), text: say("A dónde va el dinero", "Where the money goes"))
      figures[0]
      Tag.div(.class("columns")) { Array(figures.dropFirst()) }
    }
  }

  private var latest: HTML {
    guard !changes.isEmpty else { return .none }
    return Tag.section(.aria("labelledby", "novedades")) {
      Tag.h2(.id("novedades"), text: say("Lo último que se publicó", "Published last"))
      Tag.ol(.class("timeline")) {
        for change in changes {
          Tag.li(.class("done")) {
            Tag.time(
              .datetime(
                DateWords.day(change.date, in: site.zone).map(DateWords.digits) ?? change.date
              ),
              text: DateWords.words(change.date, in: site.zone)[language]
            )
            Tag.a(.href(SitePage.process(change.ocid).address(language))) {
              data(change.title, upTo: 160)
            }
            Tag.span(.class("quiet")) {
              ": "
              ReleaseTags.sentence(change.tags, site.words)[language]
              if let buyer = change.buyer {
                " · "
                data(buyer, upTo: 120)
              }
            }
          }
        }
      }
      Tag.p {
        Tag.a(
          .href(SitePage.processes.address(language, query: [("sort", "updated")])),
          text: say("Ver todos los cambios", "See all changes")
        )
      }
    }
  }

  /// schema.org: the publication as a data set, with its files.
  private var linkedData: [UInt8] {
    let name = site.settings.publisher.name
    let base = site.settings.baseURL
    var writer = JSONWriter()
    writer.object { w in
      w.member("@context", "https://schema.org")
      w.member("@type", "Dataset")
      w.member("name", say("Contrataciones abiertas de \(name)", "Open contracting of \(name)"))
      w.member(
        "description",
        say(
          "Procesos de contratación de \(name), de la planeación a la ejecución, según el Estándar de "
            + "Datos para las Contrataciones Abiertas (OCDS).",
          "Contracting processes of \(name), from planning to implementation, by the Open "
            + "Contracting Data Standard (OCDS)."
        )
      )
      w.member("url", SitePage.home.address(language).whole(below: base).text)
      w.member("license", ifPresent: site.settings.license)
      w.member("isAccessibleForFree", boolean: true)
      w.member("inLanguage", site.settings.language)
      w.member("dateModified", ifPresent: published?.text())
      w.member(
        "creator",
        object: { w in
          w.member("@type", "GovernmentOrganization")
          w.member("name", name)
          w.member("url", ifPresent: site.settings.publisher.uri)
        }
      )
      w.name("distribution")
      w.array { w in
        for (ending, type) in [
          ("json", "application/json"), ("csv", "text/csv"),
          ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ] {
          w.object { w in
            w.member("@type", "DataDownload")
            w.member("encodingFormat", type)
            w.member(
              "contentUrl",
              SelectionLinks.file(ending, of: Selection(), language).whole(below: base).text
            )
          }
        }
      }
    }
    return writer.bytes
  }
}
