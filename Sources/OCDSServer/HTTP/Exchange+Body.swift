extension Exchange {
  /// Decides by the head whether a request goes on.
  ///
  /// - Parameter core: The server.
  /// - Throws: The problem of a request whose body is not worth reading.
  func admit(in core: ServerCore) throws(Problem) {
    let limits = core.limits
    guard request.headerBytes <= limits.headerBytes else {
      throw .headTooLarge(limit: limits.headerBytes)
    }
    let isChunked = request[.transferEncoding] != nil
    // What is no number is as long as can be.
    let length = request[.contentLength].map { Int($0) ?? Int.max }
    if isChunked || length ?? 0 > 0 {
      connection?.work(until: began / 1000 + limits.bodyMilliseconds)
    } else {
      connection?.work(until: Int64.max)
    }
    accepted = try core.router.acceptedBody(request)
    guard let accepted else {
      // The length of a body in pieces is not known before its end.
      guard !isChunked, length ?? 0 <= ServerLimits.drainedBody else {
        throw .bodyTooLarge(limit: 0)
      }
      return
    }
    // There a body ends with its length or not at all.
    if isOld, length == nil { throw .lengthRequired }
    guard length ?? 0 <= accepted.limit else { throw .bodyTooLarge(limit: accepted.limit) }
    guard let room = core.traffic.reserve(isChunked ? accepted.limit : length ?? 0) else {
      throw .overloaded
    }
    reserved += room
  }

  /// Whether more of the body came than the route takes.
  var isTooLarge: Bool { accepted.map { received > $0.limit } ?? false }

  /// Takes a piece of the body; false where the connection is to be cut.
  ///
  /// A body in pieces that grows too long is read a little further without being kept: only then can its sender be told.
  func receive(_ piece: UnsafeRawBufferPointer) -> Bool {
    request.hasBody = true
    received += piece.count
    guard let accepted else { return received <= ServerLimits.drainedBody }
    if received <= accepted.limit {
      unsafe request.body.append(contentsOf: piece)
    } else {
      request.body = []
    }
    return received <= 2 * accepted.limit
  }
}
