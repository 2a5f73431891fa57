public import OCDSCore

/// Reads the rows of one process after the other into its state.
public struct ProcessBuilder: ~Copyable {
  var tree = StateTree()
  /// What was noticed in the rows of the process.
  public private(set) var notes: [CellNote] = []
  /// The names that RFCs had in the rows, in their order.
  public private(set) var names: [NameOfRFC] = []
  /// How many rows were read into the process.
  public private(set) var rows = 0
  var line = 0

  /// Creates a builder without a process.
  public init() {}

  /// Begins a process.
  public mutating func begin(_ ocid: String, _ context: MappingContext) {
    tree.removeAll()
    notes.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    rows = 0
    set("ocid", to: ocid, in: StateTree.root)
    set("initiationType", to: "tender", in: StateTree.root)
    set("language", to: context.language, in: StateTree.root)
  }

  /// Reads a row of the process.
  ///
  /// - Returns: Why the row cannot be published; nil where it is.
  public mutating func add(
    _ row: Row,
    _ mapping: RowMapping
  ) -> CellNote? {
    line = row.line
    let first = notes.count
    defer { name(mapping.sheet, from: first) }
    var ids: [String: [UInt8]] = [:]
    // Nothing of a row is taken before it is known that it can be published.
    for item in mapping.items {
      // Without its own number the row still tells of the process.
      switch ProcessBuilder.id(of: item, row) {
      case .success(let id): ids[item.key] = id
      case .failure(let refusal):
        // What stands in another item is not worth the row.
        if item.isNested {
          note(refusal.fault, refusal.heading)
          continue
        }
        notes.removeLast(notes.count - first)
        return CellNote(refusal.fault, line: line, heading: refusal.heading).on(mapping.sheet)
      }
    }
    if let note = mapping.shifted(row) {
      notes.removeLast(notes.count - first)
      return note.on(mapping.sheet)
    }
    rows += 1
    for item in mapping.items where ids[item.key] != nil {
      for (name, index) in item.members {
        guard let value = IdentifierText.read(row[index]).value,
          let place = place(item.steps[...], ids)
        else { continue }
        set(name, to: value, in: place)
      }
    }
    for column in mapping.columns { convert(column, row, ids, mapping.context, mapping.profile) }
    var known: [String: PartyIdentity] = [:]
    for party in mapping.parties {
      guard let identity = add(party, row, ids, mapping.context, known) else { continue }
      known[party.rule.role] = identity
    }
    addTraits(of: mapping, row, ids)
    return nil
  }

  struct RefusedID: Error {
    let fault: ValueFault
    let heading: String
  }

  /// The id of a row's item; nil where the row has no such item.
  static func id(of item: RowMapping.Item, _ row: Row) -> Result<[UInt8]?, RefusedID> {
    if let filled = item.filled, !hasMoreThanZero(row[filled]) { return .success(nil) }
    var id: [UInt8] = []
    var isWhole = true
    for (number, part) in item.id.enumerated() {
      if number > 0 { id.append(UInt8(ascii: "-")) }
      switch part {
      case .text(let text): id.append(contentsOf: text.utf8)
      case .column(let index, let heading):
        let reading = IdentifierText.read(row[index])
        if let text = reading.value {
          id.append(contentsOf: text.utf8)
        } else if let fault = reading.faults.first {
          return .failure(RefusedID(fault: fault, heading: heading))
        } else {
          isWhole = false
        }
      }
    }
    return .success(isWhole ? id : nil)
  }

  /// Whether a cell has a digit other than zero.
  private static func hasMoreThanZero(_ cell: Span<UInt8>) -> Bool {
    for i in 0..<cell.count where cell[i] > 0x30 && cell[i] <= 0x39 { return true }
    return false
  }

  /// The state as JSON.
  public func write(to writer: inout JSONWriter) { tree.write(to: &writer) }

