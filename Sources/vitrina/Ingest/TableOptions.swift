import OCDSCore
import OCDSIngestion
import OCDSSchema
import OCDSStore

/// How the tables among the inputs of a run are to be taken.
struct TableOptions {
  private var profile: SourceProfile?
  /// The source that was named; nil where the profile names it.
  private(set) var source: String?
  let context: MappingContext
  /// Whether every input is to be taken for OCDS.
  private let isForOCDS: Bool
  private let rules: ChangeRules
  private let now: Instant
  private var coverage: SourceCoverage

  /// The profile that `--profile` names or `--mapping` holds; nil where tables are to be recognised.
  static func profile(_ arguments: Arguments) throws -> SourceProfile? {
    let mapping = arguments["--mapping"]
    guard let name = arguments["--profile"] else {
      return try mapping.map { try MappingInput.read($0) }
    }
    guard mapping == nil else {
      throw UsageError.wrongValue(
        "--mapping",
        Wording(es: "la única: quite --profile", en: "alone: leave --profile out")
      )
    }
    guard let found = SourceProfile.named(name) else {
      let all = SourceProfile.all.map(\.name) + OCDSSource.allCases.map(\.rawValue)
      let names = all.joined(separator: ", ")
      throw UsageError.wrongValue(
        "--profile",
        Wording(es: "uno de \(names)", en: "one of \(names)")
      )
    }
    return found
  }

  /// How much of its source a file covers, as `--complete` says: then it is one file.
  static func coverage(_ arguments: Arguments) throws -> SourceCoverage {
    guard let text = arguments["--complete"] else { return .partial }
    guard let coverage = SourceCoverage(complete: text) else {
      throw UsageError.wrongValue(
        "--complete",
        Wording(
          es: "all o un periodo como 2026-01-01/2026-03-31",
          en: "all or a period such as 2026-01-01/2026-03-31"
        )
      )
    }
    guard arguments.operands.count == 2 else {
      throw UsageError.wrongValue(
        "--complete",
        Wording(
          es: "de un solo archivo: lo que uno no trae se retira (varias tablas caben en un ZIP)",
          en: "of one file: what it lacks is withdrawn (a ZIP holds several tables)"
        )
      )
    }
    return coverage
  }

  /// Prepares for a publication; a profile that is given is taken for all tables.
  init(
    _ arguments: Arguments,
    _ profile: SourceProfile?,
    _ folder: PublicationFolder,
    isForOCDS: Bool = false,
    now: Instant,
    isRehearsal: Bool = false
  ) throws {
    self.isForOCDS = isForOCDS
    self.profile = profile
    source = arguments["--source"]
    coverage = try TableOptions.coverage(arguments)
    self.now = now
    let settings = try folder.settings()
    guard let schema = SchemaFile(named: "release-schema.json"),
      let currencies = try Codelists()["currency.csv"]
    else { preconditionFailure("the standard is compiled in") }
    let key = PersonKey(try folder.personKey(keeps: !isRehearsal))
    guard let context = MappingContext(settings, currencies: currencies, key: key) else {
      throw StoreError(.invalidSettings, "timeZone: \(settings.timeZone)")
    }
    self.context = context
    let document = try JSONDocument(schema.bytes)
    let root = document.root
    rules = ChangeRules(schema: root)
  }

  /// The same options for tables of a profile and a source of `publication.json`.
  ///
  /// All of a source's settings that tables need are handed on here.
  func taking(_ source: SourceSettings?, as profile: SourceProfile?) -> TableOptions {
    var options = self
    options.profile = profile
    if let source {
      options.source = source.name
      // What the command says goes before what the settings say.
      if !coverage.isComplete, let complete = source.complete {
        options.coverage = SourceCoverage(complete)
      }
    }
    return options
  }

  /// Whether an input is taken for tables: what is not JSON, and JSON where a profile was given.
  func takes(_ file: InputFile) -> Bool {
    if isForOCDS { return false }
    if profile != nil { return true }
    let isTable = try? TableInputs.isTable(file) { SourceProfile.recognised(by: $0) != nil }
    return isTable ?? false
  }

  /// Publishes the tables of an input, within a batch.
  func publish(_ file: InputFile, _ sink: inout IngestSink) throws -> TableReport {
    var ingest = try TableIngest(
      file.name,
      source: source,
      profile: profile,
      context: context,
      coverage: coverage,
      run: now
    )
    try TableInputs.forEach(file) { _, reader in try ingest.read(reader, &sink) }
    guard !ingest.report.tables.isEmpty else {
      if let profile {
        let keys = profile.required.compactMap(\.spellings.first).joined(separator: "», «")
        throw RowFailure(
          Wording(
            es: "Ninguna tabla tiene los encabezados que «\(profile.name)» necesita: «\(keys)».",
            en: "No table has the headings that “\(profile.name)” needs: «\(keys)»."
          )
        )
      }
      let known = SourceProfile.all.map(\.name).joined(separator: ", ")
      throw RowFailure(
        Wording(
          es:
            "Ninguna tabla tiene los encabezados de una fuente conocida (\(known)). Vea «vitrina sources».",
          en:
            "No table has the headings of a known source (\(known)). See “vitrina sources”."
        )
      )
    }
    return try ingest.publish(&sink, rules: rules)
  }
}
