import Glibc

/// Writes bytes to a descriptor in large blocks.
struct ByteOutput: ~Copyable {
  /// The output cannot take more.
  struct Failure: Error {
    let reason: String
  }

  private var buffer: [UInt8] = []
  private let file: Int32
  private static let blockSize = 1 << 18

  init(file: Int32) {
    self.file = file
    buffer.reserveCapacity(ByteOutput.blockSize + (1 << 16))
  }

  /// Lets a function append bytes, and writes them out when there are many.
  mutating func append(_ body: (inout [UInt8]) throws -> Void) throws {
    try body(&buffer)
    if buffer.count >= ByteOutput.blockSize { try flush() }
  }

  /// Writes out what was appended.
  mutating func flush() throws(Failure) {
    guard ByteOutput.writeAll(buffer, to: file) else {
      throw Failure(reason: unsafe String(cString: strerror(errno)))
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes all of some bytes; false where the descriptor does not take them.
  static func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    unsafe bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let count = unsafe write(
          file,
          buffer.baseAddress.map { unsafe $0 + offset },
          buffer.count - offset
        )
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return false }
        offset += count
      }
      return true
    }
  }
}
