internal import OCDSCore

/// Bars one below the other, each under its label.
enum RankingDrawing {
  private static let width = 480
  private static let row = 44
  private static let thickness = 14
  /// Room for the words of the longest bar.
  private static let right = 190
  /// The letters of a label that fit on its line.
  private static let mostLetters = 52

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
          Tag.text(
            .class("chart-name"),
            .shape(.x, "0"),
            .shape(.y, "\(y + 15)"),
            text: short(bar.label)
          )
          Tag.rect(
            .shape(.x, "0"),
            .shape(.y, "\(y + 22)"),
            .shape(.width, "\(length)"),
            .shape(.height, "\(thickness)"),
            .shape(.rx, "2")
          )
          Tag.text(
            .class("chart-value"),
            .shape(.x, "\(length + 8)"),
            .shape(.y, "\(y + 33)"),
            text: bar.words
          )
        }
      }
    )
  }

  /// The label where it fits; else as much of it as does.
  private static func short(_ label: String) -> String {
    label.count <= mostLetters ? label : label.prefix(mostLetters - 1) + "…"
  }
}
