/// What came of a fetch.
public enum FetchResult: Sendable {
  /// The version that is there already is the newest.
  case notModified
  /// A file.
  case file(FetchedFile)
}

/// A file that was fetched, whole.
public struct FetchedFile: Sendable {
  /// The file, open; its name is the path, or the address of a file without a name.
  public let file: InputFile
  /// The address that it came from, after redirects.
  public let url: String
  /// The status of the answer: 200, or 206 where the rest of it was fetched; 200 for a file of this machine.
  public let status: Int
  /// What tells this version from the next.
  public let validators: Validators
  /// What its server says that it is, such as `application/json`.
  public let contentType: String?
  /// The length in bytes, decoded.
  public let bytes: Int
  /// The 32 bytes of the SHA-256 of the whole file.
  public let sha256: [UInt8]
}
