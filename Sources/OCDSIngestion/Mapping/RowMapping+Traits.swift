internal import OCDSCore

extension RowMapping {
  /// A key that leads from a row to those of a sheet of its own.
  public struct SubTableKey: Sendable {
    /// Which of the profile's sheets.
    public let rule: Int
    /// The number in the sheet's name.
    public let number: String
    /// The key.
    public let key: String
  }

  /// Whether rows have keys of rows in sheets of their own.
  public var hasSubTables: Bool { !traits.subTables.isEmpty }

  /// Whether rows supersede others.
  public var hasVersions: Bool { traits.updated != nil }

  /// The column of the day of update.
  public var updatedHeading: String { profile.traits.updated?.spellings.first ?? "" }

  /// What a row is about and the day on which it was brought up to date, which sorts as text; empty without one.
  public func version(of row: Row) -> (item: String, date: String) {
    var item = ""
    if let first = items.first, case .success(let id?) = ProcessBuilder.id(of: first, row) {
      item = String(decoding: id, as: UTF8.self)
    }
    guard let updated = traits.updated,
      let date = DateText.read(row[updated], .init(takesSerialDays: true)).value
    else { return (item, "") }
    return (item, date.text(in: context.zone))
  }

  /// Why a row whose cells have moved cannot be published: a sex stands where a name should.
  ///
  /// Nothing else of such a row can be relied upon, as the number of the contract would be that of another column.
  func shifted(_ row: Row) -> CellNote? {
    for party in parties where party.details != nil {
      for index in party.name
      where ["hombre", "mujer"].contains(Heading.key(of: String(row.text(index).prefix(16)))) {
        guard let fault = SupplierName.read(row[index]).faults.first else { continue }
        let heading = party.rule.name.first?.spellings.first ?? party.rule.role
        return CellNote(fault, line: row.line, heading: heading)
      }
    }
    return nil
  }

  /// Whether a row is one that can be published: its cells have not moved, and its items' ids are whole.
  public func isAccepted(_ row: Row) -> Bool {
    for item in items where !item.isNested {
      if case .failure = ProcessBuilder.id(of: item, row) { return false }
    }
    return shifted(row) == nil
  }

  /// The keys of a row.
  public func subTableKeys(of row: Row) -> [SubTableKey] {
    traits.subTables.compactMap { rule, column, number in
      guard let key = IdentifierText.read(row[column]).value else { return nil }
      return SubTableKey(rule: rule, number: number, key: key)
    }
  }

  /// Binds one of the profile's sheets of their own to its headings.
  public func subTable(_ rule: Int, _ head: TableHead, sheet: String) -> RowMapping? {
    RowMapping(profile.traits.subTables[rule].profile, head, context, sheet: sheet)
  }

  /// The key of a row of a sheet of its own, by the column of keys.
  public static func key(of row: Row, _ column: Int) -> String? {
    IdentifierText.read(row[column]).value
  }

  /// Whether a row only explains that there is nothing to say, as offices write for a quarter without procedures.
  ///
  /// Choices of a catalogue and areas may be filled in all the same; numbers, texts, days, amounts, addresses of documents
  /// and the supplier are not.
  public func saysNothing(_ row: Row) -> Bool {
    guard traits.note != nil else { return false }
    func isFilled(_ index: Int) -> Bool { !Placeholder.matches(row[index], countsZero: true) }
    if isFilled(process) { return false }
    for item in items {
      for case .column(let index, _) in item.id where isFilled(index) { return false }
    }
    for column in columns where !Heading.key(of: column.heading).contains("catalogo") {
      switch column.conversion {
      case .text, .identifier, .url, .date, .money: if isFilled(column.index) { return false }
      default: break
      }
    }
    for party in parties where party.details != nil {
      for index in party.name where isFilled(index) { return false }
    }
    return true
  }
}
