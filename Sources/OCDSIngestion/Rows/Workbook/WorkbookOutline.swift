internal import OCDSCore

/// What the main part of a workbook says: its sheets in their order, and where its days are counted from.
struct WorkbookOutline {
  /// A sheet.
  struct Sheet {
    var name: String
    var isHidden: Bool
    /// The id of the link to its part.
    var link: String
  }

  var sheets: [Sheet] = []
  /// Whether days are counted from 1904, as Excel on the Macintosh once did.
  var is1904 = false

  /// Reads the main part.
  static func read(_ source: @escaping ByteSource) throws(RowFailure) -> WorkbookOutline {
    let sink = Sink()
    try XMLElements.read(source, into: sink)
    return sink.outline
  }

  private final class Sink: XMLElementSink {
    var outline = WorkbookOutline()
    private var isWorkbook = false
    private var isInSheets = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) -> WorkbookFault? {
      guard isWorkbook else {
        isWorkbook = name == "workbook"
        return isWorkbook ? nil : .notAWorkbook
      }
      if name == "sheets" {
        isInSheets = true
      } else if name == "sheet", isInSheets {
        guard outline.sheets.count < WorkbookLimits.sheets else { return .tooManySheets }
        let state = attributes.text("state") ?? ""
        var title = Array((attributes.text("name") ?? "").utf8)
        EscapedText.decode(&title)
        outline.sheets.append(
          Sheet(
            name: EntryName.shown(String(decoding: title, as: UTF8.self)),
            isHidden: state == "hidden" || state == "veryHidden",
            link: attributes.text("id") ?? ""
          )
        )
      } else if name == "workbookPr" {
        var rest = attributes
        while let attribute = rest.next() {
          if attribute.localName == "date1904" { outline.is1904 = attribute.isTrue }
        }
      }
      return nil
    }

    func end(_ name: XMLName) { if name == "sheets" { isInSheets = false } }
  }
}
