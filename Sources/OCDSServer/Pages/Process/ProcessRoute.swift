internal import OCDSCore
internal import OCDSStore

/// The page of a process in one language.
enum ProcessRoute {
  /// The most findings that a page tells.
  private static let mostFindings = 20
  /// The most releases whose changes are worked out for a page.
  private static let mostCompared = 60

  static func route(_ site: Site, _ language: Language) -> Route {
    Route(
      SitePage.process("{ocid}").pattern(language),
      summary: Wording(
        es: "La página de un proceso: de la planeación a los pagos, y su historia.",
        en: "The page of a process: from planning to payments, and its history."
      ),
      captures: [.ocid],
      responses: [.sitePage]
    ) { call throws(Problem) in
      let ocid = call.captures[0]
      let found = try site.compressed(call.request, "process \(language) \(ocid)") {
        worker throws(StoreError) in
        guard let page = try page(ocid, site, language, &worker) else { return nil }
        return try document(page, &worker.deflater)
      }
      guard let found else { throw .noSuchRecord(ocid) }
      return found
    }
  }

  /// The most bytes of a page on its way, so that it is read on a cheap phone too.
  private static let mostBytes = 40_000

  /// The page, with as much of the process as a page may weigh.
  private static func document(
    _ page: ProcessPage,
    _ deflater: inout Deflater
  ) throws(StoreError) -> Chunk {
    var made = Chunk(body: [], crc32: 0, length: 0)
    for (letters, rows) in [(3000, 200), (400, 60), (100, 15), (40, 4)] {
      let text = page.cut(letters: letters, rows: rows).document()
      made = try deflater.chunk(text.span)
      if made.body.count <= mostBytes { break }
    }
    return made
  }

  private static func page(
    _ ocid: String,
    _ site: Site,
    _ language: Language,
    _ worker: inout Worker
  ) throws(StoreError) -> ProcessPage? {
    guard let record = try worker.reader.record(ocid: ocid) else { return nil }
    let text = try worker.inflater.bytes(record.compiledRelease)
    return ProcessPage(
      settings: site.settings,
      language: language,
      words: site.words,
      ocid: record.ocid,
      compiled: ReleaseText.read(text),
      history: try history(ocid, site, &worker),
      findings: try findings(ocid, &worker.reader),
      downloads: [
        ProcessPage.Download(
          name: Wording("JSON"),
          address: .here(["api", "v1", "records", ocid])
        ),
        ProcessPage.Download(name: Wording("CSV"), address: data(ocid, language, "csv")),
        ProcessPage.Download(
          name: Wording(es: "Hoja de cálculo (XLSX)", en: "Spreadsheet (XLSX)"),
          address: data(ocid, language, "xlsx")
        ),
      ]
    )
  }

  /// The file of the process, in the language of the page that leads to it.
  private static func data(_ ocid: String, _ language: Language, _ ending: String) -> Address {
    .here(["api", "v1", "records", "\(ocid).\(ending)"], query: SelectionLinks.said(language))
  }

  private static func history(
    _ ocid: String,
    _ site: Site,
    _ worker: inout Worker
  ) throws(StoreError) -> [ProcessPage.Entry] {
    let rows = try worker.reader.releaseRows(ofProcess: ocid)
    let changes = try ReleaseChangeWords.changes(ocid, rows, mostCompared, site, &worker)
    return rows.enumerated().map { place, row in
      ProcessPage.Entry(
        id: row.id,
        date: row.date,
        tags: ReleaseTags.read(row.tagText),
        changes: place < changes.count ? changes[place] : [],
        address: .here(["api", "v1", "releases", ocid, row.id])
      )
    }
  }

  private static func findings(
    _ ocid: String,
    _ reader: inout PublicationReader
  ) throws(StoreError) -> [Wording] {
    var seen: Set<Wording> = []
    return try reader.findings(ofProcess: ocid, limit: mostFindings).map { finding in
      let detail = finding.detail
      let place = finding.pointer.isEmpty ? "" : " (\(finding.pointer.cut(200)))"
      return Wording(
        es: "\(finding.sentence.es)\(detail.es.isEmpty ? "" : ": \(detail.es.cut(300))")\(place)",
        en: "\(finding.sentence.en)\(detail.en.isEmpty ? "" : ": \(detail.en.cut(300))")\(place)"
      )
    }.filter { seen.insert($0).inserted }
  }
}

/// Releases as pages read them.
enum ReleaseText {
  /// A release from its text; nothing where there is none, as where releases cannot be merged.
  static func read(_ text: [UInt8]) -> Published {
    guard !text.isEmpty, let document = try? JSONDocument(text) else { return .nothing }
    return Published(document.root)
  }
}
