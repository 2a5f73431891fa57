internal import OCDSCore

/// The days on which a source brought the rows of a process up to date, as they are kept beside its state.
///
/// A row that says again, with an earlier day, what another delivery of the source said later changes nothing. The days are
/// kept as a last member of the state's text, which is none of the state: `{"ocid":…,"$rows":{"sipot-28a C-1":"2026-03-31"}}`.
public struct RowDates: Sendable, Hashable {
  /// The day of each row, as text that sorts, by its key.
  public private(set) var days: [String: String] = [:]

  static let name = "$rows"

  static func isName(_ name: JSONView) -> Bool { name.isName("$rows") }

  /// No days.
  public init() {}

  /// Reads the days that are kept in a text.
  public init(keptIn text: [UInt8]) throws {
    let document = try JSONDocument(text)
    guard let kept = document.root[RowDates.name] else { return }
    var members = kept.members
    while let member = members.next() {
      if let day = member.value.string { days[member.name] = day }
    }
  }

  /// Whether a text may have days in it: only then is it worth reading.
  public static func mayStand(in text: [UInt8]) -> Bool {
    text.count > 2 && text[text.count - 2] == UInt8(ascii: "}")
  }

  /// The key of a row: what it is about, within the table of a profile.
  public static func key(_ profile: String, _ item: String) -> String { "\(profile) \(item)" }

  /// Notes the day of a row; the latest stays.
  public mutating func note(_ day: String, of key: String) {
    if days[key, default: ""] < day { days[key] = day }
  }

  /// Whether no row has a day.
  public var isEmpty: Bool { days.isEmpty }

  /// A state's text with the days in it.
  public func kept(in state: [UInt8]) -> [UInt8] {
    guard !days.isEmpty, state.last == UInt8(ascii: "}"), state.count > 2 else { return state }
    var text = state
    text.removeLast()
    text.append(contentsOf: ",\"\(RowDates.name)\":{".utf8)
    var isFirst = true
    for (key, day) in days.sorted(by: { $0.key < $1.key }) {
      if !isFirst { text.append(UInt8(ascii: ",")) }
      isFirst = false
      JSONString.appendQuoted(key, to: &text)
      text.append(UInt8(ascii: ":"))
      JSONString.appendQuoted(day, to: &text)
    }
    text.append(contentsOf: "}}".utf8)
    return text
  }
}
