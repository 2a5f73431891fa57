internal import OCDSCore

/// A schema as flat tables, ready to be held against any number of documents by any number of threads.
///
/// Made by `SchemaCompiler`; run by `Evaluation`. Nothing in it changes once it is made.
public struct SchemaProgram: Sendable {
  let nodes: [SchemaNode]
  let objects: [ObjectRule]
  let arrays: [ArrayRule]
  let strings: [StringRule]
  let numbers: [NumberRule]
  let choices: [ChoiceRule]
  /// Schemas in a row: tuples, and the parts of `allOf`, `anyOf` and `oneOf`.
  let lists: [Int32]
  let slots: [MemberSlot]
  let places: [Int32]
  let required: [NameRange]
  let dependencies: [DependencyRule]
  let patternMembers: [PatternMember]
  let valueSets: [ValueSet]
  /// The bytes of all names and allowed texts.
  let names: [UInt8]
  let patterns: [Pattern]
  let decimals: [JSONDecimal]
  let notes: [FieldNote]
  let constants: SchemaConstants
  /// The nodes of the schemas that were asked for, in their order.
  let entries: [Int]

  init(_ draft: consuming SchemaDraft, entries: [Int], constants: SchemaConstants) {
    nodes = draft.nodes
    objects = draft.objects
    arrays = draft.arrays
    strings = draft.strings
    numbers = draft.numbers
    choices = draft.choices
    lists = draft.lists
    slots = draft.slots
    places = draft.places
    required = draft.required
    dependencies = draft.dependencies
    patternMembers = draft.patternMembers
    valueSets = draft.valueSets
    names = draft.names
    patterns = draft.patterns
    decimals = draft.decimals
    notes = draft.notes
    self.constants = constants
    self.entries = entries
  }

  /// The text of a name.
  func text(_ name: NameRange) -> String {
    let start = Int(name.start)
    return String(decoding: names[start..<start + Int(name.length)], as: UTF8.self)
  }
}

/// A pattern of `patternProperties` and the schema of the members whose names it matches.
struct PatternMember: Sendable {
  var pattern: Int32
  var node: Int32
}

/// The values that `enum` allows: texts by a table of slots, others one by one.
struct ValueSet: Sendable, Hashable {
  var texts = NameTable()
  /// Other values, as a range of the constants.
  var otherStart: Int32 = 0
  var otherCount: Int32 = 0
  /// Whether null is among them.
  var hasNull = false
}

/// Values that schemas name, other than texts: one document, whose elements they are.
struct SchemaConstants: Sendable {
  private let text: StoredJSON
  /// The places of the elements on the tape.
  private let indexes: [Int]

  init(_ text: [UInt8]) throws(JSONError) {
    let stored = try StoredJSON(text)
    var indexes: [Int] = []
    var elements = stored.view(at: 0).elements
    while let element = elements.next() { indexes.append(element.index) }
    self.text = stored
    self.indexes = indexes
  }

  /// Whether a value is one of the others of a set.
  func contain(_ value: JSONView, in set: ValueSet) -> Bool {
    for i in Int(set.otherStart)..<Int(set.otherStart + set.otherCount)
    where value.isEqual(to: text.view(at: indexes[i])) { return true }
    return false
  }
}

extension SchemaProgram {
  /// The names that some `properties` has.
  var propertyNames: [String] {
    slots.filter { $0.isProperty }.map { text(NameRange(start: $0.name, length: $0.length)) }
  }
}
