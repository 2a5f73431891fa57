internal import Glibc

/// A folder in which files are kept as they came, each under its SHA-256.
///
/// There is all of a file under its name or nothing, whatever happens: what comes is written beside it, brought to the disk
/// and renamed. One process at a time may write.
public struct OriginalFolder: Sendable {
  private let path: String

  /// Names a folder, which must be there.
  public init(path: String) { self.path = path }

  /// A file as it is kept.
  public struct Kept: Sendable {
    /// The copy, open, under the name that the file had.
    public let file: InputFile
    /// The SHA-256 in hexadecimal.
    public let sha256: String
    /// The length in bytes.
    public let bytes: Int
    /// Whether there was none of this content before.
    public let isNew: Bool
  }

  /// Copies a file into the folder, and returns the copy: what is kept is what is read from then on.
  ///
  /// File systems that can share blocks between files (Btrfs, XFS) do so, and nothing is written twice.
  /// - Complexity: O(bytes of the file), which is read twice.
  public func keep(_ file: InputFile) throws(FetchFailure.Reason) -> Kept {
    let place = path + "/incoming"
    var copy = try ReceivedFile(.path(place), partial: nil, limit: Int.max)
    try copy.fill(from: file)
    let bytes = copy.count
    let done = try copy.finish(named: file.name)
    return try settle(place, done.sha256, bytes, name: file.name)
  }

  /// Moves a file into the folder that was fetched to a path of the same file system.
  public func take(
    _ fetched: FetchedFile,
    at place: String,
    name: String
  ) throws(FetchFailure.Reason) -> Kept {
    try settle(place, fetched.sha256, fetched.bytes, name: name)
  }

  /// Opens a file of the folder under a name; nil where it is not there.
  public func kept(_ sha256: String, _ name: String) -> Kept? {
    guard let file = try? InputFile(at: "\(path)/\(sha256)", named: name) else { return nil }
    return Kept(file: file, sha256: sha256, bytes: file.length, isNew: false)
  }

  /// Removes a file that proved not to be what it should be.
  public func remove(_ kept: Kept) { unsafe unlink("\(path)/\(kept.sha256)") }

  private func settle(
    _ place: String,
    _ digest: [UInt8],
    _ bytes: Int,
    name: String
  ) throws(FetchFailure.Reason) -> Kept {
    let sha256 = digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    let target = "\(path)/\(sha256)"
    let isNew = unsafe access(target, F_OK) != 0
    guard unsafe rename(place, target) == 0 else { throw ReceivedFile.failure(at: target) }
    try ReceivedFile.syncFolder(of: target)
    do throws(InputFile.Failure) {
      let file = try InputFile(at: target, named: name)
      return Kept(file: file, sha256: sha256, bytes: bytes, isNew: isNew)
    } catch {
      throw .cannotRead(errno)
    }
  }
}
