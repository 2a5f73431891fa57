/// The hosts that may be asked.
///
/// `datos.example` is that host and no other; `.example` is every host whose name ends so, and not `example` itself. Ports
/// are not looked at. Names are compared without regard to case; a name with other than ASCII letters is written as DNS
/// has it (`xn--…`).
public struct HostList: Sendable, Hashable {
  private var names: Set<String> = []
  private var suffixes: [String] = []

  /// Reads names; nil where one of them is none, such as an address with a scheme, a port or a path.
  public init?(_ names: some Sequence<String>) {
    for name in names {
      let isSuffix = name.hasPrefix(".")
      guard let host = HostList.host(isSuffix ? String(name.dropFirst()) : name) else {
        return nil
      }
      guard isSuffix else {
        self.names.insert(host)
        continue
      }
      // An end of a number is no group of hosts.
      if PeerAddress(host: host) != nil { return nil }
      suffixes.append("." + host)
    }
  }

  /// Whether a host may be asked, written as `WebAddress` writes it.
  func contains(_ host: String) -> Bool {
    if names.contains(host) { return true }
    return PeerAddress(host: host) == nil && suffixes.contains { host.hasSuffix($0) }
  }

  /// Whether a host stands in the list by itself, as `localhost` or as a loopback address.
  func hasLoopback(_ host: String) -> Bool {
    names.contains(host) && (host == "localhost" || PeerAddress(host: host)?.kind == .loopback)
  }

  /// The name as a URL's host is written; nil where it is no host.
  private static func host(_ name: String) -> String? {
    let marks = "-_.:[]".utf8
    guard
      name.utf8.allSatisfy({
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || marks.contains($0)
      })
    else { return nil }
    let isV6 = name.contains(":") && !name.hasPrefix("[")
    let text = isV6 ? "[\(name)]" : name
    guard let address = try? WebAddress("http://\(text)/") else { return nil }
    let host = address.host
    // A port would show here.
    return !host.isEmpty && address.text.lowercased() == "http://\(host)/" ? host : nil
  }
}
