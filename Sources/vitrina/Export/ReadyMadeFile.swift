import OCDSCore
import OCDSStore

/// A ready-made file as it is meant to be: which processes, in which form, and in which state.
struct ReadyMadeFile {
  /// The processes that one file holds, and what was last published of them.
  struct Span: Equatable {
    var processes = 0
    var firstSequence: Int64 = .max
    var lastSequence: Int64 = 0
    /// The dates of the first and the last of the first releases, where some process has a date.
    var first = Instant(seconds: 0)
    var last = Instant(seconds: 0)
    private(set) var hasDates = false

    /// Adds the processes of a month.
    mutating func add(_ month: MonthOfProcesses) {
      processes += month.processes
      firstSequence = min(firstSequence, month.firstSequence)
      lastSequence = max(lastSequence, month.lastSequence)
      // A process without dates says nothing of the span.
      guard month.year > 0 else { return }
      first = hasDates ? min(first, month.first) : month.first
      last = hasDates ? max(last, month.last) : month.last
      hasDates = true
    }
  }

  /// Everything, a year (`2024`) or a month (`2024-05`) of first releases; empty for everything.
  let period: String
  let form: ReadyMadeForm
  let span: Span
  /// The name in the folder.
  let name: String

  /// What all names begin with.
  static let stem = Wording(es: "contrataciones", en: "contracting")
  /// The years that get files of their own; the dates of others are slips, and a slip should not make files.
  static let years = 1980...2100

  init(_ period: String, _ form: ReadyMadeForm, _ span: Span, _ language: Language) {
    self.period = period
    self.form = form
    self.span = span
    name = ReadyMadeFile.name(period, form, language)
  }

  private static func name(_ period: String, _ form: ReadyMadeForm, _ language: Language) -> String
  {
    let parts = [stem[language], period].filter { !$0.isEmpty }
    return "\(parts.joined(separator: "-")).\(form.rawValue)"
  }

  /// Whether a name is of the kind that this command writes, in either language.
  static func isOurs(_ name: String) -> Bool {
    Language.allCases.contains { language in
      guard name.hasPrefix(stem[language]) else { return false }
      let rest = name.dropFirst(stem[language].count)
      guard let form = ReadyMadeForm.allCases.first(where: { rest.hasSuffix(".\($0.rawValue)") })
      else { return false }
      let period = rest.dropLast(form.rawValue.utf8.count + 1)
      return period.allSatisfy { $0 == "-" || $0.isASCII && $0.isNumber }
    }
  }

  /// The processes of the file, as a selection.
  func selection(zone: ZoneOffset) throws(SelectionRefusal) -> Selection {
    if period.isEmpty { return Selection() }
    if period.utf8.count == 4 {
      return try Selection.parse([("year", period)], zone: zone)
    }
    let parts = period.split(separator: "-").compactMap { Int($0) }
    let lastDay = (28...31).last {
      CivilDate(validYear: parts.first ?? 0, month: parts.last ?? 0, day: $0) != nil
    }
    return try Selection.parse(
      [("from", "\(period)-01"), ("to", "\(period)-\(lastDay ?? 28)")],
      zone: zone
    )
  }

  /// All files that a publication should have, the whole first, then years and months from the first on.
  static func all(
    _ months: [MonthOfProcesses],
    _ forms: [ReadyMadeForm],
    _ language: Language
  ) -> [ReadyMadeFile] {
    var whole = Span()
    var periods: [String: Span] = [:]
    for month in months {
      whole.add(month)
      guard years.contains(month.year), (1...12).contains(month.month) else { continue }
      let digits = month.month < 10 ? "0\(month.month)" : "\(month.month)"
      periods["\(month.year)", default: Span()].add(month)
      periods["\(month.year)-\(digits)", default: Span()].add(month)
    }
    guard whole.processes > 0 else { return [] }
    var files = forms.map { ReadyMadeFile("", $0, whole, language) }
    for (period, span) in periods.sorted(by: { $0.key < $1.key }) {
      for form in forms where !form.isWholeOnly {
        files.append(ReadyMadeFile(period, form, span, language))
      }
    }
    return files
  }
}
