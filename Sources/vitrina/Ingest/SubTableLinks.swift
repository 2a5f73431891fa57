import OCDSIngestion
import OCDSStore

/// A row of a sheet of its own that belongs to a row of a process.
struct SubRow: Sendable {
  /// Its sheet's columns, bound to a profile.
  final class Table: Sendable {
    let mapping: RowMapping
    init(_ mapping: RowMapping) { self.mapping = mapping }
  }

  let place: RowSpool.Place
  let table: Table
}

/// Finds the rows of sheets of their own for the rows of a process.
///
/// One thread does it, in the order of the processes: a key leads to its rows only so many times.
struct SubTableLinks: ~Copyable {
  /// One of a profile's sheets of their own, bound to the headings of a sheet.
  private struct Binding: Hashable {
    let mapping: Int
    let rule: Int
    let sheet: Int
  }

  private var subTables: SubTableRows
  private let mappings: [RowMapping]
  /// Which of the input's workbooks each mapping is of.
  private let workbooks: [Int]
  private var reader: SpoolReader
  private var bound: [Binding: SubRow.Table] = [:]
  private var row = Row()
  private var sub = Row()

  init(_ subTables: consuming SubTableRows, plan: StatePlan, workbooks: [Int]) {
    self.subTables = subTables
    self.workbooks = workbooks
    mappings = plan.mappings
    reader = SpoolReader(plan.rows)
  }

  /// The rows that belong to each row of a process, and which of its rows supersede others; nil where there are no sheets
  /// of their own.
  mutating func links(
    of places: [ReleaseIndex.Place],
    known: () throws -> RowDates
  ) throws -> (rows: [[SubRow]], versions: RowVersions?)? {
    guard subTables.rows != nil,
      places.contains(where: { mappings[$0.input].hasSubTables })
    else { return nil }
    let versions = try RowVersions(places, mappings, &reader, into: &row, known: known)
    var rows: [[SubRow]] = []
    for (number, place) in places.enumerated() {
      var found: [SubRow] = []
      let mapping = mappings[place.input]
      try reader.read(RowSpool.Place(place), into: &row)
      // The rows of one that is not published are not, either.
      if versions?.later(than: number) == nil, versions?.isKnownLater(than: number) != true,
        mapping.isAccepted(row)
      {
        for key in mapping.subTableKeys(of: row) {
          try subTables.forEach(
            key.key,
            number: key.number,
            workbook: workbooks[place.input],
            into: &sub
          ) { place, sheet, sheetName, head in
            let binding = Binding(mapping: places[number].input, rule: key.rule, sheet: sheet)
            if bound[binding] == nil {
              let table = mapping.subTable(key.rule, head, sheet: sheetName)
              bound[binding] = table.map { SubRow.Table($0) }
            }
            if let table = bound[binding] { found.append(SubRow(place: place, table: table)) }
          }
        }
      }
      rows.append(found)
    }
    return (rows, versions)
  }
}
