internal import CMicroHTTPD

extension DaemonCall {
  /// Answers a request that is complete, or lets it wait for its answer.
  func answer(_ exchange: Exchange, in core: ServerCore) -> MHD_Result {
    let request = exchange.request
    if let handoff = exchange.handoff {
      let response = handoff.take()
      exchange.handoff = nil
      return send(
        response ?? core.router.response(to: request, problem: .unavailable),
        for: exchange,
        in: core
      )
    }
    if exchange.isTooLarge {
      let limit = exchange.accepted?.limit ?? 0
      return send(
        core.router.response(to: request, problem: .bodyTooLarge(limit: limit)),
        closing: true,
        isHead: false,
        in: core
      )
    }
    switch core.router.step(request, traffic: core.traffic).step {
    case .answer(let response): return send(response, for: exchange, in: core)
    case .work(let call):
      let handoff = Handoff()
      exchange.handoff = handoff
      let isTaken = wait(in: core) {
        let problem: Problem? = core.traffic.isStopping ? .unavailable : nil
        handoff.put(
          problem.map { core.router.response(to: request, problem: $0) }
            ?? core.router.response(to: call)
        )
      }
      if isTaken { return .YES }
      exchange.handoff = nil
      return send(core.router.response(to: request, problem: .overloaded), for: exchange, in: core)
    }
  }

  /// Queues an answer if there is room for it.
  private func send(
    _ response: Response,
    for exchange: Exchange,
    in core: ServerCore
  ) -> MHD_Result {
    var response = response
    if case .bytes(let bytes) = response.body {
      if let room = core.traffic.reserve(bytes.count) {
        exchange.reserved += room
      } else {
        response = core.router.response(to: exchange.request, problem: .overloaded)
      }
    }
    return send(
      response,
      closing: core.traffic.isStopping,
      isHead: exchange.request.method == .head,
      in: core
    )
  }
}
