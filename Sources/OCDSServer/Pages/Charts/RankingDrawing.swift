internal import OCDSCore

/// Bars one below the other, each under its label.
enum RankingDrawing {
  private static let width = 480
  private static let row = 56
  private static let thickness = 14
  /// Room for the words of the longest bar.
  private static let right = 216
  /// The letters of a label that fit on its line, and how many do in the larger type of a small drawing.
  private static let mostLetters = 60
  private static let fewLetters = 40

  static func size(of chart: Chart) -> (width: Int, height: Int) { (width, row * chart.bars.count) }

  static func marks(of chart: Chart) -> HTML {
    let most = max(1, chart.bars.map(\.magnitude).max() ?? 1)
    let whole = ChartScale(most: most)
    return HTML(
      chart.bars.enumerated().map { place, bar in
        let y = place * row
        let length = whole.length(bar.magnitude, of: width - right)
        // Where a bar leads stands in the table: what is inside of an image cannot be reached with a keyboard.
        return Tag.g(.class("bar")) {
          Tag.title(text: "\(bar.label): \(bar.words)")
          name(bar.label, y)
          Tag.rect(
            .shape(.x, "0"),
            .shape(.y, "\(y + 28)"),
            .shape(.width, "\(length)"),
            .shape(.height, "\(thickness)"),
            .shape(.rx, "2")
          )
          Tag.text(
            .class("chart-value"),
            .shape(.x, "\(length + 8)"),
            .shape(.y, "\(y + 40)"),
            text: bar.words
          )
        }
      }
    )
  }

  /// The label; of one that a small drawing has no room for, both forms, of which the stylesheet shows one.
  private static func name(_ label: String, _ y: Int) -> HTML {
    let text = { (text: String, kind: String) in
      Tag.text(.class(kind), .shape(.x, "0"), .shape(.y, "\(y + 17)"), text: text)
    }
    let isShort = label.count <= fewLetters
    return HTML([
      text(short(label, mostLetters), isShort ? "chart-name" : "chart-name whole"),
      isShort ? .none : text(short(label, fewLetters), "chart-name brief"),
    ])
  }

  /// The label where it fits; else as much of it as does.
  private static func short(_ label: String, _ most: Int) -> String {
    label.count <= most ? label : label.prefix(most - 1) + "…"
  }
}
