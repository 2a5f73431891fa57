import OCDSCore
import OCDSStore

/// The list of the ready-made files: what clients read, and what the next export compares with.
struct ReadyMadeManifest {
  /// A file of the list.
  struct Entry {
    var path: String
    var period: String
    var form: String
    var mediaType: String
    var bytes: Int
    var sha256: String
    var rows: Int
    var firstSequence: Int64
    var lastSequence: Int64
    /// The dates of the first and the last of the first releases; nil where none has a date.
    var from: String?
    var to: String?
    /// When the newest release inside was published.
    var published: String
    /// When the file was written.
    var written: String
    /// What beside the processes decides about its bytes.
    var state: String
  }

  static let name = "manifest.json"

  var entries: [Entry] = []

  /// Reads a list; what is no entry of ours counts as not there, so that its file is written again.
  init(reading text: [UInt8]) {
    guard let document = try? JSONDocument(text), let files = document.root["files"] else { return }
    var elements = files.elements
    while let element = elements.next() {
      if let entry = ReadyMadeManifest.entry(element) { entries.append(entry) }
    }
  }

  init() {}

  private static func entry(_ view: JSONView) -> Entry? {
    guard let path = view["path"]?.string, let sha256 = view["sha256"]?.string,
      let bytes = integer("bytes", view), let rows = integer("rows", view),
      let first = integer("firstSequence", view), let last = integer("lastSequence", view),
      let form = view["format"]?.string, let type = view["mediaType"]?.string,
      let published = view["published"]?.string, let written = view["written"]?.string,
      let state = view["state"]?.string
    else { return nil }
    return Entry(
      path: path,
      period: view["period"]?.string ?? "",
      form: form,
      mediaType: type,
      bytes: bytes,
      sha256: sha256,
      rows: rows,
      firstSequence: Int64(first),
      lastSequence: Int64(last),
      from: view["from"]?.string,
      to: view["to"]?.string,
      published: published,
      written: written,
      state: state
    )
  }

  private static func integer(_ name: String, _ view: JSONView) -> Int? {
    view[name]?.number?.integer
  }

  /// The list as JSON.
  func json(_ settings: PublicationSettings, sequence: Int64, published: String?) -> [UInt8] {
    let base = settings.baseURL
    var writer = JSONWriter(indent: 2)
    writer.object { w in
      w.member("publisher", settings.publisher.name)
      w.member("license", ifPresent: settings.license)
      w.member("publicationPolicy", ifPresent: settings.publicationPolicy)
      w.member("catalogue", "\(base)/data.json")
      w.member("sequence", integer: sequence)
      w.member("published", ifPresent: published)
      w.member(
        "files",
        array: { w in
          for entry in entries {
            w.object { w in
              w.member("path", entry.path)
              w.member("url", "\(base)/downloads/\(entry.path)")
              w.member("format", entry.form)
              w.member("mediaType", entry.mediaType)
              if !entry.period.isEmpty { w.member("period", entry.period) }
              w.member("bytes", integer: entry.bytes)
              w.member("sha256", entry.sha256)
              w.member("rows", integer: entry.rows)
              w.member("firstSequence", integer: entry.firstSequence)
              w.member("lastSequence", integer: entry.lastSequence)
              w.member("from", ifPresent: entry.from)
              w.member("to", ifPresent: entry.to)
              w.member("published", entry.published)
              w.member("written", entry.written)
              w.member("state", entry.state)
            }
          }
        }
      )
    }
    writer.endLine()
    return writer.bytes
  }
}
