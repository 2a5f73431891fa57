internal import OCDSCore

/// One entry of an archive while it is unpacked, within the limits.
final class ArchiveStream {
  /// The handle; nil after the end, or a failure.
  private var handle: ArchiveHandle?
  private let entry: ArchiveEntry
  private let limits: ArchiveLimits
  private let shelf: ArchiveShelf
  private var trailer: GzipTrailer?
  /// The packed bytes that were read before the entry.
  private let packedBefore: Int
  private var unpacked = 0

  /// Goes to an entry.
  init(_ archive: Archive, _ entry: ArchiveEntry) throws(RowFailure) {
    self.entry = entry
    limits = archive.limits
    shelf = archive.shelf
    trailer = archive.format == .gzip ? GzipTrailer(archive.file) : nil
    var handle: ArchiveHandle
    if let kept = archive.shelf.take(for: entry.index) {
      handle = kept
    } else {
      handle = try ArchiveHandle.open(archive.file, archive.format, limits)
    }
    var isThere = true
    while isThere, handle.position <= entry.index { isThere = try handle.next() != nil }
    // A gzip file of nothing has no entry for libarchive.
    guard isThere || archive.format == .gzip else {
      throw ArchiveFault.damaged.failure(archive.file.name)
    }
    packedBefore = handle.packedLength
    self.handle = isThere ? consume handle : nil
  }

  deinit { if let handle = handle.take() { shelf.keep(handle) } }

  /// Unpacks some bytes and returns how many; 0 at the end.
  func read(into room: inout MutableSpan<UInt8>) throws(ReadFailure) -> Int {
    do throws(RowFailure) {
      let count = try handle?.read(into: &room) ?? 0
      unpacked += count
      trailer?.add(room.span.extracting(0..<count))
      if count == 0 {
        try trailer?.check(entry.name)
        trailer = nil
        if let handle = handle.take() { shelf.keep(handle) }
        return 0
      }
      guard unpacked <= limits.entryLength else { throw fault(.tooLong(limits.entryLength)) }
      let packed = (handle?.packedLength ?? 0) - packedBefore
      if unpacked > limits.ratioFrom, unpacked / limits.ratio > packed {
        throw fault(.ratio(limits.ratio))
      }
      return count
    } catch {
      handle = nil
      throw ReadFailure(error.wording)
    }
  }

  private func fault(_ fault: ArchiveFault) -> RowFailure { fault.failure(entry.name) }
}
