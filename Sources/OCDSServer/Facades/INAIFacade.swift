internal import OCDSCore
internal import OCDSStore

/// The API of the platform that INAI gave to Mexican publishers: the years, and all release packages of a year at once.
///
/// Source: https://github.com/datosabiertosmx/contrataciones-abiertas-infraestructura
enum INAIFacade {
  static func years(_ publication: Publication) -> Route {
    Route(
      "/edca/fiscalYears",
      summary: Wording(
        es: "Los años de la plataforma del INAI: aquellos en que algún proceso tiene su primera "
          + "entrega.",
        en: "The years of INAI's platform: those in which a process has its first release."
      ),
      responses: [
        RouteResponse(
          es: "Los años, del primero al último.",
          en: "The years, from the first to the last."
        )
      ]
    ) { call throws(Problem) in
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        let years = try worker.reader.firstYears()
        var writer = JSONWriter()
        writer.object { w in
          w.member(
            "fiscalYears",
            array: { w in
              for year in years {
                w.object { w in
                  w.member("id", integer: year)
                  w.member("year", integer: year)
                  w.member("status", boolean: true)
                }
              }
            }
          )
        }
        var body = Representation(modified: nil)
        body.text = writer.bytes
        return body
      }
      guard let found else { throw .noSuchPath }
      return found
    }
  }

  static func year(_ publication: Publication) -> Route {
    Route(
      "/edca/contractingprocess/{year}",
      summary: Wording(
        es:
          "Los paquetes de entregas de un año de la plataforma del INAI: uno por proceso, con todas "
          + "sus entregas.",
        en:
          "The release packages of a year of INAI's platform: one a process, with all its releases."
      ),
      captures: [.year],
      responses: [
        RouteResponse(
          es: "Los paquetes, en `arrayReleasePackage`; ninguno si el año no tiene procesos.",
          en: "The packages, in `arrayReleasePackage`; none where the year has no process."
        )
      ]
    ) { call throws(Problem) in
      let year = call.captures[0]
      let selection = try FacadeYear.selection(year, publication)
      return .stream(INAIPackages(publication, selection, year), type: "application/json")
    }
  }
}

/// The packages of a year, made while they are sent.
private struct INAIPackages: BodySource, ~Copyable {
  /// A process whose package is to come.
  private struct Process: Sendable {
    let ocid: String
    let published: Instant
  }

  private let publication: Publication
  private let selection: Selection
  private let address: String
  private var last: SelectionCursor? = SelectionCursor(position: 0)
  /// The processes of the page, the next one last.
  private var processes: [Process] = []
  private var ocid = ""
  /// The releases of the open package that are to come, the next one last.
  private var ids: [String] = []
  private var isOpen = false
  private var hasRelease = false
  private var hasPackage = false
  private var hasBegun = false
  private var isDone = false

  init(_ publication: Publication, _ selection: Selection, _ year: String) {
    self.publication = publication
    self.selection = selection
    address = "/edca/contractingprocess/\(year)#"
  }

  mutating func read(into buffer: inout [UInt8], wanted: Int) throws {
    if !hasBegun {
      hasBegun = true
      buffer.append(contentsOf: "{\"arrayReleasePackage\":[".utf8)
    }
    while buffer.count < wanted, !isDone {
      if !ids.isEmpty {
        try appendReleases(to: &buffer)
      } else if isOpen {
        buffer.append(contentsOf: "]}".utf8)
        isOpen = false
      } else if let process = processes.popLast() {
        try begin(process, in: &buffer)
      } else if let after = last {
        try readProcesses(after: after)
      } else {
        buffer.append(contentsOf: "]}".utf8)
        isDone = true
      }
    }
  }

  private mutating func readProcesses(after: SelectionCursor) throws {
    let selection = selection
    let (next, found) = try publication.read {
      worker throws(StoreError) -> (SelectionCursor?, [Process]) in
      let page = try worker.reader.records(of: selection, after: after, limit: 50)
      return (page.next, page.rows.map { Process(ocid: $0.ocid, published: $0.published) })
    }
    processes = found.reversed()
    last = next
  }

  private mutating func begin(_ process: Process, in buffer: inout [UInt8]) throws {
    let ocid = process.ocid
    ids = try publication.read { worker throws(StoreError) in
      try worker.reader.releaseIDs(of: ocid)
    }.reversed()
    self.ocid = ocid
    if hasPackage { buffer.append(UInt8(ascii: ",")) }
    publication.releasePackage.begin(
      path: [.plain(address), .segment(ocid)],
      date: process.published.text(),
      in: &buffer
    )
    (hasPackage, isOpen, hasRelease) = (true, true, false)
  }

  private mutating func appendReleases(to buffer: inout [UInt8]) throws {
    let (ocid, next) = (ocid, Array(ids.suffix(10).reversed()))
    ids.removeLast(next.count)
    let texts = try publication.read { worker throws(StoreError) in
      var texts: [[UInt8]] = []
      for id in next {
        guard let release = try worker.reader.release(ocid: ocid, id: id) else { continue }
        texts.append(try worker.inflater.bytes(release.body))
      }
      return texts
    }
    for text in texts {
      if hasRelease { buffer.append(UInt8(ascii: ",")) }
      hasRelease = true
      buffer.append(contentsOf: text)
    }
  }
}
