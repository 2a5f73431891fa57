internal import Glibc
internal import Synchronization

/// What a scripted server was asked.
public struct ScriptedRequest: Sendable {
  /// The first line's target, such as `/a.json`.
  public let target: String
  /// The fields by their names in lower case.
  public let fields: [String: String]
}

/// What a scripted server answers.
public struct ScriptedAnswer: Sendable {
  let bytes: [UInt8]
  /// Whether the connection is held open after the bytes, until the client leaves or the server stops.
  let isHeld: Bool

  /// Creates an answer of any bytes.
  public init(_ bytes: [UInt8], isHeld: Bool = false) {
    self.bytes = bytes
    self.isHeld = isHeld
  }

  /// Creates an answer with a length.
  public init(_ status: Int = 200, _ fields: [String: String] = [:], _ body: [UInt8] = []) {
    self.init(ScriptedAnswer.head(status, ["Content-Length": "\(body.count)"], fields) + body)
  }

  /// Creates an answer with a text.
  public init(_ status: Int = 200, _ fields: [String: String] = [:], text: String) {
    self.init(status, fields, Array(text.utf8))
  }

  /// Creates an answer in chunks of some size, or one that ends where the connection does.
  public static func chunked(
    _ body: [UInt8],
    by size: Int,
    _ fields: [String: String] = [:],
    isComplete: Bool = true
  ) -> ScriptedAnswer {
    var bytes = head(200, ["Transfer-Encoding": "chunked"], fields)
    var rest = body[...]
    while !rest.isEmpty {
      let chunk = rest.prefix(size)
      bytes += Array("\(String(chunk.count, radix: 16))\r\n".utf8) + chunk + Array("\r\n".utf8)
      rest = rest.dropFirst(size)
    }
    return ScriptedAnswer(bytes + (isComplete ? Array("0\r\n\r\n".utf8) : []))
  }

  /// Creates an answer that sends people elsewhere.
  public static func redirect(_ status: Int = 302, to location: String) -> ScriptedAnswer {
    ScriptedAnswer(status, ["Location": location])
  }

  /// The head of an answer, whose fields the second list may change.
  public static func head(
    _ status: Int,
    _ own: [String: String],
    _ fields: [String: String]
  ) -> [UInt8] {
    let all = own.merging(fields) { $1 }.map { "\($0.key): \($0.value)\r\n" }.sorted().joined()
    return Array("HTTP/1.1 \(status) Scripted\r\nConnection: close\r\n\(all)\r\n".utf8)
  }
}

/// A server on the loopback that answers as a test says, one connection after the other.
///
/// It cannot hold a test up: every wait of it looks at a pipe that is written to when the server goes, each lasts a minute
/// at most, and the whole ten. Shorter waits would end too early on a machine that is busy with other tests.
@safe
public final class ScriptedServer: Sendable {
  /// The port, chosen by the system.
  public let port: UInt16
  private let loop: Loop
  private let thread: pthread_t

  /// Starts a server.
  public init(_ answer: @escaping @Sendable (ScriptedRequest) -> ScriptedAnswer) throws {
    loop = try Loop(answer)
    port = loop.port
    let body = unsafe Unmanaged.passRetained(loop)
    var started = pthread_t()
    let result = unsafe pthread_create(
      &started,
      nil,
      { pointer in
        if let pointer = unsafe pointer {
          unsafe Unmanaged<Loop>.fromOpaque(pointer).takeRetainedValue().run()
        }
        return nil
      },
      body.toOpaque()
    )
    guard result == 0 else {
      unsafe body.release()
      throw Failure(what: "pthread_create")
    }
    thread = started
  }

  deinit {
    loop.stop()
    pthread_join(thread, nil)
  }

  /// What was asked so far.
  public var requests: [ScriptedRequest] { loop.requests.withLock { $0 } }

  /// An address of the server.
  public func url(_ path: String, host: String = "127.0.0.1") -> String {
    "http://\(host):\(port)\(path)"
  }

  /// A call of the system that failed.
  struct Failure: Error { let what: String }
}

