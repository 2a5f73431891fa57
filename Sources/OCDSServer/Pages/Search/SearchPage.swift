internal import OCDSCore
internal import OCDSStore

/// The search: a selection of processes with its figures, its filters and its files.
struct SearchPage: SpokenPage {
  /// The processes of one page.
  static let limit = 25

  let site: Site
  let language: Language
  let request: SearchRequest
  let total: Int
  let page: SelectionPage<ProcessSummary>
  let money: [CurrencyTotal]
  let chart: Chart?
  let form: SearchForm

  init(
    _ site: Site,
    _ language: Language,
    _ request: SearchRequest,
    _ worker: inout Worker
  ) throws(StoreError) {
    self.site = site
    self.language = language
    self.request = request
    let selection = request.selection
    let choices = try worker.reader.choices(of: selection, limit: 30)
    total = choices.total
    let isBack = request.cursor?.direction == .before
    page = try worker.reader.summaries(
      of: request.shown,
      after: isBack ? nil : request.place,
      before: isBack ? request.place : nil,
      limit: SearchPage.limit
    )
    money = try worker.reader.money(of: selection)
    chart = try SpendingChart.months.chart(of: selection, language, site, &worker)
    let facets = choices.counts
    form = SearchForm(
      language: language,
      selection: selection,
      words: FilterWords(codes: site.words),
      facets: facets,
      names: try SearchPage.names(selection, facets, &worker.reader)
    )
  }

  /// The names of the parties that a selection asks for.
  private static func names(
    _ selection: Selection,
    _ facets: [Facet: [FacetCount]],
    _ reader: inout PublicationReader
  ) throws(StoreError) -> [String: String] {
    var names: [String: String] = [:]
    for count in facets[.procuringEntity] ?? [] { names[count.value] = count.label }
    for (filter, role) in [(SelectionFilter.supplier, PartyRole.supplier), (.buyer, .buyer)] {
      for id in selection.values[filter] ?? [] {
        if let party = try reader.party(role, id: id) { names[id] = party.name }
      }
    }
    return names
  }

  func document() -> [UInt8] {
    let frame = PageFrame(
      settings: site.settings,
      language: language,
      page: .processes,
      query: request.selection.pairs,
      title: title,
      summary: summary.cut(300),
      crumbs: [(SitePage.home.name[language], SitePage.home.address(language))],
      alternates: [
        ("application/json", "JSON", SelectionLinks.api(of: request.selection)),
        (
          "application/atom+xml", say("Cambios", "Changes"),
          SelectionLinks.feed(of: request.selection, language)
        ),
      ],
      isUnlisted: request.cursor != nil
    )
    return frame.document {
      Tag.h1(text: say("Contrataciones", "Contracting"))
      Tag.div(.class("sidebar")) {
        form.html
        Tag.div(.class("results")) {
          figures
          chips
          if total > 0 {
            files
            orders
            table
            pager
            drawing
          } else {
            nothing
          }
        }
      }
    }
  }

  private var title: String {
    guard let words = request.selection.values[.q]?.first else {
      return SitePage.processes.name[language]
    }
    return "\(words.cut(80)) · \(SitePage.processes.name[language])"
  }

  private var summary: String {
    say(
      "\(NumberWords.count(total)) contrataciones de \(site.settings.publisher.name.cut(120)).",
      "\(NumberWords.count(total)) contracting processes of \(site.settings.publisher.name.cut(120))."
    )
  }

  private var figures: HTML {
    let awards = money.reduce(0) { $0 + $1.awards }
    return Tag.p(.class("lead")) {
      Tag.strong(text: NumberWords.count(total))
      total == 1 ? say(" proceso", " process") : say(" procesos", " processes")
      if !money.isEmpty {
        ", "
        Tag.strong(text: NumberWords.count(awards))
        awards == 1
          ? say(" adjudicación por ", " award worth ")
          : say(" adjudicaciones por ", " awards worth ")
        for (place, total) in money.prefix(3).enumerated() {
          if place > 0 { say(" y ", " and ") }
          Tag.strong {
            Tag.bdi(
              text: NumberWords.short(
                total.sum.text,
                total.currency.isEmpty ? nil : total.currency
              )[language]
            )
          }
        }
      }
      "."
    }
  }

  /// What is asked for, each part with a way to be without it.
  private var chips: HTML {
    let words = FilterWords(codes: site.words)
    let parts = request.selection.values.keys.sorted().filter { ![.sort, .order].contains($0) }
      .flatMap { filter in (request.selection.values[filter] ?? []).map { (filter, $0) } }
    guard !parts.isEmpty else { return .none }
    return Tag.ul(.class("chips"), .aria("label", say("Filtros activos", "Active filters"))) {
      for (filter, value) in parts {
        Tag.li {
          Tag.a(.href(request.address(language, without: filter, value))) {
            Tag.span {
              FilterWords.name(filter)[language] + ": "
              Tag.bdi(text: (form.names[value] ?? words.value(value, of: filter)[language]).cut(80))
            }
            Tag.span(.aria("hidden", "true"), text: "×")
            Tag.span(.class("away"), text: say("quitar", "remove"))
          }
        }
      }
    }
  }

