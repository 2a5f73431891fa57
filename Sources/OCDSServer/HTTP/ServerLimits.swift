/// The sizes that nobody needs to choose; `ConnectionLimits` has the others.
enum ServerLimits {
  /// The bytes of a connection's memory beyond those of a request's address and headers: for the answer's head.
  static let answerHead = 2 << 10
  /// The least room for a request's headers: with less, those that are too long could not be told so.
  static let leastHeaders = 4 << 10
  /// A body that says to be longer is answered without being read.
  static let drainedBody = 64 << 10
  /// A response up to this size is never refused.
  static let smallResponse = 64 << 10
  /// The most bytes of larger responses that may be under way.
  static let bytesUnderWay = 64 << 20
  /// The threads for answers that take long.
  static let slowThreads = 2
  /// The most requests that wait for such a thread.
  static let slowRequests = 64
  /// The bytes of a streamed body that are made at once.
  static let streamBlock = 64 << 10
  /// How long `stop` waits for requests that are under way, in seconds.
  static let drainSeconds = 10
}
