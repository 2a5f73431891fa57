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

  /// Writes stored links with the publication's address, which has no slash at its end.
  static func append(_ text: Span<UInt8>, baseURL: String, to bytes: inout [UInt8]) {
    unsafe text.withUnsafeBytes { text in
      var start = 0
      while let next = unsafe firstMark(in: text, from: start) {
        unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start..<next]))
        bytes.append(contentsOf: baseURL.utf8)
        start = next + 1
      }
      unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start...]))
    }
  }

  /// The place of the next mark, looked for in 32 bytes at once and then in eight.
  private static func firstMark(in text: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var i = start
    while i + 32 <= text.count {
      let isThere =
        unsafe marks(in: text, at: i) | marks(in: text, at: i + 8) | marks(in: text, at: i + 16)
        | marks(in: text, at: i + 24)
      if isThere != 0 { break }
      i += 32
    }
    while i + 8 <= text.count {
      let found = unsafe marks(in: text, at: i)
      if found != 0 { return i + found.trailingZeroBitCount / 8 }
      i += 8
    }
    while i < text.count {
      if unsafe text[i] == mark { return i }
      i += 1
    }
    return nil
  }

  /// Eight bytes of a text, of which the first that is the mark has its highest bit set, and none before it has.
  @inline(__always)
  private static func marks(in text: UnsafeRawBufferPointer, at place: Int) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // Sound: whoever calls has seen that the eight bytes are inside of the text. A byte that is the mark becomes zero, and
    // borrowing shows the first.
    let word = unsafe text.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
    let difference = word ^ (ones &* UInt64(mark))
    return (difference &- ones) & ~difference & (ones << 7)
  }
}
