import Glibc

/// The two ends of a pipe, neither of which a child inherits by itself.
struct Pipe {
  let reading: Int32
  let writing: Int32

  /// Makes a pipe.
  init() throws {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw SystemFailure("pipe") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    reading = ends[0]
    writing = ends[1]
  }
}

extension Pipe {
  /// Closes the end that is read.
  func closeReading() { close(reading) }

  /// Closes the end that is written.
  func closeWriting() { close(writing) }
}

extension Pipe {
  /// Writes more white space than a pipe holds, so that it returns only when somebody reads.
  func fill() throws {
    let spaces = [UInt8](repeating: 0x20, count: 1 << 17)
    var done = 0
    while done < spaces.count {
      let count = unsafe spaces[done...].withUnsafeBytes {
        unsafe write(writing, $0.baseAddress, $0.count)
      }
      guard count > 0 else { throw SystemFailure("write") }
      done += count
    }
  }

  /// Writes a short text.
  func send(_ text: String) throws {
    let bytes = Array(text.utf8)
    let count = unsafe bytes.withUnsafeBytes { unsafe write(writing, $0.baseAddress, $0.count) }
    guard count == bytes.count else { throw SystemFailure("write") }
  }
}
