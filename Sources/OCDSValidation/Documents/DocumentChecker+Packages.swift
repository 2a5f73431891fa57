public import OCDSCore

/// What a package has said of itself so far.
struct PackageState: Sendable {
  var form: DocumentForm
  var place: UnitPlace
  var names: Set<String> = []
  /// Whether the standard's rules of 1.1 do not apply to it.
  var isOld = false
}

extension DocumentChecker {
  /// Begins a package, or another document.
  ///
  /// The form of a package that is larger than memory shows only when its releases or records come.
  public mutating func beginDocument(_ form: DocumentForm?, at place: UnitPlace) {
    package = PackageState(form: form ?? .unknown, place: place)
  }

  /// Whether the package is in OCDS 1.0, whose releases and records are not checked as 1.1.
  public var isOld: Bool { package.isOld }

  /// Whether the package declares its version.
  public var declaresVersion: Bool { package.names.contains("version") }

  /// Notes a document that is no OCDS.
  public mutating func notOCDS(at place: UnitPlace) {
    keep(Fault(rule: .notOCDS, node: -1, path: PathTable.root, operand: -1), at: place)
  }

  /// Notes a line that is not JSON.
  public mutating func notJSON(_ reason: Wording, at place: UnitPlace) {
    let fault = Fault(rule: .notJSON, node: -1, path: PathTable.root, operand: -1)
    keep(fault, at: place, detail: reason)
  }

  /// Checks a member of a package other than its releases and records.
  public mutating func packageMember(_ name: String, _ value: JSONView, at place: UnitPlace) {
    package.names.insert(name)
    if name == "version" { noteVersion(value, place) }
    let isOfRecords = package.form == .recordPackage || name == "packages"
    let node = standard.node(isOfRecords ? .recordPackage : .releasePackage)
    if package.isOld { return }
    begin(place, value)
    DocumentChecker.hold(name, value, against: node, of: standard.program, &state)
    if state.isGivenUp { state.note(.tooExpensive, at: value.index, name: -1, value) }
    if name == "extensions" { noteUnknownExtensions(value) }
    keepExamples(of: value, place)
  }

  private static func hold(
    _ name: String,
    _ value: JSONView,
    against node: Int,
    of program: SchemaProgram,
    _ state: inout EvaluationState
  ) {
    let evaluation = Evaluation(program, of: value)
    _ = evaluation.fitsMember(name, of: node, at: value.index, &state)
  }

  /// Ends a package that held so many releases or records; tells what it lacks.
  ///
  /// `list` is where their list stands, as far as that is known of one that is empty.
  public mutating func endPackage(_ form: DocumentForm, count: Int, list place: UnitPlace? = nil) {
    guard !package.isOld else { return }
    let isOfRecords = form == .recordPackage
    let node = standard.node(isOfRecords ? .recordPackage : .releasePackage)
    let list = isOfRecords ? "records" : "releases"
    package.names.insert(list)
    let program = standard.program
    let rule = program.objects[Int(program.nodes[node].object)]
    let start = Int(rule.requiredStart)
    let base = state.paths.path(package.place.path)
    for name in program.required[start..<start + Int(rule.requiredCount)]
    where !package.names.contains(program.text(name)) {
      let path = state.paths.child(of: base, Array(program.text(name).utf8))
      keep(Fault(rule: .required, node: Int32(node), path: path, operand: -1), at: package.place)
    }
    if count == 0 {
      let path = state.paths.child(of: base, Array(list.utf8))
      keep(
        Fault(rule: .minItems, node: -1, path: path, operand: 1),
        at: place ?? package.place
      )
    }
  }

  /// Notes a version other than 1.1.
  private mutating func noteVersion(_ value: JSONView, _ place: UnitPlace) {
    guard let text = value.string else { return }
    switch OCDSVersion(text) {
    case .current: break
    case .old:
      package.isOld = true
      note(.oldVersion, at: value, place)
    case .unknown: note(.unknownVersion, at: value, place, value: text)
    }
  }

  /// Notes the extensions that the registry does not have.
  private mutating func noteUnknownExtensions(_ value: JSONView) {
    let known = Set(standard.extensions.filter { $0.name != nil }.map(\.url))
    let path = state.path(value)
    var elements = value.elements
    while let element = elements.next() {
      guard let url = element.string, !known.contains(url) else { continue }
      let operand = state.paths.value(Array(url.utf8))
      state.tally.add(
        Fault(rule: .unknownExtension, node: -1, path: path, operand: operand),
        at: element.index
      )
    }
  }
}

/// The version of the standard that a package declares.
enum OCDSVersion {
  case current
  case old
  case unknown

  /// Reads a version: 1.1 and its patches are current, 1.0 and its patches old.
  init(_ text: String) {
    if text == "1.1" || text.hasPrefix("1.1.") {
      self = .current
    } else if text == "1.0" || text.hasPrefix("1.0.") {
      self = .old
    } else {
      self = .unknown
    }
  }
}
