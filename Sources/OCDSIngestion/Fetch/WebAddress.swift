internal import CCurl

/// The URL of something to fetch, taken apart by the library that will open it.
///
/// Two readers of one URL may disagree about its host; here the one that connects is the one that is asked.
@safe
struct WebAddress: ~Copyable {
  private let handle: OpaquePointer

  /// Longer addresses than this are refused.
  private static let longest = 8192

  /// Reads an address.
  init(_ text: String) throws(FetchFailure.Reason) {
    guard let handle = unsafe curl_url() else { throw .internalError("curl_url") }
    var address = unsafe WebAddress(owning: handle)
    try address.go(to: Array(text.utf8))
    self = address
  }

  // Sound: the handle is this value's own.
  deinit { unsafe curl_url_cleanup(handle) }

  /// Goes to an address, which may be relative to this one.
  mutating func go(to location: [UInt8]) throws(FetchFailure.Reason) {
    guard !location.isEmpty, !location.contains(0), location.count <= WebAddress.longest else {
      throw .unusableAddress
    }
    let text = location.map { CChar(bitPattern: $0) } + [0]
    let flags = UInt32(CURLU_NON_SUPPORT_SCHEME | CURLU_URLENCODE)
    // Sound: the text ends in a null byte and is copied.
    let result = unsafe curl_url_set(handle, CURLUPART_URL, text, flags)
    guard result == CURLUE_OK else { throw .unusableAddress }
    _ = unsafe curl_url_set(handle, CURLUPART_FRAGMENT, nil, 0)
    guard host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { throw .unusableAddress }
  }

  /// The scheme, in lower case.
  var scheme: String { (part(CURLUPART_SCHEME) ?? "").lowercased() }

  /// The host, in lower case; numbers in the four parts of an IPv4 address, IPv6 in brackets.
  var host: String { (part(CURLUPART_HOST) ?? "").lowercased() }

  /// Whether it holds a user's name or a password.
  var hasCredentials: Bool { part(CURLUPART_USER) != nil || part(CURLUPART_PASSWORD) != nil }

  /// The path of a file, decoded; nil where it is not absolute.
  var path: String? {
    let path = part(CURLUPART_PATH, UInt32(CURLU_URLDECODE))
    return path?.hasPrefix("/") == true ? path : nil
  }

  /// The whole address, without fragment.
  var text: String { part(CURLUPART_URL) ?? "" }

  /// The whole address without a user's name and password: what may be shown.
  borrowing func shown() -> String {
    guard hasCredentials else { return text }
    guard let copy = unsafe curl_url_dup(handle) else { return scheme + "://" + host }
    let address = unsafe WebAddress(owning: copy)
    for part in [CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_OPTIONS] {
      _ = unsafe curl_url_set(address.handle, part, nil, 0)
    }
    return address.text
  }

  private init(owning handle: OpaquePointer) { unsafe self.handle = handle }

  private func part(_ part: CURLUPart, _ flags: UInt32 = 0) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    // Sound: the library gives a text of its own that ends in a null byte, and takes it back.
    guard unsafe curl_url_get(handle, part, &text, flags) == CURLUE_OK, let text = unsafe text
    else { return nil }
    defer { unsafe curl_free(text) }
    return unsafe String(cString: text)
  }
}
