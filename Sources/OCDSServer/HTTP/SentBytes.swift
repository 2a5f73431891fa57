internal import CMicroHTTPD

/// The bytes of a body, kept for the HTTP library until it has sent them.
final class SentBytes {
  private let bytes: [UInt8]

  /// Shorter bodies are copied, which costs less than to count who holds them.
  private static let worthKeeping = 256

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The library's form of a body; nil where there is no memory left.
  static func response(_ bytes: [UInt8]) -> OpaquePointer? {
    unsafe bytes.withUnsafeBytes {
      // The library takes the bytes as mutable but only reads them.
      let start = unsafe UnsafeMutableRawPointer(mutating: $0.baseAddress)
      guard bytes.count >= worthKeeping else {
        return unsafe MHD_create_response_from_buffer($0.count, start, .RESPMEM_MUST_COPY)
      }
      // Sound: the storage of an array stays where it is as long as it is neither changed nor let go of, and it is held by
      // an object that nobody can change, which the library lets go of after its last use.
      let kept = unsafe Unmanaged.passRetained(SentBytes(bytes))
      let response = unsafe MHD_create_response_from_buffer_with_free_callback_cls(
        $0.count,
        start,
        serverEndsBytes,
        kept.toOpaque()
      )
      if unsafe response == nil { unsafe kept.release() }
      return unsafe response
    }
  }
}

/// Lets go of a body that was sent, or is sent no further.
private func serverEndsBytes(_ kept: UnsafeMutableRawPointer?) {
  guard let kept = unsafe kept else { return }
  unsafe Unmanaged<SentBytes>.fromOpaque(kept).release()
}
