internal import OCDSCore

/// The releases of a process as the ledger holds them, on the way to its record.
struct RecordDraft: Sendable {
  struct Entry: Sendable {
    let sequence: Int64
    let id: String
    let date: String
    let instant: Int64
    let tag: String
    let published: Int64
    /// The published bytes, where they are at hand.
    let text: [UInt8]?
    /// The published bytes as they are stored; without a body where the text is at hand.
    let chunk: Chunk
  }

  let ocid: String
  /// The releases by sequence.
  var entries: [Entry]
  /// The compiled release that the database holds so far; nil where it holds none.
  var previous: Chunk?
}

/// A record as the database keeps it.
struct DerivedRecord: Sendable {
  private(set) var position: Int64
  let ocid: String
  private(set) var lastSequence: Int64
  let published: Int64
  let releases: Int
  let links: [UInt8]
  let chunk: Chunk
  let findings: [DerivedFinding]
  private(set) var facts: ProcessFacts
  /// What full text search knows of the process so far, where that must be forgotten.
  let formerSearch: ProcessFacts.SearchText?
  /// Why the releases cannot be merged; nil where they can.
  let failure: MergeError?

  /// The record as it is where its first release has a sequence, and the others follow as they did.
  ///
  /// So a record can be derived before its releases have their places in the ledger.
  func at(sequence: Int64) -> DerivedRecord {
    var moved = self
    moved.move(to: sequence)
    return moved
  }

  mutating func move(to sequence: Int64) {
    let step = sequence - position
    position += step
    lastSequence += step
    facts.last += step
  }
}

/// Findings of one kind about one field of a record.
struct DerivedFinding: Sendable {
  let code: String
  let path: String
  let example: String
  var count: Int
}
