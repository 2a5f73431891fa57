internal import CMicroHTTPD

extension DaemonCall {
  /// Answers a request that is complete, or lets it wait for its answer.
  func answer(_ exchange: Exchange, in core: ServerCore) -> MHD_Result {
    if let handoff = exchange.handoff {
      let response = handoff.take()
      exchange.handoff = nil
      guard let response else { return send(.unavailable, for: exchange, in: core) }
      return send(response, for: exchange, in: core)
    }
    if exchange.isTooLarge {
      let limit = exchange.accepted?.limit ?? 0
      return send(.bodyTooLarge(limit: limit), for: exchange, closing: true, in: core)
    }
    do throws(Problem) { try core.admit(exchange) } catch {
      return send(error, for: exchange, in: core)
    }
    let (step, route) = core.router.step(exchange.request, traffic: core.traffic)
    exchange.route = route
    switch step {
    case .answer(let response): return send(response, for: exchange, in: core)
    case .work(let call):
      let handoff = Handoff()
      exchange.handoff = handoff
      exchange.connection?.work(until: Int64.max)
      let isTaken = wait(in: core) {
        let isOver = core.traffic.isStopping
        handoff.put(
          isOver
            ? core.router.response(to: call.request, problem: .unavailable)
            : core.router.response(to: call)
        )
      }
      if isTaken { return .YES }
      exchange.handoff = nil
      return send(.overloaded, for: exchange, in: core)
    }
  }

  /// Queues a problem.
  func send(
    _ problem: Problem,
    for exchange: Exchange,
    closing: Bool = false,
    in core: ServerCore
  ) -> MHD_Result {
    send(
      core.router.response(to: exchange.request, problem: problem),
      for: exchange,
      closing: closing || core.traffic.isStopping,
      in: core
    )
  }

  /// Queues an answer if there is room for it.
  private func send(
    _ response: Response,
    for exchange: Exchange,
    in core: ServerCore
  ) -> MHD_Result {
    if case .bytes(let bytes) = response.body {
      guard let room = core.traffic.reserve(bytes.count) else {
        return send(.overloaded, for: exchange, in: core)
      }
      exchange.reserved += room
    }
    return send(response, for: exchange, closing: core.traffic.isStopping, in: core)
  }
}
