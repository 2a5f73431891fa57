internal import OCDSCore
internal import OCDSStore

/// A chart by itself: a drawing, and a page to stand in a frame of others.
enum ChartRoute {
  static func route(_ site: Site) -> Route {
    Route(
      "/charts/{language}/{chart}",
      summary: Wording(
        es: "Una gráfica de una selección: dibujo (.svg), o página para un marco.",
        en: "A chart of a selection: a drawing (.svg), or a page for a frame."
      ),
      captures: [
        RouteParameter(
          "language",
          .choice(Language.allCases.map(\.rawValue)),
          es: "El idioma: es o en.",
          en: "The language: es or en."
        ),
        RouteParameter(
          "chart",
          .choice(SpendingChart.allCases.map(\.rawValue)),
          es: "La gráfica: \(SpendingChart.allCases.map(\.rawValue).joined(separator: ", ")).",
          en: "The chart: \(SpendingChart.allCases.map(\.rawValue).joined(separator: ", "))."
        ),
      ],
      parameters: SelectionRequest.filters,
      formats: ["svg"],
      responses: [
        RouteResponse(
          200,
          ["image/svg+xml", "text/html"],
          es: "La gráfica.",
          en: "The chart."
        )
      ]
    ) { call throws(Problem) in
      let name = call.suffix?.stem ?? call.captures[1]
      let isDrawing = call.suffix != nil
      guard let language = Language(rawValue: call.captures[0]),
        let kind = SpendingChart(rawValue: name)
      else { throw .noSuchPath }
      let selection = try SelectionRequest.selection(call, zone: site.zone).unordered
      let found = try site.page(
        call.request,
        "chart \(language) \(kind) \(isDrawing) \(selection.canonicalText)",
        type: isDrawing ? "image/svg+xml" : "text/html; charset=utf-8",
        policy: .embed
      ) { worker throws(StoreError) in
        let chart = try kind.chart(of: selection, language, site, &worker)
        return isDrawing
          ? drawing(chart, language) : document(chart, kind, selection, language, site)
      }
      guard let found else { throw .noSuchPath }
      return found
    }
  }

  private static let nothing = Wording(
    es: "Aún no hay montos publicados.",
    en: "No amounts are published yet."
  )

  private static func drawing(_ chart: Chart?, _ language: Language) -> [UInt8] {
    if let drawn = chart?.svg(language, isAlone: true) { return drawn.bytes }
    return Tag.svg(
      .shape(.xmlns, "http://www.w3.org/2000/svg"),
      .shape(.viewBox, "0 0 640 40"),
      .shape(.width, "640"),
      .shape(.height, "40")
    ) {
      ChartStyle.element
      Tag.text(.shape(.x, "0"), .shape(.y, "24"), text: nothing[language])
    }.bytes
  }

  private static func document(
    _ chart: Chart?,
    _ kind: SpendingChart,
    _ selection: Selection,
    _ language: Language,
    _ site: Site
  ) -> [UInt8] {
    let address = SitePage.processes.address(language, query: selection.pairs)
    return HTML.document(
      Tag.html(.lang(language.rawValue)) {
        Tag.head {
          Tag.meta(.charset("utf-8"))
          Tag.meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
          Tag.meta(.name("robots"), .content("noindex"))
          Tag.title(text: chart?.title[language] ?? nothing[language])
          Tag.link(.rel("icon"), .type(SiteFile.icon.type), .href(SiteFile.icon.address))
          Tag.link(.rel("stylesheet"), .href(SiteFile.stylesheet.address))
        }
        Tag.body(.class("framed")) {
          Tag.main {
            if let chart, let drawn = chart.svg(language) {
              Tag.h1(text: chart.title[language])
              drawn
              Tag.div(.class("away")) { chart.table(language) }
              Tag.p(.class("quiet small")) {
                Tag.a(
                  .href(address.whole(below: site.settings.baseURL)),
                  .target("_top"),
                  text: chart.source[language]
                )
              }
            } else {
              Tag.h1(text: nothing[language])
            }
          }
        }
      }
    )
  }
}
