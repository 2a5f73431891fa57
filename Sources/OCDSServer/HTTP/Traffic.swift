internal import Synchronization

/// What is under way on all connections of a server.
final class Traffic: Sendable {
  private let requests = Atomic<Int>(0)
  private let bytes = Atomic<Int>(0)
  private let streams = Atomic<Int>(0)
  private let stopping = Atomic<Bool>(false)

  /// Whether the server is being stopped.
  var isStopping: Bool { stopping.load(ordering: .relaxed) }

  /// The number of requests that have begun and not ended.
  var requestCount: Int { requests.load(ordering: .acquiring) }

  /// The number of streamed bodies that are on their way.
  var streamCount: Int { streams.load(ordering: .acquiring) }

  /// Counts a streamed body that has begun.
  func beginStream() { streams.add(1, ordering: .relaxed) }

  /// Counts a streamed body that has ended.
  func endStream() { streams.subtract(1, ordering: .releasing) }

  /// Says that the server is being stopped.
  func beginStopping() { stopping.store(true, ordering: .relaxed) }

  /// Counts a request that has begun.
  func begin() { requests.add(1, ordering: .relaxed) }

  /// Counts a request that has ended, and the bytes that were reserved for it.
  func end(reserved: Int) {
    if reserved > 0 { bytes.subtract(reserved, ordering: .relaxed) }
    requests.subtract(1, ordering: .releasing)
  }

  /// Reserves room for a response; nil where too much is under way.
  ///
  /// - Returns: The bytes to give back when the request ends; 0 for small responses.
  func reserve(_ count: Int) -> Int? {
    guard count > ServerLimits.smallResponse else { return 0 }
    let before = bytes.add(count, ordering: .relaxed).oldValue
    // A response larger than the limit must still be possible, alone.
    if before == 0 || before + count <= ServerLimits.bytesUnderWay { return count }
    bytes.subtract(count, ordering: .relaxed)
    return nil
  }
}
