extension Codelist {
  /// Returns the list with the codes of a table after its own, and the codes that it has already with another meaning.
  func adding(_ table: CSVTable) throws(SchemaError) -> (list: Codelist, repeated: [String]) {
    let added = try Codelist(table, named: name, isOpen: isOpen).codes
    let repeated = added.filter { code in self[code.code].map { $0 != code } ?? false }
    let new = added.filter { !contains($0.code) }
    return (Codelist(named: name, isOpen: isOpen, codes: codes + new), repeated.map(\.code))
  }

  /// Returns the list without the codes of a table, and the codes that it does not have.
  func removing(_ table: CSVTable) throws(SchemaError) -> (list: Codelist, unknown: [String]) {
    // A file of codes to take out need not say more than the codes.
    let column = try table.index(of: "Code")
    let removed = table.rows.map { $0[column] }
    let rest = codes.filter { !removed.contains($0.code) }
    return (
      Codelist(named: name, isOpen: isOpen, codes: rest),
      removed.filter { !contains($0) }
    )
  }
}
