internal import Synchronization

/// How many requests each client may still make: a bucket that fills at a steady rate, from which each request takes one.
///
/// Memory is bounded: a share that is full forgets the clients whose buckets are full, and where that does not help all of
/// them, which is a gift to clients, never a refusal.
final class RateLimiter: Sendable {
  private struct Bucket {
    /// Thousandths of a request.
    var credit: Int
    var updated: Int64
  }

  private final class Share: Sendable {
    let buckets = Mutex<[ClientAddress: Bucket]>([:])
  }

  /// The most clients that are remembered.
  static let clients = shares * clientsPerShare
  private static let shares = 16
  private static let clientsPerShare = 4096

  private let rate: Int
  private let capacity: Int
  private let shares: [Share]

  /// Makes a limiter.
  ///
  /// - Parameters:
  ///   - rate: The requests a second.
  ///   - burst: The requests at once.
  init(rate: Int, burst: Int) {
    self.rate = rate
    capacity = burst * 1000
    shares = (0..<RateLimiter.shares).map { _ in Share() }
  }

  /// Takes a request from a client's bucket; where it is empty, says in how many seconds it will not be.
  func take(_ client: ClientAddress, now: Int64) -> Int? {
    let client = client.client
    let share = shares[
      Int((client.high ^ client.low).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15).low >> 60)
    ]
    return share.buckets.withLock { buckets in
      if buckets[client] == nil, buckets.count >= RateLimiter.clientsPerShare {
        makeRoom(&buckets, now)
      }
      let credit = buckets[client].map { refilled($0, now) } ?? capacity
      guard credit >= 1000 else {
        buckets[client] = Bucket(credit: credit, updated: now)
        return (1000 - credit + rate * 1000 - 1) / (rate * 1000)
      }
      buckets[client] = Bucket(credit: credit - 1000, updated: now)
      return nil
    }
  }

  private func refilled(_ bucket: Bucket, _ now: Int64) -> Int {
    // A day fills any bucket, and no product of it is too large.
    let elapsed = Int(min(max(0, now - bucket.updated), 86_400_000))
    return min(capacity, bucket.credit + elapsed * rate)
  }

  private func makeRoom(_ buckets: inout [ClientAddress: Bucket], _ now: Int64) {
    buckets = buckets.filter { refilled($0.value, now) < capacity }
    if buckets.count > RateLimiter.clientsPerShare / 2 { buckets.removeAll(keepingCapacity: true) }
  }
}
