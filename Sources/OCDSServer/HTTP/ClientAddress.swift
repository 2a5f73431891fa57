internal import Glibc

/// The network address of a client: IPv6, or IPv4 written as IPv6.
struct ClientAddress: Sendable, Hashable, CustomStringConvertible {
  private(set) var high: UInt64 = 0
  private(set) var low: UInt64 = 0

  /// The address of a socket's other end; nil where it is of another family.
  init?(_ address: UnsafePointer<sockaddr>) {
    // Sound: the family says which structure it is, and the library gives one of that size.
    switch unsafe Int32(address.pointee.sa_family) {
    case AF_INET:
      let v4 = unsafe UnsafeRawPointer(address).loadUnaligned(as: sockaddr_in.self)
      self.init(v4: UInt32(bigEndian: v4.sin_addr.s_addr))
    case AF_INET6:
      let v6 = unsafe UnsafeRawPointer(address).loadUnaligned(as: sockaddr_in6.self)
      self.init(v6.sin6_addr)
    default: return nil
    }
  }

  /// Reads an address in digits, without brackets or a port.
  init?(_ text: String) {
    var v4 = in_addr()
    var v6 = in6_addr()
    if unsafe inet_pton(AF_INET, text, &v4) == 1 {
      self.init(v4: UInt32(bigEndian: v4.s_addr))
    } else if unsafe inet_pton(AF_INET6, text, &v6) == 1 {
      self.init(v6)
    } else {
      return nil
    }
  }

  private init(v4: UInt32) { low = 0xFFFF_0000_0000 | UInt64(v4) }

  private init(_ v6: in6_addr) {
    unsafe withUnsafeBytes(of: v6) { bytes in
      for i in 0..<8 { high = unsafe high << 8 | UInt64(bytes[i]) }
      for i in 8..<16 { low = unsafe low << 8 | UInt64(bytes[i]) }
    }
  }

  /// Whether it is an IPv4 address.
  var isV4: Bool { high == 0 && low >> 32 == 0xFFFF }

  /// What is counted as one client: the address, or the network of an IPv6 address, of which a client has 2⁶⁴.
  var client: ClientAddress {
    var client = self
    if !isV4 { client.low = 0 }
    return client
  }

  /// The address in digits.
  var description: String {
    if isV4 {
      return stride(from: 24, through: 0, by: -8).map { String(low >> UInt64($0) & 255) }
        .joined(separator: ".")
    }
    return (0..<8).map { part in
      String((part < 4 ? high : low) >> UInt64(48 - 16 * (part % 4)) & 0xFFFF, radix: 16)
    }.joined(separator: ":")
  }

  /// Whether the first bits are those of another address; 128 for all.
  func hasPrefix(_ bits: Int, of other: ClientAddress) -> Bool {
    let first = bits >= 64 ? UInt64.max : ~(UInt64.max >> UInt64(bits))
    let rest = bits <= 64 ? 0 : bits >= 128 ? UInt64.max : ~(UInt64.max >> UInt64(bits - 64))
    return (high ^ other.high) & first == 0 && (low ^ other.low) & rest == 0
  }
}

/// Addresses that begin alike, such as `10.0.0.0/8`, or one address.
struct AddressBlock: Sendable, Hashable {
  private let address: ClientAddress
  private let bits: Int

  /// Reads a block; nil where the text is none.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let address = ClientAddress(String(parts[0])) else {
      return nil
    }
    self.address = address
    guard parts.count == 2 else {
      bits = 128
      return
    }
    guard let bits = ParameterValue.number(String(parts[1])), bits <= (address.isV4 ? 32 : 128)
    else { return nil }
    self.bits = address.isV4 ? 96 + bits : bits
  }

  /// Whether an address is one of them.
  func contains(_ other: ClientAddress) -> Bool { other.hasPrefix(bits, of: address) }
}

extension [AddressBlock] {
  /// For whom a request is made: whom trusted proxies name, else whoever is at the other end.
  ///
  /// The list of a proxy ends with what it saw itself; what stands before that anybody may have written.
  func client(of peer: ClientAddress, forwardedFor: String?) -> ClientAddress {
    guard let forwardedFor, contains(where: { $0.contains(peer) }) else { return peer }
    var client = peer
    for part in forwardedFor.split(separator: ",", omittingEmptySubsequences: false).reversed() {
      let text = part.filter { $0 != " " && $0 != "\t" }
      guard let address = ClientAddress(text) else { return client }
      client = address
      guard contains(where: { $0.contains(address) }) else { return client }
    }
    return client
  }
}
