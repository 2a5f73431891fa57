/// One schema of a program, as an entry of its table of nodes.
///
/// The rules of each kind of value stand in tables of their own; -1 says that there is none.
struct SchemaNode: Sendable {
  /// The kinds of value that are allowed.
  var types = TypeSet.any
  /// What is particular to the node.
  var flags: Flags = []
  /// The place among the rules for objects.
  var object: Int32 = -1
  /// The place among the rules for arrays.
  var array: Int32 = -1
  /// The place among the rules for strings.
  var string: Int32 = -1
  /// The place among the rules for numbers.
  var number: Int32 = -1
  /// The place among the rules for any value: `enum`, `allOf`, `anyOf`, `oneOf`, `not`.
  var choice: Int32 = -1
  /// What the standard notes of the field whose codes `enum` lists, or -1.
  var note: Int32 = -1

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    /// The schema is of the standard, so that fields which it does not know are told.
    static let isNoted = Flags(rawValue: 1)
    /// Values are not looked into.
    static let isOpaque = Flags(rawValue: 2)
  }
}

/// Kinds of values, as `type` names them.
struct TypeSet: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  static let null = TypeSet(rawValue: 1)
  static let boolean = TypeSet(rawValue: 2)
  static let integer = TypeSet(rawValue: 4)
  /// A number with a fraction or an exponent.
  static let fraction = TypeSet(rawValue: 8)
  static let string = TypeSet(rawValue: 16)
  static let array = TypeSet(rawValue: 32)
  static let object = TypeSet(rawValue: 64)
  static let number: TypeSet = [.integer, .fraction]
  static let any = TypeSet(rawValue: 0x7F)

  /// The kinds by the names of draft-04.
  static func named(_ name: String) -> TypeSet? {
    switch name {
    case "null": .null
    case "boolean": .boolean
    case "integer": .integer
    case "number": .number
    case "string": .string
    case "array": .array
    case "object": .object
    default: nil
    }
  }
}

/// What is asked of an object.
struct ObjectRule: Sendable {
  /// The names that it knows.
  var members = NameTable()
  /// The names that must be there, as a range of `required`; the first 64 have bits in their slots.
  var requiredStart: Int32 = 0
  var requiredCount: Int32 = 0
  /// `patternProperties`, as a range of `patternMembers`.
  var patternStart: Int32 = 0
  var patternCount: Int32 = 0
  /// The schema of other members; `anything` or `nothing`.
  var additional: Int32 = ObjectRule.anything
  var minimum: Int = 0
  var maximum: Int = .max
  /// `dependencies`, as a range of `dependencies`.
  var dependencyStart: Int32 = 0
  var dependencyCount: Int32 = 0

  static let anything: Int32 = -1
  static let nothing: Int32 = -2
}

/// A member that an object may have, or must have.
struct MemberSlot: Sendable {
  /// The name's key.
  var head: UInt64 = 0
  var tail: UInt64 = 0
  var length: Int32 = -1
  /// The name's place in the pool.
  var name: Int32 = 0
  /// The member's schema; -1 where the name is only required.
  var node: Int32 = -1
  /// The bit among the required names, or -1.
  var requiredBit: Int8 = -1
  /// The number of the name in its table, up to 63, by which repeated names are noticed.
  var ordinal: UInt8 = 63
  /// Whether a pattern of `patternProperties` matches the name too.
  var hasPattern = false
  /// Whether `properties` has the name.
  var isProperty = false
  /// What the standard notes of the field, or -1.
  var note: Int32 = -1
}

/// A table of names: slots that lie together, and a small table of places that leads to them.
///
/// The places of all objects of the standard fit the fastest cache; slots with gaps between them would not.
struct NameTable: Sendable, Hashable {
  /// Where the slots begin, and how many there are.
  var slots: Int32 = 0
  var count: Int32 = 0
  /// Where the places begin: each a slot's number counted from 1, or 0.
  var places: Int32 = 0
  /// How many places there are less one, a power of two less one; -1 for a table without names.
  var mask: Int32 = -1

  var isEmpty: Bool { mask < 0 }
}

/// What is asked of an array.
struct ArrayRule: Sendable {
  /// The schema of every element, or of those after the tuple; `anything` or `nothing`.
  var items: Int32 = ObjectRule.anything
  /// The schemas of the first elements, as a range of `lists`.
  var tupleStart: Int32 = 0
  var tupleCount: Int32 = 0
  var minimum: Int = 0
  var maximum: Int = .max
  var isUnique = false
  /// Whether the elements are told apart by `id` when releases are merged.
  var isMergedByID = false
  /// Whether the elements' schema requires `id`.
  var isIDRequired = false
}

/// What is asked of a string.
struct StringRule: Sendable {
  var minimum: Int = 0
  var maximum: Int = .max
  /// The place of the pattern, or -1.
  var pattern: Int32 = -1
  var format: Format?
}

/// What is asked of a number.
struct NumberRule: Sendable {
  /// Places among the decimals, or -1.
  var minimum: Int32 = -1
  var maximum: Int32 = -1
  var isMinimumExclusive = false
  var isMaximumExclusive = false
  /// The divisor's digits and power of ten; no digits where there is none.
  var divisor: UInt64 = 0
  var divisorExponent: Int = 0
}

/// What is asked of any value.
struct ChoiceRule: Sendable {
  /// The place of the set of allowed values, or -1.
  var values: Int32 = -1
  /// Ranges of `lists`.
  var allStart: Int32 = 0
  var allCount: Int32 = 0
  var anyStart: Int32 = 0
  var anyCount: Int32 = 0
  var oneStart: Int32 = 0
  var oneCount: Int32 = 0
  /// The schema that must not fit, or -1.
  var not: Int32 = -1
}

/// What a member's presence asks for: names, or a schema of the whole object.
struct DependencyRule: Sendable {
  /// The name's range in the pool.
  var name: NameRange
  /// The schema, or -1.
  var node: Int32 = -1
  /// Names that must be there too, as a range of `required`.
  var requiredStart: Int32 = 0
  var requiredCount: Int32 = 0
}

/// A name in the pool of names.
struct NameRange: Sendable, Hashable {
  var start: Int32
  var length: Int32
}

/// What the standard notes of a field, beside its schema.
struct FieldNote: Sendable, Hashable {
  /// The version from which the field is out of use.
  var deprecated: String?
  /// What the standard says to do instead.
  var advice: String?
  /// The codelist that the field names, where it is known.
  var codelist: String?
  /// The place of its codes among the sets of values, or -1.
  var codes: Int32 = -1
  var isOpen = false
  /// Whether the schema lists the codes itself.
  var hasEnum = false
}
