internal import CCrypto
internal import OCDSCore

/// The secret key under which a publication makes the ids of natural persons.
///
/// A plain hash of an RFC can be guessed: there are few of them. Under a key that is never published it cannot.
public struct PersonKey: Sendable {
  private let bytes: [UInt8]

  /// Takes a key of 32 bytes.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The first 16 hexadecimal digits of the HMAC-SHA-256 of a text.
  ///
  /// Source: RFC 2104; FIPS 180-4.
  func digest(of text: String) -> String {
    var text = text
    let code = text.withUTF8 { input in
      unsafe [UInt8](unsafeUninitializedCapacity: 32) { output, count in
        var length: UInt32 = 0
        // Sound: the digest of SHA-256 fills the room, and only the bytes of the key and the text are read.
        let made = unsafe bytes.withUnsafeBytes { key in
          unsafe HMAC(
            EVP_sha256(),
            key.baseAddress,
            Int32(key.count),
            input.baseAddress,
            input.count,
            output.baseAddress,
            &length
          )
        }
        precondition(unsafe made != nil && length == 32, "libcrypto has no HMAC-SHA-256")
        count = 32
      }
    }
    let digits = Array("0123456789abcdef".utf8)
    var digest: [UInt8] = []
    for byte in code.prefix(8) {
      digest.append(digits[Int(byte >> 4)])
      digest.append(digits[Int(byte & 15)])
    }
    return String(decoding: digest, as: UTF8.self)
  }
}
