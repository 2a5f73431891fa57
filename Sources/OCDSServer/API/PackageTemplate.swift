internal import OCDSCore
internal import OCDSStore

/// The members of a package before its items, ready but for the address, the date and the next page.
///
/// Made once from a package head, so that a request only copies bytes.
struct PackageTemplate: Sendable {
  /// Up to the address, and the publication's own address, with which it begins: `{"uri":"https://example.org`.
  private let beforeURI: [UInt8]
  /// From the address to the date: most of it, since all extensions stand there.
  private let beforeDate: SharedText
  /// From the date to the links.
  private let afterDate: [UInt8]
  /// From the links to the first item: `,"records":[`.
  private let beforeItems: [UInt8]

  /// The publication's address.
  let baseURL: String

  init(_ settings: PublicationSettings, member: String) throws(StoreError) {
    baseURL = settings.baseURL
    let head = PackageTemplate.head(settings, member)
    // The names cannot occur in a text of the settings: there, their quotes would be escaped.
    let uri = Array("\"uri\":\"".utf8)
    let date = Array("\"publishedDate\":\"".utf8)
    let dateEnd = Array("Z\"".utf8)
    let uriEnd = PackageTemplate.end(of: uri, in: head[...])
    let dateStart = PackageTemplate.end(of: date, in: head[uriEnd...])
    let rest = PackageTemplate.end(of: dateEnd, in: head[dateStart...]) - 1
    let name = Array(",\"\(member)\":".utf8)
    beforeURI = head[..<uriEnd] + Array(settings.baseURL.utf8)
    beforeDate = try SharedText(Array(head[uriEnd..<dateStart]))
    afterDate = Array(head[rest...].dropLast(name.count))
    beforeItems = name + [UInt8(ascii: "[")]
  }

  private static func head(_ settings: PublicationSettings, _ member: String) -> [UInt8] {
    var settings = settings
    if !settings.extensions.contains(paginationExtension) {
      settings.extensions.append(paginationExtension)
    }
    var writer = JSONWriter()
    PackageHead(settings).begin(
      uri: "",
      published: Instant(seconds: 0),
      member: member,
      in: &writer
    )
    return writer.bytes
  }

  /// What defines `links`.
  private static let paginationExtension =
    "https://raw.githubusercontent.com/open-contracting-extensions/ocds_pagination_extension/master/extension.json"

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
  ///   - links: Where a page of a listing leads; nil for a package that is no page.
  ///   - body: What is written to.
  func begin(
    path: [PathPart],
    date: String,
    links: PackageLinks? = nil,
    in body: inout Representation
  ) {
    append(path, to: &body.text)
    body.append(beforeDate)
    append(date, links, to: &body.text)
  }

  /// The same for a package that is written as it is sent.
  func begin(path: [PathPart], date: String, in text: inout [UInt8]) {
    append(path, to: &text)
    text.append(contentsOf: beforeDate.bytes)
    append(date, nil, to: &text)
  }

  private func append(_ path: [PathPart], to text: inout [UInt8]) {
    text.append(contentsOf: beforeURI)
    for part in path { part.append(to: &text) }
  }

  private func append(_ date: String, _ links: PackageLinks?, to text: inout [UInt8]) {
    text.append(contentsOf: date.utf8)
    text.append(contentsOf: afterDate)
    links?.append(below: baseURL, to: &text)
    text.append(contentsOf: beforeItems)
  }
}
