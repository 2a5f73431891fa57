extension Request {
  /// Takes a header; names that change no answer are only counted.
  ///
  /// Of a header that comes twice the first counts, but the lists of several proxies are one list.
  mutating func take(_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) {
    headerBytes += name.count + value.count + 4
    // The length tells nearly all names apart, so that most headers cost one comparison or none.
    switch name.count {
    case 5: unsafe set(.range, "range", name, value)
    case 6: unsafe set(.accept, "accept", name, value)
    case 8: unsafe set(.ifRange, "if-range", name, value)
    case 12: unsafe set(.contentType, "content-type", name, value)
    case 13: unsafe set(.ifNoneMatch, "if-none-match", name, value)
    case 14: unsafe set(.contentLength, "content-length", name, value)
    case 15:
      unsafe set(.acceptEncoding, "accept-encoding", name, value)
      unsafe set(.acceptLanguage, "accept-language", name, value)
      guard unsafe Request.isNamed("x-forwarded-for", name) else { return }
      let text = unsafe String(decoding: value, as: UTF8.self)
      self[.forwardedFor] = self[.forwardedFor].map { $0 + "," + text } ?? text
    case 16: unsafe set(.contentEncoding, "content-encoding", name, value)
    case 17:
      unsafe set(.ifModifiedSince, "if-modified-since", name, value)
      unsafe set(.transferEncoding, "transfer-encoding", name, value)
    default: return
    }
  }

  private mutating func set(
    _ header: RequestHeader,
    _ expected: StaticString,
    _ name: UnsafeRawBufferPointer,
    _ value: UnsafeRawBufferPointer
  ) {
    guard unsafe Request.isNamed(expected, name), self[header] == nil else { return }
    self[header] = unsafe String(decoding: value, as: UTF8.self)
  }

  /// Whether a name is one that is written in small letters, whatever its own case.
  private static func isNamed(_ expected: StaticString, _ name: UnsafeRawBufferPointer) -> Bool {
    guard name.count == expected.utf8CodeUnitCount else { return false }
    for i in 0..<name.count {
      // Sound: both have the length that was compared.
      let c = unsafe name[i]
      let small = (0x41...0x5A).contains(c) ? c | 0x20 : c
      guard unsafe small == expected.utf8Start[i] else { return false }
    }
    return true
  }
}
