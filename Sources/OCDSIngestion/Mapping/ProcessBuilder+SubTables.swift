internal import OCDSCore

extension ProcessBuilder {
  /// Reads a row of a sheet of its own that a row of the process has the key of.
  public mutating func add(
    _ row: Row,
    _ table: RowMapping,
    of main: Row,
    _ mapping: RowMapping
  ) {
    let first = notes.count
    let mainLine = line
    line = row.line
    defer {
      line = mainLine
      name(table.sheet, from: first)
    }
    take(table)
    for item in mapping.items {
      guard case .success(let id?) = ProcessBuilder.id(of: item, main) else { continue }
      setID(item.key, id, table)
    }
    for item in table.items {
      switch ProcessBuilder.id(of: item, row) {
      case .failure(let refusal): note(refusal.fault, refusal.heading)
      case .success(let id):
        guard let id else { continue }
        let text = String(decoding: id, as: UTF8.self)
        // A document is named by its address, and one without is none.
        if item.key.hasSuffix("documents"), !PublicationSettings.isWebAddress(text) {
          noteNoAddress(text, item.heading)
          continue
        }
        setID(item.key, id, table)
      }
    }
    for number in table.parties.indices {
      guard let identity = add(table.parties[number], row, table, wholes: []),
        let array = table.profile.traits.itemOfParty
      else { continue }
      setID(array, Array(identity.id.utf8), table)
      forgetPlacesOfRow(table)
      refer(to: identity, table)
    }
    for column in table.columns { convert(column, row, table) }
  }

  /// Gives an item of the row its id, by the name that paths have for it.
  private mutating func setID(_ key: String, _ id: [UInt8], _ mapping: RowMapping) {
    guard let number = mapping.ways.keys.firstIndex(of: key) else { return }
    ids[number] = RowID(isThere: true, bytes: id, hash: StateName.hash(id.span))
  }

  /// Names the organisation in its own item of an array, such as the supplier that a quotation is of.
  private mutating func refer(to identity: PartyIdentity, _ mapping: RowMapping) {
    guard let way = mapping.issuer, let place = place(way, mapping) else { return }
    set(StateName.id, to: identity.id, in: place)
    if let name = identity.name { set(StateName.name, to: name, in: place) }
  }

  /// Counts those who tendered, once every row of the process was read.
  public mutating func countTenderers() {
    guard let tender = tree.find(StateName.tender, in: StateTree.root),
      let count = tree.count(of: StateName.tenderers, in: tender), count > 0
    else { return }
    take(json: String(count))
    _ = tree.set(StateName.numberOfTenderers, to: value, in: tender)
  }

  /// Tells that a row of the process was superseded.
  public mutating func noteSuperseded(
    line: Int,
    by later: Int,
    heading: String,
    sheet: String = ""
  ) {
    keep(CellNote.superseded(line: line, by: later, heading: heading).on(sheet))
  }

  /// Tells that a row of the process is older than what an earlier delivery of the source said.
  public mutating func noteSuperseded(line: Int, heading: String, sheet: String = "") {
    keep(CellNote.supersededBefore(line: line, heading: heading).on(sheet))
  }
}

extension StateName {
  static let tender = StateName("tender")
  static let tenderers = StateName("tenderers")
  static let numberOfTenderers = StateName("numberOfTenderers")
}
