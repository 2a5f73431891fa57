internal import Glibc
internal import OCDSCore

/// The texts that a run refused, as JSON Lines in the publication's private folder.
///
/// Written when a batch is committed, just before the database says so: after a crash the file may hold what the next
/// run will refuse again, but never lack what the database lists.
struct RefusedTexts {
  private let path: String
  private var pending: [UInt8] = []

  init(path: String) { self.path = path }

  /// Adds a refusal to the batch.
  mutating func append(_ refusal: Refusal, text: [UInt8]?) throws(StoreError) {
    var writer = JSONWriter()
    writer.object { w in
      w.member("source", refusal.source)
      w.member("line", integer: refusal.line)
      w.member("code", refusal.code.rawValue)
      if let text {
        w.name("text")
        w.raw(text.span)
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
    guard !pending.isEmpty else { return }
    try Files.append(pending, to: path)
    pending = []
  }
}
