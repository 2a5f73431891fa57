/// Fetches files over HTTPS and HTTP, and from this machine, by rules.
///
/// A call waits until the file is there: call it from a thread that may wait. Memory is bounded whatever the size of the
/// file; what is received goes to the disk.
public struct Fetcher: Sendable {
  /// What may be fetched.
  public let rules: FetchRules

  /// Creates a fetcher.
  public init(_ rules: FetchRules = FetchRules()) { self.rules = rules }

  /// Fetches a file.
  ///
  /// - Complexity: O(bytes of the file); what is there of it already is read once.
  public func fetch(_ request: FetchRequest) throws(FetchFailure) -> FetchResult {
    var trail = FetchTrail(request.url)
    do throws(FetchFailure.Reason) {
      return try fetch(request, &trail)
    } catch {
      throw FetchFailure(
        error,
        at: trail.address,
        redirect: trail.redirect,
        partial: trail.partial
      )
    }
  }

  private func fetch(
    _ request: FetchRequest,
    _ trail: inout FetchTrail
  ) throws(FetchFailure.Reason) -> FetchResult {
    var address = try WebAddress(request.url)
    trail.address = address.shown()
    let peers = try check(address)
    let deadline = FetchDeadline(seconds: rules.totalSeconds)
    if address.scheme == FetchRules.Scheme.file.rawValue {
      return try LocalFile.fetch(address, request, limit: rules.maximumSize, deadline)
    }
    let file = try ReceivedFile(
      request.destination,
      partial: request.partial,
      limit: max(0, rules.maximumSize)
    )
    var question = ResponsePlan.Question(maximumSize: rules.maximumSize)
    if let version = file.version {
      question.offset = file.count
      question.partial = version
    } else {
      question.isConditional = request.known?.conditions.isEmpty == false
    }
    var transfer = Transfer(file, question)
    transfer.peers = peers
    do throws(FetchFailure.Reason) {
      return try follow(&address, request, deadline, &transfer, &trail)
    } catch {
      if error.leavesWhatCame { trail.partial = transfer.file.keep() }
      throw error
    }
  }

  /// Asks and follows redirects until there is a file or a reason why not.
  private func follow(
    _ address: inout WebAddress,
    _ request: FetchRequest,
    _ deadline: FetchDeadline,
    _ transfer: inout Transfer,
    _ trail: inout FetchTrail
  ) throws(FetchFailure.Reason) -> FetchResult {
    var curl = try CurlHandle()
    var redirects = 0
    while true {
      let step = FetchStep(
        url: address.text,
        host: address.host,
        lines: transfer.question.lines(known: request.known),
        isDecoding: transfer.question.offset == nil,
        milliseconds: try deadline.milliseconds()
      )
      try curl.get(step, rules, into: &transfer)
      switch transfer.plan {
      case .whole, .rest: return .file(try transfer.finish(at: address))
      case .notModified: return .notModified
      case .startAnew:
        try transfer.askForAll(isConditional: request.known?.conditions.isEmpty == false)
      case .redirect(let location):
        redirects += 1
        guard redirects <= rules.maximumRedirects else {
          throw .tooManyRedirects(rules.maximumRedirects)
        }
        trail.redirect = FetchTrail.shown(String(decoding: location, as: UTF8.self))
        let scheme = address.scheme
        try address.go(to: location)
        trail.redirect = address.shown()
        guard Fetcher.maySend(from: scheme, to: address.scheme) else {
          throw .unsafeRedirect(address.scheme)
        }
        transfer.peers = try check(address)
      case .fail(let reason): throw reason
      case nil: throw .garbled
      }
    }
  }

  /// Whether one kind of address may redirect to another: from HTTP to HTTPS, not back, and never into this machine.
  static func maySend(from scheme: String, to other: String) -> Bool {
    switch (scheme, other) {
    case ("http", "http"), ("http", "https"), ("https", "https"): true
    default: false
    }
  }

  /// Holds an address against the rules, and returns the kinds of network address that it may lie at.
  private func check(
    _ address: borrowing WebAddress
  ) throws(FetchFailure.Reason) -> Set<PeerAddress.Kind> {
    guard let scheme = FetchRules.Scheme(rawValue: address.scheme), rules.schemes.contains(scheme)
    else {
      let allowed = FetchRules.Scheme.allCases.filter(rules.schemes.contains).map(\.rawValue)
      throw .schemeNotAllowed(address.scheme, allowed: allowed)
    }
    if address.hasCredentials { throw .credentials }
    if scheme == .file { return [] }
    let host = address.host
    if host.isEmpty { throw .unusableAddress }
    if let hosts = rules.hosts, !hosts.contains(host) { throw .hostNotAllowed(host) }
    var kinds: Set<PeerAddress.Kind> = [.global]
    switch rules.peers {
    case .publicOnly: break
    case .publicAndListedLoopback:
      if rules.hosts?.hasLoopback(host) == true { kinds.insert(.loopback) }
    case .any: kinds = [.global, .loopback, .local]
    }
    // A host that is an address already needs no look-up to be refused.
    if let peer = PeerAddress(host: host), !kinds.contains(peer.kind) {
      throw .privateAddress(host)
    }
    return kinds
  }
}

extension FetchFailure.Reason {
  /// Whether what came in before is good, and worth going on from.
  var leavesWhatCame: Bool {
    switch self {
    case .tooLarge, .garbled, .diskFull, .cannotWrite, .internalError: false
    default: true
    }
  }
}
