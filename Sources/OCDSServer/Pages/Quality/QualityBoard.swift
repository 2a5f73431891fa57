internal import OCDSStore
internal import Synchronization

/// The measures of all buyers, counted once for all readers as long as nothing is published.
final class QualityBoard: Sendable {
  /// What is known of all buyers.
  struct Measures: Sendable {
    let sequence: Int64
    let whole: BuyerQuality
    let buyers: [BuyerQuality]
  }

  private let known = Mutex<Measures?>(nil)

  /// The measures at the newest sequence of the ledger.
  func measures(_ worker: inout Worker) throws(StoreError) -> Measures {
    let sequence = try worker.reader.ledgerSequence()
    if let kept = known.withLock({ $0 }), kept.sequence == sequence { return kept }
    let buyers = try worker.reader.quality()
    let measures = Measures(
      sequence: sequence,
      whole: BuyerQuality.whole(of: buyers),
      buyers: buyers
    )
    known.withLock { $0 = measures }
    return measures
  }
}
