internal import OCDSCore
internal import OCDSStore

/// Record packages of a limited zipped size, `NAME-0001.json` and on, in one archive.
///
/// Whoever reads packages one by one needs small ones: the standard's guidance asks for at most 10 MB zipped and 1 GB
/// unzipped. A record that is larger than that by itself is alone in its package.
struct PackageArchive: ~Copyable, ExportEngine {
  private let text: PackageText
  private let options: ExportOptions
  private let zippedLimit: Int
  private let plainLimit = 1_000_000_000
  private var archive: ZipArchive
  private var inflater = Inflater()
  private var expanded: [UInt8] = []
  private var record: ExportRecord?
  private var packages = 0
  private var records = 0
  private var start = 0
  private var plainSize = 0
  private var isFinished = false
  private var hasEnded = false
  /// What the library may hold back before it shows in its count.
  private static let heldBack = 256 << 10

  init(_ options: ExportOptions, zippedLimit: Int = 10_000_000) throws(ExportError) {
    text = PackageText(options)
    self.options = options
    self.zippedLimit = zippedLimit
    archive = try ZipArchive(modified: options.published)
  }

  mutating func put(_ record: ExportRecord) throws(ExportError) { self.record = record }

  mutating func finish() throws(ExportError) { isFinished = true }

  mutating func fill(
    _ output: inout ByteBuffer,
    upTo limit: Int
  ) throws(ExportError) -> ExportState {
    if let record {
      guard output.count < limit else { return .more }
      self.record = nil
      try append(record)
    } else if isFinished && !hasEnded {
      hasEnded = true
      if packages == 0 { try begin() }
      try archive.write(PackageText.end)
      try archive.finish()
    }
    archive.drain(into: &output)
    return hasEnded ? .done : .hungry
  }

  private mutating func append(_ record: ExportRecord) throws(ExportError) {
    let length = record.compiledRelease.length + record.linkedReleases.count
    // Deflate adds to what it cannot compress 5 bytes a block of at least 16 KB; 1 in 1,000 is more.
    let most = length + length / 1000 + PackageArchive.heldBack
    if packages == 0
      || (records > 0
        && (archive.count - start + most > zippedLimit || plainSize + length > plainLimit))
    {
      if packages > 0 { try archive.write(PackageText.end) }
      try begin()
    }
    let beginning = PackageText.beginning(of: record, isFirst: records == 0)
    records += 1
    plainSize += length
    try archive.write(beginning)
    guard record.compiledRelease.length > 0 else { return }
    expanded.removeAll(keepingCapacity: true)
    do throws(StoreError) { try inflater.append(record.compiledRelease, to: &expanded) } catch {
      throw ExportError(error)
    }
    try archive.write(expanded)
    let end = [UInt8(ascii: "}")]
    try archive.write(end)
  }

  /// Begins the next package.
  private mutating func begin() throws(ExportError) {
    packages += 1
    records = 0
    plainSize = 0
    let digits = String(packages)
    let number = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    try archive.begin("\(options.fileName)-\(number).json")
    start = archive.count
    let head = text.head(address: "\(options.address)#\(number)")
    try archive.write(head)
  }
}
