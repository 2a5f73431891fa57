/// What may be fetched, from where, and how much of it for how long.
///
/// The rules hold at every step: for the address that was asked for and for each that it redirects to. TLS is always
/// verified, and no proxy is used, whatever the environment says.
public struct FetchRules: Sendable {
  /// A kind of address.
  public enum Scheme: String, Sendable, Hashable, CaseIterable {
    /// HTTP over TLS 1.2 or later.
    case https
    /// HTTP in the clear.
    case http
    /// A regular file of this machine; nothing redirects to one.
    case file
  }

  /// The kinds of address that may be asked for.
  public var schemes: Set<Scheme> = [.https, .http]
  /// The hosts that may be asked; any where there is no list, and files have no host.
  public var hosts: HostList?
  /// The network addresses that may be connected to.
  public var peers = PeerRule.publicOnly
  /// The largest file, in bytes after decoding.
  public var maximumSize = 4 << 30
  /// How many redirects are followed.
  public var maximumRedirects = 8
  /// The seconds that looking up a name and connecting may take, at each step.
  public var connectSeconds = 15
  /// The seconds that the whole may take, redirects included.
  public var totalSeconds = 3600
  /// Fewer bytes a second than this, for `slowSeconds`, are too slow.
  public var slowBytesPerSecond = 100
  /// How many seconds a transfer may be too slow.
  public var slowSeconds = 60
  /// What the program calls itself.
  public var userAgent = "vitrina"

  /// Creates rules: HTTPS and HTTP of any public host, 4 GiB, an hour.
  public init() {}
}
