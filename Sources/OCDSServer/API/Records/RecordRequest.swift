internal import OCDSCore
internal import OCDSStore

/// A record that is asked for in parts of its own, or as of an instant.
struct RecordRequest: Sendable {
  /// The instant, by the filter of the same name.
  static let asOf = RouteParameter(
    SelectionFilter.asOf.name,
    .other(mustBe: SelectionFilter.asOf.expected, pattern: nil),
    example: "2025-03-16T09:00:00-06:00",
    es: SelectionFilter.asOf.meaning.es,
    en: SelectionFilter.asOf.meaning.en
  )

  private let ocid: String
  private let parts: RecordParts
  /// The instant alone, as a selection reads it.
  private let selection: Selection

  /// Whether the record is asked for as it was.
  var isPast: Bool { selection.asOf != nil }

  init(_ call: Call, zone: ZoneOffset) throws(Problem) {
    ocid = call.captures[0]
    guard let parts = RecordParts(call["include"] ?? RecordParts.compiled.text) else {
      throw call.badParameter("include", mustBe: RecordParts.mustBe)
    }
    self.parts = parts
    selection = try SelectionRequest.selection(call, zone: zone)
  }

  private var query: String {
    var pairs: [String] = []
    if parts != .compiled { pairs.append("include=\(parts.text)") }
    if isPast { pairs.append(selection.canonicalText) }
    return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
  }

  /// The package; nil where nothing of the process had been published by then.
  func representation(
    _ template: PackageTemplate,
    _ worker: inout Worker
  ) throws(StoreError) -> Representation? {
    guard let record = try worker.reader.record(ocid: ocid) else { return nil }
    var published = record.published
    var releases: [StoredRelease] = []
    var links: [UInt8]?
    if let instant = selection.asOf {
      let last = try worker.reader.sequence(asOf: instant)
      let rows = try worker.reader.releaseRows(ofProcess: ocid).filter { $0.sequence <= last }
      guard let newest = rows.map(\.published).max() else { return nil }
      published = newest
      links = RecordRequest.links(rows, template.baseURL)
      if parts.contains(.releases) {
        releases = try worker.reader.releases(ofProcess: ocid).filter { $0.sequence <= last }
      }
    } else if parts.contains(.releases) {
      releases = try worker.reader.releases(ofProcess: ocid)
    }
    worker.dates.set(published)
    var body = Representation(modified: published)
    template.begin(
      path: [.plain("/api/v1/records/"), .segment(ocid), .plain(query)],
      date: worker.dates.text,
      in: &body.text
    )
    var writer = JSONWriter()
    writer.string(ocid)
    body.text += Array("{\"ocid\":".utf8) + writer.bytes + Array(",\"releases\":".utf8)
    if parts.contains(.releases) {
      body.text.append(UInt8(ascii: "["))
      for (i, release) in releases.enumerated() {
        if i > 0 { body.appendComma() }
        body.append(release.body)
      }
      body.text.append(UInt8(ascii: "]"))
    } else {
      body.text += links ?? record.links(baseURL: template.baseURL)
    }
    try appendMerged(record, to: &body, &worker)
    body.text.append(UInt8(ascii: "}"))
    body.endPackage()
    return body
  }

  private func appendMerged(
    _ record: StoredRecord,
    to body: inout Representation,
    _ worker: inout Worker
  ) throws(StoreError) {
    if parts.contains(.compiled) {
      if isPast {
        var merger = Merger(rules: StandardRules.merge)
        try append("compiledRelease", &merger, to: &body, &worker)
      } else if record.compiledRelease.length > 0 {
        body.text += Array(",\"compiledRelease\":".utf8)
        body.append(record.compiledRelease)
      }
    }
    if parts.contains(.versioned) {
      var merger = Merger(rules: StandardRules.merge, versioned: true)
      try append("versionedRelease", &merger, to: &body, &worker)
    }
  }

  /// Writes a member whose value the process's releases merge into, where they can be merged.
  private func append(
    _ name: String,
    _ merger: inout Merger,
    to body: inout Representation,
    _ worker: inout Worker
  ) throws(StoreError) {
    let merged = try worker.reader.merged(ocid: ocid, asOf: selection.asOf, with: &merger)
    guard let merged else { return }
    body.text += Array(",\"\(name)\":".utf8) + merged
  }

  /// The linked releases of some rows, as records have them.
  private static func links(_ rows: [ReleaseRow], _ baseURL: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.array { w in
      for row in rows {
        w.object { w in
          let id = PercentEncoding.segment(row.id)
          w.member("url", "\(baseURL)\(row.path)#\(id)")
          w.member("date", row.date)
          if row.tagText != "null" {
            w.name("tag")
            w.raw(row.tagText)
          }
        }
      }
    }
    return writer.bytes
  }
}

extension ReleaseRow {
  /// The address of the release's package, after the publication's.
  var path: String {
    "/api/v1/releases/\(PercentEncoding.segment(ocid))/\(PercentEncoding.segment(id))"
  }
}
