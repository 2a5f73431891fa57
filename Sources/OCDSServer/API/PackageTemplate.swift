internal import OCDSCore

/// The members of a package before its items, ready but for the address, the date and the next page.
///
/// Made once from a package head, so that a request only copies bytes.
struct PackageTemplate: Sendable {
  /// Up to the address, and the publication's own address, with which it begins: `{"uri":"https://example.org`.
  private let beforeURI: [UInt8]
  /// From the address to the date.
  private let beforeDate: [UInt8]
  /// From the date to the first item.
  private let afterDate: [UInt8]
  /// From the date to the address of the next page, and the publication's own, with which it begins.
  private let beforeNext: [UInt8]
  /// From that address to the first item.
  private let afterNext: [UInt8]

  /// The publication's address.
  let baseURL: String

  init(_ settings: PublicationSettings, member: String) {
    baseURL = settings.baseURL
    let last = PackageTemplate.head(settings, next: nil, member)
    let more = PackageTemplate.head(settings, next: "", member)
    // The names cannot occur in a text of the settings: there, their quotes would be escaped.
    let uri = Array("\"uri\":\"".utf8)
    let date = Array("\"publishedDate\":\"".utf8)
    let dateEnd = Array("Z\"".utf8)
    let next = Array("\"links\":{\"next\":\"".utf8)
    let uriEnd = PackageTemplate.end(of: uri, in: last[...])
    let dateStart = PackageTemplate.end(of: date, in: last[uriEnd...])
    let rest = PackageTemplate.end(of: dateEnd, in: last[dateStart...]) - 1
    let nextStart = PackageTemplate.end(of: next, in: more[rest...])
    beforeURI = last[..<uriEnd] + Array(settings.baseURL.utf8)
    beforeDate = Array(last[uriEnd..<dateStart])
    afterDate = Array(last[rest...]) + [UInt8(ascii: "[")]
    beforeNext = more[rest..<nextStart] + Array(settings.baseURL.utf8)
    afterNext = Array(more[nextStart...]) + [UInt8(ascii: "[")]
  }

  private static func head(
    _ settings: PublicationSettings,
    next: String?,
    _ member: String
  ) -> [UInt8] {
    var writer = JSONWriter()
    PackageHead(settings).begin(
      uri: "",
      published: Instant(seconds: 0),
      next: next,
      member: member,
      in: &writer
    )
    return writer.bytes
  }

  /// The place after the first occurrence of a text.
  private static func end(of needle: [UInt8], in text: ArraySlice<UInt8>) -> Int {
    for i in text.indices where text[i...].starts(with: needle) { return i + needle.count }
    preconditionFailure("a package head has an address and a date")
  }

  /// Writes the beginning of a package, up to its first item.
  ///
  /// The addresses are written as they are: base addresses are checked and segments encoded, so that neither holds
  /// anything that JSON would escape.
  ///
  /// - Parameters:
  ///   - path: The parts of the package's address after the publication's, written one after the other.
  ///   - date: The newest publication inside.
  ///   - next: The address of the next page after the publication's.
  ///   - text: What is written to.
  func begin(path: [PathPart], date: String, next: String? = nil, in text: inout [UInt8]) {
    text.append(contentsOf: beforeURI)
    for part in path { part.append(to: &text) }
    text.append(contentsOf: beforeDate)
    text.append(contentsOf: date.utf8)
    guard let next else {
      text.append(contentsOf: afterDate)
      return
    }
    text.append(contentsOf: beforeNext)
    text.append(contentsOf: next.utf8)
    text.append(contentsOf: afterNext)
  }
}
