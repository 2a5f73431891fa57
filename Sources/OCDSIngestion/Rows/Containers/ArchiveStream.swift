internal import OCDSCore

/// One entry of an archive while it is unpacked, within the limits.
final class ArchiveStream {
  private var handle: ArchiveHandle
  private let entry: ArchiveEntry
  private let limits: ArchiveLimits
  private var trailer: GzipTrailer?
  /// The packed bytes that were read before the entry.
  private let packedBefore: Int
  private var unpacked = 0
  private var isAtEnd: Bool

  /// Goes to an entry.
  init(_ archive: Archive, _ entry: ArchiveEntry) throws(RowFailure) {
    self.entry = entry
    limits = archive.limits
    handle = try ArchiveHandle.open(archive.file, archive.format, limits)
    trailer = archive.format == .gzip ? GzipTrailer(archive.file) : nil
    var isThere = false
    for index in 0...entry.index {
      isThere = try handle.next(index: index) != nil
      if !isThere { break }
    }
    // A gzip file of nothing has no entry for libarchive.
    guard isThere || archive.format == .gzip else {
      throw ArchiveFault.damaged.failure(archive.file.name)
    }
    isAtEnd = !isThere
    packedBefore = handle.packedLength
  }

  /// Unpacks some bytes and returns how many; 0 at the end.
  func read(into room: inout MutableSpan<UInt8>) throws(ReadFailure) -> Int {
    do throws(RowFailure) {
      let count = isAtEnd ? 0 : try handle.read(into: &room)
      unpacked += count
      isAtEnd = count == 0
      trailer?.add(room.span.extracting(0..<count))
      if isAtEnd { try trailer?.check(entry.name) }
      guard unpacked <= limits.entryLength else { throw fault(.tooLong(limits.entryLength)) }
      let packed = handle.packedLength - packedBefore
      if unpacked > limits.ratioFrom, unpacked / limits.ratio > packed {
        throw fault(.ratio(limits.ratio))
      }
      return count
    } catch {
      isAtEnd = true
      throw ReadFailure(error.wording)
    }
  }

  private func fault(_ fault: ArchiveFault) -> RowFailure { fault.failure(entry.name) }
}
