import OCDSCore

/// Reads what tests ask about, outside of the macros, which take no views.
enum Read {
  /// How many releases a package holds; none where the text is no package.
  static func releaseCount(_ text: [UInt8]) throws -> Int {
    let document = try JSONDocument(text)
    guard let releases = document.root["releases"] else { return 0 }
    return releases.count
  }

  /// The date of a release; empty where there is none.
  static func date(_ text: [UInt8]) throws -> String {
    let document = try JSONDocument(text)
    guard let date = document.root["date"] else { return "" }
    return date.string ?? ""
  }

  /// The id of each party of a package's releases, and how many members describe it.
  static func parties(_ text: [UInt8]) throws -> [(id: String, members: Int)] {
    let document = try JSONDocument(text)
    var found: [(id: String, members: Int)] = []
    guard let list = document.root["releases"] else { return found }
    var releases = list.elements
    while let release = releases.next() {
      guard let list = release["parties"] else { continue }
      var parties = list.elements
      while let party = parties.next() {
        guard let id = party["id"] else { continue }
        found.append((id.string ?? "", party.count))
      }
    }
    return found
  }
}
