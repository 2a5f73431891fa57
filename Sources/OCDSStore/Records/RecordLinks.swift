internal import OCDSCore

/// The linked releases of a record as text, with a mark where the publication's address goes.
///
/// The address can change without the records; everything else of a link follows from the ledger.
enum RecordLinks {
  /// The byte that stands for the publication's address: no JSON text holds it.
  static let mark: UInt8 = 0x1F

  /// The JSON array of a process's linked releases, oldest first.
  static func text(for draft: RecordDraft) -> [UInt8] {
    let entries = draft.entries
    let isSorted = zip(entries, entries.dropFirst()).allSatisfy {
      ($0.instant, $0.sequence) < ($1.instant, $1.sequence)
    }
    let sorted =
      isSorted
      ? entries : entries.sorted { ($0.instant, $0.sequence) < ($1.instant, $1.sequence) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 + entries.count * 200)
    bytes.append(UInt8(ascii: "["))
    for (number, entry) in sorted.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: "{\"url\":\"".utf8)
      bytes.append(mark)
      // The path of the release's package below the publication's address, with the release as its fragment.
      bytes.append(contentsOf: "/api/v1/releases/".utf8)
      PercentEncoding.append(segment: draft.ocid, to: &bytes)
      bytes.append(UInt8(ascii: "/"))
      PercentEncoding.append(segment: entry.id, to: &bytes)
      bytes.append(UInt8(ascii: "#"))
      PercentEncoding.append(segment: entry.id, to: &bytes)
      bytes.append(contentsOf: "\",\"date\":".utf8)
      JSONString.appendQuoted(entry.date, to: &bytes)
      if entry.tag != "null" {
        bytes.append(contentsOf: ",\"tag\":".utf8)
        bytes.append(contentsOf: entry.tag.utf8)
      }
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "]"))
    return bytes
  }
}
