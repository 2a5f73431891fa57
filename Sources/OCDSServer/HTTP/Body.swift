internal import Glibc

/// What follows the head of an answer.
public enum Body: Sendable {
  /// Bytes that are there.
  case bytes([UInt8])
  /// Bytes that are made as the client takes them.
  case stream(BodyStream)
  /// A part of a file, which the system sends without our touching it.
  case file(FilePart)

  /// The length where it is known before the end.
  public var length: Int? {
    switch self {
    case .bytes(let bytes): bytes.count
    case .stream(let stream): stream.length
    case .file(let part): part.count
    }
  }

  /// All bytes, for whoever has no socket; a stream can be read once.
  ///
  /// - Throws: What the stream throws.
  public func collected() throws -> [UInt8] {
    switch self {
    case .bytes(let bytes): return bytes
    case .file(let part): return part.bytes
    case .stream(let stream):
      var all: [UInt8] = []
      while true {
        let piece = unsafe try [UInt8](unsafeUninitializedCapacity: 1 << 16) { output, count in
          count = unsafe try stream.pull.copy(into: UnsafeMutableRawBufferPointer(output))
        }
        if piece.isEmpty { return all }
        all += piece
      }
    }
  }
}
