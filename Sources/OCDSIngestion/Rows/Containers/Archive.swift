public import OCDSCore

/// A file that holds others: a `.zip`, or a `.gz`, which holds one.
///
/// Nothing of it is ever written to a path that it names. An archive in an archive is refused, but for a workbook, which
/// is a ZIP file of its own kind.
public struct Archive: Sendable {
  /// How the files are packed.
  public enum Format: Sendable, Hashable {
    /// ZIP, read by the directory at its end; stored and deflated entries.
    case zip
    /// One file by itself.
    case gzip
  }

  /// How the files are packed.
  public let format: Format
  /// What it holds, in the order in which it lies there.
  public let entries: [ArchiveEntry]
  let file: InputFile
  let limits: ArchiveLimits
  let shelf = ArchiveShelf()

  /// Lists what an archive holds.
  ///
  /// - Throws: a failure with a sentence where it is no archive, or a damaged one, or an archive inside another.
  public init(_ file: InputFile, limits: ArchiveLimits = ArchiveLimits()) throws(RowFailure) {
    self.file = file
    self.limits = limits
    switch try Archive.signature(of: file) {
    case .zip:
      format = .zip
      entries = try Archive.list(file, limits)
    case .emptyZip:
      format = .zip
      entries = []
    case .gzip:
      format = .gzip
      entries = [Archive.gzipEntry(of: file)]
    case .otherArchive(let ending): throw ArchiveFault.otherArchive(ending).failure(file.name)
    case .compoundFile, .other: throw ArchiveFault.notAnArchive.failure(file.name)
    }
    if file.isUnpacked && !isWorkbook { throw ArchiveFault.nested.failure(file.name) }
  }

  /// Whether a file is one of the archives that are read.
  ///
  /// - Throws: a failure where it cannot be read.
  public static func isArchive(_ file: InputFile) throws(RowFailure) -> Bool {
    switch try signature(of: file) {
    case .zip, .emptyZip, .gzip: true
    default: false
    }
  }

  /// Whether it is a workbook or another document of an office program, rather than files that were packed.
  public var isWorkbook: Bool {
    format == .zip && entries.contains { $0.key == "[content_types].xml" || $0.key == "mimetype" }
  }

  /// The bytes of an entry; they are unpacked while they are read, and any number may be open at once.
  ///
  /// - Throws: a failure with a sentence where the entry has a password, is packed in a way that is not read, or is an
  ///   archive itself. Damage and excess show while the bytes are read.
  public func bytes(of entry: ArchiveEntry) throws(RowFailure) -> ByteSource {
    let (bytes, start) = try open(entry)
    if [.zip, .emptyZip, .gzip].contains(start) { throw ArchiveFault.nested.failure(entry.name) }
    return bytes
  }

  /// An entry as a file by itself, for what is read in parts, such as a workbook; it is unpacked to disk and gone with it.
  ///
  /// - Throws: a failure as `bytes(of:)` does, or where the disk is full.
  public func unpacked(_ entry: ArchiveEntry) throws(RowFailure) -> InputFile {
    let (bytes, _) = try open(entry)
    var file = try Archive.temporaryFile()
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      var room = buffer.mutableSpan
      let count: Int
      do throws(ReadFailure) { count = try bytes(&room) } catch { throw RowFailure(error.wording) }
      if count == 0 { return InputFile(unpacked: file, name: entry.name) }
      do throws(InputFile.Failure) {
        try file.append(buffer.span.extracting(0..<count))
      } catch { throw RowFailure(unwritable: error) }
    }
  }

  private static func temporaryFile() throws(RowFailure) -> UnnamedFile {
    do throws(InputFile.Failure) { return try UnnamedFile() } catch {
      throw RowFailure(unwritable: error)
    }
  }

  private static func signature(of file: InputFile) throws(RowFailure) -> FileSignature {
    do throws(ReadFailure) { return try FileSignature.of(file) } catch {
      throw RowFailure(error.wording)
    }
  }

  private static func list(_ file: InputFile, _ limits: ArchiveLimits) throws(RowFailure)
    -> [ArchiveEntry]
  {
    var handle = try ArchiveHandle.open(file, .zip, limits)
    var entries: [ArchiveEntry] = []
    while let entry = try handle.next() {
      guard entries.count < limits.entries else {
        throw ArchiveFault.tooManyEntries(limits.entries).failure(file.name)
      }
      entries.append(entry)
    }
    return entries
  }

  /// The file in a gzip file: named for it, as the name inside is of no use to anybody.
  private static func gzipEntry(of file: InputFile) -> ArchiveEntry {
    let name = file.name.split(separator: "/").last.map(String.init) ?? file.name
    let inner = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
    return ArchiveEntry(
      index: 0,
      name: EntryName.shown(inner),
      length: nil,
      isFolder: false,
      isEncrypted: false,
      isReadable: true,
      key: EntryName.key(inner)
    )
  }

  /// Opens an entry and looks at its first bytes.
  private func open(_ entry: ArchiveEntry) throws(RowFailure) -> (ByteSource, FileSignature) {
    if entry.isEncrypted { throw ArchiveFault.encrypted.failure(entry.name) }
    guard entry.isReadable else { throw ArchiveFault.otherMethod.failure(entry.name) }
    let stream = try ArchiveStream(self, entry)
    var start = [UInt8](repeating: 0, count: FileSignature.length)
    var count = 0
    do throws(ReadFailure) {
      while count < start.count {
        var room = start.mutableSpan
        var rest = room._mutatingExtracting(count..<room.count)
        let got = try stream.read(into: &rest)
        if got == 0 { break }
        count += got
      }
    } catch { throw RowFailure(error.wording) }
    start.removeLast(start.count - count)
    let signature = FileSignature(start.span)
    if case .otherArchive(let ending) = signature {
      throw ArchiveFault.otherArchive(ending).failure(entry.name)
    }
    var given = 0
    let source: ByteSource = { (room: inout MutableSpan<UInt8>) throws(ReadFailure) -> Int in
      guard given < start.count else { return try stream.read(into: &room) }
      let count = min(room.count, start.count - given)
      for i in 0..<count { room[i] = start[given + i] }
      given += count
      return count
    }
    return (source, signature)
  }
}

extension RowFailure {
  /// The folder for temporary files cannot be written to.
  init(unwritable failure: InputFile.Failure) {
    self.init(
      Wording(
        es:
          "No se puede escribir en la carpeta temporal \(failure.name): \(failure.reason.es). Libere espacio, o indique otra carpeta en TMPDIR.",
        en:
          "The folder for temporary files, \(failure.name), cannot be written to: \(failure.reason.en). Free some space, or name another folder in TMPDIR."
      )
    )
  }
}
