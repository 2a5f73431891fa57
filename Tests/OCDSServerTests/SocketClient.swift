import Foundation
import Glibc

/// A client that sends exactly the bytes it is given, over one connection.
final class SocketClient {
  struct Failure: Error { let what: String }

  private let descriptor: Int32
  private var buffer: [UInt8] = []

  /// Connects, from another of this machine's own addresses where one is named.
  init(port: UInt16, from source: String? = nil) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    unsafe inet_pton(AF_INET, "127.0.0.1", &address.sin_addr)
    if let source {
      var own = sockaddr_in()
      own.sin_family = sa_family_t(AF_INET)
      unsafe inet_pton(AF_INET, source, &own.sin_addr)
      let bound = unsafe withUnsafePointer(to: &own) {
        unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          unsafe bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
      guard bound == 0 else { throw Failure(what: "bind") }
    }
    let result = unsafe withUnsafePointer(to: &address) {
      unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw Failure(what: "connect") }
    var limit = timeval(tv_sec: 120, tv_usec: 0)
    unsafe setsockopt(
      descriptor,
      SOL_SOCKET,
      SO_RCVTIMEO,
      &limit,
      socklen_t(MemoryLayout<timeval>.size)
    )
  }

  deinit { close(descriptor) }

  /// Sends text.
  func send(_ text: String) throws {
    let bytes = Array(text.utf8)
    let count = unsafe bytes.withUnsafeBytes {
      unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
    guard count == bytes.count else { throw Failure(what: "send") }
  }

  /// Sends bytes until the other end takes no more; says how many it took.
  func sendAll(_ bytes: [UInt8]) -> Int {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes[sent...].withUnsafeBytes {
        unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { break }
      sent += count
    }
    return sent
  }

  /// Says that nothing more will be sent.
  func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Waits for the end of the connection, whatever comes before it; false where it does not come.
  func drain() -> Bool {
    buffer = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe part.withUnsafeMutableBytes {
        unsafe recv(descriptor, $0.baseAddress, $0.count, 0)
      }
      // Cut with bytes on their way is an end, too; waiting for too long is not.
      if count == 0 || (count < 0 && errno == ECONNRESET) { return true }
      if count < 0 { return false }
    }
  }

  /// Sends a request and reads its answer.
  func get(
    _ target: String,
    method: String = "GET",
    _ headers: [String: String] = [:]
  ) throws -> Reply {
    let lines = headers.map { "\($0): \($1)\r\n" }.joined()
    try send("\(method) \(target) HTTP/1.1\r\nHost: test\r\n\(lines)\r\n")
    return try reply(hasBody: method != "HEAD")
  }

  /// Reads an answer.
  func reply(hasBody: Bool = true) throws -> Reply {
    var reply = Reply()
    let lines = try head().split(separator: "\r\n")
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count > 1, let status = Int(words[1]) else {
      throw Failure(what: "no status in \(lines)")
    }
    reply.status = status
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { throw Failure(what: "bad header \(line)") }
      let name = line[..<colon].lowercased()
      guard reply.headers[name] == nil else { throw Failure(what: "repeated header \(name)") }
      reply.headers[name] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    let hasBody = hasBody && status != 304 && status != 204
    if hasBody, reply.headers["transfer-encoding"] == "chunked" {
      reply.body = try chunks()
      return reply
    }
    let length = hasBody ? Int(reply.headers["content-length"] ?? "") ?? 0 : 0
    while buffer.count < length { try fill() }
    reply.body = Array(buffer[..<length])
    buffer.removeFirst(length)
    return reply
  }

  /// Waits until an answer begins.
  func waitForBytes() throws { if buffer.isEmpty { try fill() } }

  /// Whether the server has closed the connection and sent nothing more.
  func isAtEnd() -> Bool {
    guard buffer.isEmpty else { return false }
    var byte: UInt8 = 0
    return unsafe recv(descriptor, &byte, 1, 0) == 0
  }

  /// Reads a body in pieces to its last, empty piece.
  private func chunks() throws -> [UInt8] {
    var body: [UInt8] = []
    while true {
      let size = Int(try line(), radix: 16) ?? -1
      guard size >= 0 else { throw Failure(what: "no size of a piece") }
      while buffer.count < size + 2 { try fill() }
      body += buffer[..<size]
      buffer.removeFirst(size + 2)
      if size == 0 { return body }
    }
  }

  private func line() throws -> String {
    while true {
      if let end = buffer.firstRange(of: Array("\r\n".utf8)) {
        let line = String(decoding: buffer[..<end.lowerBound], as: UTF8.self)
        buffer.removeFirst(end.upperBound)
        return line
      }
      try fill()
    }
  }

  private func head() throws -> String {
    while true {
      if let end = buffer.firstRange(of: Array("\r\n\r\n".utf8)) {
        let head = String(decoding: buffer[..<end.lowerBound], as: UTF8.self)
        buffer.removeFirst(end.upperBound)
        return head
      }
      try fill()
    }
  }

  private func fill() throws {
    var part = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe part.withUnsafeMutableBytes {
      unsafe recv(descriptor, $0.baseAddress, $0.count, 0)
    }
    guard count > 0 else { throw Failure(what: "the connection ended") }
    buffer.append(contentsOf: part[..<count])
  }
}
