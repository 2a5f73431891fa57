/// A file or folder in an archive.
public struct ArchiveEntry: Sendable, Hashable {
  /// Its place in the archive, from 0.
  public let index: Int
  /// Its name as a person may see it; never a path to write to.
  public let name: String
  /// Its unpacked length in bytes, as the archive claims; nil where it does not say.
  public let length: Int?
  /// Whether it is a folder.
  public let isFolder: Bool
  /// Whether it can only be read with a password.
  public let isEncrypted: Bool
  /// Whether it is packed in one of the two ways that are read: not at all, or by deflate.
  let isReadable: Bool
  /// Its name as a key to look up parts: with `/` between folders, in small ASCII letters.
  let key: String
}
