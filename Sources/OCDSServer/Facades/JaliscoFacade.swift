internal import OCDSCore
internal import OCDSStore

/// The API that the government of Jalisco had from 2017 to 2020, so that old links and its crawler find what they look for.
///
/// A list for each year, a record package for each process, and a release package for each release. The record package has
/// the shape that it had from February 2018 on: an object, with the addresses of its releases' packages.
enum JaliscoFacade {
  static func contracts(_ publication: Publication) -> Route {
    Route(
      "/OCApi/{year}/contracts",
      summary: Wording(
        es:
          "La lista de la antigua API de Jalisco: los procesos cuya primera entrega es de un año.",
        en: "The list of Jalisco's former API: the processes whose first release is of a year."
      ),
      captures: [.year],
      responses: [
        RouteResponse(
          es: "Un arreglo de `ocid` y `URIContract`, la dirección de su registro; vacío si no hay.",
          en:
            "An array of `ocid` and `URIContract`, its record's address; empty where there are none."
        )
      ]
    ) { call throws(Problem) in
      let selection = try FacadeYear.selection(call.captures[0], publication)
      return .stream(JaliscoContracts(publication, selection), type: "application/json")
    }
  }

  static func record(_ publication: Publication) -> Route {
    Route(
      "/OCApi/record/{ocid}",
      summary: Wording(
        es: "Un proceso en la antigua API de Jalisco.",
        en: "A process in Jalisco's former API."
      ),
      captures: [.ocid],
      responses: [.recordPackage]
    ) { call throws(Problem) in
      let ocid = call.captures[0]
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        guard let record = try worker.reader.record(ocid: ocid) else { return nil }
        let ids = try worker.reader.releaseIDs(of: ocid)
        let template = publication.recordPackage
        worker.dates.set(record.published)
        var body = Representation(modified: record.published)
        template.begin(
          path: [.plain("/OCApi/record/"), .segment(record.ocid)],
          date: worker.dates.text,
          in: &body
        )
        body.append(record, baseURL: template.baseURL)
        body.text.append(contentsOf: "],\"packages\":[".utf8)
        for (i, id) in ids.enumerated() {
          if i > 0 { body.appendComma() }
          let path = JaliscoRelease.path(ocid: ocid, id: id)
          body.text.append(contentsOf: "\"\(template.baseURL)\(path)\"".utf8)
        }
        body.endPackage()
        return body
      }
      guard let found else { throw .noSuchRecord(ocid) }
      return found
    }
  }

  static func release(_ publication: Publication) -> Route {
    Route(
      "/OCApi/release/{id}",
      summary: Wording(
        es: "Una entrega en la antigua API de Jalisco.",
        en: "A release in Jalisco's former API."
      ),
      captures: [
        RouteParameter(
          "id",
          .text(upTo: 2001),
          es:
            "El id de la entrega si empieza con su ocid y un guion; si no, el ocid, una tilde (~) "
            + "y el id.",
          en: "The release's id where it begins with its ocid and a hyphen; else the ocid, a tilde "
            + "(~) and the id."
        )
      ],
      responses: [.releasePackage]
    ) { call throws(Problem) in
      let name = call.captures[0]
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        guard let release = try JaliscoRelease.find(name, &worker.reader) else { return nil }
        worker.dates.set(release.published)
        var body = Representation(modified: release.published)
        publication.releasePackage.begin(
          path: [.plain("/OCApi/release/"), .segment(name)],
          date: worker.dates.text,
          in: &body
        )
        body.append(release.body)
        body.endPackage()
        return body
      }
      guard let found else { throw .noSuchRelease("", name) }
      return found
    }
  }
}

/// How a release is named in one part of a path.
///
/// In Jalisco its id alone named it, for it began with the ocid and a hyphen; where it does not, another process may have a
/// release of the same id, and the ocid and a tilde come first.
enum JaliscoRelease {
  static func path(ocid: String, id: String) -> String {
    let isWhole = id.utf8.starts(with: (ocid + "-").utf8)
    let name = isWhole ? id : "\(ocid)~\(id)"
    return "/OCApi/release/\(PercentEncoding.segment(name))"
  }

  /// The release of a name; every beginning of the name that can be an ocid is tried.
  ///
  /// - Complexity: O(hyphens and tildes · log releases), at most 128 look-ups.
  static func find(
    _ name: String,
    _ reader: inout PublicationReader
  ) throws(StoreError) -> StoredRelease? {
    var tries = 0
    let letters = name.utf8
    for mark in letters.indices.reversed() {
      let isTilde = letters[mark] == UInt8(ascii: "~")
      guard isTilde || letters[mark] == UInt8(ascii: "-") else { continue }
      tries += 1
      guard tries <= 128 else { return nil }
      let ocid = String(name[..<mark])
      let id = isTilde ? String(name[letters.index(after: mark)...]) : name
      if let release = try reader.release(ocid: ocid, id: id) { return release }
    }
    return nil
  }
}

/// The list of a year, made while it is sent.
private struct JaliscoContracts: BodySource, ~Copyable {
  private let publication: Publication
  private let selection: Selection
  private var last = SelectionCursor(position: 0)
  private var hasBegun = false
  private var isFirst = true
  private var isDone = false

  init(_ publication: Publication, _ selection: Selection) {
    self.publication = publication
    self.selection = selection
  }

  mutating func read(into buffer: inout [UInt8], wanted: Int) throws {
    if !hasBegun {
      hasBegun = true
      buffer.append(UInt8(ascii: "["))
    }
    while buffer.count < wanted, !isDone {
      let (selection, after) = (selection, last)
      let page = try publication.read { worker throws(StoreError) in
        try worker.reader.ocids(of: selection, after: after, limit: 500)
      }
      for ocid in page.rows {
        var writer = JSONWriter()
        writer.object { w in
          w.member("ocid", ocid)
          w.member(
            "URIContract",
            "\(publication.settings.baseURL)/OCApi/record/\(PercentEncoding.segment(ocid))"
          )
        }
        if !isFirst { buffer.append(UInt8(ascii: ",")) }
        isFirst = false
        buffer.append(contentsOf: writer.bytes)
      }
      if let next = page.next {
        last = next
      } else {
        buffer.append(UInt8(ascii: "]"))
        isDone = true
      }
    }
  }
}
