/// The reason why a server cannot run.
public struct ServerError: Error, Sendable, Hashable {
  /// What went wrong.
  public struct Code: Sendable, Hashable {
    private enum Kind: Sendable, Hashable {
      case badAddress
      case addressInUse
      case cannotListen
      case cannotStart
      case cannotRead
      case cannotLog
    }

    private let kind: Kind

    /// The address is not an IP address and a port.
    public static let badAddress = Code(kind: .badAddress)
    /// Another program listens there.
    public static let addressInUse = Code(kind: .addressInUse)
    /// The system does not let this program listen there.
    public static let cannotListen = Code(kind: .cannotListen)
    /// The HTTP library cannot start, for want of memory or threads.
    public static let cannotStart = Code(kind: .cannotStart)
    /// The publication cannot be read.
    public static let cannotRead = Code(kind: .cannotRead)
    /// The log of requests cannot be written.
    public static let cannotLog = Code(kind: .cannotLog)
  }

  /// What went wrong.
  public let code: Code
  /// A sentence that names the address or folder and says what to do.
  public let description: String

  /// Creates an error.
  public init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}

extension ServerError: CustomStringConvertible {}
