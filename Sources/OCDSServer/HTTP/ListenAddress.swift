/// Where a server listens: a numeric address and a port.
public struct ListenAddress: Sendable, Hashable, CustomStringConvertible {
  /// The address in digits, such as `127.0.0.1`, `0.0.0.0` or `::1`, without brackets.
  public let host: String
  /// The port; 0 lets the system choose.
  public let port: UInt16

  /// Names an address; whether it is one shows when a server listens there.
  public init(host: String, port: UInt16) {
    self.host = host
    self.port = port
  }

  /// Reads `127.0.0.1:8080` or `[::1]:8080`.
  ///
  /// - Throws: `badAddress` where the text is neither.
  public init(parsing text: String) throws(ServerError) {
    guard let colon = text.lastIndex(of: ":") else { throw ListenAddress.bad(text) }
    var host = text[..<colon]
    let digits = text[text.index(after: colon)...]
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = UInt16(digits) else {
      throw ListenAddress.bad(text)
    }
    if host.hasPrefix("["), host.hasSuffix("]") {
      host = host.dropFirst().dropLast()
      guard host.contains(":") else { throw ListenAddress.bad(text) }
    } else if host.contains(":") {
      throw ListenAddress.bad(text)
    }
    guard !host.isEmpty else { throw ListenAddress.bad(text) }
    self.init(host: String(host), port: port)
  }

  static func bad(_ text: String) -> ServerError {
    ServerError(
      .badAddress,
      "\"\(text)\" is not an address to listen at; write it as 127.0.0.1:8080 or [::1]:8080"
    )
  }

  /// The address as a part of a URL.
  public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
