internal import CISAL

/// Expands chunks; keeps the memory that it needs from call to call.
@safe
public struct Inflater: ~Copyable {
  // Sound: allocated in `init`, freed in `deinit`, used by nothing else.
  private let state: UnsafeMutablePointer<inflate_state>

  /// Creates an expander.
  public init() { unsafe state = .allocate(capacity: 1) }

  deinit { unsafe state.deallocate() }

  /// Appends the bytes that a chunk holds.
  ///
  /// - Throws: `damaged` where the chunk is not what was stored; nothing is appended then.
  public mutating func append(_ chunk: Chunk, to bytes: inout [UInt8]) throws(StoreError) {
    guard chunk.length > 0 else { return }
    var result: Int32 = 0
    let expanded = unsafe [UInt8](unsafeUninitializedCapacity: chunk.length) { output, count in
      result = unsafe chunk.body.withUnsafeBufferPointer { input in
        unsafe cisal_inflate_chunk(
          state,
          UnsafeMutablePointer(mutating: input.baseAddress),
          UInt32(input.count),
          output.baseAddress,
          UInt32(chunk.length)
        )
      }
      count = result == 0 ? chunk.length : 0
    }
    guard result == 0, crc32(of: expanded.span) == chunk.crc32 else {
      throw StoreError(
        .damaged,
        "inflate"
      )
    }
    bytes.append(contentsOf: expanded)
  }

  /// The bytes that a chunk holds.
  public mutating func bytes(_ chunk: Chunk) throws(StoreError) -> [UInt8] {
    var bytes: [UInt8] = []
    try append(chunk, to: &bytes)
    return bytes
  }
}
