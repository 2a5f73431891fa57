internal import OCDSStore

/// A record package whose releases are read while they are sent, however many there are.
struct RecordBody: BodySource {
  private let publication: Publication
  private let sequences: [Int64]
  private let end: [UInt8]
  private var start: [UInt8]
  private var place = 0
  private var isDone = false

  /// The most releases that are read at once.
  private static let batch = 20

  /// Takes the text before the releases, their sequences in the order in which they stand, and the text after them.
  init(_ publication: Publication, start: [UInt8], sequences: [Int64], end: [UInt8]) {
    self.publication = publication
    self.start = start
    self.sequences = sequences
    self.end = end
  }

  mutating func read(into buffer: inout [UInt8], wanted: Int) throws {
    guard !isDone else { return }
    buffer += start
    start = []
    while place < sequences.count {
      guard buffer.count < wanted else { return }
      let batch = Array(sequences[place...].prefix(RecordBody.batch))
      let room = wanted - buffer.count
      let texts = try publication.read { worker throws(StoreError) -> [[UInt8]] in
        var texts: [[UInt8]] = []
        var bytes = 0
        for sequence in batch where bytes < room {
          for release in try worker.reader.releases(after: sequence - 1, limit: 1) {
            texts.append(try worker.inflater.bytes(release.body))
            bytes += release.body.length
          }
        }
        return texts
      }
      guard !texts.isEmpty else { throw StoreError(.damaged, "release \(sequences[place])") }
      for text in texts {
        if place > 0 { buffer.append(UInt8(ascii: ",")) }
        buffer += text
        place += 1
      }
    }
    buffer += end
    isDone = true
  }
}
