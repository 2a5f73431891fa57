/// An address that a browser may be sent to.
struct WebAddress {
  let text: String

  /// Takes an address of the web in ASCII; nil for `javascript:`, `data:` and all others.
  init?(_ text: String) {
    guard text.hasPrefix("https://") || text.hasPrefix("http://"),
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return nil }
    self.text = text
  }
}
