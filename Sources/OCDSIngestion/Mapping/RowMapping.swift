internal import OCDSCore

/// A profile bound to the headings of a table: what each column of its rows becomes.
///
/// Rows of one process are read one after the other into its state. Shared, since every row is read by it.
public final class RowMapping: Sendable {
  /// The profile.
  public let profile: SourceProfile
  /// The sheet of the rows, where the file has several; else empty.
  public let sheet: String
  /// The headings that the profile knows, in order.
  public let known: [String]
  /// The headings that the profile does not know, in order.
  public let unknown: [String]
  /// What tells the rows of data from others.
  public let shape: RowShapeRule
  let context: MappingContext
  let process: Int
  let office: Int?
  /// The columns of the row's money, the first that is filled counts, each with that of its currency.
  let amounts: [(index: Int, currency: Int?)]
  let items: [Item]
  let parties: [Party]
  let columns: [Column]
  let traits: BoundTraits
  /// The way to the organisation of its own item of an array, of sheets that have such items.
  let issuer: Int?
  let ways: WayTable

  /// Binds a profile to headings; nil where a required one is missing.
  ///
  /// The preamble is the rows before the headings, some of which say whose table it is.
  public init?(
    _ profile: SourceProfile,
    _ head: TableHead,
    _ context: MappingContext,
    preamble: [Row] = [],
    sheet: String = ""
  ) {
    guard profile.score(head) != nil, let process = profile.process.index(in: head) else {
      return nil
    }
    var known: Set<Int> = []
    func place(_ column: ColumnName?) -> Int? {
      guard let index = column?.index(in: head) else { return nil }
      known.insert(index)
      return index
    }
    _ = place(profile.process)
    let arrays = Set(profile.items.map(\.key)).union(profile.traits.outer)
    var ways = WayTable(keys: profile.items.map(\.key) + profile.traits.outer.sorted())
    var columns: [Column] = []
    for rule in profile.columns {
      let index: Int
      if case .constant = rule.conversion {
        index = -1
      } else {
        guard let found = place(rule.column) else { continue }
        index = found
      }
      guard let path = OCDSPath(rule.path, arrays: arrays),
        let target = ways.target(path.steps)
      else { continue }
      var currency: Int?
      var original: WayTable.Target?
      if case .money(let column, _) = rule.conversion { currency = place(column) }
      switch rule.conversion {
      case .phrase(_, let text?), .submission(let text?), .presence(let text?):
        original = OCDSPath(text, arrays: arrays).flatMap { ways.target($0.steps) }
      default: break
      }
      var joined: [Int] = []
      if case .join(let others, _) = rule.conversion { joined = others.compactMap { place($0) } }
      let column = Column(
        index: index,
        heading: index < 0 ? rule.path : head.headings[index].text,
        steps: path.steps,
        conversion: rule.conversion,
        currency: currency,
        target: target,
        whole: ways.way(path.steps),
        original: original,
        joined: joined,
        isFallback: rule.isFallback,
        isOfProcess: !ways.isOfRow(target.way) && original.map { !ways.isOfRow($0.way) } ?? true
      )
      columns.append(column)
    }
    self.profile = profile
    self.sheet = sheet
    self.context = context
    self.process = process
    self.columns = columns
    office = place(profile.office)
    var amounts = RowMapping.amounts(place(profile.amount), columns)
    items = profile.items.compactMap { item in
      let parts = item.id.compactMap { part -> Item.Part? in
        switch part {
        case .text(let text): return .text(text)
        case .column(let name):
          return place(name).map { .column($0, heading: head.headings[$0].text) }
        }
      }
      guard parts.count == item.id.count,
        let path = OCDSPath(item.key + "/id", arrays: arrays)
      else { return nil }
      return Item(
        key: item.key,
        number: ways.keys.firstIndex(of: item.key) ?? 0,
        way: ways.way(path.steps.dropLast()),
        id: parts,
        filled: place(item.filled),
        members: item.members.compactMap { member in
          place(member.column).map { (StateName(member.name), $0) }
        },
        isNested: item.key.utf8.contains(UInt8(ascii: "/"))
      )
    }
    var parties: [Party] = []
    for party in profile.parties {
      let name = party.name.compactMap { place($0) }
      let rfc = place(party.rfc)
      let identifiers = party.identifiers.compactMap { one in
        place(one.column).map { (scheme: one.scheme, index: $0) }
      }
      guard !name.isEmpty || rfc != nil || !identifiers.isEmpty else { continue }
      let members = party.members.compactMap { one in
        place(one.column).map {
          (path: one.path.split(separator: "/").map { StateName(String($0)) }, index: $0)
        }
      }
      let references = party.references.map { Reference($0, &ways) }
      let wholes = parties.indices.filter { parties[$0].rule.role == party.memberOf }
      parties.append(
        Party(
          rule: party,
          name: name,
          rfc: rfc,
          identifiers: identifiers,
          scale: place(party.scale),
          members: members,
          details: party.details.map { BoundDetails($0, place) },
          references: references,
          wholes: party.memberOf == nil ? [] : wholes,
          isOfProcess: references.allSatisfy { !ways.isOfRow($0.way) }
        )
      )
    }
    self.parties = parties
    let traits = BoundTraits(profile, head, context, preamble, arrays, &ways, place)
    self.traits = traits
    self.known = known.sorted().map { head.headings[$0].text }
    issuer = profile.traits.itemOfParty.flatMap { array in
      OCDSPath("planning/requestsForQuotes[1]/quotes/issuingSupplier/id", arrays: [array])
    }.map { ways.way($0.steps.dropLast()) }
    self.ways = ways
    unknown = head.headings.indices.filter {
      !known.contains($0) && !head.headings[$0].key.isEmpty
    }.map { head.headings[$0].text }
    shape = RowShapeRule(
      head,
      keys: [process] + RowMapping.keys(of: items),
      amounts: amounts.isEmpty ? RowMapping.amounts(of: columns) : amounts.map(\.index),
      toleratesShortRows: true
    )
    // What stands in for the money counts as it, but tells no sum from a row of data.
    for (index, _) in traits.fallbacks.first?.columns ?? []
    where !amounts.isEmpty && !amounts.contains(where: { $0.index == index }) {
      amounts.append((index: index, currency: traits.fallbacks.first?.currency))
    }
    self.amounts = amounts
  }

