/// Which network addresses may be connected to.
///
/// What counts is the address of the connection itself, not the name: a name that is looked up twice, with two answers,
/// does not get past it.
public enum PeerRule: Sendable, Hashable {
  /// Public addresses only: no loopback, private, link-local, unique-local, shared, multicast, reserved or v4-mapped ones.
  case publicOnly
  /// The same, and loopback for a host that the list of hosts has as `localhost` or as a loopback address.
  case publicAndListedLoopback
  /// Any.
  case any
}
