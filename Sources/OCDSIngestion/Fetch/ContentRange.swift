/// Which part of a file an answer holds.
///
/// Source: RFC 9110, section 14.4.
struct ContentRange: Hashable {
  let first: Int
  let last: Int
  /// The length of the whole file.
  let total: Int

  /// Reads `bytes 5-9/10`; nil where it is anything else, or the length of the whole is not told.
  init?(_ value: [UInt8]) {
    let text = String(decoding: value, as: UTF8.self)
    guard let space = text.firstIndex(of: " "), text[..<space].lowercased() == "bytes" else {
      return nil
    }
    let parts = text[text.index(after: space)...].split(
      separator: "/",
      omittingEmptySubsequences: false
    )
    guard parts.count == 2 else { return nil }
    let ends = parts[0].split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = ContentRange.number(ends[0]),
      let last = ContentRange.number(ends[1]), let total = ContentRange.number(parts[1]),
      first <= last, last < total
    else { return nil }
    self.first = first
    self.last = last
    self.total = total
  }

  private static func number(_ digits: Substring) -> Int? {
    digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
  }
}