  /// The columns of the ids of items.
  private static func keys(of items: [Item]) -> [Int] {
    items.flatMap(\.id).compactMap { part in
      if case .column(let index, _) = part { index } else { nil }
    }
  }

  /// The columns of money.
  private static func amounts(of columns: [Column]) -> [Int] {
    columns.compactMap { column in
      if case .money = column.conversion { column.index } else { nil }
    }
  }

  /// The ocid of the process that a row is about, or why there is none.
  public func ocid(of row: Row) -> Reading<String> {
    var office: String?
    if let column = self.office {
      office = IdentifierText.read(row[column]).value
    }
    return ProcessNumber.suffix(row[process], office: office).map { "\(context.prefix)-\($0)" }
  }

  /// The money of a row and its currency; nil where it has none.
  public func amount(of row: Row) -> (number: String, currency: String)? {
    for amount in amounts {
      guard let value = Money.read(row[amount.index]).value else { continue }
      var currency = value.currency ?? profile.currency
      if let index = amount.currency, !isBlank(row[index]) {
        let reading = context.currencies.read(row[index])
        if !reading.isAbsent { currency = reading.value ?? "?" }
      }
      return (value.number, currency)
    }
    return nil
  }

  /// The column of the money, and those that stand in for it.
  private static func amounts(
    _ amount: Int?,
    _ columns: [Column]
  ) -> [(index: Int, currency: Int?)] {
    guard let amount else { return [] }
    let own = columns.filter { $0.index == amount }
    var amounts = [(index: amount, currency: own.compactMap(\.currency).first)]
    for column in columns
    where column.isFallback && own.contains(where: { $0.steps == column.steps }) {
      if amounts.contains(where: { $0.index == column.index }) { continue }
      amounts.append((index: column.index, currency: column.currency))
    }
    return amounts
  }
}
