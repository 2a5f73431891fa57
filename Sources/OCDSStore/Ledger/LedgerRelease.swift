public import OCDSCore

/// A release that is ready to enter the ledger.
public struct LedgerRelease: Sendable {
  /// The identity, date and tags.
  public let head: ReleaseHead
  /// The published bytes: the release without white space between its tokens.
  public let body: [UInt8]
  /// The file that it came from, where it is not the batch's.
  public let source: String?
  /// The line of the source on which the release begins.
  public let line: Int
  /// What the caller is told again where the release is refused after all; empty where it need not be.
  public let receipt: String
  /// Whether it was made of what sources of tables say; else somebody wrote it.
  let isOfState: Bool
  /// Where, after the head, the state begins that it was made of, where it says all of it.
  var stateFrom: Int?
  /// What is told of it where it is published or refused, and not where the ledger holds it already.
  public var notes: [Finding] = []
  /// What the gate says of it; nil where there is none.
  var verdict: GateVerdict?
  /// The digest of the published bytes.
  public internal(set) var sha256: SHA256?
  /// The published bytes as they are stored.
  public internal(set) var chunk: Chunk?
  /// The record of its process where this is the first release of it, as far as it is known before its place in the
  /// ledger is.
  var record: DerivedRecord?

  /// Takes a release as it was read.
  public init(
    head: ReleaseHead,
    body: [UInt8],
    source: String? = nil,
    line: Int,
    receipt: String = "",
    isOfState: Bool = false
  ) {
    self.head = head
    self.isOfState = isOfState
    self.source = source
    self.body = body
    self.line = line
    self.receipt = receipt
  }

  /// Hashes and compresses the body.
  mutating func seal(_ deflater: inout Deflater) throws(StoreError) {
    sha256 = SHA256(hashing: body.span)
    chunk = try deflater.chunk(body.span)
  }
}

/// What became of a release that was given to the ledger.
enum LedgerOutcome: Sendable, Hashable {
  /// It is new.
  case published
  /// The ledger holds the same bytes already.
  case unchanged
  /// The gate refuses it.
  case refused
  /// The ledger holds other bytes under the same identity: the release is refused.
  case conflict(known: SHA256)
}
