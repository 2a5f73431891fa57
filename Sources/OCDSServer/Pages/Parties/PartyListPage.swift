internal import OCDSCore
internal import OCDSStore

/// Suppliers or buyers: to look for one by name, or to see the largest.
struct PartyListPage: SpokenPage {
  /// What the list is asked for.
  struct Asked: Sendable {
    let role: PartyRole
    let name: String?
    let sort: PartySort
    let cursor: RowCursor?

    /// The query of the first page, the same in both languages.
    var pairs: [(name: String, value: String)] {
      (name.map { [("q", $0)] } ?? []) + (sort == .amount ? [] : [("sort", sort.rawValue)])
    }

    /// What cursors of this list are bound to.
    var canonicalText: String {
      pairs.map { "\($0.name)=\(PercentEncoding.segment($0.value))" }.joined(separator: "&")
    }

    var listing: ListingCursor.Listing { role == .supplier ? .suppliers : .buyers }
  }

  static let limit = 50

  let site: Site
  let language: Language
  let asked: Asked
  let page: RowPage<PartyRow>
  let total: Int

  init(_ site: Site, _ language: Language, _ asked: Asked, _ worker: inout Worker)
    throws(StoreError)
  {
    self.site = site
    self.language = language
    self.asked = asked
    page = try worker.reader.parties(
      asked.role,
      named: asked.name,
      sort: asked.sort,
      after: asked.cursor,
      limit: PartyListPage.limit
    )
    total = try worker.reader.partyCount(asked.role)
  }

  private var role: PartyRole { asked.role }

  func document() -> [UInt8] {
    let frame = PageFrame(
      settings: site.settings,
      language: language,
      page: role.list,
      query: asked.pairs,
      title: role.list.name[language],
      summary: lead,
      crumbs: [(SitePage.home.name[language], SitePage.home.address(language))],
      isUnlisted: asked.cursor != nil
    )
    return frame.document {
      Tag.h1(text: role.list.name[language])
      Tag.p(.class("lead"), text: lead)
      form
      orders
      if page.rows.isEmpty {
        Tag.p(
          .class("notice"),
          text: say(
            "Nadie se llama así. Escriba el comienzo de una o más palabras del nombre.",
            "Nobody has that name. Write the beginning of one or more words of it."
          )
        )
      } else {
        table
        pager
      }
    }
  }

  private var lead: String {
    let count = NumberWords.count(total)
    return role == .supplier
      ? say(
        "\(count) personas y empresas a las que se ha comprado.",
        "\(count) persons and firms that something was bought from."
      )
      : say("\(count) oficinas que compran.", "\(count) offices that buy.")
  }

  private var form: HTML {
    Tag.form(
      .class("search-box"),
      .role("search"),
      .action(role.list.address(language)),
      .method("get")
    ) {
      Tag.label(.for("q"), .class("away"), text: say("Nombre", "Name"))
      Tag.input(
        .type("search"),
        .id("q"),
        .name("q"),
        .value(asked.name ?? ""),
        .list("nombres"),
        .autocomplete("off"),
        .data("suggest", "/api/v1/names?role=\(role.rawValue)&q="),
        .placeholder(say("Nombre o parte de él", "A name or a part of it"))
      )
      Tag.datalist(.id("nombres"))
      if asked.sort != .amount {
        Tag.input(.type("hidden"), .name("sort"), .value(asked.sort.rawValue))
      }
      Tag.button(.type("submit"), text: say("Buscar", "Search"))
    }
  }

  private var orders: HTML {
    let names: [(PartySort, String)] = [
      (.amount, say("monto", "amount")), (.awards, say("adjudicaciones", "awards")),
      (.name, say("nombre", "name")),
    ]
    return Tag.p(.class("orders quiet small no-print")) {
      say("Ordenar por: ", "Order by: ")
      for (place, (sort, name)) in names.enumerated() {
        if place > 0 { " · " }
        Tag.a(
          .href(
            role.list.address(
              language,
              query: (asked.name.map { [("q", $0)] } ?? []) + [("sort", sort.rawValue)]
            )
          ),
          sort == asked.sort ? .aria("current", "true") : nil,
          text: name
        )
      }
    }
  }

  private var table: HTML {
    Tag.table(.class("stack listing")) {
      Tag.caption(.class("away"), text: role.list.name[language])
      Tag.thead {
        Tag.tr {
          Tag.th(.scope("col"), text: say("Nombre", "Name"))
          Tag.th(.scope("col"), .class("number"), text: say("Procesos", "Processes"))
          Tag.th(.scope("col"), .class("number"), text: say("Adjudicaciones", "Awards"))
          Tag.th(.scope("col"), .class("number"), text: say("Monto", "Amount"))
        }
      }
      Tag.tbody {
        for party in page.rows {
          Tag.tr {
            Tag.th(.scope("row")) {
              Tag.a(.href(role.page(party.id).address(language))) {
                data(party.name.or(party.id), upTo: 160)
              }
            }
            Tag.td(
              .class("number"),
              .data("label", say("Procesos", "Processes")),
              text: NumberWords.count(party.processes)
            )
            Tag.td(
              .class("number"),
              .data("label", say("Adjudicaciones", "Awards")),
              text: NumberWords.count(party.awards)
            )
            Tag.td(.class("number"), .data("label", say("Monto", "Amount"))) {
              sums(party.totals.map(\.shown))
            }
          }
        }
      }
    }
  }

  private var pager: HTML {
    guard asked.cursor != nil || page.next != nil else { return .none }
    return Tag.nav(.class("pager"), .aria("label", say("Páginas", "Pages"))) {
      Tag.span {
        if asked.cursor != nil {
          Tag.a(
            .class("button plain"),
            .href(role.list.address(language, query: asked.pairs)),
            text: say("« Al principio", "« To the start")
          )
        }
      }
      Tag.span {
        if let next = page.next {
          let cursor = ListingCursor(asked.listing, asked.canonicalText, .after, place: next.text)
          Tag.a(
            .rel("next"),
            .class("button plain"),
            .href(role.list.address(language, query: asked.pairs + [("cursor", cursor.text)])),
            text: say("Siguiente ›", "Next ›")
          )
        }
      }
    }
  }
}
