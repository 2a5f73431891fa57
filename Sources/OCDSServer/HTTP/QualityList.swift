/// The list of an `Accept-…` header: what is accepted, and how gladly.
///
/// Source: RFC 9110, section 12.4.2.
enum QualityList {
  /// Reads a list in its order: names in lower case, qualities in thousandths; what has a broken quality is left out.
  static func parse(_ header: String) -> [(name: String, quality: Int)] {
    var list: [(name: String, quality: Int)] = []
    for element in header.utf8.split(separator: UInt8(ascii: ",")) {
      var parts = element.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)[...]
      guard let first = parts.popFirst() else { continue }
      let name = lowercased(trimmed(first))
      var quality: Int? = 1000
      for part in parts {
        let parameter = trimmed(part)
        guard parameter.starts(with: "q=".utf8) || parameter.starts(with: "Q=".utf8) else {
          continue
        }
        quality = thousandths(parameter.dropFirst(2))
      }
      if let quality, !name.isEmpty { list.append((name, quality)) }
    }
    return list
  }

  private typealias Text = Substring.UTF8View

  private static func trimmed(_ text: Text) -> Text {
    var text = text
    while let c = text.first, c == 0x20 || c == 0x09 { text.removeFirst() }
    while let c = text.last, c == 0x20 || c == 0x09 { text.removeLast() }
    return text
  }

  private static func lowercased(_ text: Text) -> String {
    String(
      decoding: text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 },
      as: UTF8.self
    )
  }

  /// Reads `0`, `1`, `0.5`, `0.333`, `1.000`.
  private static func thousandths(_ text: Text) -> Int? {
    let bytes = Array(text)
    guard let whole = bytes.first, whole == 0x30 || whole == 0x31, bytes.count <= 5 else {
      return nil
    }
    guard bytes.count == 1 || bytes[1] == UInt8(ascii: ".") else { return nil }
    var value = Int(whole - 0x30)
    for i in 2..<5 {
      value *= 10
      guard i < bytes.count else { continue }
      guard (0x30...0x39).contains(bytes[i]) else { return nil }
      value += Int(bytes[i] - 0x30)
    }
    return value <= 1000 ? value : nil
  }
}
