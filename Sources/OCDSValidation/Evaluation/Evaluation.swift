internal import OCDSCore

/// A program held against one document.
///
/// It builds nothing: it walks the document's tape and the program's tables side by side. What it notices goes into the
/// state's tally. A walk is as deep as the document and the schema together; circles that do not go deeper into the
/// data were refused by the compiler, and an evaluation that takes too many steps is given up.
struct Evaluation: ~Escapable {
  let nodes: Span<SchemaNode>
  let objects: Span<ObjectRule>
  let arrays: Span<ArrayRule>
  let strings: Span<StringRule>
  let choices: Span<ChoiceRule>
  let slots: Span<MemberSlot>
  let places: Span<Int32>
  let names: Span<UInt8>
  let lists: Span<Int32>
  let numbers: Span<NumberRule>
  let required: Span<NameRange>
  let dependencyRules: Span<DependencyRule>
  let patternMembers: Span<PatternMember>
  let valueSets: Span<ValueSet>
  let patterns: Span<Pattern>
  let decimals: Span<JSONDecimal>
  let notes: Span<FieldNote>
  let constants: SchemaConstants
  let tape: Span<UInt64>
  let source: Span<UInt8>

  @_lifetime(borrow program, copy document)
  init(_ program: borrowing SchemaProgram, of document: JSONView) {
    nodes = program.nodes.span
    objects = program.objects.span
    arrays = program.arrays.span
    strings = program.strings.span
    choices = program.choices.span
    slots = program.slots.span
    places = program.places.span
    names = program.names.span
    lists = program.lists.span
    numbers = program.numbers.span
    required = program.required.span
    dependencyRules = program.dependencies.span
    patternMembers = program.patternMembers.span
    valueSets = program.valueSets.span
    patterns = program.patterns.span
    decimals = program.decimals.span
    notes = program.notes.span
    constants = program.constants
    tape = document.tape
    source = document.source
  }

  /// The value at a place.
  @_lifetime(copy self)
  func view(at index: Int) -> JSONView { JSONView(tape: tape, source: source, index: index) }

  /// Whether a value fits a schema; what does not is told to the state.
  ///
  /// `name` is the place of the name of the member whose value it is, or -1.
  func fits(
    _ node: Int,
    at index: Int,
    name: Int32,
    _ state: inout EvaluationState
  ) -> Bool {
    guard state.takeStep() else { return false }
    let schema = nodes[node]
    if schema.flags.contains(.isOpaque) { return true }
    let word = TapeWord(bits: tape[index])
    guard schema.types.contains(kind(of: word)) else {
      return fail(.type, node, at: index, name: name, &state)
    }
    var isFit = true
    switch word.rawTag {
    case TapeWord.Tag.string.rawValue:
      if schema.string >= 0 {
        isFit = string(schema.string, word, node, at: index, name: name, &state)
      }
      if isFit && state.isLooking { noteText(word, at: index, name: name, &state) }
    case TapeWord.Tag.object.rawValue:
      if schema.object >= 0 {
        isFit = object(schema.object, word, node, at: index, name: name, &state)
      } else if state.isLooking {
        scanMembers(of: index, word, name: name, &state)
      }
      if state.isLooking && word.length == 0 && isFit {
        state.note(.emptyValue, at: index, name: name, view(at: index))
      }
    case TapeWord.Tag.array.rawValue:
      if schema.array >= 0 {
        isFit = array(schema.array, word, node, at: index, name: name, &state)
      } else if state.isLooking {
        scanElements(of: index, word, name: name, &state)
      }
      if state.isLooking && word.length == 0 && isFit {
        state.note(.emptyValue, at: index, name: name, view(at: index))
      }
    case TapeWord.Tag.number.rawValue:
      if schema.number >= 0 {
        isFit = number(schema.number, node, at: index, name: name, &state)
      }
    default: break
    }
    if schema.choice >= 0 && (isFit || state.silence == 0) {
      let isChosen = choice(schema.choice, node, at: index, name: name, &state)
      isFit = isFit && isChosen
    }
    return isFit
  }

  /// The kind of a value, as `type` has it.
  @inline(__always)
  private func kind(of word: TapeWord) -> TypeSet {
    switch word.rawTag {
    case TapeWord.Tag.string.rawValue: .string
    case TapeWord.Tag.object.rawValue: .object
    case TapeWord.Tag.array.rawValue: .array
    case TapeWord.Tag.number.rawValue: isInteger(word) ? .integer : .fraction
    case TapeWord.Tag.null.rawValue: .null
    default: .boolean
    }
  }

  /// Whether a number is written without fraction and exponent: in draft-04 `1.0` is no integer.
  @inline(__always)
  private func isInteger(_ word: TapeWord) -> Bool {
    var i = word.low
    let end = i &+ word.length
    while i < end {
      // The letters of a number that are neither digits nor a sign at its front are `.`, `e`, `E` and `+`.
      let c = source[i]
      if c == UInt8(ascii: ".") || c | 0x20 == UInt8(ascii: "e") { return false }
      i &+= 1
    }
    return true
  }

  /// Tells the state that a value does not fit.
  @inline(never)
  func fail(
    _ rule: Rule,
    _ node: Int,
    at index: Int,
    name: Int32,
    operand: Int32 = -1,
    _ state: inout EvaluationState
  ) -> Bool {
    if state.silence == 0 {
      let path = state.path(to: name, view(at: index))
      state.tally.add(
        Fault(rule: rule, node: Int32(node), path: path, operand: operand),
        at: index
      )
    }
    return false
  }
}
