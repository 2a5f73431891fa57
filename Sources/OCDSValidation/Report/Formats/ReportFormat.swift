/// A form in which a report is written.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// Text for a terminal.
  case text
  /// One JSON document.
  case json
  /// JSON Lines: a line for each file, finding and check.
  case jsonl
  /// A page that stands alone.
  case html
  /// The Static Analysis Results Interchange Format 2.1.0.
  case sarif
}
