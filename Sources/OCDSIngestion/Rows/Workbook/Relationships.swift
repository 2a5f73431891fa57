internal import OCDSCore

/// The links from one part of a package to others.
///
/// Source: ECMA-376 part 2, section 6.5.
struct Relationships {
  /// A link.
  struct Link {
    /// The last part of the type's address, such as `worksheet`: transitional and strict files differ in the rest.
    var type: String
    /// The key of the part that it leads to; empty where it leads out of the package.
    var target: String
  }

  /// The links, in their order.
  private(set) var links: [Link] = []
  private var places: [String: Int] = [:]

  /// The link of an id; the first of those that have it.
  subscript(id: String) -> Link? { places[id].map { links[$0] } }

  /// The part that the first link of some type leads to.
  func target(ofType type: String) -> String? { links.first { $0.type == type }?.target }

  private mutating func add(_ link: Link, id: String) {
    if places[id] == nil { places[id] = links.count }
    links.append(link)
  }

  /// The name of the part that holds the links of another.
  static func name(for part: String) -> String {
    let (folder, file) = split(part)
    return "\(folder)_rels/\(file).rels"
  }

  /// Reads links; their targets are relative to the part that they belong to.
  static func read(_ source: @escaping ByteSource, of part: String) throws(RowFailure)
    -> Relationships
  {
    let sink = Sink(folder: split(part).folder)
    try XMLElements.read(source, into: sink)
    return sink.relationships
  }

  private static func split(_ part: String) -> (folder: Substring, file: Substring) {
    let end = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    return (part[..<end], part[end...])
  }

  /// The key of a part that is named from a folder.
  static func resolve(_ target: String, from folder: Substring) -> String {
    let path = target.hasPrefix("/") || target.hasPrefix("\\") ? target : folder + target
    var names: [Substring] = []
    for name in EntryName.key(path).split(separator: "/") {
      switch name {
      case ".": continue
      case "..": _ = names.popLast()
      default: names.append(name)
      }
    }
    return names.joined(separator: "/")
  }

  private final class Sink: XMLElementSink {
    let folder: Substring
    var relationships = Relationships()

    init(folder: Substring) { self.folder = folder }

    func start(_ name: XMLName, _ attributes: XMLAttributes) -> WorkbookFault? {
      guard name == "Relationship" else { return nil }
      guard relationships.links.count < WorkbookLimits.parts else { return .tooManyParts }
      let type = attributes.text("Type") ?? ""
      let target = attributes.text("Target") ?? ""
      let isOutside = attributes.text("TargetMode") == "External"
      relationships.add(
        Link(
          type: type.split(separator: "/").last.map(String.init) ?? "",
          target: isOutside ? "" : resolve(target, from: folder)
        ),
        id: attributes.text("Id") ?? ""
      )
      return nil
    }

    func end(_ name: XMLName) {}
  }
}
