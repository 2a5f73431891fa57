internal import OCDSCore

/// What a file is by its first bytes, among what offices pack and send.
enum FileSignature: Sendable, Hashable {
  case zip
  /// A ZIP file of nothing but its end.
  case emptyZip
  case gzip
  /// The container of Excel 97–2003, and of workbooks with a password.
  case compoundFile
  /// An archive of another program, by its usual ending.
  case otherArchive(String)
  case other

  /// The number of bytes that tell everything.
  static let length = 262

  /// Tells a file by its first bytes.
  init(_ bytes: Span<UInt8>) {
    func begins(_ magic: [UInt8], at offset: Int = 0) -> Bool {
      guard bytes.count >= offset + magic.count else { return false }
      for i in 0..<magic.count where bytes[offset + i] != magic[i] { return false }
      return true
    }
    if begins([0x50, 0x4B, 3, 4]) {
      self = .zip
    } else if begins([0x50, 0x4B, 5, 6]) {
      self = .emptyZip
    } else if begins([0x1F, 0x8B, 8]) {
      self = .gzip
    } else if begins([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compoundFile
    } else if begins([0x50, 0x4B, 7, 8]) {
      self = .otherArchive(".zip")
    } else if begins(Array("Rar!".utf8)) {
      self = .otherArchive(".rar")
    } else if begins([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) {
      self = .otherArchive(".7z")
    } else if begins([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]) {
      self = .otherArchive(".xz")
    } else if begins(Array("BZh".utf8)) {
      self = .otherArchive(".bz2")
    } else if begins([0x28, 0xB5, 0x2F, 0xFD]) {
      self = .otherArchive(".zst")
    } else if begins(Array("ustar".utf8), at: 257) {
      self = .otherArchive(".tar")
    } else {
      self = .other
    }
  }

  /// Tells a file by its first bytes.
  static func of(_ file: InputFile) throws(ReadFailure) -> FileSignature {
    let bytes = try file.bytes(at: 0, count: length)
    return FileSignature(bytes.span)
  }
}
