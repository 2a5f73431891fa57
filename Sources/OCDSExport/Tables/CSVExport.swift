internal import OCDSCore

/// One table as CSV: UTF-8 with the mark by which spreadsheets tell it, a line of headings, a line a row.
struct CSVExport: ~Copyable, ExportEngine {
  private var rows: RecordRows
  private var row = Row()
  private let headings: [String]
  private var hasHeadings = false
  private var hasRecord = false
  private var isFinished = false

  init(_ table: ExportTable, _ plan: TablePlan, _ options: ExportOptions) {
    rows = RecordRows([plan], options)
    headings = table.columns.map { $0.title[options.language] }
  }

  mutating func put(_ record: ExportRecord) throws(ExportError) {
    try rows.open(record)
    hasRecord = true
  }

  mutating func finish() throws(ExportError) { isFinished = true }

  mutating func fill(
    _ output: inout ByteBuffer,
    upTo limit: Int
  ) throws(ExportError) -> ExportState {
    if !hasHeadings {
      hasHeadings = true
      output.append("\u{FEFF}")
      CSVText.append(headings: headings, to: &output)
    }
    while hasRecord {
      guard output.count < limit else { return .more }
      if rows.next(&row) != nil {
        CSVText.append(row, to: &output)
      } else {
        hasRecord = false
      }
    }
    return isFinished ? .done : .hungry
  }
}
