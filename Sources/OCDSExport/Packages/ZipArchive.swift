internal import CArchive
internal import OCDSCore

/// A ZIP archive that is written as its members come; what is ready waits here until it is fetched.
@safe
struct ZipArchive: ~Copyable {
  /// Where the library puts its bytes.
  final class Outlet {
    var bytes: [UInt8] = []
    /// All bytes so far.
    var count = 0
  }

  // Sound: made in `init`, freed once in `deinit`; the outlet outlives it, for it is a property of the same value.
  private let archive: OpaquePointer
  private let outlet: Outlet
  private var isOpen = false
  /// The time that all members bear.
  private let seconds: Int64

  /// Begins an archive; all members bear one time, so that the same content gives the same bytes.
  init(modified: Instant) throws(ExportError) {
    let outlet = Outlet()
    unsafe archive = try ZipArchive.open(outlet)
    self.outlet = outlet
    // The earliest time that the format knows.
    seconds = max(modified.seconds, 315_619_200)
  }

  private static func open(_ outlet: Outlet) throws(ExportError) -> OpaquePointer {
    guard let archive = unsafe archive_write_new() else {
      throw ExportError(.unexpected, "archive_write_new")
    }
    unsafe archive_write_set_format_zip(archive)
    unsafe archive_write_set_bytes_per_block(archive, 0)
    let context = unsafe Unmanaged.passUnretained(outlet).toOpaque()
    guard unsafe archive_write_open(archive, context, nil, zipTake, nil) == ARCHIVE_OK else {
      let error = unsafe failure(of: archive)
      unsafe archive_write_free(archive)
      throw error
    }
    return unsafe archive
  }

  deinit {
    unsafe archive_write_free(archive)
    // The library writes the rest when it is freed.
    withExtendedLifetime(outlet) {}
  }

  /// All bytes that were made, fetched or not; what the library holds back is not among them: at most 256 KB.
  var count: Int { outlet.count }

  /// Begins a member; the one before ends.
  mutating func begin(_ name: String) throws(ExportError) {
    guard let entry = unsafe archive_entry_new() else {
      throw ExportError(.unexpected, "archive_entry_new")
    }
    defer { unsafe archive_entry_free(entry) }
    unsafe archive_entry_set_pathname(entry, name)
    // The type of a regular file; its macro has a cast, and so is not imported.
    unsafe archive_entry_set_filetype(entry, 0o100000)
    unsafe archive_entry_set_perm(entry, 0o644)
    unsafe archive_entry_set_mtime(entry, Int(seconds), 0)
    try check(unsafe archive_write_header(archive, entry))
  }

  /// Writes into the member.
  mutating func write(_ bytes: Span<UInt8>) throws(ExportError) {
    var start = 0
    while start < bytes.count {
      let piece = bytes.extracting(start..<bytes.count)
      let written = unsafe piece.withUnsafeBytes {
        unsafe archive_write_data(archive, $0.baseAddress, $0.count)
      }
      guard written > 0 else { throw failure() }
      start += Int(written)
    }
  }

  /// Writes into the member.
  mutating func write(_ bytes: [UInt8]) throws(ExportError) { try write(bytes.span) }

  /// Ends the archive.
  mutating func finish() throws(ExportError) { try check(unsafe archive_write_close(archive)) }

  /// Hands over what is ready.
  mutating func drain(into output: inout ByteBuffer) {
    output.append(outlet.bytes)
    outlet.bytes.removeAll(keepingCapacity: true)
  }

  private func check(_ result: Int32) throws(ExportError) {
    if result < ARCHIVE_WARN { throw failure() }
  }

  private func failure() -> ExportError { unsafe ZipArchive.failure(of: archive) }

  private static func failure(of archive: OpaquePointer) -> ExportError {
    let reason = unsafe archive_error_string(archive).map { unsafe String(cString: $0) }
    return ExportError(.unexpected, "ZIP: \(reason ?? "?")")
  }
}

/// Takes what the library has written.
private func zipTake(
  _ archive: OpaquePointer?,
  _ context: UnsafeMutableRawPointer?,
  _ bytes: UnsafeRawPointer?,
  _ count: Int
) -> Int {
  guard let context = unsafe context else { return -1 }
  // Sound: the context is the outlet of the archive, which lives as long as the archive does.
  let outlet = unsafe Unmanaged<ZipArchive.Outlet>.fromOpaque(context).takeUnretainedValue()
  unsafe outlet.bytes.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
  outlet.count += count
  return count
}
