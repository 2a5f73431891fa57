/// The format `email`: a mailbox with its host, of ASCII letters.
///
/// A display name, a comment, and a folded line are no part of it. Source: RFC 5321, section 4.1.2
/// (`Mailbox`), which is what RFC 5322, section 3.4.1 means without its obsolete forms.
public enum EmailFormat {
  private static let atom = ByteSet.alphanumerics.union(ByteSet("!#$%&'*+-/=?^_`{|}~"))

  /// Tells whether a text is an address of e-mail.
  public static func accepts(_ text: Span<UInt8>) -> Bool {
    let at: Int?
    if text.count > 0, text[0] == UInt8(ascii: "\"") {
      at = endOfQuotedString(text)
    } else {
      at = endOfAtoms(text)
    }
    // RFC 5321, section 4.5.3.1: 64 octets before the sign.
    guard let at, at <= 64, at < text.count, text[at] == UInt8(ascii: "@") else { return false }
    let domain = (at + 1)..<text.count
    guard !domain.isEmpty else { return false }
    if text[domain.lowerBound] == UInt8(ascii: "[") { return isAddressLiteral(text, in: domain) }
    return HostnameFormat.accepts(text, in: domain)
  }

  /// The end of words of atoms with single dots between; nil where the text begins with none.
  private static func endOfAtoms(_ text: Span<UInt8>) -> Int? {
    var i = 0
    var start = 0
    while i < text.count {
      if text[i] == UInt8(ascii: ".") {
        if i == start { return nil }
        start = i + 1
      } else if !atom.contains(text[i]) {
        break
      }
      i += 1
    }
    return i > start ? i : nil
  }

  private static func endOfQuotedString(_ text: Span<UInt8>) -> Int? {
    var i = 1
    while i < text.count {
      let c = text[i]
      if c == UInt8(ascii: "\"") { return i + 1 }
      guard (0x20...0x7E).contains(c) else { return nil }
      if c == UInt8(ascii: "\\") {
        i += 1
        guard i < text.count, (0x20...0x7E).contains(text[i]) else { return nil }
      }
      i += 1
    }
    return nil
  }

  private static func isAddressLiteral(_ text: Span<UInt8>, in range: Range<Int>) -> Bool {
    let end = range.upperBound - 1
    let start = range.lowerBound + 1
    guard end > start, text[end] == UInt8(ascii: "]") else { return false }
    guard text[start] | 0x20 == UInt8(ascii: "i") else {
      return IPv4Format.accepts(text, in: start..<end)
    }
    return end - start > 5 && text[start + 1] | 0x20 == UInt8(ascii: "p")
      && text[start + 2] | 0x20 == UInt8(ascii: "v") && text[start + 3] == UInt8(ascii: "6")
      && text[start + 4] == UInt8(ascii: ":")
      && IPv6Format.accepts(text, in: (start + 5)..<end)
  }
}
