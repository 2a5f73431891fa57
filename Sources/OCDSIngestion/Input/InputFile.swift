internal import Glibc
public import OCDSCore

/// A file that is read from its beginning and again in parts; standard input is spooled to disk for that.
public final class InputFile: Sendable {
  /// The name under which it is spoken of: its path, or `-`.
  public let name: String
  /// Whether it was unpacked from an archive, so that it may not be an archive again.
  let isUnpacked: Bool
  let descriptor: Int32

  /// Why an input cannot be opened or read.
  public struct Failure: Error, Sendable, Hashable {
    /// What went wrong.
    public enum Code: Sendable, Hashable {
      /// There is no such input.
      case missing
      /// It cannot be opened or read.
      case unreadable
      /// It cannot be spooled: the disk is full, or the folder for temporary files cannot be written.
      case cannotSpool
    }

    /// The input, or the folder that it was spooled to.
    public let name: String
    /// What went wrong.
    public let code: Code
    /// The system's reason.
    public let reason: Wording

    init(_ name: String, isSpooling: Bool = false) {
      self.name = name
      let isMissing = errno == ENOENT || errno == ENOTDIR
      code = isSpooling ? .cannotSpool : isMissing ? .missing : .unreadable
      reason = SystemReason.wording(of: errno)
    }
  }

  /// Opens a file, or spools standard input for the name `-`.
  public init(_ name: String) throws(Failure) {
    self.name = name
    isUnpacked = false
    guard name != "-" else {
      descriptor = try InputFile.spool(STDIN_FILENO)
      return
    }
    let file = unsafe open(name, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Failure(name) }
    var status = stat()
    let kind = unsafe fstat(file, &status) == 0 ? status.st_mode & S_IFMT : 0
    if kind == S_IFREG {
      descriptor = file
      return
    }
    defer { close(file) }
    guard kind != S_IFDIR else {
      errno = EISDIR
      throw Failure(name)
    }
    // What cannot be read twice, such as a pipe, is spooled like standard input.
    descriptor = try InputFile.spool(file)
  }

  /// Opens a regular file under another name than its path.
  init(at path: String, named name: String) throws(Failure) {
    self.name = name
    isUnpacked = false
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw Failure(name) }
  }

  /// Takes over the descriptor of a regular file.
  init(owning descriptor: Int32, name: String) {
    self.name = name
    isUnpacked = false
    self.descriptor = descriptor
  }

  /// Takes over what was unpacked from an archive.
  init(unpacked file: consuming UnnamedFile, name: String) {
    self.name = name
    isUnpacked = true
    descriptor = file.release()
  }

  deinit { close(descriptor) }

  /// The length in bytes.
  public var length: Int {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Whether the name says that every line is a document.
  public var isNamedLines: Bool { name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") }

  /// The bytes of the file from its beginning.
  public func bytes() -> ByteSource {
    var offset = 0
    return { (room: inout MutableSpan<UInt8>) throws(ReadFailure) -> Int in
      let count = try self.read(into: &room, at: offset)
      offset += count
      return count
    }
  }

  /// The bytes of a part of the file; fewer where the file ends before.
  public func bytes(at offset: Int, count: Int) throws(ReadFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var span = bytes.mutableSpan
    let done = try fill(&span, at: offset)
    bytes.removeLast(count - done)
    return bytes
  }

  /// Fills a span with the bytes from an offset on, and returns how many: fewer where the file ends before.
  public func fill(_ room: inout MutableSpan<UInt8>, at offset: Int) throws(ReadFailure) -> Int {
    let count = room.count
    var done = 0
    while done < count {
      var rest = room._mutatingExtracting(done..<count)
      let got = try read(into: &rest, at: offset + done)
      if got == 0 { break }
      done += got
    }
    return done
  }

  /// Reads from an offset on and returns how many bytes; 0 at the end.
  func read(into room: inout MutableSpan<UInt8>, at offset: Int) throws(ReadFailure) -> Int {
    while true {
      let count = unsafe room.withUnsafeMutableBytes {
        unsafe pread(descriptor, $0.baseAddress, $0.count, off_t(offset))
      }
      if count >= 0 { return count }
      if errno != EINTR { throw ReadFailure("\(name): \(unsafe String(cString: strerror(errno)))") }
    }
  }

  /// Copies what a descriptor gives to a file without a name.
  private static func spool(_ input: Int32) throws(Failure) -> Int32 {
    var file = try UnnamedFile()
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.read(input, $0.baseAddress, $0.count)
      }
      if count == 0 { return file.release() }
      if count < 0 {
        if errno == EINTR { continue }
        throw Failure("-")
      }
      try file.append(buffer.span.extracting(0..<count))
    }
  }
}
