internal import Glibc
internal import OCDSCore

/// Texts in UTF-8, one after the other in one memory, from which they are bound to statements without being copied.
struct TextStore: Sendable, Hashable {
  private(set) var bytes: [UInt8] = []

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// Appends what a function writes.
  @inline(__always)
  mutating func append(_ write: (inout [UInt8]) -> Void) -> StoredText {
    let start = bytes.count
    write(&bytes)
    return StoredText(start: start, count: bytes.count - start)
  }

  mutating func append(_ text: String) -> StoredText {
    append { $0.append(contentsOf: text.utf8) }
  }

  mutating func append(_ text: [UInt8]) -> StoredText { append { $0.append(contentsOf: text) } }

  mutating func append(_ text: Span<UInt8>) -> StoredText {
    // Sound: the bytes are copied during the call.
    append { bytes in unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) } }
  }

  /// The bytes of a text.
  @_lifetime(borrow self)
  func span(of text: StoredText) -> Span<UInt8> {
    bytes.span.extracting(text.start..<text.start + text.count)
  }

  func string(of text: StoredText) -> String { String(copying: span(of: text)) }

  func isEqual(_ a: StoredText, _ b: StoredText) -> Bool {
    a.count == b.count && TextStore.isEqual(span(of: a), span(of: b))
  }

  func isEqual(_ a: StoredText, _ b: StaticString) -> Bool { span(of: a).hasBytes(of: b) }

  /// Whether two texts have the same bytes.
  static func isEqual(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
    guard a.count == b.count else { return false }
    if a.count == 0 { return true }
    return unsafe a.withUnsafeBytes { a in
      unsafe b.withUnsafeBytes { b in
        guard let first = a.baseAddress, let second = b.baseAddress else { return false }
        return unsafe memcmp(first, second, a.count) == 0
      }
    }
  }

  /// Below zero where one text comes before another in the order of their bytes, above where it comes after.
  static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Int {
    let common = min(a.count, b.count)
    for i in 0..<common where a[i] != b[i] { return a[i] < b[i] ? -1 : 1 }
    return a.count - b.count
  }
}
