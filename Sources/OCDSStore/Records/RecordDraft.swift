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

/// A record as the database keeps it; shared, since it has many parts and is handed on often.
final class DerivedRecord: Sendable {
  let position: Int64
  let ocid: String
  let lastSequence: Int64
  let published: Int64
  let releases: Int
  let links: [UInt8]
  let chunk: Chunk
  let findings: [DerivedFinding]
  let facts: ProcessFacts
  /// What full text search knows of the process so far, where that must be forgotten.
  let formerSearch: ProcessFacts.SearchText?
  /// Why the releases cannot be merged; nil where they can.
  let failure: MergeError?

  init(
    position: Int64,
    ocid: String,
    lastSequence: Int64,
    published: Int64,
    releases: Int,
    links: [UInt8],
    chunk: Chunk,
    findings: [DerivedFinding],
    facts: ProcessFacts,
    formerSearch: ProcessFacts.SearchText?,
    failure: MergeError?
  ) {
    self.position = position
    self.ocid = ocid
    self.lastSequence = lastSequence
    self.published = published
    self.releases = releases
    self.links = links
    self.chunk = chunk
    self.findings = findings
    self.facts = facts
    self.formerSearch = formerSearch
    self.failure = failure
  }

  /// The record as it is where its first release has a sequence, and the others follow as they did.
  ///
  /// So a record can be derived before its releases have their places in the ledger.
  func at(sequence: Int64) -> DerivedRecord {
    let step = sequence - position
    var facts = facts
    facts.last += step
    return DerivedRecord(
      position: position + step,
      ocid: ocid,
      lastSequence: lastSequence + step,
      published: published,
      releases: releases,
      links: links,
      chunk: chunk,
      findings: findings,
      facts: facts,
      formerSearch: formerSearch,
      failure: failure
    )
  }
}

/// Findings of one kind about one field of a record.
struct DerivedFinding: Sendable {
  let code: String
  let path: String
  let example: String
  var count: Int
}
