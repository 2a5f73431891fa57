public import OCDSCore

/// What it means that a file of a source does not hold something.
///
/// Most files are parts: a quarter's rows, those that changed. What they leave out still stands.
public enum SourceCoverage: Sendable, Hashable {
  /// Nothing: rows add and amend.
  case partial
  /// That the source no longer says it; with a period, only what is dated in that.
  case complete(DayPeriod?)

  /// Reads `all` or a period such as `2026-01-01/2026-03-31`; nil for another text.
  public init?(complete text: String) {
    if text == "all" {
      self = .complete(nil)
    } else if let period = DayPeriod(text) {
      self = .complete(period)
    } else {
      return nil
    }
  }

  /// What the settings of a source say of its files.
  public init(_ complete: SourceSettings.Completeness) {
    switch complete {
    case .always: self = .complete(nil)
    case .period(let from, let to):
      // Settings hold days of the calendar in their order, so there is always a period.
      self =
        DayPeriod("\(SourceCoverage.text(from))/\(SourceCoverage.text(to))").map {
          .complete($0)
        } ?? .partial
    }
  }

  private static func text(_ day: CivilDate) -> String {
    func digits(_ number: Int, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    return "\(digits(day.year, 4))-\(digits(day.month, 2))-\(digits(day.day, 2))"
  }

  /// Whether absence says anything.
  public var isComplete: Bool { self != .partial }
}
