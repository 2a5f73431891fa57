internal import OCDSCore
internal import OCDSStore

/// A chart on a page: the drawing, its values as a table, its source, and how to take it elsewhere.
struct ChartFigure: SpokenPage {
  let chart: Chart
  let kind: SpendingChart
  let selection: Selection
  let site: Site
  let language: Language

  /// The drawing's own address.
  var file: Address { address("\(kind.rawValue).svg") }
  /// The page that is made to stand in a frame.
  var frame: Address { address(kind.rawValue) }

  private func address(_ name: String) -> Address {
    .here(["charts", language.rawValue, name], query: selection.unordered.pairs)
  }

  var html: HTML {
    guard let drawing = chart.svg(language) else { return .none }
    return Tag.figure(.class("chart-figure")) {
      Tag.figcaption(text: chart.title[language])
      drawing
      Tag.p(.class("chart-foot"), text: chart.source[language])
      Tag.details(.class("small no-print")) {
        Tag.summary {
          say("Valores, y cómo llevárselo", "Values, and how to take it with you")
          Tag.span(.class("away"), text: ": \(chart.title[language])")
        }
        Tag.div(.class("scroll")) { chart.table(language) }
        Tag.p {
          Tag.a(.href(file), text: say("Imagen (SVG)", "Image (SVG)"))
        }
        Tag.p(text: say("Para ponerlo en otra página:", "To put it on another page:"))
        Tag.pre { Tag.code(text: snippet) }
        Tag.button(
          .type("button"),
          .class("plain"),
          .hidden,
          .data("copy", snippet),
          .data("copied", say("Copiado", "Copied")),
          text: say("Copiar", "Copy")
        )
      }
    }
  }

  /// The element that shows the chart on a page of others.
  private var snippet: String {
    let element = Tag.iframe(
      .src(frame.whole(below: site.settings.baseURL)),
      .width(680),
      .height(420),
      .title(chart.title[language])
    )
    return String(decoding: element.bytes, as: UTF8.self)
  }
}
