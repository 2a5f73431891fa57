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

  /// The entries by period: everything first, then from the newest.
  var periods: [(period: String, entries: [Entry])] {
    Dictionary(grouping: entries, by: \.period)
      .map { ($0.key, $0.value) }
      .sorted { a, b in a.period.isEmpty || (!b.period.isEmpty && a.period > b.period) }
  }
}
