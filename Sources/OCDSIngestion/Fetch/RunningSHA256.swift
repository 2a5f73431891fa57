internal import CCrypto

/// The SHA-256 of bytes that come in parts.
///
/// Source: FIPS 180-4.
@safe
struct RunningSHA256: ~Copyable {
  private let context: OpaquePointer

  /// Begins with no bytes.
  init() throws(FetchFailure.Reason) {
    guard let context = unsafe EVP_MD_CTX_new() else { throw .internalError("EVP_MD_CTX_new") }
    unsafe self.context = context
    reset()
  }

  // Sound: the context is this value's own.
  deinit { unsafe EVP_MD_CTX_free(context) }

  /// Forgets what came so far.
  mutating func reset() {
    let result = unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil)
    precondition(result == 1, "libcrypto has no SHA-256")
  }

  /// Adds bytes.
  mutating func add(_ bytes: Span<UInt8>) {
    // Sound: only the bytes of the span are read.
    let context = unsafe context
    let result = unsafe bytes.withUnsafeBytes {
      unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count)
    }
    precondition(result == 1, "libcrypto cannot hash")
  }

  /// The 32 bytes of the digest, after which nothing may be added.
  mutating func finish() -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: 32) { room, count in
      var length: UInt32 = 0
      // Sound: a digest of SHA-256 fills the room.
      let result = unsafe EVP_DigestFinal_ex(context, room.baseAddress, &length)
      precondition(result == 1 && length == 32, "libcrypto cannot hash")
      count = 32
    }
  }
}
