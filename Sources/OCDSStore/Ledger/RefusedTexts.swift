internal import Glibc
internal import OCDSCore

/// The texts that a run refused, as JSON Lines in the publication's private folder.
///
/// Written when a batch is committed, just before the database says so: after a crash the file may hold what the next
/// run will refuse again, but never lack what the database lists.
struct RefusedTexts {
  /// Where there is none, nothing is kept.
  private let path: String?
  private var pending: [UInt8] = []

  init(path: String?) { self.path = path }

  /// Adds a refusal to the batch.
  mutating func append(_ refusal: Refusal, text: RefusedText?) throws(StoreError) {
    guard path != nil else { return }
    var writer = JSONWriter()
    writer.object { w in
      w.member("source", refusal.source)
      w.member("line", integer: refusal.line)
      w.member("code", refusal.code.rawValue)
      switch text {
      case .json(let value)?:
        w.name("text")
        w.raw(value.span)
      case .raw(let bytes)?: w.member("raw", String(decoding: bytes, as: UTF8.self))
      case nil: break
      }
    }
    writer.endLine()
    pending.append(contentsOf: writer.bytes)
    // A file of nothing but refusals is not kept in memory.
    if pending.count > 1 << 20 { try write() }
  }

  /// Makes the batch's texts durable.
  mutating func commit() throws(StoreError) { try write() }

  /// Forgets what was not yet written of the batch.
  mutating func abandon() { pending = [] }

  private mutating func write() throws(StoreError) {
    guard !pending.isEmpty, let path else { return }
    try Files.append(pending, to: path)
    pending = []
  }
}

/// The text of something that was refused.
public enum RefusedText: Sendable {
  /// A JSON value.
  case json([UInt8])
  /// What is no JSON; bytes that are no UTF-8 are kept as U+FFFD.
  case raw([UInt8])
}
