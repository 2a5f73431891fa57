/// A document that offices publish at a stage.
struct DocumentTemplate {
  /// The standard's code.
  let type: String
  /// The title.
  let title: String
  /// The description, of 250 characters at most.
  let description: String
  /// The media type.
  let format: String
  /// The end of the file's name.
  let suffix: String

  /// Creates a template of a PDF or, where so named, of another format.
  init(_ type: String, _ title: String, _ description: String, _ kind: Kind = .pdf) {
    self.type = type
    self.title = title
    self.description = description
    (format, suffix) =
      switch kind {
      case .pdf: ("application/pdf", ".pdf")
      case .workbook:
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx")
      case .table: ("text/csv", ".csv")
      }
  }

  /// A format of documents.
  enum Kind {
    case pdf, workbook, table
  }
}
