internal import Synchronization

/// The place where an archive keeps the handle that was used last.
///
/// A handle goes forward only. Whoever reads the entries in their order takes up the one that the last entry left, so
/// that a hundred thousand entries are passed over once, and not once for each of them.
final class ArchiveShelf: Sendable {
  private let kept = Mutex<ArchiveHandle?>(nil)

  /// Takes the handle, if it has not passed an entry yet.
  func take(for index: Int) -> ArchiveHandle? {
    kept.withLock { (kept: inout sending ArchiveHandle?) -> sending ArchiveHandle? in
      guard let position = kept?.position, position <= index else { return nil }
      return kept.take()
    }
  }

  /// Keeps a handle instead of the one that is there.
  func keep(_ handle: consuming ArchiveHandle) {
    var handle: ArchiveHandle? = handle
    kept.withLock { (kept: inout sending ArchiveHandle?) in kept = handle.take() }
  }
}
