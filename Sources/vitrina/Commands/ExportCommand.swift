import OCDSCore
import OCDSExport
import OCDSStore

/// Writes the ready-made files of a publication, those that changed.
enum ExportCommand: Command {
  static let syntax = CommandSyntax(
    name: "export",
    operands: "DIR",
    count: 1...1,
    summary: Wording(
      es: "Prepara archivos para descargar: todo, por año y por mes; solo los que cambiaron.",
      en: "Writes files to download: everything, by year and by month; only those that changed."
    ),
    options: [
      OptionSyntax(
        "--formats",
        value: "NAMES",
        es: "formatos que se preparan, con comas (todos): \(formNames)",
        en: "forms that are written, with commas (all): \(formNames)"
      ),
      OptionSyntax(
        "--all",
        es: "escribe también los archivos que no cambiaron",
        en: "writes also the files that did not change"
      ),
    ],
    example: "vitrina export datos"
  )

  private static let formNames = ReadyMadeForm.allCases.map(\.rawValue).joined(separator: ",")
  /// The version of the files' forms: where it is another, files are written again.
  private static let version = 1

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let forms = try forms(arguments["--formats"])
    let publication = PublicationFolder(path: arguments.operands[0])
    let settings = try publication.settings()
    let language: Language = settings.language.hasPrefix("en") ? .en : .es
    // Taken before the state is looked at: else an older state could be written over a newer one.
    let folder = try DownloadFolder(publication.downloadsPath)
    var writer = try ReadyMadeWriter(publication, settings, language)
    let before = ReadyMadeManifest(reading: folder.contents(ReadyMadeManifest.name))
    let known = Dictionary(before.entries.map { ($0.path, $0) }) { first, _ in first }
    let state = state(settings)
    let isUnfinished = folder.isUnfinished
    var manifest = ReadyMadeManifest()
    var count = (written: 0, bytes: 0, omitted: 0)
    for file in ReadyMadeFile.all(writer.months, forms, language) {
      if !arguments.has("--all"), let entry = known[file.name], entry.state == state,
        entry.fits(file), folder.holds(entry, isChecked: isUnfinished)
      {
        manifest.entries.append(entry)
        continue
      }
      let published = try writer.published(of: file)
      try folder.begin()
      do {
        let written = try folder.replace(file.name) { descriptor in
          try writer.write(file, published: published, to: descriptor)
        }
        manifest.entries.append(entry(file, written, state, published))
        count.written += 1
        count.bytes += written.bytes
      } catch let error as ExportError where error.code == .tooLarge {
        // The other forms and the years hold the same.
        console.complain(
          Wording(es: "\(file.name): \(error.wording.es)", en: "\(file.name): \(error.wording.en)")
        )
        count.omitted += 1
      }
    }
    let removed = try finish(manifest, in: folder, settings, language, writer)
    console.say(
      Wording(
        es: "\(count.written) archivos escritos (\(count.bytes) bytes), "
          + "\(manifest.entries.count - count.written) sin cambios, \(removed) retirados.",
        en: "\(count.written) files written (\(count.bytes) bytes), "
          + "\(manifest.entries.count - count.written) unchanged, \(removed) removed."
      )
    )
    return count.omitted > 0 ? .found : .done
  }

  /// Writes the lists, last of all, and removes what they do not name any more; returns how many files that were.
  private static func finish(
    _ manifest: ReadyMadeManifest,
    in folder: borrowing DownloadFolder,
    _ settings: PublicationSettings,
    _ language: Language,
    _ writer: borrowing ReadyMadeWriter
  ) throws -> Int {
    let published = writer.published?.text()
    // The files' names must be on the disk before a list that names them.
    folder.sync()
    try folder.replace(
      DataCatalogue.name,
      with: DataCatalogue.json(settings, manifest, language, published: published)
    )
    try folder.replace(
      ReadyMadeManifest.name,
      with: manifest.json(settings, sequence: writer.sequence, published: published)
    )
    folder.sync()
    let meant = Set(manifest.entries.map(\.path))
    var removed = 0
    for name in folder.names where ReadyMadeFile.isOurs(name) && !meant.contains(name) {
      folder.remove(name)
      removed += 1
    }
    folder.end()
    return removed
  }

  /// What beside the processes decides about the bytes of files: the version, and what packages and sheets say.
  private static func state(_ settings: PublicationSettings) -> String {
    var shown = settings
    shown.sources = []
    shown.server = ServerSettings()
    shown.keepOriginals = true
    let text = shown.json
    return "\(version)-\(String("\(SHA256(hashing: text.span))".prefix(16)))"
  }

  private static func entry(
    _ file: ReadyMadeFile,
    _ written: ReadyMadeWriter.Written,
    _ state: String,
    _ published: Instant
  ) -> ReadyMadeManifest.Entry {
    let span = file.span
    return ReadyMadeManifest.Entry(
      path: file.name,
      period: file.period,
      form: file.form.rawValue,
      mediaType: file.form.format.mediaType,
      bytes: written.bytes,
      sha256: written.sha256,
      rows: written.rows,
      firstSequence: span.firstSequence,
      lastSequence: span.lastSequence,
      from: span.hasDates ? span.first.text() : nil,
      to: span.hasDates ? span.last.text() : nil,
      published: published.text(),
      written: Clock.now.text(),
      state: state
    )
  }

  /// The forms that an option names, in the order of the list.
  private static func forms(_ names: String?) throws(UsageError) -> [ReadyMadeForm] {
    guard let names else { return ReadyMadeForm.allCases }
    let wanted = names.split(separator: ",").map(String.init)
    guard !wanted.isEmpty, wanted.allSatisfy({ ReadyMadeForm(rawValue: $0) != nil }) else {
      throw .wrongValue(
        "--formats",
        Wording(
          es: "algunos de estos, con comas entre ellos: \(formNames)",
          en: "some of these with commas between them: \(formNames)"
        )
      )
    }
    return ReadyMadeForm.allCases.filter { wanted.contains($0.rawValue) }
  }
}

extension ReadyMadeManifest.Entry {
  /// Whether the file still has just the processes that it should have, in their newest state.
  ///
  /// A process that comes or changes has a newer sequence, and one that goes leaves fewer behind.
  func fits(_ file: ReadyMadeFile) -> Bool {
    rows == file.span.processes && firstSequence == file.span.firstSequence
      && lastSequence == file.span.lastSequence && period == file.period
  }
}
