package import OCDSCore

/// The formats of a workbook's cells, as far as they tell dates from numbers.
package struct CellStyles: Sendable {
  private var styles: [NumberStyle] = []

  /// No formats: every number is one.
  package init() {}

  /// Reads the part that holds the formats.
  package init(_ source: @escaping ByteSource) throws(RowFailure) {
    let sink = Sink()
    try XMLElements.read(source, into: sink)
    styles = sink.formats.map { sink.codes[$0] ?? NumberStyle(builtIn: $0) }
  }

  /// What a cell of a format shows; a number where there is no such format, as that is all that a format changes.
  @inline(__always)
  package subscript(index: Int) -> NumberStyle {
    index >= 0 && index < styles.count ? styles[index] : .number
  }

  private final class Sink: XMLElementSink {
    var codes: [Int: NumberStyle] = [:]
    var formats: [Int] = []
    private var isInFormats = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) -> WorkbookFault? {
      if name == "cellXfs" {
        isInFormats = true
      } else if name == "xf" {
        guard isInFormats else { return nil }
        guard formats.count < WorkbookLimits.styles else { return .tooManyStyles }
        formats.append(number("numFmtId", attributes) ?? 0)
      } else if name == "numFmt" {
        guard codes.count < WorkbookLimits.styles else { return .tooManyStyles }
        if let id = number("numFmtId", attributes) {
          var code = Array((attributes.text("formatCode") ?? "").utf8)
          EscapedText.decode(&code)
          // Formats of changes by conditions may repeat an id in the same sense; the first is the workbook's own.
          if codes[id] == nil { codes[id] = FormatCode.style(code) }
        }
      }
      return nil
    }

    func end(_ name: XMLName) { if name == "cellXfs" { isInFormats = false } }

    private func number(_ name: XMLName, _ attributes: XMLAttributes) -> Int? {
      var rest = attributes
      while let attribute = rest.next() {
        if attribute.localName == name { return attribute.number }
      }
      return nil
    }
  }
}
