internal import CCrypto

/// The SHA-256 digest of some bytes.
///
/// Source: FIPS 180-4.
public struct SHA256: Sendable, Hashable, CustomStringConvertible {
  /// The 32 bytes of the digest.
  public let bytes: [UInt8]

  /// Hashes bytes.
  public init(hashing text: Span<UInt8>) {
    var length: UInt32 = 0
    bytes = unsafe [UInt8](unsafeUninitializedCapacity: 32) { output, count in
      let result = unsafe text.withUnsafeBytes { input in
        unsafe EVP_Digest(
          input.baseAddress,
          input.count,
          output.baseAddress,
          &length,
          EVP_sha256(),
          nil
        )
      }
      precondition(result == 1 && length == 32, "libcrypto has no SHA-256")
      count = 32
    }
  }

  /// Takes a digest that was stored.
  public init(stored bytes: [UInt8]) { self.bytes = bytes }

  /// The digest in hexadecimal.
  public var description: String {
    let digits = Array("0123456789abcdef".unicodeScalars)
    var text = ""
    for byte in bytes {
      text.unicodeScalars.append(digits[Int(byte >> 4)])
      text.unicodeScalars.append(digits[Int(byte & 15)])
    }
    return text
  }
}
