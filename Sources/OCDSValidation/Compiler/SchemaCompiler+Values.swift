internal import OCDSCore

extension SchemaCompiler {
  /// Reads what a schema asks of arrays; -1 where it asks nothing.
  mutating func arrayRule(_ schema: SchemaObject) throws(SchemaFault) -> Int32 {
    var rule = ArrayRule()
    var isAsked = false
    let items = schema["items"]
    if let items, items.kind == .array {
      let places = try schema.elements("items")
      var nodes: [Int] = []
      for place in places { nodes.append(try node(at: schema.location(place))) }
      rule.tupleStart = draft.list(nodes)
      rule.tupleCount = Int32(nodes.count)
      rule.items = try booleanOrSchema("additionalItems", schema) ?? ObjectRule.anything
      isAsked = true
    } else if let place = try schema.place("items", .object) {
      rule.items = Int32(try node(at: schema.location(place)))
      try noteIdentity(schema, place, into: &rule)
      isAsked = true
    }
    if let minimum = try schema.count("minItems") { (rule.minimum, isAsked) = (minimum, true) }
    if let maximum = try schema.count("maxItems") { (rule.maximum, isAsked) = (maximum, true) }
    if try schema.flag("uniqueItems") { (rule.isUnique, isAsked) = (true, true) }
    guard isAsked else { return -1 }
    draft.arrays.append(rule)
    return Int32(draft.arrays.count - 1)
  }

  /// Keeps whether the standard tells the elements of an array apart by their `id`.
  private mutating func noteIdentity(
    _ schema: SchemaObject,
    _ items: Int,
    into rule: inout ArrayRule
  ) throws(SchemaFault) {
    guard options.noted.contains(schema.address),
      !(schema["wholeListMerge"]?.boolean ?? false)
    else { return }
    let target = try sources.target(of: schema.location(items))
    let source = sources.all[target.source]
    let element = SchemaObject(source.view(at: target.index), target, in: source.address)
    guard let properties = element["properties"], properties["id"] != nil else { return }
    rule.isMergedByID = true
    rule.isIDRequired = try element.strings("required").contains("id")
  }

  /// Reads what a schema asks of strings; -1 where it asks nothing.
  mutating func stringRule(_ schema: SchemaObject) throws(SchemaFault) -> Int32 {
    var rule = StringRule()
    var isAsked = false
    if let minimum = try schema.count("minLength") { (rule.minimum, isAsked) = (minimum, true) }
    if let maximum = try schema.count("maxLength") { (rule.maximum, isAsked) = (maximum, true) }
    if let value = schema["pattern"] {
      guard let source = value.string else { throw schema.fault("pattern") }
      rule.pattern = try compiled(source, "pattern", schema)
      isAsked = true
    }
    if let value = schema["format"] {
      guard let name = value.string else { throw schema.fault("format") }
      rule.format = Format(name: name)
      isAsked = isAsked || rule.format != nil
    }
    guard isAsked else { return -1 }
    draft.strings.append(rule)
    return Int32(draft.strings.count - 1)
  }

  /// Reads what a schema asks of numbers; -1 where it asks nothing.
  mutating func numberRule(_ schema: SchemaObject) throws(SchemaFault) -> Int32 {
    var rule = NumberRule()
    rule.minimum = try decimal("minimum", schema)
    rule.maximum = try decimal("maximum", schema)
    rule.isMinimumExclusive = try schema.flag("exclusiveMinimum")
    rule.isMaximumExclusive = try schema.flag("exclusiveMaximum")
    if let value = schema["multipleOf"] {
      guard let divisor = value.number?.decimal, !divisor.isNegative, !divisor.digits.isEmpty else {
        throw schema.fault("multipleOf")
      }
      guard divisor.digits.count <= 18, divisor.hasNearExponent else {
        throw sources.fault(.divisorTooLong, at: schema.location)
      }
      rule.divisor = divisor.digits.reduce(0) { $0 * 10 + UInt64($1 - 0x30) }
      rule.divisorExponent = divisor.exponent
    }
    guard rule.minimum >= 0 || rule.maximum >= 0 || rule.divisor > 0 else { return -1 }
    draft.numbers.append(rule)
    return Int32(draft.numbers.count - 1)
  }

  private mutating func decimal(
    _ keyword: String,
    _ schema: SchemaObject
  ) throws(SchemaFault) -> Int32 {
    guard let value = schema[keyword] else { return -1 }
    guard let decimal = value.number?.decimal else { throw schema.fault(keyword) }
    draft.decimals.append(decimal)
    return Int32(draft.decimals.count - 1)
  }

  /// Reads what a schema asks of any value; -1 where it asks nothing.
  mutating func choiceRule(_ schema: SchemaObject) throws(SchemaFault) -> Int32 {
    var rule = ChoiceRule()
    if schema["enum"] != nil { rule.values = try values(schema) }
    (rule.allStart, rule.allCount) = try parts("allOf", schema)
    (rule.anyStart, rule.anyCount) = try parts("anyOf", schema)
    (rule.oneStart, rule.oneCount) = try parts("oneOf", schema)
    if let place = try schema.place("not", .object) {
      rule.not = Int32(try node(at: schema.location(place)))
    }
    let isAsked =
      rule.values >= 0 || rule.allCount > 0 || rule.anyCount > 0 || rule.oneCount > 0
      || rule.not >= 0
    guard isAsked else { return -1 }
    draft.choices.append(rule)
    return Int32(draft.choices.count - 1)
  }

  private mutating func parts(
    _ keyword: String,
    _ schema: SchemaObject
  ) throws(SchemaFault) -> (Int32, Int32) {
    var nodes: [Int] = []
    for place in try schema.elements(keyword) {
      nodes.append(try node(at: schema.location(place)))
    }
    if nodes.isEmpty && schema[keyword] != nil { throw schema.fault(keyword) }
    return (draft.list(nodes), Int32(nodes.count))
  }

  private mutating func values(_ schema: SchemaObject) throws(SchemaFault) -> Int32 {
    var texts: [String] = []
    var others: [[UInt8]] = []
    var hasNull = false
    for place in try schema.elements("enum") {
      let value = schema.value(at: place)
      if let text = value.string {
        texts.append(text)
      } else if value.isNull {
        hasNull = true
      } else {
        others.append(value.compactBytes)
      }
    }
    var set = draft.texts(texts)
    set.hasNull = hasNull
    set.otherStart = Int32(draft.constants.count)
    set.otherCount = Int32(others.count)
    draft.constants.append(contentsOf: others)
    draft.valueSets.append(set)
    return Int32(draft.valueSets.count - 1)
  }
}
