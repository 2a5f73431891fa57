internal import CISAL

/// Compresses bytes into chunks; keeps the memory that it needs from call to call.
///
/// The Huffman tables are made once from a sample of OCDS text instead of anew for every chunk: a release is so short
/// that making tables took two thirds of the time and gained 3 % of the length.
@safe
public struct Deflater: ~Copyable {
  // Sound: allocated in `init`, freed in `deinit`, used by nothing else.
  private let stream: UnsafeMutablePointer<isal_zstream>
  private let tables: UnsafeMutablePointer<isal_hufftables>

  /// Creates a compressor.
  public init() {
    unsafe stream = .allocate(capacity: 1)
    unsafe tables = .allocate(capacity: 1)
    var sample = Array(deflateSample.utf8)
    let result = unsafe sample.withUnsafeMutableBufferPointer {
      unsafe cisal_make_tables(tables, $0.baseAddress, Int32($0.count))
    }
    precondition(result == 0, "the sample is constant, and tables can be made from it")
  }

  deinit {
    unsafe stream.deallocate()
    unsafe tables.deallocate()
  }

  /// Compresses bytes.
  ///
  /// - Throws: `damaged` where the library fails, and `unexpected` for 4 GiB and more.
  public mutating func chunk(_ bytes: Span<UInt8>) throws(StoreError) -> Chunk {
    guard bytes.count < Int(UInt32.max) / 2 else {
      throw StoreError(.unexpected, "deflate, \(bytes.count) bytes")
    }
    guard bytes.count > 0 else { return Chunk(body: [], crc32: 0, length: 0) }
    var capacity = bytes.count / 2 + 256
    while true {
      let (result, body) = compress(bytes, capacity: capacity)
      if result >= 0 {
        return Chunk(body: body, crc32: crc32(of: bytes), length: bytes.count)
      }
      guard result == -1 && capacity < bytes.count * 3 else {
        throw StoreError(.unexpected, "deflate (\(result))")
      }
      capacity = bytes.count * 2 + 1024
    }
  }

  private func compress(_ bytes: Span<UInt8>, capacity: Int) -> (Int64, [UInt8]) {
    var result: Int64 = -2
    let body = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
      result = unsafe bytes.withUnsafeBufferPointer { input in
        // The library takes its input as mutable but does not change it.
        unsafe cisal_deflate_chunk(
          stream,
          tables,
          UnsafeMutablePointer(mutating: input.baseAddress),
          UInt32(input.count),
          output.baseAddress,
          UInt32(capacity)
        )
      }
      count = max(0, Int(result))
    }
    return (result, body)
  }
}
