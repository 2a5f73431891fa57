internal import Glibc
internal import OCDSCore

/// A file without a name, written from its beginning to its end and then read.
struct TemporaryFile: ~Copyable {
  /// The file's descriptor.
  let descriptor: Int32
  /// The number of bytes.
  private(set) var count = 0
  private let limit: Int

  /// Makes a file in a folder.
  init(in folder: String, limit: Int) throws(ExportError) {
    // The flag of a file without a name; its macro has a form that is not imported.
    let unnamed: Int32 = 0o20000000 | O_DIRECTORY
    var file = unsafe open(folder, unnamed | O_RDWR | O_CLOEXEC, 0o600)
    if file < 0 {
      // Some file systems know no such files: then one that loses its name at once.
      var name = Array("\(folder)/vitrina-XXXXXX".utf8CString)
      file = unsafe name.withUnsafeMutableBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return -1 }
        let file = unsafe mkstemp(start)
        if file >= 0 {
          unsafe unlink(start)
          _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        }
        return file
      }
    }
    guard file >= 0 else { throw TemporaryFile.failure(folder) }
    descriptor = file
    self.limit = limit
  }

  /// Takes over a finished file.
  init(finished descriptor: Int32, count: Int) {
    self.descriptor = descriptor
    self.count = count
    limit = count
  }

  deinit { close(descriptor) }

  /// Appends bytes.
  mutating func append(_ bytes: Span<UInt8>) throws(ExportError) {
    guard count + bytes.count <= limit else { throw ExportError(.tooLarge, String(limit)) }
    let isWritten = unsafe bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let written = unsafe write(
          descriptor,
          buffer.baseAddress.map { unsafe $0 + offset },
          buffer.count - offset
        )
        if written < 0 && errno == EINTR { continue }
        guard written > 0 else { return false }
        offset += written
      }
      return true
    }
    guard isWritten else { throw TemporaryFile.failure("tmp") }
    count += bytes.count
  }

  /// Takes notice of what somebody else wrote through the descriptor.
  mutating func measure() throws(ExportError) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw TemporaryFile.failure("tmp") }
    count = Int(status.st_size)
    guard count <= limit else { throw ExportError(.tooLarge, String(limit)) }
  }

  /// Appends bytes of the file to a buffer, at most so many, and returns how many there were.
  func read(at offset: Int, upTo most: Int, into output: inout ByteBuffer) throws(ExportError)
    -> Int
  {
    let wanted = min(most, count - offset)
    guard wanted > 0 else { return 0 }
    let before = output.count
    output.append(upTo: wanted) { span in
      let found = unsafe span.withUnsafeMutableBytes { buffer in
        unsafe pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
      }
      return max(found, 0)
    }
    let found = output.count - before
    guard found > 0 else { throw TemporaryFile.failure("tmp") }
    return found
  }

  private static func failure(_ place: String) -> ExportError {
    ExportError(.cannotWrite, "\(place): \(unsafe String(cString: strerror(errno)))")
  }
}
