internal import OCDSCore
internal import OCDSStore

/// The rows that one record after the other gives in some tables, one at a time.
struct RecordRows: ~Copyable {
  /// Where the walk is.
  private struct Place {
    var table = 0
    var source = 0
    var hasBegun = false
    var walks: [TableWalk]
  }

  /// What is known of the record beside its release.
  private struct Facts {
    var published = ""
    var page = ""
  }

  private let tables: [TablePlan]
  private let pagePrefix: String
  /// The suppliers whose rows a table of awards and suppliers has; all where there are none.
  private let suppliers: Set<[UInt8]>
  private var text: [UInt8] = []
  private var tape = JSONTape(capacity: 4096)
  private var inflater = Inflater()
  private var references = References()
  private var facts = Facts()
  private var place: Place
  private let needsParties: Bool
  private let needsContracts: Bool

  /// Prepares the reading of some tables.
  init(_ tables: [TablePlan], _ options: ExportOptions) {
    self.tables = tables
    pagePrefix = options.pagePrefix
    suppliers = Set(options.suppliers.map { Array($0.utf8) })
    place = Place(
      table: tables.count,
      walks: tables.map { TableWalk(slotCount: $0.slotCount) }
    )
    needsParties = tables.contains { $0.needsParties }
    needsContracts = tables.contains { $0.needsContracts }
  }

  /// Takes up the next record.
  mutating func open(_ record: ExportRecord) throws(ExportError) {
    text.removeAll(keepingCapacity: true)
    if record.compiledRelease.length > 0 {
      do throws(StoreError) {
        try inflater.append(record.compiledRelease, to: &text)
      } catch {
        throw ExportError(error.code == .damaged ? .damaged : .unexpected, record.ocid)
      }
    } else {
      // What cannot be merged is a process all the same, of which nothing but its name is told.
      var writer = JSONWriter()
      writer.object { $0.member("ocid", record.ocid) }
      text = writer.bytes
    }
    do throws(JSONError) { try RecordRows.parse(text, &tape) } catch {
      throw ExportError(.damaged, "\(record.ocid): \(error.description)")
    }
    facts.published = record.published.text()
    facts.page = pagePrefix + PercentEncoding.segment(record.ocid)
    place.table = 0
    place.source = 0
    place.hasBegun = false
    RecordRows.build(text, tape, needsParties, needsContracts, &references)
  }

  /// Makes the next row and returns its table's place among the tables; nil after the last.
  mutating func next(_ row: inout Row) -> Int? {
    while let table = RecordRows.next(text, tape, tables, facts, references, &place, &row) {
      if isWanted(row, tables[table]) { return table }
    }
    return nil
  }

  /// Whether a row is of one of the suppliers; a supplier without an id is told by its name.
  private func isWanted(_ row: borrowing Row, _ table: TablePlan) -> Bool {
    guard !suppliers.isEmpty, let (id, name) = table.supplierColumns else { return true }
    let text = [UInt8](copying: row.text(row.kind(id) == .none ? name : id))
    return suppliers.contains(text)
  }

  private static func parse(_ text: [UInt8], _ tape: inout JSONTape) throws(JSONError) {
    try JSONDocument.check(text.span, reusing: &tape)
  }

  private static func build(
    _ text: [UInt8],
    _ tape: borrowing JSONTape,
    _ needsParties: Bool,
    _ needsContracts: Bool,
    _ references: inout References
  ) {
    guard needsParties || needsContracts else { return }
    references.build(
      JSONView(tape: tape.words, source: text.span, index: 0),
      parties: needsParties,
      contracts: needsContracts
    )
  }

  private static func next(
    _ text: [UInt8],
    _ tape: borrowing JSONTape,
    _ tables: [TablePlan],
    _ facts: Facts,
    _ references: References,
    _ place: inout Place,
    _ row: inout Row
  ) -> Int? {
    let root = JSONView(tape: tape.words, source: text.span, index: 0)
    while place.table < tables.count {
      let table = place.table
      let source = place.source
      if !place.hasBegun {
        place.walks[table].begin(tables[table].sources[source])
        place.hasBegun = true
      }
      if place.walks[table].advance(tables[table].sources[source], root) {
        write(tables[table], source, place.walks[table], root, facts, references, &row)
        return table
      }
      place.hasBegun = false
      place.source += 1
      if place.source == tables[table].sources.count {
        place.source = 0
        place.table += 1
      }
    }
    return nil
  }

  private static func write(
    _ plan: TablePlan,
    _ source: Int,
    _ walk: borrowing TableWalk,
    _ root: JSONView,
    _ facts: Facts,
    _ references: References,
    _ row: inout Row
  ) {
    row.removeAll()
    for column in plan.columns[source] {
      switch column.cell {
      case .slot(let slot):
        let value = walk.slots[slot]
        guard value >= 0 else {
          row.appendNothing()
          continue
        }
        row.append(View.at(value, root), column.type, isRepeated: column.isRepeated)
      case .derived(let derivation, let inputs):
        write(
          derivation,
          inputs.map { walk.slots[$0] },
          walk,
          plan,
          source,
          root,
          facts,
          references,
          &row
        )
      }
    }
  }

  private static func write(
    _ derivation: Derivation,
    _ inputs: [Int],
    _ walk: borrowing TableWalk,
    _ plan: TablePlan,
    _ source: Int,
    _ root: JSONView,
    _ facts: Facts,
    _ references: References,
    _ row: inout Row
  ) {
    let first = inputs.first ?? -1
    switch derivation {
    case .list: row.append(plan.sources[source].path)
    case .position: appendCount(walk.position, to: &row)
    case .total: appendCount(walk.total, to: &row)
    case .page: row.append(facts.page)
    case .published: row.append(facts.published, .date)
    case .partyName where inputs[1] >= 0:
      row.append(View.at(inputs[1], root), .text, isRepeated: true)
    case .partyName, .taxpayer, .contracts:
      guard first >= 0 else { return row.appendNothing() }
      let id = View.at(first, root)
      if derivation == .contracts {
        references.appendContracts(of: id, in: root, to: &row)
      } else if derivation == .taxpayer {
        references.appendTaxpayer(of: id, in: root, to: &row)
      } else {
        references.appendName(of: id, in: root, to: &row)
      }
    }
  }

  private static func appendCount(_ count: Int, to row: inout Row) {
    if count == 0 { row.appendNothing() } else { row.append(String(count), .number) }
  }
}
