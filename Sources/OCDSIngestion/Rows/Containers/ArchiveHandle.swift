internal import CArchive
internal import Glibc
internal import OCDSCore

/// An archive that libarchive reads, header by header.
///
/// Of libarchive only what is needed is switched on: ZIP by its directory at the end, or gzip around one file. Neither
/// can be mistaken for any of the forty formats that it knows besides.
@safe
struct ArchiveHandle: ~Copyable, Sendable {
  // Sound: created in `init`, freed in `deinit` before the input it reads from; used by nothing else. All of it goes
  // from thread to thread with its one owner.
  nonisolated(unsafe) private let archive: OpaquePointer
  nonisolated(unsafe) private let input: ArchiveInput
  // Sound: created in `init`, freed in `deinit`; null where the system has no such locale.
  nonisolated(unsafe) private let locale: locale_t?
  private let name: String
  private let format: Archive.Format
  /// The number of entries that it went to.
  private(set) var position = 0

  /// Opens a file that is known to have a format.
  static func open(_ file: InputFile, _ format: Archive.Format, _ limits: ArchiveLimits)
    throws(RowFailure) -> ArchiveHandle
  {
    let handle = try ArchiveHandle(file, format, limits)
    try handle.open()
    return handle
  }

  private init(_ file: InputFile, _ format: Archive.Format, _ limits: ArchiveLimits)
    throws(RowFailure)
  {
    guard let archive = unsafe archive_read_new() else {
      throw ArchiveFault.noMemory.failure(file.name)
    }
    unsafe self.archive = archive
    name = file.name
    self.format = format
    unsafe input = ArchiveInput(file, allowance: format == .zip ? limits.directoryLength : .max)
    // 1 is the mask of character types: names in UTF-8 shall stay what they are, and not become ASCII.
    unsafe locale = newlocale(1, "C.UTF-8", nil)
    switch format {
    case .zip:
      unsafe archive_read_support_format_zip_seekable(archive)
    case .gzip:
      unsafe archive_read_support_filter_gzip(archive)
      unsafe archive_read_support_format_raw(archive)
      unsafe archive_read_support_format_empty(archive)
    }
    unsafe archive_read_set_read_callback(archive, archiveRead)
    if format == .zip {
      unsafe archive_read_set_seek_callback(archive, archiveSeek)
      unsafe archive_read_set_skip_callback(archive, archiveSkip)
    }
    unsafe archive_read_set_callback_data(archive, Unmanaged.passUnretained(input).toOpaque())
  }

  private func open() throws(RowFailure) {
    guard unsafe archive_read_open1(archive) == ARCHIVE_OK else { throw fault(.damaged) }
    // A gzip file in a gzip file would be unpacked twice without a word.
    if format == .gzip, unsafe archive_filter_count(archive) > 2 { throw fault(.nested) }
  }

  deinit {
    unsafe archive_read_free(archive)
    if let locale = unsafe locale { unsafe freelocale(locale) }
  }

  /// The number of packed bytes that were read so far.
  var packedLength: Int { unsafe input.given }

  /// Goes to the next entry; nil where there is none left.
  mutating func next() throws(RowFailure) -> ArchiveEntry? {
    var entry: OpaquePointer?
    let previous = unsafe locale.map { unsafe uselocale($0) }
    let status = unsafe archive_read_next_header(archive, &entry)
    let bytes = unsafe archive_entry_pathname(entry).map { unsafe [UInt8](cString: $0) } ?? []
    if let previous = unsafe previous { unsafe uselocale(previous) }
    if status == ARCHIVE_EOF { return nil }
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry = unsafe entry else {
      throw fault(.damaged)
    }
    unsafe input.allowance = .max
    let text = EntryName.text(bytes)
    defer { position += 1 }
    let method = unsafe String(cString: archive_format_name(archive))
    let isFolder = unsafe archive_entry_filetype(entry) & S_IFMT == S_IFDIR
    let length = unsafe archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil
    return ArchiveEntry(
      index: position,
      name: EntryName.shown(text),
      length: length.flatMap { $0 >= 0 ? $0 : nil },
      isFolder: isFolder,
      isEncrypted: unsafe archive_entry_is_encrypted(entry) != 0,
      isReadable: format == .gzip || method.hasSuffix("(deflation)")
        || method.hasSuffix("(uncompressed)"),
      key: EntryName.key(text)
    )
  }

  /// Unpacks some of the entry at hand and returns how many bytes; 0 at its end.
  mutating func read(into room: inout MutableSpan<UInt8>) throws(RowFailure) -> Int {
    let count = unsafe room.withUnsafeMutableBytes {
      unsafe archive_read_data(archive, $0.baseAddress, $0.count)
    }
    // A warning is damage, too: of the check sum, or of the length.
    guard count >= 0 else { throw fault(.damaged) }
    return count
  }

  private func fault(_ fault: ArchiveFault) -> RowFailure {
    if let failure = unsafe input.failure { return RowFailure(failure.wording) }
    return unsafe (input.isSpent ? .directoryTooLong : fault).failure(name)
  }
}

extension [UInt8] {
  /// Copies the bytes of a C string, as many as a name has that anybody uses: headers may overlap in a file, so that a
  /// small one can hold many long names.
  fileprivate init(cString: UnsafePointer<CChar>) {
    self = unsafe Array(UnsafeRawBufferPointer(start: cString, count: strnlen(cString, 1_024)))
  }
}
