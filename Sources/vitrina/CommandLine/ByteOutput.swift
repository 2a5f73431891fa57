import Glibc
import OCDSCore

/// Writes bytes to a descriptor in large blocks.
struct ByteOutput: ~Copyable {
  /// The output cannot take more.
  struct Failure: Error {
    let reason: String
    /// Whether whoever read the output went away.
    let isClosed: Bool
  }

  private var buffer = ByteBuffer(capacity: ByteOutput.blockSize + (1 << 16))
  private let file: Int32
  private static let blockSize = 1 << 18

  init(file: Int32) { self.file = file }

  /// Appends bytes, and writes them out when there are many.
  mutating func append(_ bytes: Span<UInt8>) throws(Failure) {
    buffer.append(bytes)
    if buffer.count >= ByteOutput.blockSize { try flush() }
  }

  /// Appends the bytes of a buffer.
  mutating func append(_ buffer: borrowing ByteBuffer) throws(Failure) {
    try append(buffer.bytes)
  }

  /// Appends the text of a literal.
  mutating func append(_ text: StaticString) throws(Failure) {
    buffer.append(text)
    if buffer.count >= ByteOutput.blockSize { try flush() }
  }

  /// Appends a number that is not below zero.
  mutating func append(_ number: Int) throws(Failure) {
    var divisor = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      buffer.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
    if buffer.count >= ByteOutput.blockSize { try flush() }
  }

  /// Writes out what was appended.
  mutating func flush() throws(Failure) {
    guard ByteOutput.writeAll(buffer.bytes, to: file) else {
      let isClosed = errno == EPIPE
      throw Failure(reason: unsafe String(cString: strerror(errno)), isClosed: isClosed)
    }
    buffer.removeAll()
  }

  /// Writes all of some bytes; false where the descriptor does not take them.
  static func writeAll(_ bytes: Span<UInt8>, to file: Int32) -> Bool {
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
