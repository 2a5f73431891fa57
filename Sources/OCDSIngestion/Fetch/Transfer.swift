internal import CCurl
internal import Glibc

/// What the library's callbacks work on: the answer's head, what is done with it, and the file.
///
/// It lives on the stack of the call that fetches; the callbacks run within that call only, on its thread.
struct Transfer: ~Copyable {
  var file: ReceivedFile
  var question: ResponsePlan.Question
  private(set) var head = ResponseHead()
  /// What is done with the answer, once its head is there.
  private(set) var plan: ResponsePlan?
  /// Why a callback gave up.
  private(set) var stop: FetchFailure.Reason?
  /// The kinds of address that may be connected to.
  var peers: Set<PeerAddress.Kind> = [.global]
  /// Whether an address was not connected to because of its kind.
  private(set) var hasRefusedPeer = false

  init(_ file: consuming ReceivedFile, _ question: ResponsePlan.Question) {
    self.file = file
    self.question = question
  }

  /// Makes ready for the next answer.
  mutating func begin() {
    head = ResponseHead()
    plan = nil
    stop = nil
    hasRefusedPeer = false
  }

  /// Takes a line of the head; false where the transfer is to end.
  mutating func take(line: Span<UInt8>) -> Bool {
    guard head.add(line.indices.map { line[$0] }) else {
      stop = .garbled
      return false
    }
    guard head.isComplete, plan == nil else { return true }
    let plan = ResponsePlan(head, to: question)
    self.plan = plan
    guard plan == .whole else { return true }
    do throws(FetchFailure.Reason) { try file.removeAll() } catch {
      stop = error
      return false
    }
    // Of a body that was decoded no part can be asked for.
    if head.encoding == nil, head.validators.strong != nil { file.version = head.validators }
    return true
  }

  /// Takes a part of the body; false where the transfer is to end.
  mutating func take(body: Span<UInt8>) -> Bool {
    guard plan == .whole || plan == .rest else { return false }
    do throws(FetchFailure.Reason) { try file.append(body) } catch {
      stop = error
      return false
    }
    return true
  }

  /// Whether an address may be connected to.
  mutating func allows(_ peer: PeerAddress) -> Bool {
    if peers.contains(peer.kind) { return true }
    hasRefusedPeer = true
    return false
  }
}

/// Called by the library with each line of the head.
func transferLine(
  _ bytes: UnsafeMutablePointer<CChar>?,
  _ size: Int,
  _ count: Int,
  _ owner: UnsafeMutableRawPointer?
) -> Int {
  guard let owner = unsafe owner else { return 0 }
  // Sound: the owner is the transfer of the call under way, and the buffer is what the library says.
  let transfer = unsafe owner.assumingMemoryBound(to: Transfer.self)
  let line = unsafe UnsafeBufferPointer(
    start: UnsafeRawPointer(bytes)?.assumingMemoryBound(to: UInt8.self),
    count: size * count
  )
  return unsafe transfer.pointee.take(line: line.span) ? line.count : 0
}

/// Called by the library with each part of the body.
func transferBody(
  _ bytes: UnsafeMutablePointer<CChar>?,
  _ size: Int,
  _ count: Int,
  _ owner: UnsafeMutableRawPointer?
) -> Int {
  guard let owner = unsafe owner else { return 0 }
  // Sound: as above.
  let transfer = unsafe owner.assumingMemoryBound(to: Transfer.self)
  let body = unsafe UnsafeBufferPointer(
    start: UnsafeRawPointer(bytes)?.assumingMemoryBound(to: UInt8.self),
    count: size * count
  )
  return unsafe transfer.pointee.take(body: body.span) ? body.count : 0
}

/// Called by the library to open a socket to an address that it is about to connect to.
func transferSocket(
  _ owner: UnsafeMutableRawPointer?,
  _ purpose: curlsocktype,
  _ address: UnsafeMutablePointer<curl_sockaddr>?
) -> curl_socket_t {
  guard let owner = unsafe owner, let address = unsafe address else { return -1 }
  var bytes = [UInt8](repeating: 0, count: 16)
  // Sound: the room is as large as the largest address; the owner is as above.
  let count = unsafe bytes.withUnsafeMutableBufferPointer {
    unsafe ccurl_peer(address, $0.baseAddress)
  }
  let transfer = unsafe owner.assumingMemoryBound(to: Transfer.self)
  guard unsafe transfer.pointee.allows(PeerAddress(Array(bytes.prefix(count)))) else { return -1 }
  let type = unsafe address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue)
  return unsafe socket(address.pointee.family, type, address.pointee.protocol)
}
