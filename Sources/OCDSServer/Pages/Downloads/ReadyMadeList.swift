internal import OCDSCore

/// The list of the ready-made files, as `vitrina export` writes it to `downloads/manifest.json`.
///
/// It is read leniently: what is no entry is passed over, and what an entry does not tell is not shown.
struct ReadyMadeList: Sendable {
  /// A file of the list.
  struct Entry: Sendable {
    /// The parts of its path below `/downloads/`.
    let path: [String]
    let format: String
    /// The year or the month of its processes; empty where it has all.
    let period: String
    let bytes: Int?
    let rows: Int?
    let sha256: String?
    /// When it was written, or the newest release inside.
    let date: String?
  }

  /// The most files that a page shows.
  private static let most = 2000
  /// The longest list that is read.
  static let longest = 4 << 20

  private(set) var entries: [Entry] = []

  /// Reads a list; there is none in what is no JSON.
  init(_ text: [UInt8]) {
    guard text.count <= ReadyMadeList.longest, let document = try? JSONDocument(text),
      let files = document.root["files"]
    else { return }
    var elements = files.elements
    while let element = elements.next(), entries.count < ReadyMadeList.most {
      if let entry = ReadyMadeList.entry(element) { entries.append(entry) }
    }
  }

  private static func entry(_ view: JSONView) -> Entry? {
    guard let path = view["path"]?.string ?? view["file"]?.string else { return nil }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else { return nil }
    let digest = view["sha256"]?.string.flatMap { digest in
      let isHex = digest.utf8.count == 64 && digest.allSatisfy { $0.isASCII && $0.isHexDigit }
      return isHex ? digest : nil
    }
    return Entry(
      path: parts,
      format: view["format"]?.string ?? ReadyMadeList.ending(of: parts),
      period: view["period"]?.string ?? "",
      bytes: number("bytes", of: view),
      rows: number("rows", of: view),
      sha256: digest,
      date: view["written"]?.string ?? view["date"]?.string ?? view["published"]?.string
    )
  }

  private static func number(_ name: String, of view: JSONView) -> Int? {
    guard let number = view[name]?.number?.integer, number >= 0 else { return nil }
    return number
  }

  private static func ending(of parts: [String]) -> String {
    guard let name = parts.last, let dot = name.firstIndex(of: ".") else { return "" }
    return String(name[name.index(after: dot)...])
  }

  /// The year of a month such as `2025-03`; any other period itself.
  private static func year(of period: String) -> String {
    let bytes = Array(period.utf8)
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"), Int(period.prefix(4)) != nil,
      Int(period.suffix(2)) != nil
    else { return period }
    return String(period.prefix(4))
  }

  /// The files of a period, and of the months in it.
  struct Period: Sendable {
    let name: String
    let entries: [Entry]
    let months: [Period]
  }

  /// The entries by year, or by what the list calls their period: everything first, then from the newest.
  var periods: [Period] {
    let named = Dictionary(grouping: entries, by: \.period)
    let years = Dictionary(grouping: named.keys, by: ReadyMadeList.year)
    return years.map { year, names in
      Period(
        name: year,
        entries: named[year] ?? [],
        months: names.filter { $0 != year }.sorted(by: >).map {
          Period(name: $0, entries: named[$0] ?? [], months: [])
        }
      )
    }.sorted { a, b in a.name.isEmpty || (!b.name.isEmpty && a.name > b.name) }
  }
}
