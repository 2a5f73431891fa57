extension RowMapping {
  /// A column with a rule, and its way through the state; shared, since every row goes through all of them.
  final class Column: Sendable {
    let index: Int
    let heading: String
    let steps: [OCDSPath.Step]
    let conversion: Conversion
    let currency: Int?
    /// Where its value goes, and of an amount what it is a member of.
    let target: WayTable.Target
    let whole: Int
    /// Where the office's own text goes.
    let original: WayTable.Target?
    /// The columns that are joined to this one.
    let joined: [Int]
    let isFallback: Bool
    /// Whether it goes nowhere in an item of the row: a row with the same cells adds nothing then.
    let isOfProcess: Bool

    /// The cells that it is made of.
    let cells: [Int]

    init(
      index: Int,
      heading: String,
      steps: [OCDSPath.Step],
      conversion: Conversion,
      currency: Int?,
      target: WayTable.Target,
      whole: Int,
      original: WayTable.Target?,
      joined: [Int],
      isFallback: Bool,
      isOfProcess: Bool
    ) {
      self.index = index
      self.heading = heading
      self.steps = steps
      self.conversion = conversion
      self.currency = currency
      self.target = target
      self.whole = whole
      self.original = original
      self.joined = joined
      self.isFallback = isFallback
      self.isOfProcess = isOfProcess
      cells = (index < 0 ? [] : [index]) + (currency.map { [$0] } ?? []) + joined
    }
  }

  /// An item that rows tell of, and its columns; shared, as a column is.
  final class Item: Sendable {
    enum Part: Sendable {
      case column(Int, heading: String)
      case text(String)
    }

    /// How paths name it.
    let key: String
    /// The number of its id among those of a row.
    let number: Int
    let way: Int
    let id: [Part]
    let filled: Int?
    /// The heading of the first column that its id is made of.
    var heading: String {
      for case .column(_, let heading) in id { return heading }
      return key
    }
    let members: [(name: StateName, index: Int)]
    /// Whether it stands in another item: a row without its number still tells of that.
    let isNested: Bool

    init(
      key: String,
      number: Int,
      way: Int,
      id: [Part],
      filled: Int?,
      members: [(name: StateName, index: Int)],
      isNested: Bool
    ) {
      self.key = key
      self.number = number
      self.way = way
      self.id = id
      self.filled = filled
      self.members = members
      self.isNested = isNested
    }
  }

  /// An organisation that rows name, and its columns; shared, as a column is.
  final class Party: Sendable {
    let rule: SourceProfile.Party
    let name: [Int]
    let rfc: Int?
    let identifiers: [(scheme: String, index: Int)]
    let scale: Int?
    let members: [(path: [StateName], index: Int)]
    let details: BoundDetails?
    let role: [UInt8]
    let references: [Reference]
    /// Those before it that may be what it is a member of.
    let wholes: [Int]
    let isOfProcess: Bool
    /// The columns that say who it is.
    let identifying: [Int]
    /// Those and the others that tell of it.
    let cells: [Int]
    /// What findings about it name.
    let heading: String

    init(
      rule: SourceProfile.Party,
      name: [Int],
      rfc: Int?,
      identifiers: [(scheme: String, index: Int)],
      scale: Int?,
      members: [(path: [StateName], index: Int)],
      details: BoundDetails?,
      references: [Reference],
      wholes: [Int],
      isOfProcess: Bool
    ) {
      self.rule = rule
      self.name = name
      self.rfc = rfc
      self.identifiers = identifiers
      self.scale = scale
      self.members = members
      self.details = details
      self.references = references
      self.wholes = wholes
      self.isOfProcess = isOfProcess
      role = quoted(rule.role)
      heading = rule.name.first?.spellings.first ?? rule.role
      identifying =
        name + identifiers.map(\.index) + [rfc].compactMap { $0 } + (details?.names ?? [])
      cells =
        identifying + members.map(\.index) + [scale].compactMap { $0 }
        + (details?.address ?? []).compactMap { $0 }
    }
  }

  /// Where an organisation is referred to: an object, or the items of an array.
  struct Reference: Sendable {
    let way: Int
    let name: StateName
    let isArray: Bool

    init(_ text: String, _ ways: inout WayTable) {
      var parts = text.split(separator: "/").map(String.init)
      let last = parts.popLast() ?? ""
      isArray = last.hasSuffix("[]")
      name = StateName(isArray ? String(last.dropLast(2)) : last)
      way = ways.way(ofReference: parts)
    }
  }
}
