internal import OCDSStore
internal import Synchronization

/// Pages that were made already, as long as nothing is published.
///
/// Kept compressed, by address and language, up to a number of bytes; all are forgotten when the ledger moves on, or when
/// there is no more room.
final class PageCache: Sendable {
  private struct State {
    var sequence: Int64 = -1
    var bytes = 0
    var pages: [String: Chunk] = [:]
  }

  private let limit: Int
  private let state = Mutex(State())

  /// - Parameter limit: The most bytes that are kept.
  init(limit: Int = 32 << 20) { self.limit = limit }

  /// A page that was made when the ledger ended at a sequence.
  func page(_ key: String, at sequence: Int64) -> Chunk? {
    state.withLock { $0.sequence == sequence ? $0.pages[key] : nil }
  }

  /// Keeps a page.
  func keep(_ page: Chunk, _ key: String, at sequence: Int64) {
    let size = page.body.count + key.utf8.count + 128
    guard size <= limit / 4 else { return }
    state.withLock { state in
      // Two threads may see different states for a moment: what is newer stays.
      guard sequence >= state.sequence else { return }
      if sequence > state.sequence || state.bytes + size > limit {
        state.pages = [:]
        state.bytes = 0
        state.sequence = sequence
      }
      if state.pages.updateValue(page, forKey: key) == nil { state.bytes += size }
    }
  }

  /// How many pages are kept.
  var count: Int { state.withLock { $0.pages.count } }
}
