import OCDSCore
import OCDSIngestion

/// Folders that stand for the addresses of schemas: `--registry PREFIX=DIR`, several of them separated by commas.
struct RegistryFolders: Sendable {
  private let folders: [(prefix: String, folder: String)]

  init(_ arguments: Arguments) throws(UsageError) {
    var folders: [(prefix: String, folder: String)] = []
    for part in (arguments["--registry"] ?? "").split(separator: ",") {
      // An address may have `=` in its query, a folder seldom has.
      guard let equals = part.lastIndex(of: "=") else {
        throw .wrongValue("--registry", Wording(es: "PREFIJO=CARPETA", en: "PREFIX=DIR"))
      }
      let prefix = String(part[..<equals])
      folders.append((prefix, String(part[part.index(after: equals)...])))
    }
    // The longest prefix is the nearest.
    self.folders = folders.sorted { $0.prefix.utf8.count > $1.prefix.utf8.count }
  }

  /// The text of the schema at an address; nil where no folder has it.
  func text(at address: String) -> [UInt8]? {
    for (prefix, folder) in folders where address.hasPrefix(prefix) {
      let rest = address.dropFirst(prefix.count)
      guard let path = PercentEncoding.decoded(rest), RegistryFolders.isInside(path) else {
        continue
      }
      let separator = folder.hasSuffix("/") || path.hasPrefix("/") ? "" : "/"
      if let file = try? InputFile(folder + separator + path),
        let text = try? file.bytes(at: 0, count: file.length)
      {
        return text
      }
    }
    return nil
  }

  /// Whether a path does not lead out of its folder.
  private static func isInside(_ path: String) -> Bool {
    !path.utf8.contains(0) && !path.split(separator: "/").contains("..")
  }
}