/// The server's own thread.
private final class Loop: Sendable {
  let port: UInt16
  let requests = Mutex<[ScriptedRequest]>([])
  private let answer: @Sendable (ScriptedRequest) -> ScriptedAnswer
  private let listener: Int32
  private let stopReading: Int32
  private let stopWriting: Int32

  init(_ answer: @escaping @Sendable (ScriptedRequest) -> ScriptedAnswer) throws {
    self.answer = answer
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw ScriptedServer.Failure(what: "pipe") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    stopReading = ends[0]
    stopWriting = ends[1]
    let descriptor = socket(
      AF_INET,
      Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue),
      0
    )
    listener = descriptor
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = unsafe withUnsafeMutablePointer(to: &address) {
      unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe bind(descriptor, $0, size) == 0 && getsockname(descriptor, $0, &size) == 0
      }
    }
    port = UInt16(bigEndian: address.sin_port)
    guard descriptor >= 0, result, listen(descriptor, 16) == 0 else {
      throw ScriptedServer.Failure(what: "listen")
    }
  }

  deinit { for descriptor in [listener, stopReading, stopWriting] { close(descriptor) } }

  func stop() {
    var byte: UInt8 = 0
    _ = unsafe write(stopWriting, &byte, 1)
  }

  /// Waits until a descriptor can be read; false where the server is to stop or a minute went by.
  private func waits(for descriptor: Int32) -> Bool {
    var events = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: stopReading, events: Int16(POLLIN), revents: 0),
    ]
    let count = unsafe poll(&events, 2, 60_000)
    return count > 0 && events[1].revents == 0
  }

  private var isStopped: Bool {
    var event = pollfd(fd: stopReading, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&event, 1, 0) != 0
  }

  func run() {
    let end = ContinuousClock.now + .seconds(600)
    while !isStopped && ContinuousClock.now < end {
      guard waits(for: listener) else { continue }
      let connection = accept(listener, nil, nil)
      guard connection >= 0 else { continue }
      _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
      var limit = timeval(tv_sec: 60, tv_usec: 0)
      for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
        let size = socklen_t(MemoryLayout<timeval>.size)
        unsafe setsockopt(connection, SOL_SOCKET, option, &limit, size)
      }
      serve(connection)
      // The end is sent even if a child of another test has got hold of the connection.
      shutdown(connection, Int32(SHUT_RDWR))
      close(connection)
    }
    // Whoever still waits to be taken is turned away.
    shutdown(listener, Int32(SHUT_RDWR))
  }

  private func serve(_ connection: Int32) {
    guard let request = head(of: connection) else {
      let refusal = Array("HTTP/1.1 400 Scripted\r\n\r\n".utf8)
      _ = unsafe send(connection, refusal, refusal.count, Int32(MSG_NOSIGNAL))
      return
    }
    requests.withLock { $0.append(request) }
    let answer = answer(request)
    var done = 0
    while done < answer.bytes.count, !isStopped {
      let end = min(done + (1 << 16), answer.bytes.count)
      let sent = unsafe answer.bytes[done..<end].withUnsafeBytes {
        unsafe send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard sent > 0 else { return }
      done += sent
    }
    if answer.isHeld { _ = waits(for: connection) }
  }

  private func head(of connection: Int32) -> ScriptedRequest? {
    var text = ""
    while !text.hasSuffix("\r\n\r\n") {
      guard text.utf8.count < 1 << 16, waits(for: connection) else { return nil }
      var part = [UInt8](repeating: 0, count: 4096)
      let count = unsafe part.withUnsafeMutableBytes {
        unsafe recv(connection, $0.baseAddress, $0.count, 0)
      }
      // Whoever does not begin with a letter speaks TLS, and would wait for an answer in kind.
      guard count > 0, part[0] >= 0x41 || !text.isEmpty else { return nil }
      text += String(decoding: part[..<count], as: UTF8.self)
    }
    let lines = text.split(separator: "\r\n")
    guard let words = lines.first?.split(separator: " "), words.count == 3 else { return nil }
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      let halves = line.split(separator: ":", maxSplits: 1)
      guard halves.count == 2 else { continue }
      fields[halves[0].lowercased()] = String(halves[1].drop { $0 == " " })
    }
    return ScriptedRequest(target: String(words[1]), fields: fields)
  }
}
