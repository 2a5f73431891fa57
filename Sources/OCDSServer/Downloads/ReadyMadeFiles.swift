internal import OCDSCore
internal import OCDSStore
internal import Synchronization

/// The files that `vitrina export` has written, as their manifest lists them.
///
/// The manifest is read again whenever it was replaced, so that a server need not be told of new files.
final class ReadyMadeFiles: Sendable {
  /// The name of the list of files.
  static let manifestName = "manifest.json"
  /// The name of the catalogue.
  static let catalogueName = "data.json"
  /// A list longer than this is none of ours.
  private static let manifestLimit = 64 << 20

  private let folder: String
  private let known = Mutex<(tag: String, types: [String: String])>(("", [:]))

  init(folder: String) { self.folder = folder }

  /// The list of files; nil where there is none yet.
  var manifest: OpenFile? { OpenFile(below: folder, [ReadyMadeFiles.manifestName]) }

  /// The catalogue; nil where there is none yet.
  var catalogue: OpenFile? { OpenFile(below: folder, [ReadyMadeFiles.catalogueName]) }

  /// A file that the manifest names, and its media type; nil for all others, whether they are there or not.
  func file(_ path: [String]) -> (file: OpenFile, type: String)? {
    guard let name = path.first, path.count == 1, let manifest,
      let type = types(of: manifest)[name], let file = OpenFile(below: folder, path)
    else { return nil }
    return (file, type)
  }

  /// The media types of the files that a manifest lists, by their names.
  private func types(of manifest: OpenFile) -> [String: String] {
    let tag = manifest.tag.text
    return known.withLock { known in
      if known.tag == tag { return known.types }
      guard manifest.size <= ReadyMadeFiles.manifestLimit else { return [:] }
      let text = FilePart(manifest, offset: 0, count: manifest.size).bytes
      let types = ReadyMadeFiles.types(in: text)
      known = (tag, types)
      return types
    }
  }

  private static func types(in text: [UInt8]) -> [String: String] {
    guard let document = try? JSONDocument(text), let files = document.root["files"] else {
      return [:]
    }
    var types: [String: String] = [:]
    var elements = files.elements
    while let element = elements.next() {
      guard let name = element["path"]?.string, let type = element["mediaType"]?.string else {
        continue
      }
      types[name] = type
    }
    return types
  }
}
