internal import CCurl
internal import Glibc

/// The file that is being received: what came so far, its length and its hash.
///
/// What is neither finished nor kept is gone when the value is.
@safe
struct ReceivedFile: ~Copyable {
  private let descriptor: Int32
  /// The path that it will have; nil for a file without a name.
  private let path: String?
  private let limit: Int
  private var hash: RunningSHA256
  private var isKept = false
  /// How many bytes are there.
  private(set) var count = 0
  /// The version that they are of, where the rest of it can be asked for.
  var version: Validators?

  /// Opens the file; with a version, the beginning of it that is there is taken over.
  init(_ destination: FetchRequest.Destination, partial: Validators?, limit: Int)
    throws(FetchFailure.Reason)
  {
    let hash = try RunningSHA256()
    guard case .path(let path) = destination else {
      let descriptor = try ReceivedFile.unnamed()
      self.init(owning: descriptor, path: nil, limit, hash)
      return
    }
    let part = ReceivedFile.part(of: path)
    if partial?.strong != nil, let descriptor = ReceivedFile.old(part) {
      var file = ReceivedFile(owning: descriptor, path: path, limit, hash)
      if file.takeOver() {
        file.version = file.count > 0 ? partial : nil
      } else {
        try file.removeAll()
      }
      self = file
      return
    }
    let descriptor = try ReceivedFile.new(part)
    self.init(owning: descriptor, path: path, limit, hash)
  }

  private init(
    owning descriptor: Int32,
    path: String?,
    _ limit: Int,
    _ hash: consuming RunningSHA256
  ) {
    self.descriptor = descriptor
    self.path = path
    self.limit = limit
    self.hash = hash
  }

  deinit {
    close(descriptor)
    if let path, !isKept { unsafe unlink(ReceivedFile.part(of: path)) }
  }

  private static func part(of path: String) -> String { path + ".part" }

  private static func unnamed() throws(FetchFailure.Reason) -> Int32 {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    let descriptor = unsafe open(folder, temporaryFile | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(at: folder) }
    return descriptor
  }

  /// Opens what an earlier fetch left; nil where there is none, or something other than a regular file with one name.
  private static func old(_ part: String) -> Int32? {
    let descriptor = unsafe open(part, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    if unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_nlink == 1
    {
      return descriptor
    }
    close(descriptor)
    return nil
  }

  private static func new(_ part: String) throws(FetchFailure.Reason) -> Int32 {
    unsafe unlink(part)
    let descriptor = unsafe open(part, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(at: part) }
    return descriptor
  }

  /// Hashes what is there already; false where it is more than allowed, or cannot be read.
  private mutating func takeOver() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while count <= limit {
      let descriptor = descriptor
      // Sound: the buffer is written within its bounds.
      let got = unsafe buffer.withUnsafeMutableBytes {
        unsafe read(descriptor, $0.baseAddress, $0.count)
      }
      if got == 0 { return true }
      if got < 0 && errno == EINTR { continue }
      guard got > 0 else { return false }
      hash.add(buffer.span.extracting(..<got))
      count += got
    }
    return false
  }

  /// Begins again with nothing.
  mutating func removeAll() throws(FetchFailure.Reason) {
    guard ftruncate(descriptor, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw ReceivedFile.failure(at: path ?? "TMPDIR")
    }
    hash.reset()
    count = 0
    version = nil
  }

  /// Writes bytes at the end.
  mutating func append(_ bytes: Span<UInt8>) throws(FetchFailure.Reason) {
    guard bytes.count <= limit - count else { throw .tooLarge(limit) }
    let descriptor = descriptor
    var done = 0
    while done < bytes.count {
      // Sound: only the bytes of the span are read.
      let written = unsafe bytes.extracting(done...).withUnsafeBytes {
        unsafe write(descriptor, $0.baseAddress, $0.count)
      }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { throw ReceivedFile.failure(at: path ?? "TMPDIR") }
      done += written
    }
    hash.add(bytes)
    count += bytes.count
  }

  /// Takes over what is in a file, as it is at this moment.
  mutating func fill(from source: InputFile) throws(FetchFailure.Reason) {
    var (from, to) = (off_t(0), off_t(0))
    while true {
      // Shares blocks where the file system can, and copies within the kernel where it cannot.
      let copied = unsafe ccurl_copy(source.descriptor, &from, descriptor, &to, 1 << 30)
      if copied > 0 || (copied < 0 && errno == EINTR) { continue }
      if copied == 0 { break }
      switch errno {
      case ENOSPC, EDQUOT, EFBIG, EIO, EROFS: throw ReceivedFile.failure(at: path ?? "TMPDIR")
      default: break
      }
      break
    }
    guard takeOver() else { throw .cannotRead(errno) }
    // What the kernel could not copy, between file systems of some kinds, is copied here.
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let offset = off_t(count)
      let got = unsafe buffer.withUnsafeMutableBytes {
        unsafe pread(source.descriptor, $0.baseAddress, $0.count, offset)
      }
      if got == 0 { return }
      if got < 0 && errno == EINTR { continue }
      guard got > 0 else { throw .cannotRead(errno) }
      try append(buffer.span.extracting(..<got))
    }
  }

  /// Brings the file to the disk and gives it its name; returns it, open, and its hash.
  mutating func finish(named name: String) throws(FetchFailure.Reason) -> (
    file: InputFile, sha256: [UInt8]
  ) {
    if let path {
      guard fsync(descriptor) == 0 else { throw ReceivedFile.failure(at: path) }
      guard unsafe rename(ReceivedFile.part(of: path), path) == 0 else {
        throw ReceivedFile.failure(at: path)
      }
      isKept = true
      try ReceivedFile.syncFolder(of: path)
    }
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw ReceivedFile.failure(at: path ?? "TMPDIR") }
    return (InputFile(owning: copy, name: path ?? name), hash.finish())
  }

  /// Leaves what came so far for a later request; returns its version, or nil where there is nothing to go on from.
  mutating func keep() -> Validators? {
    guard path != nil, count > 0, let version, version.strong != nil, fsync(descriptor) == 0 else {
      return nil
    }
    isKept = true
    return version
  }

  /// Brings the names in a path's folder to the disk.
  static func syncFolder(of path: String) throws(FetchFailure.Reason) {
    let end = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = end.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(at: folder) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(at: folder) }
  }

  /// What the last failed system call means for a place that was written.
  static func failure(at place: String) -> FetchFailure.Reason {
    switch errno {
    case ENOSPC, EDQUOT, EFBIG: .diskFull
    default: .cannotWrite(place, errno)
    }
  }
}
