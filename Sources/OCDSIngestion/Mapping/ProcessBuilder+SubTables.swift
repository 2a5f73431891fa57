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
    var ids: [String: [UInt8]] = [:]
    for item in mapping.items {
      if case .success(let id?) = ProcessBuilder.id(of: item, main) { ids[item.key] = id }
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
        ids[item.key] = id
      }
    }
    for party in table.parties {
      guard let identity = add(party, row, ids, table.context, [:]),
        let array = table.profile.traits.itemOfParty
      else { continue }
      ids[array] = identity.id.utf8Array
      refer(to: identity, inItemOf: array, ids)
    }
    for column in table.columns { convert(column, row, ids, table.context, table.profile) }
  }

  /// Names the organisation in its own item of an array, such as the supplier that a quotation is of.
  private mutating func refer(
    to identity: PartyIdentity,
    inItemOf array: String,
    _ ids: [String: [UInt8]]
  ) {
    guard
      let path = OCDSPath(
        "planning/requestsForQuotes[1]/quotes/issuingSupplier/id",
        arrays: [array]
      ),
      let place = place(path.steps.dropLast()[...], ids)
    else { return }
    set("id", to: identity.id, in: place)
    if let name = identity.name { set("name", to: name, in: place) }
  }

  /// Counts those who tendered, once every row of the process was read.
  public mutating func countTenderers() {
    guard let tender = tree.place("tender".utf8Array, in: StateTree.root),
      let count = tree.count(of: "tenderers".utf8Array, in: tender), count > 0
    else { return }
    _ = tree.set("numberOfTenderers".utf8Array, to: Array(String(count).utf8), in: tender)
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
}
