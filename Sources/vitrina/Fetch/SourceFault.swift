import OCDSCore
import OCDSIngestion
import OCDSStore

/// Why a source could not be fetched, as it is told.
enum SourceFault: Error {
  /// The list of hosts of the source of a name holds something that is no host.
  case hosts(String)

  /// The sentence of what stopped a source.
  static func wording(of error: any Error) -> Wording {
    switch error {
    case SourceFault.hosts(let name):
      Wording(
        es:
          "\"allowHosts\" de «\(name)» debe tener nombres de servidores sin puerto, como \"datos.example\"",
        en:
          "\"allowHosts\" of \"\(name)\" must hold names of hosts without ports, such as \"datos.example\""
      )
    case let error as StoreError: error.wording
    case let error as UnusableMapping:
      Wording(
        es: "\(error.path): " + error.reasons.map(\.es).joined(separator: "; "),
        en: "\(error.path): " + error.reasons.map(\.en).joined(separator: "; ")
      )
    case let error as InputFile.Failure:
      Wording(es: "\(error.name): \(error.reason.es)", en: "\(error.name): \(error.reason.en)")
    case let error as FetchFailure: wording(of: error)
    default: Wording("\(error)")
    }
  }

  /// What is wrong, and which setting allows it where one does.
  private static func wording(of failure: FetchFailure) -> Wording {
    let said = failure.wording
    let more: Wording? =
      switch failure.reason {
      case .privateAddress:
        Wording(
          es: "si es de su red y confía en él, ponga \"allowPrivateAddresses\": true en la fuente",
          en:
            "if it is of your network and you trust it, set \"allowPrivateAddresses\": true in the source"
        )
      case .hostNotAllowed:
        Wording(
          es: "si confía en él, añádalo a \"allowHosts\" de la fuente",
          en: "if you trust it, add it to \"allowHosts\" of the source"
        )
      case .tooLarge:
        Wording(
          es: "si lo espera, suba \"maxBytes\" de la fuente",
          en: "if you expect that, raise \"maxBytes\" of the source"
        )
      case .timedOut:
        Wording(
          es: "o suba \"timeoutSeconds\" de la fuente",
          en: "or raise \"timeoutSeconds\" of the source"
        )
      default: nil
      }
    guard let more else { return said }
    return Wording(es: "\(said.es); \(more.es)", en: "\(said.en); \(more.en)")
  }

  /// The exit code of a fetch that failed.
  static func exitCode(of reason: FetchFailure.Reason) -> ExitCode {
    switch reason {
    case .unusableAddress, .schemeNotAllowed, .credentials: .unreadable
    case .missingFile: .noInput
    case .diskFull, .cannotWrite: .cannotWrite
    case .internalError: .internalError
    default: .unreached
    }
  }
}
