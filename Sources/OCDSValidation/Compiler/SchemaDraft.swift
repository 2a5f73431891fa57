internal import OCDSCore

/// The tables of a program while they are being filled.
struct SchemaDraft {
  var nodes: [SchemaNode] = []
  var objects: [ObjectRule] = []
  var arrays: [ArrayRule] = []
  var strings: [StringRule] = []
  var numbers: [NumberRule] = []
  var choices: [ChoiceRule] = []
  var lists: [Int32] = []
  var slots: [MemberSlot] = []
  var places: [Int32] = []
  var required: [NameRange] = []
  var dependencies: [DependencyRule] = []
  var patternMembers: [PatternMember] = []
  var valueSets: [ValueSet] = []
  var names: [UInt8] = []
  var patterns: [Pattern] = []
  var decimals: [JSONDecimal] = []
  var notes: [FieldNote] = []
  /// The notes of nodes whose values are codes.
  var nodeNotes: [Int: Int32] = [:]
  /// The JSON texts of values that schemas name.
  var constants: [[UInt8]] = []

  // By their bytes: texts that differ in their Unicode form only are different texts.
  private var patternPlaces: [[UInt8]: Int32] = [:]
  private var namePlaces: [[UInt8]: NameRange] = [:]

  /// Keeps a name, once.
  mutating func name(_ text: String) -> NameRange {
    let bytes = Array(text.utf8)
    if let place = namePlaces[bytes] { return place }
    let place = NameRange(start: Int32(names.count), length: Int32(bytes.count))
    names.append(contentsOf: bytes)
    namePlaces[bytes] = place
    return place
  }

  /// Keeps a pattern, once.
  mutating func pattern(_ source: String) throws(PatternError) -> Int32 {
    let bytes = Array(source.utf8)
    if let place = patternPlaces[bytes] { return place }
    let place = Int32(patterns.count)
    patterns.append(try Pattern(source))
    patternPlaces[bytes] = place
    return place
  }

  /// Appends a list of schemas and returns its start.
  mutating func list(_ nodes: [Int]) -> Int32 {
    let start = Int32(lists.count)
    for node in nodes { lists.append(Int32(node)) }
    return start
  }

  /// Appends required names and returns where they start.
  mutating func required(_ texts: [String]) -> Int32 {
    let ranges = texts.map { name($0) }
    let start = Int32(required.count)
    required.append(contentsOf: ranges)
    return start
  }

  /// Appends a table of members, half of whose places stay free.
  mutating func table(_ members: [MemberSlot]) -> NameTable {
    guard !members.isEmpty else { return NameTable() }
    var size = 2
    while size < members.count * 2 { size *= 2 }
    let table = NameTable(
      slots: Int32(slots.count),
      count: Int32(members.count),
      places: Int32(places.count),
      mask: Int32(size - 1)
    )
    places.append(contentsOf: repeatElement(0, count: size))
    for (number, member) in members.enumerated() {
      let key = NameKey(names.span, Int(member.name), Int(member.length))
      var place = key.hash & (size - 1)
      while places[Int(table.places) + place] != 0 { place = (place + 1) & (size - 1) }
      places[Int(table.places) + place] = Int32(number + 1)
      var slot = member
      slot.head = key.head
      slot.tail = key.tail
      slot.ordinal = UInt8(min(number, 63))
      slots.append(slot)
    }
    return table
  }

  /// Appends a set of texts.
  mutating func texts(_ texts: some Sequence<String>) -> ValueSet {
    var set = ValueSet()
    var known: Set<[UInt8]> = []
    var members: [MemberSlot] = []
    for text in texts where known.insert(Array(text.utf8)).inserted {
      let place = name(text)
      members.append(MemberSlot(length: place.length, name: place.start))
    }
    set.texts = table(members)
    return set
  }
}
