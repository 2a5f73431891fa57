import OCDSCore
import OCDSSchema
import OCDSValidation
import Synchronization

/// The standard with the lists of extensions that files name, each compiled once.
final class StandardCache: Sendable {
  private let registry: ExtensionRegistry
  private let standards = Mutex<[[String]: StandardSchema]>([:])
  /// More lists than this are compiled anew each time: hostile files must not fill the memory.
  private static let limit = 64

  init() throws { registry = try ExtensionRegistry() }

  /// The standard with some extensions.
  func standard(_ extensions: [String]) throws -> StandardSchema {
    if let known = standards.withLock({ $0[extensions] }) { return known }
    let standard = try StandardSchema(extensions: extensions, registry: registry)
    standards.withLock { if $0.count < StandardCache.limit { $0[extensions] = standard } }
    return standard
  }
}
