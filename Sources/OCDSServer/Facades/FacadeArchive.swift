internal import OCDSCore
internal import OCDSStore

/// Packages of a limited size in one ZIP archive, `NAME-0001.json` and on.
///
/// The standard's guidance asks for packages of at most 10 MB zipped and 1 GB unzipped. What is larger than that by itself is
/// alone in its package.
///
/// Source: https://standard.open-contracting.org/1.1/en/guidance/publish/hosting/
struct FacadeArchive: Sendable {
  private static let zippedLimit = 10_000_000
  private static let limit = 1_000_000_000
  /// More than a package's head, its end and the archive's words around it.
  private static let around = 64 << 10

  private let template: PackageTemplate
  private let name: String
  private let address: String
  private let published: Instant
  private var archive: ChunkArchive
  private var packages = 0
  private var items = 0

  /// Begins an archive.
  ///
  /// - Parameters:
  ///   - template: The beginning of its packages.
  ///   - name: What their names begin with.
  ///   - address: The archive's own address after the publication's.
  ///   - published: The newest publication of all that could be inside.
  init(_ template: PackageTemplate, name: String, address: String, published: Instant) {
    self.template = template
    self.name = name
    self.address = address
    self.published = published
    archive = ChunkArchive(modified: published)
  }

  /// Appends an item, whose text is that of some chunks one after the other.
  mutating func append(_ item: [Chunk], into output: inout [UInt8]) throws(StoreError) {
    let zipped = item.reduce(FacadeArchive.around) { $0 + $1.body.count }
    let length = item.reduce(FacadeArchive.around) { $0 + $1.length }
    let isFull =
      archive.zippedLength + zipped > FacadeArchive.zippedLimit
      || archive.memberLength + length > FacadeArchive.limit
    if packages == 0 || (isFull && items > 0) {
      try end(into: &output)
      try begin(into: &output)
    }
    if items > 0 { archive.append(FacadeArchive.comma, into: &output) }
    items += 1
    for chunk in item { archive.append(chunk, into: &output) }
  }

  /// Ends the archive; one without any item has no package.
  mutating func finish(into output: inout [UInt8]) throws(StoreError) {
    try end(into: &output)
    try archive.finish(into: &output)
  }

  private mutating func begin(into output: inout [UInt8]) throws(StoreError) {
    packages += 1
    items = 0
    let digits = String(packages)
    let number = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    try archive.begin("\(name)-\(number).json", into: &output)
    var head: [UInt8] = []
    template.begin(
      path: [.plain("\(address)#\(number)")],
      date: published.text(),
      in: &head
    )
    var deflater = Deflater()
    archive.append(try deflater.chunk(head.span), into: &output)
  }

  private mutating func end(into output: inout [UInt8]) throws(StoreError) {
    guard packages > 0 else { return }
    archive.append(FacadeArchive.closing, into: &output)
  }

  private static let comma = stored(",")
  private static let closing = stored("]}")

  /// A few letters as a stored block of deflate, which ends at a byte.
  ///
  /// Source: RFC 1951, section 3.2.4.
  private static func stored(_ text: String) -> Chunk {
    let bytes = Array(text.utf8)
    let count = UInt8(truncatingIfNeeded: bytes.count)
    return Chunk(
      body: [0, count, 0, ~count, 0xFF] + bytes,
      crc32: crc32(of: bytes.span),
      length: bytes.count
    )
  }
}
