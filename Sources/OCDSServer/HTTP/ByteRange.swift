/// The part of a representation that a request asks for.
///
/// Several parts in one request are not served: the whole is, as RFC 9110 allows.
///
/// Source: RFC 9110, sections 14.1.2 and 14.2.
enum ByteRange: Hashable {
  /// Everything: no part, several, or a text that is no range.
  case whole
  /// These bytes.
  case part(Range<Int>)
  /// Bytes that the representation does not have.
  case outside

  /// Reads a `Range` header for a representation of so many bytes.
  init(_ header: String?, of size: Int) {
    self = .whole
    guard let header, header.utf8.count <= 64 else { return }
    let words = header.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard words.count == 2, words[0].lowercased() == "bytes" else { return }
    let ends = words[1].split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2 else { return }
    let (first, last) = (ends[0], ends[1])
    guard ByteRange.isDigits(first), ByteRange.isDigits(last), !(first.isEmpty && last.isEmpty)
    else { return }
    if first.isEmpty {
      let count = min(Int(last) ?? Int.max, size)
      self = count > 0 ? .part((size - count)..<size) : .outside
      return
    }
    let start = Int(first) ?? Int.max
    let end = last.isEmpty ? Int.max : Int(last) ?? Int.max
    guard start <= end else { return }
    self = start < size ? .part(start..<(min(end, size - 1) + 1)) : .outside
  }

  private static func isDigits(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
