internal import OCDSCore

/// An address that is safe to follow: of this site, of the web, or of electronic mail.
struct Address: Sendable, Hashable {
  /// The address as an attribute holds it, before escaping.
  let text: String

  private init(text: String) { self.text = text }

  /// A place on this site: the parts of its path, each of them any text, and a query.
  static func here(_ path: [String], query: [(name: String, value: String)] = []) -> Address {
    let path = path.map(PercentEncoding.segment).map { "/" + $0 }.joined()
    guard !query.isEmpty else { return Address(text: path.isEmpty ? "/" : path) }
    let pairs = query.map {
      PercentEncoding.segment($0.name) + "=" + PercentEncoding.segment($0.value)
    }
    return Address(text: (path.isEmpty ? "/" : path) + "?" + pairs.joined(separator: "&"))
  }

  /// A place on the same page.
  static func fragment(_ id: String) -> Address { Address(text: "#" + PercentEncoding.segment(id)) }

  /// A page of the web; nil for an address of any other scheme, and for what is none.
  ///
  /// `javascript:` and `data:` addresses are texts like any other in published data: they are shown and not followed.
  static func web(_ text: String) -> Address? {
    let lower = text.prefix(8).lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://"),
      text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
    else { return nil }
    return Address(text: text)
  }

  /// The same place below the address at which the site is served.
  func whole(below baseURL: String) -> Address { Address(text: baseURL + text) }

  /// The same address and a place on its page.
  func at(_ id: String) -> Address { Address(text: text + "#" + PercentEncoding.segment(id)) }
}
