internal import OCDSCore

/// The container of old office documents, in which workbooks with a password come, too.
enum CompoundFile {
  /// What such a file is, by the names in the first sectors of its directory.
  ///
  /// Source: [MS-CFB], sections 2.2 and 2.6.
  static func fault(of file: InputFile) throws(ReadFailure) -> WorkbookFault {
    let head = try file.bytes(at: 0, count: 512)
    guard head.count == 512 else { return .otherCompound }
    let shift = Int(head[30])
    let sector = (0..<4).reversed().reduce(0) { $0 << 8 | Int(head[48 + $1]) }
    guard shift == 9 || shift == 12 else { return .otherCompound }
    let directory = try file.bytes(at: (sector + 1) << shift, count: 1 << 12)
    // A few entries of 128 bytes, each of which begins by its name in UTF-16.
    var names: Set<String> = []
    for start in stride(from: 0, to: directory.count - 127, by: 128) {
      let length = min(Int(directory[start + 64]), 64)
      var name = ""
      for i in stride(from: 0, to: length - 3, by: 2) where directory[start + i + 1] == 0 {
        name.unicodeScalars.append(Unicode.Scalar(directory[start + i]))
      }
      names.insert(name)
    }
    if names.contains("EncryptedPackage") || names.contains("EncryptionInfo") { return .password }
    if names.contains("Workbook") || names.contains("Book") { return .oldExcel }
    return .otherCompound
  }
}
