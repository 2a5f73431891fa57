internal import Glibc

/// A socket that listens; closed when it is given up.
@safe
struct ListeningSocket: ~Copyable, Sendable {
  /// The descriptor, which stays this value's.
  let descriptor: Int32
  /// The port, also where the system has chosen it.
  let port: UInt16

  /// Listens at an address.
  init(_ address: ListenAddress) throws(ServerError) {
    var v4 = sockaddr_in()
    var v6 = sockaddr_in6()
    let isV4 = unsafe inet_pton(AF_INET, address.host, &v4.sin_addr) == 1
    guard unsafe isV4 || inet_pton(AF_INET6, address.host, &v6.sin6_addr) == 1 else {
      throw ListenAddress.bad(address.description)
    }
    let descriptor = socket(
      isV4 ? AF_INET : AF_INET6,
      Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue),
      0
    )
    guard descriptor >= 0 else { throw ListeningSocket.error(address) }
    // A server that is started again does not wait for the connections of the last one to be forgotten.
    var yes: Int32 = 1
    unsafe setsockopt(
      descriptor,
      SOL_SOCKET,
      SO_REUSEADDR,
      &yes,
      socklen_t(MemoryLayout<Int32>.size)
    )
    v4.sin_family = sa_family_t(AF_INET)
    v4.sin_port = address.port.bigEndian
    v6.sin6_family = sa_family_t(AF_INET6)
    v6.sin6_port = address.port.bigEndian
    let bound =
      isV4 ? ListeningSocket.bind(descriptor, &v4) : ListeningSocket.bind(descriptor, &v6)
    guard bound == 0, listen(descriptor, 1024) == 0 else {
      let error = ListeningSocket.error(address)
      close(descriptor)
      throw error
    }
    self.descriptor = descriptor
    port = ListeningSocket.port(of: descriptor)
  }

  deinit { close(descriptor) }

  /// Binds to an address of either family.
  private static func bind<Address>(_ descriptor: Int32, _ address: inout Address) -> Int32 {
    // Sound: both families' structures begin as `sockaddr` does, and their size is given.
    unsafe withUnsafeBytes(of: &address) { bytes in
      guard let start = bytes.baseAddress else { return -1 }
      return unsafe Glibc.bind(
        descriptor,
        start.assumingMemoryBound(to: sockaddr.self),
        socklen_t(bytes.count)
      )
    }
  }

  private static func port(of descriptor: Int32) -> UInt16 {
    var storage = sockaddr_in6()
    var size = socklen_t(MemoryLayout<sockaddr_in6>.size)
    // Sound: the structure has room for both families, and the port stands at the same place in both.
    _ = unsafe withUnsafeMutableBytes(of: &storage) { bytes in
      unsafe bytes.baseAddress.map {
        unsafe getsockname(descriptor, $0.assumingMemoryBound(to: sockaddr.self), &size)
      }
    }
    return UInt16(bigEndian: storage.sin6_port)
  }

  private static func error(_ address: ListenAddress) -> ServerError {
    let reason = errno
    switch reason {
    case EADDRINUSE:
      return ServerError(
        .addressInUse,
        "another program listens at \(address); stop it or choose another port"
      )
    case EACCES:
      return ServerError(
        .cannotListen,
        "this user may not listen at \(address); choose a port above 1023"
      )
    case EADDRNOTAVAIL:
      return ServerError(.cannotListen, "this machine does not have the address of \(address)")
    default:
      return ServerError(
        .cannotListen,
        "cannot listen at \(address): \(unsafe String(cString: strerror(reason)))"
      )
    }
  }
}
