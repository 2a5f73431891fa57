import Glibc

/// A file that is written in blocks of one megabyte.
///
/// Who writes must call `finish()`; what is not flushed by then is lost.
struct FileSink: ByteSink, ~Copyable {
  private static let blockSize = 1 << 20

  private let descriptor: Int32
  private let path: String
  private let ownsDescriptor: Bool
  private var block: [UInt8] = []

  /// Creates or empties a file.
  init(path: String) throws(OutputError) {
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
    let descriptor = unsafe open(path, flags, 0o644)
    guard descriptor >= 0 else { throw OutputError(action: "create", path: path, code: errno) }
    self.init(descriptor: descriptor, path: path, ownsDescriptor: true)
  }

  /// Takes over a descriptor, such as standard output, without closing it at the end.
  init(descriptor: Int32, name: String) {
    self.init(descriptor: descriptor, path: name, ownsDescriptor: false)
  }

  private init(descriptor: Int32, path: String, ownsDescriptor: Bool) {
    self.descriptor = descriptor
    self.path = path
    self.ownsDescriptor = ownsDescriptor
    block.reserveCapacity(Self.blockSize)
  }

  deinit { if ownsDescriptor { _ = close(descriptor) } }

  /// Takes bytes and writes a block whenever one is full.
  mutating func write(_ bytes: Span<UInt8>) throws(OutputError) {
    var taken = 0
    while taken < bytes.count {
      let count = min(bytes.count - taken, Self.blockSize - block.count)
      let part = bytes.extracting(taken..<taken + count)
      unsafe part.withUnsafeBufferPointer { unsafe block.append(contentsOf: $0) }
      taken += count
      if block.count == Self.blockSize { try flush() }
    }
  }

  /// Writes what is left.
  mutating func finish() throws(OutputError) { try flush() }

  private mutating func flush() throws(OutputError) {
    var written = 0
    while written < block.count {
      let from = written
      let count = unsafe block.withUnsafeBytes { bytes -> Int in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[from...])
        return unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw OutputError(action: "write", path: path, code: errno)
      }
      written += count
    }
    block.removeAll(keepingCapacity: true)
  }
}
