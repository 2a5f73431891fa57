internal import OCDSCore

/// What a chart shows: the same for the drawing, for the table beside it, and for whoever embeds it.
struct Chart: Sendable {
  /// How the values are drawn.
  enum Form: Sendable {
    /// Columns from left to right, for what follows one another in time.
    case columns
    /// Bars from top to bottom, for what is compared.
    case ranking
  }

  /// An id that is its own on the page.
  let id: String
  let form: Form
  /// What the chart is of, in words.
  let title: Wording
  /// What a label is, as the first heading of the table: `Mes`.
  let labelHeading: Wording
  /// What a value is, as the second heading: `Monto adjudicado (MXN)`.
  let valueHeading: Wording
  let bars: [ChartBar]
  /// The words of a magnitude on the axis.
  let axis: @Sendable (Int64) -> String
  /// Who publishes the data, until when.
  let source: Wording

  /// The drawing; nil where there is nothing to draw.
  func svg(_ language: Language, isAlone: Bool = false) -> HTML? {
    guard bars.contains(where: { $0.magnitude > 0 }) else { return nil }
    let drawing = form == .columns ? ColumnDrawing.size(of: self) : RankingDrawing.size(of: self)
    let content = form == .columns ? ColumnDrawing.marks(of: self) : RankingDrawing.marks(of: self)
    // A file that stands alone says its source in itself; on a page it stands below.
    let foot = isAlone ? 24 : 0
    return Tag.svg(
      isAlone ? .shape(.xmlns, "http://www.w3.org/2000/svg") : nil,
      .shape(.viewBox, "0 0 \(drawing.width) \(drawing.height + foot)"),
      isAlone ? .shape(.width, "\(drawing.width)") : nil,
      isAlone ? .shape(.height, "\(drawing.height + foot)") : nil,
      .class("chart"),
      .role("img"),
      .aria("labelledby", "\(id)-title \(id)-desc")
    ) {
      Tag.title(.id("\(id)-title"), text: title[language])
      Tag.desc(.id("\(id)-desc"), text: description(language))
      if isAlone { ChartStyle.element }
      content
      if isAlone {
        Tag.text(
          .class("chart-source"),
          .shape(.x, "0"),
          .shape(.y, "\(drawing.height + 16)"),
          text: source[language]
        )
      }
    }
  }

  /// The values as a table, for whoever reads and does not see.
  func table(_ language: Language) -> HTML {
    Tag.table(.class("chart-table")) {
      Tag.caption(text: title[language])
      Tag.thead {
        Tag.tr {
          Tag.th(.scope("col"), text: labelHeading[language])
          Tag.th(.scope("col"), .class("number"), text: valueHeading[language])
        }
      }
      Tag.tbody {
        for bar in bars {
          Tag.tr {
            Tag.th(.scope("row")) {
              if let address = bar.address {
                Tag.a(.href(address)) { Tag.bdi(text: bar.label) }
              } else {
                Tag.bdi(text: bar.label)
              }
            }
            Tag.td(.class("number"), text: bar.words)
          }
        }
      }
    }
  }

  /// The highest value and how many there are, in a sentence.
  private func description(_ language: Language) -> String {
    guard let most = bars.max(by: { $0.magnitude < $1.magnitude }) else { return "" }
    return Wording(
      es: "\(valueHeading.es) de \(bars.count) valores; el mayor, \(most.label): \(most.words).",
      en: "\(valueHeading.en) of \(bars.count) values; the highest, \(most.label): \(most.words)."
    )[language]
  }
}
