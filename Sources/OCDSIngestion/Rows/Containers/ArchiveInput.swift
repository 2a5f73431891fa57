internal import CArchive
internal import Glibc
internal import OCDSCore

/// What libarchive reads a file through.
///
/// Each has a position of its own, so that several archives can be open on one file.
@safe
final class ArchiveInput {
  private let file: InputFile
  private let length: Int
  private var offset = 0
  /// The number of bytes that the next call reads: few after a jump, as most jumps are to a header.
  private var step = ArchiveInput.shortStep
  // Sound: allocated in `init`, freed in `deinit`; libarchive reads it until its next call.
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  /// Why the file could not be read.
  private(set) var failure: ReadFailure?
  /// The number of bytes that were given to libarchive.
  private(set) var given = 0
  /// The number of bytes that may be given in all; reading on ends in a failure.
  var allowance: Int
  /// Whether the allowance was used up.
  private(set) var isSpent = false

  private static let shortStep = 1 << 13
  private static let longStep = 1 << 18

  init(_ file: InputFile, allowance: Int) {
    self.file = file
    self.allowance = allowance
    length = file.length
    unsafe buffer = .allocate(capacity: ArchiveInput.longStep)
    unsafe buffer.initialize(repeating: 0)
  }

  deinit { unsafe buffer.deallocate() }

  /// Reads on into the buffer; nil where that fails.
  fileprivate func read() -> UnsafeBufferPointer<UInt8>? {
    guard given < allowance else {
      isSpent = true
      return nil
    }
    do throws(ReadFailure) {
      // Sound: the span ends before the buffer is given away.
      var room = unsafe MutableSpan(_unsafeElements: buffer)
      var rest = room._mutatingExtracting(0..<step)
      let count = try file.read(into: &rest, at: offset)
      offset += count
      given += count
      step = min(step * 2, ArchiveInput.longStep)
      return unsafe UnsafeBufferPointer(buffer.extracting(0..<count))
    } catch {
      failure = error
      return nil
    }
  }

  /// Goes to another place and returns it; nil where there is none.
  fileprivate func seek(by distance: Int, from origin: Int32) -> Int? {
    let start: Int
    switch origin {
    case SEEK_SET: start = 0
    case SEEK_CUR: start = offset
    case SEEK_END: start = length
    default: return nil
    }
    let (place, overflow) = start.addingReportingOverflow(distance)
    guard !overflow, place >= 0 else { return nil }
    offset = place
    step = ArchiveInput.shortStep
    return place
  }

  /// Passes over some bytes and returns how many.
  fileprivate func skip(_ distance: Int) -> Int {
    let passed = max(0, min(distance, length - offset))
    offset += passed
    if passed > 0 { step = ArchiveInput.shortStep }
    return passed
  }
}

/// Gives libarchive the next bytes.
func archiveRead(
  _ archive: OpaquePointer?,
  _ client: UnsafeMutableRawPointer?,
  _ bytes: UnsafeMutablePointer<UnsafeRawPointer?>?
) -> Int {
  guard let client = unsafe client, let bytes = unsafe bytes else { return Int(ARCHIVE_FATAL) }
  // Sound: the owner of the archive keeps the input until the archive is freed.
  let input = unsafe Unmanaged<ArchiveInput>.fromOpaque(client).takeUnretainedValue()
  guard let read = unsafe input.read() else { return Int(ARCHIVE_FATAL) }
  unsafe bytes.pointee = UnsafeRawPointer(read.baseAddress)
  return read.count
}

/// Goes to another place for libarchive.
func archiveSeek(
  _ archive: OpaquePointer?,
  _ client: UnsafeMutableRawPointer?,
  _ offset: Int64,
  _ origin: Int32
) -> Int64 {
  guard let client = unsafe client else { return Int64(ARCHIVE_FATAL) }
  // Sound: as in `archiveRead`.
  let input = unsafe Unmanaged<ArchiveInput>.fromOpaque(client).takeUnretainedValue()
  return input.seek(by: Int(offset), from: origin).map { Int64($0) } ?? Int64(ARCHIVE_FATAL)
}

/// Passes over bytes for libarchive.
func archiveSkip(
  _ archive: OpaquePointer?,
  _ client: UnsafeMutableRawPointer?,
  _ count: Int64
) -> Int64 {
  guard let client = unsafe client else { return 0 }
  // Sound: as in `archiveRead`.
  let input = unsafe Unmanaged<ArchiveInput>.fromOpaque(client).takeUnretainedValue()
  return Int64(input.skip(Int(count)))
}
