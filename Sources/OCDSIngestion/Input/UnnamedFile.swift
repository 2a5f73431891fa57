internal import Glibc
internal import OCDSCore

/// A temporary file without a name: no other program can open it, and it is gone when it is closed.
struct UnnamedFile: ~Copyable {
  private let descriptor: Int32
  /// The number of bytes that were appended.
  private(set) var length = 0

  /// Creates an empty file in the folder for temporary files.
  init() throws(InputFile.Failure) {
    let folder = UnnamedFile.folder
    descriptor = unsafe open(folder, temporaryFile | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw InputFile.Failure(folder, isSpooling: true) }
  }

  deinit { close(descriptor) }

  /// The folder for temporary files.
  private static var folder: String {
    unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
  }

  /// Gives up the file; whoever takes the descriptor closes it.
  consuming func release() -> Int32 {
    let descriptor = descriptor
    discard self
    return descriptor
  }

  /// Adds bytes at the end.
  mutating func append(_ bytes: Span<UInt8>) throws(InputFile.Failure) {
    var done = 0
    while done < bytes.count {
      let written = unsafe bytes.withUnsafeBytes {
        unsafe pwrite(
          descriptor,
          $0.baseAddress.map { unsafe $0 + done },
          $0.count - done,
          off_t(length)
        )
      }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { throw InputFile.Failure(UnnamedFile.folder, isSpooling: true) }
      done += written
      length += written
    }
  }

  /// Reads from an offset on until the room is full or the file ends, and returns how many bytes.
  func read(into room: inout MutableSpan<UInt8>, at offset: Int) throws(InputFile.Failure) -> Int {
    var done = 0
    while done < room.count {
      let count = unsafe room.withUnsafeMutableBytes {
        unsafe pread(
          descriptor,
          $0.baseAddress.map { unsafe $0 + done },
          $0.count - done,
          off_t(offset + done)
        )
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw InputFile.Failure(UnnamedFile.folder, isSpooling: true) }
      if count == 0 { break }
      done += count
    }
    return done
  }
}
