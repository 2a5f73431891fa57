internal import OCDSCore

extension SchemaCompiler {
  /// Reads what a schema asks of objects; -1 where it asks nothing.
  mutating func objectRule(_ schema: SchemaObject) throws(SchemaFault) -> Int32 {
    var rule = ObjectRule()
    var isAsked = false
    let required = try schema.strings("required")
    let properties = try schema.members("properties")
    if !required.isEmpty || !properties.isEmpty {
      try members(properties, required, schema, into: &rule)
      isAsked = true
    }
    for (source, place) in try schema.members("patternProperties") {
      let pattern = try compiled(source, "patternProperties", schema)
      let node = try node(at: schema.location(place))
      if rule.patternCount == 0 { rule.patternStart = Int32(draft.patternMembers.count) }
      draft.patternMembers.append(PatternMember(pattern: pattern, node: Int32(node)))
      rule.patternCount += 1
      isAsked = true
    }
    if let additional = try booleanOrSchema("additionalProperties", schema) {
      rule.additional = additional
      isAsked = isAsked || additional != ObjectRule.anything
    }
    if let minimum = try schema.count("minProperties") { (rule.minimum, isAsked) = (minimum, true) }
    if let maximum = try schema.count("maxProperties") { (rule.maximum, isAsked) = (maximum, true) }
    if try dependencies(schema, into: &rule) { isAsked = true }
    guard isAsked else { return -1 }
    draft.objects.append(rule)
    return Int32(draft.objects.count - 1)
  }

  private mutating func members(
    _ properties: [(name: String, place: Int)],
    _ required: [String],
    _ schema: SchemaObject,
    into rule: inout ObjectRule
  ) throws(SchemaFault) {
    var bits: [[UInt8]: Int] = [:]
    var names: [String] = []
    for name in required where bits[Array(name.utf8)] == nil {
      bits[Array(name.utf8)] = names.count
      names.append(name)
    }
    rule.requiredStart = draft.required(names)
    rule.requiredCount = Int32(names.count)
    var slots: [MemberSlot] = []
    for (name, place) in properties {
      let range = draft.name(name)
      var slot = MemberSlot(length: range.length, name: range.start)
      slot.node = Int32(try node(at: schema.location(place)))
      slot.requiredBit = bits.removeValue(forKey: Array(name.utf8)).map(bit) ?? -1
      slot.isProperty = true
      slot.note = try note(schema, place, Int(slot.node))
      slots.append(slot)
    }
    for name in names {
      guard let number = bits[Array(name.utf8)] else { continue }
      let range = draft.name(name)
      slots.append(MemberSlot(length: range.length, name: range.start, requiredBit: bit(number)))
    }
    rule.members = draft.table(slots)
  }

  /// The bit of a required name; those beyond the 64th have none and are searched for.
  private func bit(_ number: Int) -> Int8 { number < 64 ? Int8(number) : -1 }

  /// Keeps what the standard notes of a field; -1 where it notes nothing.
  private mutating func note(
    _ schema: SchemaObject,
    _ place: Int,
    _ node: Int
  ) throws(SchemaFault) -> Int32 {
    let isNoted = options.noted.contains(schema.address)
    let field = schema.value(at: place)
    var note = FieldNote()
    if isNoted, let deprecated = field["deprecated"], deprecated.kind == .object {
      note.deprecated = deprecated["deprecatedVersion"]?.string ?? ""
      note.advice = deprecated["description"]?.string
    }
    if let name = field["codelist"]?.string, let codes = options.codelists[name] {
      note.codelist = name
      note.isOpen = field["openCodelist"]?.boolean ?? false
      let set = draft.texts(codes)
      note.codes = Int32(draft.valueSets.count)
      draft.valueSets.append(set)
    }
    if note == FieldNote() { return -1 }
    let number = Int32(draft.notes.count)
    if note.codes >= 0 && !note.isOpen {
      note.hasEnum = field["enum"] != nil
      if note.hasEnum { draft.nodeNotes[node] = number }
      if let items = field["items"], items["enum"] != nil {
        let place = items.index
        draft.nodeNotes[try self.node(at: schema.location(place))] = number
        note.hasEnum = true
      }
    }
    draft.notes.append(note)
    // Of a schema that is not noted just the closed codelists are: their codes stand in it as `enum`.
    return isNoted ? number : -1
  }

  /// Finds out which patterns match the names that `properties` has, so that nobody has to ask.
  mutating func rememberPatterns() {
    for rule in draft.objects where rule.patternCount > 0 {
      let start = Int(rule.patternStart)
      let patterns = draft.patternMembers[start..<start + Int(rule.patternCount)]
      for place in Int(rule.members.slots)..<Int(rule.members.slots + rule.members.count)
      where draft.slots[place].isProperty {
        let name = Int(draft.slots[place].name)
        let text = Array(draft.names[name..<name + Int(draft.slots[place].length)])
        draft.slots[place].hasPattern = patterns.contains {
          draft.patterns[Int($0.pattern)].verdict(text.span) != .doesNotMatch
        }
      }
    }
  }

  /// A keyword that is either true, false or a schema.
  mutating func booleanOrSchema(
    _ keyword: String,
    _ schema: SchemaObject
  ) throws(SchemaFault) -> Int32? {
    guard let value = schema[keyword] else { return nil }
    if let flag = value.boolean { return flag ? ObjectRule.anything : ObjectRule.nothing }
    guard value.kind == .object else { throw schema.fault(keyword) }
    let place = value.index
    return Int32(try node(at: schema.location(place)))
  }

  private mutating func dependencies(
    _ schema: SchemaObject,
    into rule: inout ObjectRule
  ) throws(SchemaFault) -> Bool {
    var found: [DependencyRule] = []
    for (name, place) in try schema.members("dependencies") {
      var dependency = DependencyRule(name: draft.name(name))
      let value = schema.value(at: place)
      switch value.kind {
      case .object: dependency.node = Int32(try node(at: schema.location(place)))
      case .array:
        var names: [String] = []
        var elements = value.elements
        while let element = elements.next() {
          guard let name = element.string else { throw schema.fault("dependencies") }
          names.append(name)
        }
        dependency.requiredStart = draft.required(names)
        dependency.requiredCount = Int32(names.count)
      default: throw schema.fault("dependencies")
      }
      found.append(dependency)
    }
    rule.dependencyStart = Int32(draft.dependencies.count)
    rule.dependencyCount = Int32(found.count)
    draft.dependencies.append(contentsOf: found)
    return !found.isEmpty
  }

  /// Compiles a pattern.
  mutating func compiled(
    _ source: String,
    _ keyword: String,
    _ schema: SchemaObject
  ) throws(SchemaFault) -> Int32 {
    do throws(PatternError) { return try draft.pattern(source) } catch {
      throw SchemaFault(
        .wrongPattern(error.wording),
        in: schema.address,
        at: schema.pointer + "/" + keyword
      )
    }
  }
}
