internal import OCDSCore

/// Reads the rows of one process after the other into its state.
public struct ProcessBuilder: ~Copyable {
  var tree = StateTree()
  /// What was noticed in the rows of the process.
  public internal(set) var notes: [CellNote] = []
  /// The names that RFCs had in the rows, in their order.
  public internal(set) var names: [NameOfRFC] = []
  /// How many rows were read into the process.
  public private(set) var rows = 0
  var line = 0
  /// The ids of the items of the row at hand, in the order of the mapping's keys.
  var ids: [RowID] = []
  /// By way of the mapping at hand: its place in the state, -1 where that is not known, -2 where there is none.
  private var places: [Int32] = []
  /// The JSON text of the value at hand.
  var value: [UInt8] = []
  /// What was read of the row before.
  var last = LastRow()
  /// Whom the cells of earlier rows named, of other processes too.
  var known = KnownParties()

  /// The id of an item of the row at hand.
  struct RowID {
    var isThere = false
    var bytes: [UInt8] = []
    var hash: UInt64 = 0
  }

  /// Creates a builder without a process.
  public init() {}

  /// Begins a process.
  public mutating func begin(_ ocid: String, _ context: MappingContext) {
    tree.removeAll()
    notes.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    rows = 0
    last.forget()
    set(StateName.ocid, to: ocid, in: StateTree.root)
    set(StateName.initiationType, to: "tender", in: StateTree.root)
    set(StateName.language, to: context.language, in: StateTree.root)
  }

  /// Reads a row of the process.
  ///
  /// - Returns: Why the row cannot be published; nil where it is.
  public mutating func add(_ row: Row, _ mapping: RowMapping) -> CellNote? {
    line = row.line
    let first = notes.count
    defer { name(mapping.sheet, from: first) }
    take(mapping)
    // Nothing of a row is taken before it is known that it can be published.
    for item in mapping.items {
      // Without its own number the row still tells of the process.
      guard let refusal = readID(of: item, row, mapping) else { continue }
      // What stands in another item is not worth the row.
      guard item.isNested else {
        notes.removeLast(notes.count - first)
        return CellNote(refusal.fault, line: line, heading: refusal.heading).on(mapping.sheet)
      }
      note(refusal.fault, refusal.heading)
    }
    if let note = mapping.shifted(row) {
      notes.removeLast(notes.count - first)
      return note.on(mapping.sheet)
    }
    rows += 1
    for item in mapping.items where ids[item.number].isThere {
      for (name, index) in item.members {
        guard readIdentifier(row[index]), let place = place(item.way, mapping) else { continue }
        _ = tree.set(name, to: value, in: place)
      }
    }
    let isKnown = last.hasRow
    for (number, column) in mapping.columns.enumerated() {
      if isKnown, column.isOfProcess, last.hasColumn(number, column.cells, row) { continue }
      let count = notes.count
      convert(column, row, mapping)
      last.took(column: number, isQuiet: notes.count == count)
    }
    addParties(row, mapping, isKnown: isKnown)
    addTraits(of: mapping, row)
    last.keep(row)
    return nil
  }

  /// Prepares for a row of a mapping: what is known of places holds for the process and one mapping.
  mutating func take(_ mapping: RowMapping) {
    if last.isOf(mapping) {
      forgetPlacesOfRow(mapping)
    } else {
      last.begin(mapping)
      places.removeAll(keepingCapacity: true)
      for _ in mapping.ways.ways { places.append(-1) }
      places[WayTable.root] = StateTree.root
    }
    while ids.count < mapping.ways.keys.count { ids.append(RowID()) }
    for number in ids.indices { ids[number].isThere = false }
  }

  /// Forgets the places of the row's items, since an id has changed.
  mutating func forgetPlacesOfRow(_ mapping: RowMapping) {
    for way in mapping.ways.waysOfRow { places[way] = -1 }
  }

  /// The state as JSON.
  public func json() -> [UInt8] { tree.json() }

  /// The tags of the release that says the state as it is, where the process has no other; nil where the state must be
  /// looked at first.
  public func tagsOfFirstRelease() -> [ReleaseTag]? { tree.tagsOfFirstRelease() }

  /// Goes along a way; nil where the row has no item that it leads through, or something else stands there.
  mutating func place(_ way: Int, _ mapping: RowMapping) -> Int32? {
    let known = places[way]
    if known != -1 { return known >= 0 ? known : nil }
    let found = go(mapping.ways.ways[way], mapping)
    places[way] = found ?? -2
    return found
  }

  private mutating func go(_ way: WayTable.Way, _ mapping: RowMapping) -> Int32? {
    guard let parent = place(way.parent, mapping) else { return nil }
    switch way.step {
    case .object(let name): return tree.object(name, in: parent)
    case .rowItem(let name, let id, let orObject):
      guard id >= 0, ids[id].isThere else {
        return orObject ? tree.object(name, in: parent) : nil
      }
      return tree.item(ids[id].bytes, ids[id].hash, of: name, in: parent)
    case .item(let name, let id, let kind):
      guard let next = tree.item(id, of: name, in: parent) else { return nil }
      if let kind { _ = tree.set(kind.name, to: kind.value, in: next) }
      return next
    }
  }

  /// What stands at the end of a way; nil where nothing does.
  func standing(_ way: Int, _ mapping: RowMapping) -> Int32? {
    if places[way] >= 0 { return places[way] }
    let way = mapping.ways.ways[way]
    guard let parent = standing(way.parent, mapping) else { return nil }
    switch way.step {
    case .object(let name): return tree.find(name, in: parent)
    case .rowItem(let name, let id, _):
      guard id >= 0, ids[id].isThere, let array = tree.find(name, in: parent) else { return nil }
      let bytes = ids[id].bytes
      return tree.find(bytes.span, ids[id].hash, in: array)
    case .item(let name, let id, _):
      return tree.find(name, in: parent).flatMap { tree.find(id, in: $0) }
    }
  }

  /// Sets a member to the value at hand; another value that stands there is left, and told.
  mutating func set(_ name: StateName, on way: Int, _ mapping: RowMapping, heading: String) {
    guard let place = place(way, mapping),
      tree.set(name, to: value, in: place) == .different
    else { return }
    let known = tree.value(name, in: place).map { String(decoding: $0, as: UTF8.self) }
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

  mutating func set(_ name: StateName, to text: String, in place: Int32) {
    take(text)
    _ = tree.set(name, to: value, in: place)
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
}

extension StateName {
  static let ocid = StateName("ocid")
  static let initiationType = StateName("initiationType")
  static let language = StateName("language")
}
