internal import OCDSCore

/// The traits of a profile bound to a table.
struct BoundTraits: Sendable {
  struct Fallback: Sendable {
    let way: Int
    let columns: [(index: Int, heading: String)]
    let currency: Int?
  }

  struct Subject: Sendable {
    let identity: PartyIdentity
    let roles: [[UInt8]]
    let references: [RowMapping.Reference]
  }

  let subject: Subject?
  let updated: Int?
  let note: Int?
  /// The columns of the year and of the first day that a row is reported for.
  let period: (year: Int, start: Int)?
  let fallbacks: [Fallback]
  /// The rule, the column of the keys and the number of the sheet.
  let subTables: [(rule: Int, column: Int, number: String)]

  init(
    _ profile: SourceProfile,
    _ head: TableHead,
    _ context: MappingContext,
    _ preamble: [Row],
    _ arrays: Set<String>,
    _ ways: inout WayTable,
    _ place: (ColumnName?) -> Int?
  ) {
    let traits = profile.traits
    subject = traits.subject.flatMap { rule in
      BoundTraits.subject(rule, preamble, context).map { identity in
        Subject(
          identity: identity,
          roles: rule.roles.map { quoted($0) },
          references: rule.references.map { RowMapping.Reference($0, &ways) }
        )
      }
    }
    updated = place(traits.updated)
    note = place(traits.note)
    if let columns = traits.period, let year = place(columns.year),
      let start = place(columns.start)
    {
      period = (year, start)
    } else {
      period = nil
    }
    fallbacks = traits.fallbacks.compactMap { fallback in
      guard let path = OCDSPath(fallback.path + "/amount", arrays: arrays) else { return nil }
      let columns = fallback.columns.compactMap { place($0) }
      return Fallback(
        way: ways.way(path.steps.dropLast()),
        columns: columns.map { ($0, head.headings[$0].text) },
        currency: place(fallback.currency)
      )
    }
    var subTables: [(rule: Int, column: Int, number: String)] = []
    for (rule, table) in traits.subTables.enumerated() {
      guard let column = place(table.column),
        let number = head.headings[column].sheetNumber ?? BoundTraits.number(preamble, column)
      else { continue }
      subTables.append((rule, column, number))
    }
    self.subTables = subTables
  }

  /// The number of a column's sheet by the row of field numbers that templates have above the headings.
  private static func number(_ preamble: [Row], _ column: Int) -> String? {
    for row in preamble.reversed() {
      let text = row.text(column)
      if (4...9).contains(text.utf8.count),
        text.utf8.allSatisfy({ CharacterClass.isDigit($0) })
      {
        return text
      }
    }
    return nil
  }

  /// Whose table it is: by the label of the preamble, or else the publisher.
  private static func subject(
    _ rule: SubjectRule,
    _ preamble: [Row],
    _ context: MappingContext
  ) -> PartyIdentity? {
    let labels = rule.label.spellings.map { Heading.key(of: $0) }
    var name = context.publisher.name
    var isPublisher = true
    for row in preamble where labels.contains(Heading.key(of: row.text(0))) {
      guard let text = SupplierName.read(row[1]).value else { continue }
      let own = withoutState(text)
      if OrganisationKey.key(own) != OrganisationKey.key(name) {
        isPublisher = false
        name = own
      }
      break
    }
    var registry: [(scheme: String, id: String)] = []
    if isPublisher, let scheme = context.publisher.scheme, let id = context.publisher.uid {
      registry.append((scheme, id))
    }
    return PartyIdentity(
      name: name,
      rfc: nil,
      registry: registry,
      prefix: context.prefix,
      key: context.key
    )
  }

  /// The PNT writes the state before the name: `JAL - Secretaría de Administración`.
  private static func withoutState(_ text: String) -> String {
    let bytes = Array(text.utf8.prefix(6))
    guard bytes.count == 6, bytes[..<3].allSatisfy({ (0x41...0x5A).contains($0) }),
      bytes[3...] == [0x20, 0x2D, 0x20]
    else { return text }
    return String(text.dropFirst(6))
  }
}
