internal import Glibc

/// The IP address at the other end of a connection, and what kind it is.
///
/// Source: RFC 6890 and IANA's registries of special-purpose addresses.
struct PeerAddress {
  enum Kind: Hashable {
    /// Reachable over the internet.
    case global
    /// This machine.
    case loopback
    /// A network of somebody's own, a group, or no address at all.
    case local
  }

  let kind: Kind

  /// Tells the kind of an address from its bytes, 4 or 16; what is neither is local.
  init(_ bytes: [UInt8]) {
    switch bytes.count {
    case 4: kind = PeerAddress.kind(v4: bytes[...])
    case 16: kind = PeerAddress.kind(v6: bytes)
    default: kind = .local
    }
  }

  /// Reads the host of a URL; nil where it is a name.
  init?(host: String) {
    var text = host
    let isBracketed = host.hasPrefix("[")
    if isBracketed { text = String(host.dropFirst().prefix { $0 != "]" && $0 != "%" }) }
    var bytes = [UInt8](repeating: 0, count: isBracketed ? 16 : 4)
    // Sound: the room has the size of an address of the family.
    let isRead = unsafe bytes.withUnsafeMutableBytes {
      unsafe inet_pton(isBracketed ? AF_INET6 : AF_INET, text, $0.baseAddress)
    }
    guard isRead == 1 else {
      // Nothing else may stand between brackets.
      guard isBracketed else { return nil }
      self.init([])
      return
    }
    self.init(bytes)
  }

  /// Networks of IPv4 that are not reachable over the internet: the first address, and how many bits are the network's.
  private static let special: [(network: UInt32, bits: UInt32)] = [
    (0x0000_0000, 8),  // this network
    (0x0A00_0000, 8),  // private
    (0x6440_0000, 10),  // shared by the customers of a provider
    (0xA9FE_0000, 16),  // link-local
    (0xAC10_0000, 12),  // private
    (0xC000_0000, 24),  // of protocols
    (0xC000_0200, 24),  // documentation
    (0xC058_6300, 24),  // relays of 6to4, given up
    (0xC0A8_0000, 16),  // private
    (0xC612_0000, 15),  // benchmarks
    (0xC633_6400, 24),  // documentation
    (0xCB00_7100, 24),  // documentation
    (0xE000_0000, 3),  // multicast, reserved, broadcast
  ]

  private static func kind(v4 bytes: ArraySlice<UInt8>) -> Kind {
    let number = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    if number >> 24 == 127 { return .loopback }
    let isSpecial = special.contains { number >> (32 - $0.bits) == $0.network >> (32 - $0.bits) }
    return isSpecial ? .local : .global
  }

  private static func kind(v6 bytes: [UInt8]) -> Kind {
    if bytes.dropLast().allSatisfy({ $0 == 0 }) && bytes[15] == 1 { return .loopback }
    // Networks without IPv4 of their own reach it through this prefix.
    let isTranslated = bytes.starts(with: [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0])
    if isTranslated { return kind(v4: bytes[12...]) == .global ? .global : .local }
    // Everything else that is global lies in 2000::/3, but for these: protocols and Teredo (2001::/23), documentation, 6to4.
    guard bytes[0] >> 5 == 1 else { return .local }
    if bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] < 2 { return .local }
    if bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8]) || bytes.starts(with: [0x20, 0x02]) {
      return .local
    }
    if bytes[0] == 0x3F && bytes[1] == 0xFF && bytes[2] < 0x10 { return .local }
    return .global
  }
}
