internal import OCDSCore
internal import OCDSStore

/// The text of record packages around the stored bodies.
struct PackageText: Sendable {
  private let settings: PublicationSettings
  private let published: Instant

  init(_ options: ExportOptions) {
    settings = options.settings
    published = options.published
  }

  /// The text up to the first record.
  func head(address: String) -> [UInt8] {
    var writer = JSONWriter()
    PackageHead(settings).begin(
      uri: address,
      published: published,
      member: "records",
      in: &writer
    )
    return writer.bytes + [UInt8(ascii: "[")]
  }

  /// The text of a record up to its compiled release; the whole record where there is none.
  static func beginning(of record: ExportRecord, isFirst: Bool) -> [UInt8] {
    var writer = JSONWriter()
    writer.string(record.ocid)
    var text: [UInt8] = isFirst ? [] : [UInt8(ascii: ",")]
    text += Array("{\"ocid\":".utf8) + writer.bytes + Array(",\"releases\":".utf8)
    text += record.linkedReleases.isEmpty ? Array("[]".utf8) : record.linkedReleases
    text += Array((record.compiledRelease.length > 0 ? ",\"compiledRelease\":" : "}").utf8)
    return text
  }

  /// The end of the package.
  static let end = Array("]}".utf8)
}
