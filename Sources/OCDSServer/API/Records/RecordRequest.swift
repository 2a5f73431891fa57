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

  /// A record that was found, and what of its process was published by the instant that is asked about.
  private struct Found {
    let record: StoredRecord
    var published: Instant
    /// The sequence up to which releases belong to it.
    var last = Int64.max
    /// The links to the releases; nil where they are those of the record.
    var links: [UInt8]?
  }

  private func find(_ baseURL: String, _ worker: inout Worker) throws(StoreError) -> Found? {
    guard let record = try worker.reader.record(ocid: ocid) else { return nil }
    var found = Found(record: record, published: record.published)
    guard let instant = selection.asOf else { return found }
    let last = try worker.reader.sequence(asOf: instant)
    let rows = try worker.reader.releaseRows(ofProcess: ocid).filter { $0.sequence <= last }
    guard let newest = rows.map(\.published).max() else { return nil }
    found.published = newest
    found.last = last
    found.links = RecordRequest.links(rows, baseURL)
    return found
  }

  /// The package; nil where nothing of the process had been published by then.
  func representation(
    _ template: PackageTemplate,
    _ worker: inout Worker
  ) throws(StoreError) -> Representation? {
    guard let found = try find(template.baseURL, &worker) else { return nil }
    var body = head(of: found, template, &worker)
    if parts.contains(.releases) {
      body.text.append(UInt8(ascii: "["))
      let releases = try worker.reader.releases(ofProcess: ocid).filter {
        $0.sequence <= found.last
      }
      for (i, release) in releases.enumerated() {
        if i > 0 { body.appendComma() }
        body.append(release.body)
      }
      body.text.append(UInt8(ascii: "]"))
    } else {
      body.text += found.links ?? found.record.links(baseURL: template.baseURL)
    }
    try appendMerged(found.record, to: &body, &worker)
    body.text.append(UInt8(ascii: "}"))
    body.endPackage()
    return body
  }

  /// Releases of one record that have more bytes of JSON than this are read while they are sent.
  static let byteLimit = 32 << 20

  /// The package where it has releases of more bytes than a limit, to be read while they are sent; nil else.
  func stream(
    _ publication: Publication,
    above limit: Int = byteLimit
  ) throws(Problem) -> Response? {
    guard parts.contains(.releases) else { return nil }
    let template = publication.recordPackage
    let body: RecordBody?
    do throws(StoreError) {
      body = try publication.read { worker throws(StoreError) -> RecordBody? in
        guard let found = try find(template.baseURL, &worker) else { return nil }
        let last = min(found.last, try worker.reader.ledgerSequence())
        let sizes = try worker.reader.releaseSizes(ofProcess: ocid, through: last)
        guard sizes.reduce(0, { $0 + $1.length }) > limit else { return nil }
        var end = Representation(modified: nil)
        end.text.append(UInt8(ascii: "]"))
        try appendMerged(found.record, to: &end, &worker)
        end.text.append(UInt8(ascii: "}"))
        end.endPackage()
        return RecordBody(
          publication,
          start: try head(of: found, template, &worker).expanded(&worker) + [UInt8(ascii: "[")],
          sequences: sizes.map(\.sequence),
          end: try end.expanded(&worker)
        )
      }
    } catch {
      throw publication.problem(error)
    }
    return body.map { .stream($0, type: "application/json") }
  }

  /// Refuses what would have to be merged of releases with more bytes than a limit.
  func refuseTooLarge(
    _ publication: Publication,
    above limit: Int = PublicationReader.mostMergedBytes
  ) throws(Problem) {
    guard parts.contains(.versioned) || (isPast && parts.contains(.compiled)) else { return }
    let bytes: Int
    do throws(StoreError) {
      bytes = try publication.read { worker throws(StoreError) -> Int in
        var last = Int64.max
        if let instant = selection.asOf { last = try worker.reader.sequence(asOf: instant) }
        let sizes = try worker.reader.releaseSizes(ofProcess: ocid, through: last)
        return sizes.reduce(0) { $0 + $1.length }
      }
    } catch {
      throw publication.problem(error)
    }
    if bytes > limit { throw .processTooLarge(ocid, limit) }
  }

  /// The package up to the releases of its record.
  private func head(
    of found: Found,
    _ template: PackageTemplate,
    _ worker: inout Worker
  ) -> Representation {
    worker.dates.set(found.published)
    var body = Representation(modified: found.published)
    template.begin(
      path: [.plain("/api/v1/records/"), .segment(ocid), .plain(query)],
      date: worker.dates.text,
      in: &body
    )
    var writer = JSONWriter()
    writer.string(ocid)
    body.text += Array("{\"ocid\":".utf8) + writer.bytes + Array(",\"releases\":".utf8)
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
