internal import Glibc

/// The bodies of a batch's releases as they came, in a file without a name, until the batch's records are derived.
///
/// To expand a stored body takes twenty times as long as to read it here. What the spool does not hold, because it is
/// full or the disk is, is expanded: it is only ever a shortcut.
@safe
struct BodySpool: ~Copyable {
  private let file: Int32
  private var length = 0
  private var firstSequence: Int64 = 0
  /// Where each body ends, by its release's place in the batch.
  private var ends: [Int] = []
  private var pending: [UInt8] = []
  private var isOpen: Bool

  /// The most bodies and the most bytes that are kept.
  private static let mostBodies = 500_000
  private static let mostBytes = 4 << 30

  init() {
    file = (try? Files.openUnnamed()) ?? -1
    isOpen = file >= 0
  }

  deinit { if file >= 0 { close(file) } }

  /// Forgets the bodies of the last batch.
  mutating func removeAll() {
    ends.removeAll(keepingCapacity: true)
    pending.removeAll(keepingCapacity: true)
    length = 0
    isOpen = file >= 0 && ftruncate(file, 0) == 0 && lseek(file, 0, SEEK_SET) == 0
  }

  /// Keeps the body of the release that just entered the ledger.
  mutating func append(_ body: [UInt8], sequence: Int64) {
    guard isOpen else { return }
    if ends.isEmpty { firstSequence = sequence }
    // Sequences without a gap, or the place in the batch would not tell the body.
    guard sequence == firstSequence + Int64(ends.count), ends.count < BodySpool.mostBodies,
      length + body.count <= BodySpool.mostBytes
    else { return isOpen = false }
    pending.append(contentsOf: body)
    length += body.count
    ends.append(length)
    if pending.count > 1 << 20 { flush() }
  }

  /// Writes out what is pending; where that fails, the spool takes no more.
  mutating func flush() {
    guard !pending.isEmpty else { return }
    if !Files.writeAll(pending, to: file) {
      isOpen = false
      ends.removeAll(keepingCapacity: true)
    }
    pending.removeAll(keepingCapacity: true)
  }

  /// The body of a release; nil where the spool does not hold it, or no longer as it was.
  func body(sequence: Int64, crc32 expected: UInt32) -> [UInt8]? {
    let place = sequence - firstSequence
    guard place >= 0, place < ends.count else { return nil }
    let start = place == 0 ? 0 : ends[Int(place) - 1]
    let count = ends[Int(place)] - start
    var isWhole = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      isWhole = unsafe pread(file, buffer.baseAddress, count, off_t(start)) == count
      filled = isWhole ? count : 0
    }
    return isWhole && crc32(of: bytes.span) == expected ? bytes : nil
  }
}
