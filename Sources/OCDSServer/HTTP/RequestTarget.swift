internal import OCDSCore

/// A request's target in its parts.
///
/// The path is split at its slashes before anything is decoded, so that an identifier may hold a slash, as `%2F`.
///
/// Source: RFC 3986, sections 2.4 and 3.3.
struct RequestTarget {
  /// The decoded segments; one empty segment for `/`.
  let path: [String]
  /// The decoded names and values, in their order.
  let query: [(name: String, value: String)]
  private let queryText: ArraySlice<UInt8>

  /// The longest target that is read.
  static let limit = 8192

  init(_ target: [UInt8]) throws(Problem) {
    guard target.count <= RequestTarget.limit else { throw .targetTooLong }
    let text = try RequestTarget.originForm(target[...])
    let end = text.firstIndex(of: UInt8(ascii: "?")) ?? text.endIndex
    path = try RequestTarget.segments(text[..<end])
    queryText = text[end...]
    query = end == text.endIndex ? [] : try RequestTarget.pairs(text[(end + 1)...])
  }

  /// The same address without dot segments, empty segments and a slash at the end; nil where it has none of these.
  ///
  /// Its text is encoded anew and begins with one slash, so that it is never the address of another host.
  ///
  /// Source: RFC 3986, section 5.2.4.
  var normalized: (path: [String], text: String)? {
    var kept: [String] = []
    for segment in path {
      switch segment {
      case "", ".": continue
      case "..": _ = kept.popLast()
      default: kept.append(segment)
      }
    }
    let path = kept.isEmpty ? [""] : kept
    guard path != self.path else { return nil }
    var text = path.map { "/" + PercentEncoding.segment($0) }.joined()
    if queryText.allSatisfy({ (0x21...0x7E).contains($0) }) {
      text += String(decoding: queryText, as: UTF8.self)
    }
    return (path, text)
  }

  /// Takes scheme and authority from a target in absolute form, which every server must accept.
  ///
  /// Source: RFC 9112, section 3.2.2.
  private static func originForm(_ target: ArraySlice<UInt8>) throws(Problem) -> ArraySlice<UInt8> {
    if target.first == UInt8(ascii: "/") { return target }
    for scheme in ["http://", "https://"] where target.starts(with: scheme.utf8) {
      let rest = target.dropFirst(scheme.utf8.count)
      guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return [UInt8(ascii: "/")] }
      return rest[slash...]
    }
    throw .badTarget
  }

  private static func segments(_ path: ArraySlice<UInt8>) throws(Problem) -> [String] {
    var segments: [String] = []
    segments.reserveCapacity(6)
    let bytes = path.span
    var start = 1
    var isPlain = true
    for i in 1...bytes.count {
      if i < bytes.count, bytes[i] != UInt8(ascii: "/") {
        isPlain = isPlain && bytes[i] < 0x80 && bytes[i] != UInt8(ascii: "%")
        continue
      }
      if isPlain {
        // Sound: all bytes of the segment were seen to be ASCII.
        let text = unsafe UTF8Span(unchecked: bytes.extracting(start..<i), isKnownASCII: true)
        segments.append(String(copying: text))
      } else {
        segments.append(try decoded(path[(path.startIndex + start)..<(path.startIndex + i)]))
      }
      start = i + 1
      isPlain = true
    }
    return segments
  }

  private static func pairs(_ query: ArraySlice<UInt8>) throws(Problem) -> [(String, String)] {
    guard !query.isEmpty else { return [] }
    var pairs: [(String, String)] = []
    for pair in query.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false) {
      let end = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
      let name = try decoded(spaced(pair[..<end]))
      let value = end == pair.endIndex ? "" : try decoded(spaced(pair[(end + 1)...]))
      pairs.append((name, value))
    }
    return pairs
  }

  /// Turns each plus sign into the space that it means in a query.
  private static func spaced(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.contains(UInt8(ascii: "+")) else { return text }
    return text.map { $0 == UInt8(ascii: "+") ? 0x20 : $0 }[...]
  }

  private static func decoded(_ text: ArraySlice<UInt8>) throws(Problem) -> String {
    guard let plain = String(validating: text, as: UTF8.self) else { throw .badTarget }
    guard text.contains(UInt8(ascii: "%")) else { return plain }
    guard let decoded = PercentEncoding.decoded(plain) else { throw .badTarget }
    return decoded
  }
}
