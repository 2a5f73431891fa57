import OCDSCore
import TestSupport

/// What is said of something, as a plain tree: written in any order, and joined with what others say.
indirect enum Said: Equatable {
  case text(String)
  case number(String)
  case list([String])
  case object([String: Said])
  /// Objects by their id.
  case items([String: Said])

  /// What both say; of two other things the first counts, and so does an amount in another currency or another thing.
  func joined(with other: Said) -> Said {
    switch (self, other) {
    case (.object(let ours), .object(let theirs)):
      for name in ["currency", "id"] {
        if let own = ours[name], let known = theirs[name], own != known { return self }
      }
      var both = ours.merging(theirs) { $0.joined(with: $1) }
      if case .items(let tenderers)? = both["tenderers"] {
        both["numberOfTenderers"] = .number("\(tenderers.count)")
      }
      return .object(both)
    case (.items(let ours), .items(let theirs)):
      return .items(ours.merging(theirs) { $0.joined(with: $1) })
    case (.list(let ours), .list(let theirs)):
      return .list(ours + theirs.filter { !ours.contains($0) })
    default: return self
    }
  }

  /// The JSON text, with members and objects in an order that a generator gives.
  func json(_ generator: inout SeededGenerator, id: String? = nil) -> String {
    func quoted(_ text: String) -> String {
      var bytes: [UInt8] = []
      JSONString.appendQuoted(text, to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
    switch self {
    case .text(let text): return quoted(text)
    case .number(let text): return text
    case .list(let texts): return "[" + texts.map { quoted($0) }.joined(separator: ",") + "]"
    case .items(let items):
      var written: [String] = []
      for key in items.keys.sorted().shuffled(using: &generator) {
        if let item = items[key] { written.append(item.json(&generator, id: key)) }
      }
      return "[" + written.joined(separator: ",") + "]"
    case .object(let members):
      var written = id.map { ["\"id\":" + quoted($0)] } ?? []
      for name in members.keys.sorted() {
        if let value = members[name] { written.append(quoted(name) + ":" + value.json(&generator)) }
      }
      return "{" + written.shuffled(using: &generator).joined(separator: ",") + "}"
    }
  }
}
