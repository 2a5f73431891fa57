public import OCDSCore

/// What a record says: its releases, by link or embedded, and its compiled release.
public struct OCDSRecord: Sendable, Hashable {
  /// The process.
  public let ocid: String
  /// The identifiers of the releases that it links to.
  public let linkedReleases: [String]
  /// Whether it holds releases.
  public let hasEmbeddedReleases: Bool
  /// Whether it has a compiled release.
  public let hasCompiledRelease: Bool

  /// Reads a record; nil where it has no ocid.
  public init?(of record: JSONView) {
    guard let ocid = record["ocid"]?.string, !ocid.isEmpty else { return nil }
    self.ocid = ocid
    hasCompiledRelease = record["compiledRelease"]?.kind == .object
    var linked: [String] = []
    var hasEmbedded = false
    if let releases = record["releases"] {
      var elements = releases.elements
      while let element = elements.next() {
        if OCDSRecord.isEmbedded(element) {
          hasEmbedded = true
        } else if let url = element["url"]?.string {
          linked.append(OCDSRecord.releaseID(inLink: url))
        }
      }
    }
    linkedReleases = linked
    hasEmbeddedReleases = hasEmbedded
  }

  /// Whether an element of a record's releases is a release and not a link to one.
  public static func isEmbedded(_ element: JSONView) -> Bool {
    element["url"] == nil || element["ocid"] != nil || element["id"] != nil
  }

  /// The release that a link means: its fragment, or else the last segment of its path.
  ///
  /// Links without a fragment are what the former API of Jalisco gave.
  static func releaseID(inLink url: String) -> String {
    let text: Substring
    if let hash = url.utf8.lastIndex(of: UInt8(ascii: "#")) {
      text = url[url.index(after: hash)...]
    } else if let slash = url.utf8.lastIndex(of: UInt8(ascii: "/")) {
      text = url[url.index(after: slash)...]
    } else {
      text = url[...]
    }
    return PercentEncoding.decoded(text) ?? String(text)
  }

  /// The compiled release as one release: with its own id and date, and the tags but for `compiled`.
  ///
  /// Where no tag is left, the most advanced stage that it has content for is its tag.
  public static func release(fromCompiled compiled: JSONView) -> [UInt8] {
    var tags: [String] = []
    if let tag = compiled["tag"] {
      var elements = tag.elements
      while let element = elements.next() {
        if let text = element.string, text != "compiled" { tags.append(text) }
      }
    }
    if tags.isEmpty { tags = [stage(of: compiled)] }
    var writer = JSONWriter()
    writer.beginObject()
    var members = compiled.members
    while let member = members.next() {
      writer.name(member.name)
      if member.isNamed("tag") {
        writer.array { w in for tag in tags { w.string(tag) } }
      } else {
        writer.value(member.value)
      }
    }
    if compiled["tag"] == nil { writer.member("tag", strings: tags) }
    writer.endObject()
    return writer.bytes
  }

  private static func stage(of release: JSONView) -> String {
    let stages = [("contracts", "contract"), ("awards", "award"), ("tender", "tender")]
    for (member, tag) in stages {
      if let value = release[member], value.count > 0 { return tag }
    }
    return "planning"
  }
}