  /// Goes along a way; nil where the row has no item that it leads through, or something else stands there.
  mutating func place(_ steps: ArraySlice<OCDSPath.Step>, _ ids: [String: [UInt8]]) -> Int32? {
    var place = StateTree.root
    for step in steps {
      switch step {
      case .member(let name):
        guard let next = tree.object(name.utf8Array, in: place) else { return nil }
        place = next
      case .rowItem(let name, let key):
        guard let id = ids[key], let next = tree.item(id, of: name.utf8Array, in: place) else {
          return nil
        }
        place = next
      case .item(let name, let id):
        guard let next = tree.item(id.utf8Array, of: name.utf8Array, in: place) else { return nil }
        if let kind = OCDSPath.kindMember(of: name) { set(kind, to: id, in: next) }
        place = next
      }
    }
    return place
  }

  /// What stands at the end of a way; nil where nothing does.
  func standing(_ steps: [OCDSPath.Step], _ ids: [String: [UInt8]]) -> Int32? {
    var place: Int32? = StateTree.root
    for step in steps {
      let name: String
      let id: [UInt8]?
      switch step {
      case .member(let member): (name, id) = (member, nil)
      case .rowItem(let array, let key):
        guard let known = ids[key] else { return nil }
        (name, id) = (array, known)
      case .item(let array, let item): (name, id) = (array, item.utf8Array)
      }
      place = place.flatMap { tree.find(name.utf8Array, in: $0) }
      if let id { place = place.flatMap { tree.find(id, in: $0) } }
    }
    return place
  }

  /// Sets a member to JSON text; another value that stands there is left, and told.
  mutating func set(
    _ value: [UInt8],
    at steps: [OCDSPath.Step],
    below: [String] = [],
    _ ids: [String: [UInt8]],
    heading: String
  ) {
    var way = steps
    for name in below { way.append(.member(name)) }
    guard case .member(let name)? = way.last, let place = place(way.dropLast()[...], ids) else {
      return
    }
    guard tree.set(name.utf8Array, to: value, in: place) == .different else { return }
    let known = tree.value(name.utf8Array, in: place).map { String(decoding: $0, as: UTF8.self) }
    notes.append(
      .contradiction(
        String(decoding: value, as: UTF8.self),
        known: known ?? "",
        line: line,
        heading: heading
      )
    )
  }

  /// Says of the notes from the given one on which sheet they are about.
  mutating func name(_ sheet: String, from first: Int) {
    if sheet.isEmpty { return }
    for number in first..<notes.count { notes[number].sheet = sheet }
  }

  mutating func set(_ name: String, to text: String, in place: Int32) {
    _ = tree.set(name.utf8Array, to: quoted(text), in: place)
  }

  mutating func note(_ fault: ValueFault, _ heading: String) {
    notes.append(CellNote(fault, line: line, heading: heading))
  }

  mutating func noteStandIn(_ amount: String, _ column: RowMapping.Column) {
    notes.append(
      .standIn(amount, line: line, heading: column.heading, place: "\(OCDSPath(column.steps))")
    )
  }

  mutating func noteWithheld(_ heading: String) {
    notes.append(.withheld(line: line, heading: heading))
  }

  mutating func see(_ rfc: RFC, _ name: String, _ heading: String) {
    let seen = NameOfRFC(
      rfc.text,
      name,
      shown: rfc.kind == .legal ? rfc.text : "",
      line: line,
      heading: heading,
      notes: notes.count
    )
    if let seen { names.append(seen) }
  }

  mutating func keep(_ note: CellNote) { notes.append(note) }

  mutating func noteNoAddress(_ text: String, _ heading: String) {
    notes.append(.noAddress(text, line: line, heading: heading))
  }

  mutating func note(_ faults: [ValueFault], _ heading: String) {
    for fault in faults { note(fault, heading) }
  }
}

/// A text as a JSON string.
func quoted(_ text: String) -> [UInt8] {
  var bytes: [UInt8] = []
  JSONString.appendQuoted(text, to: &bytes)
  return bytes
}
