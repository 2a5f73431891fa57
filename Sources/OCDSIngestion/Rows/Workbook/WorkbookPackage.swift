internal import OCDSCore

/// The parts of a workbook in its ZIP file, by their keys.
struct WorkbookPackage {
  private let archive: Archive
  private let parts: [String: ArchiveEntry]

  /// Opens a file that shall be a workbook of the XML kind.
  ///
  /// - Throws: a failure that names what the file is instead.
  init(_ file: InputFile) throws(RowFailure) {
    let signature: FileSignature
    do throws(ReadFailure) {
      signature = try FileSignature.of(file)
      if signature == .compoundFile { throw ReadFailure(try CompoundFile.fault(of: file).wording) }
    } catch { throw RowFailure(error.wording) }
    guard signature == .zip else { throw RowFailure(WorkbookFault.notAWorkbook.wording) }
    archive = try Archive(file, limits: WorkbookLimits.archive)
    var parts: [String: ArchiveEntry] = [:]
    for entry in archive.entries where !entry.isFolder {
      guard parts.updateValue(entry, forKey: entry.key) == nil else {
        throw RowFailure(WorkbookFault.tooManyParts.wording)
      }
    }
    self.parts = parts
    if let fault = otherKind { throw RowFailure(fault.wording) }
  }

  /// What the parts show the document to be, where it is no workbook.
  private var otherKind: WorkbookFault? {
    if has("xl/workbook.bin") { return .binary }
    if has("mimetype") && has("content.xml") { return .openDocument }
    if has("word/document.xml") || has("ppt/presentation.xml") { return .word }
    return has("[content_types].xml") || has("xl/workbook.xml") ? nil : .notAWorkbook
  }

  /// Whether there is such a part.
  func has(_ key: String) -> Bool { parts[key] != nil }

  /// The bytes of a part.
  func bytes(_ key: String) throws(RowFailure) -> ByteSource {
    guard let entry = parts[key] else { throw RowFailure(WorkbookFault.missingPart(key).wording) }
    return try archive.bytes(of: entry)
  }

  /// The links of a part; none where it has none.
  func relationships(of part: String) throws(RowFailure) -> Relationships {
    let name = Relationships.name(for: part)
    guard has(name) else { return Relationships() }
    return try Relationships.read(bytes(name), of: part)
  }
}
