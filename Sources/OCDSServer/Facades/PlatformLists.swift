internal import OCDSStore
internal import Synchronization

/// The last few lists that the platform asked for, as long as nothing is published: whoever turns pages asks for one again
/// and again.
final class PlatformLists: Sendable {
  private struct List: Sendable {
    let query: PlatformQuery
    let sequence: Int64
    let positions: [Int64]
  }

  /// So many are kept, eight bytes a process each.
  private static let most = 4
  private let lists = Mutex<[List]>([])

  /// The positions of the processes that a query asks for.
  func positions(
    of query: PlatformQuery,
    _ reader: inout PublicationReader
  ) throws(StoreError) -> [Int64] {
    let sequence = try reader.ledgerSequence()
    let known = lists.withLock { lists -> [Int64]? in
      lists.removeAll { $0.sequence < sequence }
      guard let i = lists.firstIndex(where: { $0.query == query && $0.sequence == sequence })
      else { return nil }
      // The one that was asked for last goes last.
      lists.append(lists.remove(at: i))
      return lists.last?.positions
    }
    if let known { return known }
    let positions = try reader.positions(of: query)
    lists.withLock {
      if $0.count >= PlatformLists.most { $0.removeFirst() }
      $0.append(List(query: query, sequence: sequence, positions: positions))
    }
    return positions
  }
}