  private var files: HTML {
    Tag.section(
      .class("take no-print"),
      .aria("label", say("Descargar esta selección", "Download this selection"))
    ) {
      SelectionLinks.chips(of: request.selection, language)
    }
  }

  private var orders: HTML {
    var orders = ["updated", "date", "amount", "title"]
    if request.selection.values[.q] != nil { orders.insert("relevance", at: 0) }
    let pairs = request.selection.unordered.pairs
    return Tag.p(.class("orders quiet small no-print")) {
      say("Ordenar por: ", "Order by: ")
      for (place, order) in orders.enumerated() {
        if place > 0 { " · " }
        Tag.a(
          .href(SitePage.processes.address(language, query: pairs + [("sort", order)])),
          request.shown.sort.rawValue == order ? .aria("current", "true") : nil,
          text: FilterWords.sort(order)[language]
        )
      }
    }
  }

  private var table: HTML {
    Tag.table(.class("stack listing")) {
      Tag.caption(.class("away"), text: say("Contrataciones", "Contracting"))
      Tag.thead {
        Tag.tr {
          Tag.th(.scope("col"), text: say("Contratación", "Contracting process"))
          Tag.th(.scope("col"), text: say("Proveedor", "Supplier"))
          Tag.th(.scope("col"), text: say("Último cambio", "Last change"))
          Tag.th(.scope("col"), .class("number"), text: say("Monto", "Amount"))
        }
      }
      Tag.tbody { for process in page.rows { row(process) } }
    }
  }

  private func row(_ process: ProcessSummary) -> HTML {
    let buyer = process.buyer ?? process.procuringEntity
    return Tag.tr {
      Tag.th(.scope("row")) {
        Tag.a(.href(SitePage.process(process.ocid).address(language))) {
          data((process.title ?? "").or(process.ocid), upTo: 180)
        }
        Tag.div(.class("quiet small")) {
          if let buyer { data(buyer.name.or(buyer.id), upTo: 120) }
          if buyer != nil, process.method != nil { " · " }
          if let method = process.method { site.words.method(method)[language].cut(80) }
        }
      }
      Tag.td(.data("label", say("Proveedor", "Supplier"))) { suppliers(process) }
      Tag.td(.data("label", say("Último cambio", "Last change"))) { day(process.latest, site.zone) }
      Tag.td(.class("number"), .data("label", say("Monto", "Amount"))) {
        if let amount = process.amount {
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

  private func suppliers(_ process: ProcessSummary) -> HTML {
    // Who is asked for stands before the others of the same process.
    let asked = request.selection.values[.supplier] ?? []
    guard
      let first = process.suppliers.first(where: { asked.contains($0.id) })
        ?? process.suppliers.first
    else { return HTML("—") }
    let more = process.suppliers.count - 1
    return HTML([
      Tag.a(.href(SitePage.supplier(first.id).address(language))) {
        data(first.name.or(first.id), upTo: 120)
      },
      more > 0 ? HTML(say(" y \(more) más", " and \(more) more")) : .none,
    ])
  }

  private var pager: HTML {
    guard page.next != nil || page.previous != nil else { return .none }
    return Tag.nav(.class("pager"), .aria("label", say("Páginas", "Pages"))) {
      Tag.span {
        if let place = page.previous {
          Tag.a(
            .rel("prev"),
            .class("button plain"),
            .href(request.address(language, .before, place)),
            text: say("‹ Anterior", "‹ Previous")
          )
        }
      }
      Tag.span {
        if let place = page.next {
          Tag.a(
            .rel("next"),
            .class("button plain"),
            .href(request.address(language, .after, place)),
            text: say("Siguiente ›", "Next ›")
          )
        }
      }
    }
  }

  private var drawing: HTML {
    Tag.section(.aria("labelledby", "seleccion")) {
      Tag.h2(.id("seleccion"), text: say("Esta selección", "This selection"))
      if let chart {
        ChartFigure(
          chart: chart,
          kind: .months,
          selection: request.selection,
          site: site,
          language: language
        ).html
      }
      Tag.p {
        say("Dirección permanente: ", "Permanent address: ")
        Tag.a(.href(request.address(language))) {
          Tag.bdi(text: request.address(language).whole(below: site.settings.baseURL).text.cut(400))
        }
      }
    }
  }

  private var nothing: HTML {
    Tag.div(.class("notice")) {
      Tag.p(
        text: say(
          "Nada coincide con todo esto. Quite un filtro, o escriba menos palabras: «palabra*» busca por su comienzo.",
          "Nothing fits all of this. Remove a filter, or write fewer words: \"word*\" looks for a beginning."
        )
      )
    }
  }
}
