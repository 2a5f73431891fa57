public import OCDSCore

/// Checks releases, records and the members of packages, one after the other.
///
/// A checker serves one thread; what several found is joined by a `FindingCollector`.
public struct DocumentChecker: ~Copyable {
  private(set) var standard: StandardSchema
  var state: EvaluationState
  /// The examples of each entry of the tally.
  private var examples: [[FoundExample]] = []
  /// Whether a release is looked at: the `id` of anything else is no release's.
  private var isOfRelease = false
  /// The process of the record at hand.
  private var recordOCID: String?
  /// What was found with other extensions.
  private var finished: [FoundGroup] = []
  private let ocidPrefix: String?
  var package = PackageState(form: .unknown, place: UnitPlace(offset: 0))
  private var containerPaths: [String: Int32] = [:]

  /// Creates a checker that keeps so many examples of each kind of finding.
  ///
  /// With the prefix of a publication, ocids are held against it. What is only information is found where it is asked
  /// for: to name the field that was perhaps meant takes longer than to check a release.
  public init(
    _ standard: StandardSchema,
    examples: Int,
    ocidPrefix: String? = nil,
    keepsNotes: Bool = true
  ) {
    self.standard = standard
    self.ocidPrefix = ocidPrefix
    state = EvaluationState(examples: examples, isNoting: true, keepsNotes: keepsNotes)
  }

  /// Creates a checker that holds whole documents against a schema of any kind.
  public init(_ schema: JSONSchema, examples: Int) {
    standard = StandardSchema(schema)
    ocidPrefix = nil
    state = EvaluationState(examples: examples, isNoting: false)
  }

  /// Lets other extensions apply to the members of packages from here on.
  public mutating func use(_ standard: StandardSchema) {
    finished.append(contentsOf: take())
    state.forgetProgram()
    self.standard = standard
  }

  /// Checks a whole document against a schema of any kind; false where it is not valid.
  public mutating func document(_ document: JSONView, at place: UnitPlace) -> Bool {
    begin(place, document)
    let isValid = DocumentChecker.hold(
      document,
      against: standard.node(.release),
      of: standard.program,
      &state
    )
    if state.isGivenUp { state.note(.tooExpensive, at: document.index, name: -1, document) }
    keepExamples(of: document, place)
    return isValid && !state.isGivenUp
  }

  /// Checks a release.
  ///
  /// Of one in a package that declares its version, that is not guessed.
  public mutating func release(
    _ release: JSONView,
    at place: UnitPlace,
    declaresVersion: Bool = false
  ) {
    let names = ReleaseNames(release)
    if names.parties == 0 && !declaresVersion && OldRelease.isLike(release) {
      isOfRelease = true
      note(.oldVersion, at: release, place)
      isOfRelease = false
      return
    }
    begin(place, release)
    hold(release, against: .release)
    notePrefix(of: release, names)
    isOfRelease = true
    keepExamples(of: release, place)
    isOfRelease = false
  }

  /// Checks a release by itself, and tells what was found, in the order of the release.
  ///
  /// Nothing where the text is no JSON.
  public mutating func findings(
    of release: [UInt8],
    reusing tape: inout JSONTape
  ) -> [FindingGroup] {
    do throws(JSONError) { try JSONDocument.check(release.span, reusing: &tape) } catch {
      return []
    }
    return findings(of: tape.view(at: 0, of: release.span))
  }

  /// Checks a release by itself that was read, and tells what was found, in the order of the release.
  public mutating func findings(of release: JSONView) -> [FindingGroup] {
    self.release(release, at: UnitPlace(offset: 0))
    _ = takeDays()
    guard !state.tally.entries.isEmpty else { return [] }
    var collector = FindingCollector(examples: 1)
    collector.add(take())
    // Published bytes are one line; nobody needs to be told a place in it but the pointer.
    return collector.groups { TextPosition(line: 1, column: $0 + 1) }
  }

  /// Checks a record and all that it holds.
  public mutating func record(_ record: JSONView, at place: UnitPlace) {
    begin(place, record)
    recordOCID = record["ocid"]?.string
    hold(record, against: .record)
    notePrefix(of: record, ReleaseNames(record))
    keepExamples(of: record, place)
    if let releases = record["releases"] {
      embedded(releases, of: record, at: place)
    }
    recordOCID = nil
  }

  /// Notes a finding about a whole value, such as a document that is no OCDS.
  mutating func note(_ rule: Rule, at view: JSONView, _ place: UnitPlace, value: String? = nil) {
    begin(place, view)
    let operand = value.map { state.paths.value(Array($0.utf8)) } ?? -1
    state.note(rule, at: view.index, name: -1, operand: operand, view)
    keepExamples(of: view, place)
  }

