internal import OCDSCore

/// Columns above an axis of time.
enum ColumnDrawing {
  private static let width = 640
  /// The room of a letter beside the axis, in the larger type of a small drawing.
  private static let letter = 15
  /// Half of the last label, which stands below the middle of its column.
  private static let right = 24
  private static let top = 18
  private static let height = 200
  private static let bottom = 40
  /// Labels nearer than this would touch.
  private static let labelWidth = 100

  static func size(of chart: Chart) -> (width: Int, height: Int) { (width, top + height + bottom) }

  static func marks(of chart: Chart) -> HTML {
    let scale = ChartScale(upTo: chart.bars.map(\.magnitude).max() ?? 0)
    let left = 12 + letter * (scale.marks.map { chart.axis($0).count }.max() ?? 0)
    let room = width - left - right
    let base = top + height
    // Places in tenths of a unit, so that many narrow columns stay apart.
    let pitch = room * 10 / max(1, chart.bars.count)
    let thickness = max(8, min(400, pitch * 7 / 10))
    let every = max(1, labelWidth * 10 / max(1, pitch) + 1)
    return HTML([
      axis(scale, chart, left, base),
      HTML(
        chart.bars.enumerated().map { place, bar in
          let x = left * 10 + place * pitch + (pitch - thickness) / 2
          let length = scale.length(bar.magnitude, of: height)
          let middle = x + thickness / 2
          return Tag.g(.class("bar")) {
            Tag.title(text: "\(bar.label): \(bar.words)")
            Tag.rect(
              .shape(.x, tenths(x)),
              .shape(.y, "\(base - length)"),
              .shape(.width, tenths(thickness)),
              .shape(.height, "\(length)")
            )
            if place.isMultiple(of: every) || chart.bars.count * labelWidth <= room {
              Tag.text(
                .class(isSecond(place, every, pitch) ? "chart-label second" : "chart-label"),
                .shape(.x, tenths(middle)),
                .shape(.y, "\(base + 9)"),
                .shape(.textAnchor, "middle"),
                .shape(.dominantBaseline, "hanging"),
                text: bar.label
              )
            }
          }
        }
      ),
    ])
  }

  /// Whether a label is one of those that a small drawing, whose letters are larger, has no room for.
  private static func isSecond(_ place: Int, _ every: Int, _ pitch: Int) -> Bool {
    every * pitch < 14 * labelWidth && !(place / every).isMultiple(of: 2)
  }

  private static func axis(_ scale: ChartScale, _ chart: Chart, _ left: Int, _ base: Int) -> HTML {
    HTML(
      scale.marks.map { mark in
        let y = base - (mark == 0 ? 0 : scale.length(mark, of: height))
        return Tag.g(.class("mark")) {
          Tag.line(
            .shape(.x1, "\(left)"),
            .shape(.x2, "\(width)"),
            .shape(.y1, "\(y)"),
            .shape(.y2, "\(y)")
          )
          Tag.text(
            .class("chart-label"),
            .shape(.x, "\(left - 8)"),
            .shape(.y, "\(y + 4)"),
            .shape(.textAnchor, "end"),
            text: chart.axis(mark)
          )
        }
      }
    )
  }

  private static func tenths(_ value: Int) -> String { "\(value / 10).\(value % 10)" }
}
