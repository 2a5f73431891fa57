internal import CISAL

/// The CRC-32 of gzip over some bytes.
///
/// Source: RFC 1952, section 8.
///
/// - Parameters:
///   - bytes: The bytes.
///   - before: The CRC-32 of what stands before them.
/// - Returns: The CRC-32 of both.
public func crc32(of bytes: Span<UInt8>, after before: UInt32 = 0) -> UInt32 {
  unsafe bytes.withUnsafeBufferPointer { buffer in
    unsafe crc32_gzip_refl(before, buffer.baseAddress, UInt64(buffer.count))
  }
}

/// The CRC-64 of ECMA-182 over some bytes, reflected.
///
/// - Parameters:
///   - bytes: The bytes.
///   - before: The CRC-64 of what stands before them.
/// - Returns: The CRC-64 of both.
public func crc64(of bytes: UnsafeRawBufferPointer, after before: UInt64 = 0) -> UInt64 {
  unsafe crc64_ecma_refl(
    before,
    bytes.baseAddress?.assumingMemoryBound(to: UInt8.self),
    UInt64(bytes.count)
  )
}
