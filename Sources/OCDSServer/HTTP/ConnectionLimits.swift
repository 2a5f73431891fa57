internal import OCDSCore

/// What a server lets the clients on its connections do, in the units in which it measures.
struct ConnectionLimits: Sendable {
  /// The most connections at one time; further ones wait to be accepted.
  var connections: Int
  /// The most connections of one address.
  var connectionsPerAddress: Int
  /// The most bytes of a request's headers.
  var headerBytes: Int
  /// How long the head of a request may take, from the connection or the answer before.
  var headMilliseconds: Int64
  /// How long a connection may wait for its next request while most connections are taken.
  var crowdedMilliseconds: Int64 = 2000
  /// How long the body of a request may take.
  var bodyMilliseconds: Int64
  /// How long an answer of no length may take.
  var answerMilliseconds: Int64
  /// The slowest pace at which an answer may be taken.
  var answerBytesPerSecond: Int
  /// The requests a second of one address; 0 for any number.
  var requestsPerSecond: Int
  /// The requests of one address at once.
  var requestBurst: Int
  /// The proxies that say truly for whom they ask.
  var proxies: [AddressBlock]

  /// Takes over settings.
  ///
  /// - Throws: `badAddress` for a proxy that is no address.
  init(_ settings: ServerSettings = ServerSettings()) throws(ServerError) {
    connections = settings.connections
    connectionsPerAddress = settings.connectionsPerAddress
    headerBytes = settings.headerBytes
    headMilliseconds = Int64(settings.headSeconds) * 1000
    bodyMilliseconds = Int64(settings.bodySeconds) * 1000
    answerMilliseconds = Int64(settings.answerSeconds) * 1000
    answerBytesPerSecond = settings.answerBytesPerSecond
    requestsPerSecond = settings.requestsPerSecond
    requestBurst = settings.requestBurst
    proxies = []
    for text in settings.trustedProxies {
      guard let block = AddressBlock(text) else {
        throw ServerError(
          .badAddress,
          "\"\(text)\" in server.trustedProxies is no address; write it as 127.0.0.1 or 10.0.0.0/8"
        )
      }
      proxies.append(block)
    }
  }

  /// The memory of a connection: an address and headers at their limits, and the answer's head.
  ///
  /// The library clears it at each request, and goes through half of it once more: what is not needed is not free.
  var memoryPerConnection: Int {
    RequestTarget.limit + max(headerBytes, ServerLimits.leastHeaders) + ServerLimits.answerHead
  }

  /// How long an answer of so many bytes may take.
  func patience(for bytes: Int) -> Int64 {
    answerMilliseconds + Int64(bytes / answerBytesPerSecond) * 1000
  }
}
