internal import CCrypto

extension SHA256 {
  /// A digest of bytes that come in parts, such as those of a file that is being written.
  @safe
  public struct Running: ~Copyable {
    private let context: OpaquePointer

    /// Begins with no bytes.
    public init() {
      guard let context = unsafe EVP_MD_CTX_new() else { preconditionFailure("no memory") }
      unsafe self.context = context
      let result = unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil)
      precondition(result == 1, "libcrypto has no SHA-256")
    }

    // Sound: the context is this value's own.
    deinit { unsafe EVP_MD_CTX_free(context) }

    /// Adds bytes.
    public mutating func add(_ bytes: Span<UInt8>) {
      // Sound: only the bytes of the span are read.
      let context = unsafe context
      let result = unsafe bytes.withUnsafeBytes {
        unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count)
      }
      precondition(result == 1, "libcrypto cannot hash")
    }

    /// The digest, after which nothing may be added.
    public mutating func finish() -> SHA256 {
      SHA256(
        stored: unsafe [UInt8](unsafeUninitializedCapacity: 32) { room, count in
          var length: UInt32 = 0
          // Sound: a digest of SHA-256 fills the room.
          let result = unsafe EVP_DigestFinal_ex(context, room.baseAddress, &length)
          precondition(result == 1 && length == 32, "libcrypto cannot hash")
          count = 32
        }
      )
    }
  }
}