  /// Makes ready for a value.
  mutating func begin(_ place: UnitPlace, _ view: JSONView) {
    let path: Int32
    if let known = containerPaths[place.container] {
      path = known
    } else {
      path = state.paths.path(place.path)
      if containerPaths.count < 64 { containerPaths[place.container] = path }
    }
    state.begin(path: path, view, of: standard.program)
  }

  /// Holds a value against a schema of the standard.
  mutating func hold(_ view: JSONView, against entry: StandardSchema.Entry) {
    let node = standard.node(entry)
    _ = DocumentChecker.hold(view, against: node, of: standard.program, &state)
    if state.isGivenUp { state.note(.tooExpensive, at: view.index, name: -1, view) }
  }

  private static func hold(
    _ view: JSONView,
    against node: Int,
    of program: SchemaProgram,
    _ state: inout EvaluationState
  ) -> Bool {
    let evaluation = Evaluation(program, of: view)
    return evaluation.fits(node, at: view.index, name: -1, &state)
  }

  /// Notes an ocid without a registered prefix, or with another than the publication's.
  private mutating func notePrefix(of value: JSONView, _ names: ReleaseNames) {
    guard names.ocid > 0 else { return }
    let id = JSONView(tape: value.tape, source: value.source, index: names.ocid)
    guard let text = id.string, !text.isEmpty else { return }
    let rule: Rule
    if !OcidPrefixRule.isKept(by: text) {
      rule = .ocidPrefix
    } else if let ocidPrefix, !text.hasPrefix(ocidPrefix + "-") {
      rule = .foreignPrefix
    } else {
      return
    }
    let path = state.paths.child(of: state.path(value), Array("ocid".utf8))
    state.tally.add(Fault(rule: rule, node: -1, path: path, operand: -1), at: id.index)
  }

  /// Turns the places of what was found into examples, before the tape is used again.
  mutating func keepExamples(of unit: JSONView, _ place: UnitPlace) {
    while examples.count < state.tally.entries.count { examples.append([]) }
    for entry in state.tally.touched {
      for index in state.tally.entries[entry].places {
        examples[entry].append(example(at: Int(index), of: unit, place))
      }
    }
    state.tally.forgetPlaces()
    for (field, index) in state.dates.pending {
      state.dates.keep(example(at: index, of: unit, place), of: field)
    }
    state.dates.forgetPlaces()
  }

  private func example(at index: Int, of unit: JSONView, _ place: UnitPlace) -> FoundExample {
    let value = JSONView(tape: unit.tape, source: unit.source, index: index)
    return FoundExample(
      offset: place.offset + value.range.lowerBound - unit.range.lowerBound,
      pointer: place.pointer + JSONPointer(to: index, in: unit).description,
      value: value.excerpt,
      ocid: isOfRelease ? unit["ocid"]?.text ?? recordOCID : recordOCID,
      releaseId: isOfRelease ? unit["id"]?.text : nil
    )
  }

  /// On which days of the month the dates fell that were seen since the last call.
  public mutating func takeDays() -> [DaysOfMonth] { state.dates.take() }

  /// Keeps a fault of a whole document.
  mutating func keep(_ fault: Fault, at place: UnitPlace, detail: Wording? = nil) {
    let entry = state.tally.count(fault)
    while examples.count < state.tally.entries.count { examples.append([]) }
    if examples[entry].count < state.tally.exampleLimit {
      examples[entry].append(
        FoundExample(
          offset: place.offset,
          pointer: place.pointer,
          value: nil,
          ocid: nil,
          releaseId: nil,
          detail: detail
        )
      )
    }
  }

  /// What was found since the last call.
  public mutating func take() -> [FoundGroup] {
    var groups: [FoundGroup] = []
    for (number, entry) in state.tally.entries.enumerated() {
      let context = FaultContext(
        program: standard.program,
        fault: entry.fault,
        path: state.paths.names(of: entry.fault.path),
        value: entry.fault.rule.namesValue && entry.fault.operand >= 0
          ? state.paths.lastName(of: entry.fault.operand) : "",
        suggestions: standard.suggestions
      )
      let type = entry.fault.rule.type
      groups.append(
        FoundGroup(
          check: type.check,
          path: context.path.joined(separator: "/"),
          message: type.message(context),
          count: entry.count,
          examples: number < examples.count ? examples[number] : []
        )
      )
    }
    state.tally.removeAll()
    examples.removeAll(keepingCapacity: true)
    defer { finished = [] }
    return finished + groups
  }
}
