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

/// The two CRC-64 in use over some bytes: that of ECMA-182 and that of ISO 3309, both reflected.
///
/// - Parameters:
///   - bytes: The bytes.
///   - before: What this gave for the bytes before them.
/// - Returns: Both, of all bytes so far.
public func crc64s(
  of bytes: UnsafeRawBufferPointer,
  after before: (ecma: UInt64, iso: UInt64)
) -> (ecma: UInt64, iso: UInt64) {
  let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
  let count = UInt64(bytes.count)
  return unsafe (
    crc64_ecma_refl(before.ecma, start, count), crc64_iso_refl(before.iso, start, count)
  )
}
