import OCDSCore
import OCDSIngestion
import OCDSValidation

/// The hosts that schemas may be fetched from: `--allow-network HOST,…`.
///
/// Without the option there is no such value, and nothing is fetched. A host in this machine is asked only where it stands
/// in the list itself, as `localhost` or as a loopback address; hosts in private networks never are.
struct AllowedNetwork: Sendable {
  private let fetcher: Fetcher

  static let option = "--allow-network"

  /// The largest schema, and the seconds that it may take.
  static let largest = 10 << 20
  static let seconds = 30

  /// Takes the hosts from the command line; nil where the option is not given.
  init?(_ arguments: Arguments) throws(UsageError) {
    guard let list = arguments[AllowedNetwork.option] else { return nil }
    let names = list.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard let hosts = HostList(names) else {
      throw .wrongValue(
        AllowedNetwork.option,
        Wording(
          es: "nombres de servidores con comas, sin puerto, como datos.example,.gob.example",
          en: "names of hosts with commas, without ports, such as datos.example,.gob.example"
        )
      )
    }
    var rules = FetchRules()
    rules.hosts = hosts
    rules.peers = .publicAndListedLoopback
    rules.maximumSize = AllowedNetwork.largest
    rules.maximumRedirects = 5
    rules.connectSeconds = 10
    rules.totalSeconds = AllowedNetwork.seconds
    rules.userAgent = "vitrina/\(Program.version)"
    fetcher = Fetcher(rules)
  }

  /// Fetches the text at an address; nil where the address is not of the web.
  func text(at address: String) throws(UnreachedSchema) -> [UInt8]? {
    let scheme = address.prefix { $0 != ":" }.lowercased()
    guard scheme == "https" || scheme == "http" else { return nil }
    do {
      guard case .file(let fetched) = try fetcher.fetch(FetchRequest(address)) else { return nil }
      return try fetched.file.bytes(at: 0, count: fetched.bytes)
    } catch let failure as FetchFailure {
      throw UnreachedSchema(AllowedNetwork.wording(of: failure))
    } catch {
      throw UnreachedSchema(Wording("\(error)"))
    }
  }

  /// What is wrong, and which option allows it where one does.
  private static func wording(of failure: FetchFailure) -> Wording {
    let said = failure.wording
    guard case .hostNotAllowed = failure.reason else { return said }
    return Wording(
      es: "\(said.es); si confía en él, añádalo a \(option)",
      en: "\(said.en); if you trust it, add it to \(option)"
    )
  }
}
