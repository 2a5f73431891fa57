internal import Synchronization

/// The room on the disk for downloads that are built in temporary files.
///
/// A download that is being built takes the most that it may need, and one that is on its way what it has: so slow readers of
/// small files do not keep others from theirs, and those of large ones cannot fill the disk.
final class BuildRoom: Sendable {
  /// The most bytes of a temporary file.
  static let fileLimit = 1 << 30
  /// The most bytes of all of them.
  static let standardLimit = 8 << 30

  private let taken = Atomic<Int>(0)
  private let limit: Int

  init(limit: Int = standardLimit) { self.limit = limit }

  /// Takes the room that a download may need; nil where there is none.
  ///
  /// It is given back when nothing refers to the permit any more.
  func permit() -> BuildPermit? {
    let all = taken.add(BuildRoom.fileLimit, ordering: .relaxed).newValue
    guard all <= limit else {
      give(BuildRoom.fileLimit)
      return nil
    }
    return BuildPermit(self, BuildRoom.fileLimit)
  }

  fileprivate func give(_ bytes: Int) { taken.subtract(bytes, ordering: .relaxed) }
}

/// The room of one download.
final class BuildPermit: Sendable {
  private let room: BuildRoom
  private let bytes: Atomic<Int>

  fileprivate init(_ room: BuildRoom, _ bytes: Int) {
    self.room = room
    self.bytes = Atomic(bytes)
  }

  deinit { room.give(bytes.load(ordering: .relaxed)) }

  /// Gives back what a finished file does not need.
  func shrink(to size: Int) {
    let before = bytes.load(ordering: .relaxed)
    guard size < before else { return }
    bytes.store(size, ordering: .relaxed)
    room.give(before - size)
  }
}
