internal import OCDSCore

/// The linked releases of a record as text, with a mark where the publication's address goes.
///
/// The address can change without the records; everything else of a link follows from the ledger.
enum RecordLinks {
  /// The byte that stands for the publication's address: no JSON text holds it.
  static let mark: UInt8 = 0x1F

  /// The JSON array of a process's linked releases, oldest first.
  static func text(for draft: RecordDraft) -> [UInt8] {
    let sorted = draft.entries.sorted { ($0.instant, $0.sequence) < ($1.instant, $1.sequence) }
    var writer = JSONWriter()
    var bytes: [UInt8] = [UInt8(ascii: "[")]
    for (number, entry) in sorted.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: "{\"url\":\"".utf8)
      bytes.append(mark)
      bytes.append(contentsOf: path(ocid: draft.ocid, id: entry.id).utf8)
      bytes.append(contentsOf: "\",\"date\":".utf8)
      writer.removeAll()
      writer.string(entry.date)
      bytes.append(contentsOf: writer.bytes)
      if entry.tag != "null" {
        bytes.append(contentsOf: ",\"tag\":".utf8)
        bytes.append(contentsOf: entry.tag.utf8)
      }
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "]"))
    return bytes
  }

  /// The path of a release's package below the publication's address, with the release as its fragment.
  private static func path(ocid: String, id: String) -> String {
    "/api/v1/releases/\(PercentEncoding.segment(ocid))/\(PercentEncoding.segment(id))"
      + "#\(PercentEncoding.segment(id))"
  }
}
