internal import OCDSCore

/// What changes while documents are evaluated, one after the other.
struct EvaluationState: ~Copyable {
  var tally: FaultTally
  var paths = PathTable()
  var dates = DateFields()
  /// The names on the way from the root of the document to the container at hand: places on the tape, or -1 for an
  /// element of an array.
  private var names: [Int32] = []
  /// The numbers of the paths to them, as far as they were asked for; else -1.
  private var pathNumbers: [Int32] = []
  /// Above zero where faults do not count by themselves: within `anyOf`, `oneOf` and `not`.
  var silence = 0
  /// How many schemas may still be applied before the evaluation is given up.
  private(set) var steps = 0
  /// How many schemas are being applied, one within the other.
  private var depth = 0
  /// Deeper than this no evaluation goes: a document has 256 levels at most, and a stack has an end.
  private static let deepest = 1024
  /// Whether the findings of the standard are looked for, beside those of the schema.
  let isNoting: Bool
  /// Whether what is only information is kept.
  let keepsNotes: Bool
  /// The keys of the elements of the array at hand.
  var keys: [ElementKey] = []
  let seed = EvaluationState.processSeed
  /// Nobody can foresee it, so nobody can choose values that fall into one place.
  private static let processSeed = UInt64.random(in: .min ... .max)
  /// For each slot of the program the one whose name came next when it was last met, and behind them for each rule for
  /// objects the slot of its first name; -1 where none is known.
  var followers: [Int32] = []
  /// Which of the patterns of an object match names that were seen.
  var patternMemo: [PatternQuestion: Bool] = [:]

  init(examples: Int, isNoting: Bool, keepsNotes: Bool = true) {
    tally = FaultTally(examples: examples)
    self.keepsNotes = keepsNotes
    self.isNoting = isNoting
  }

  /// Makes ready for a document of some words, whose root has a path.
  mutating func begin(path: Int32, _ document: JSONView, of program: SchemaProgram) {
    if followers.isEmpty {
      followers = Array(repeating: -1, count: program.slots.count + program.objects.count)
    }
    names.removeAll(keepingCapacity: true)
    pathNumbers.removeAll(keepingCapacity: true)
    names.append(-1)
    pathNumbers.append(path)
    silence = 0
    depth = 0
    // Every value is met by few schemas, unless a schema multiplies them.
    steps = 1_000_000 + 256 * document.wordCount + document.range.count
  }

  /// Forgets what was kept by the numbers of a program, before another one.
  mutating func forgetProgram() {
    patternMemo.removeAll(keepingCapacity: true)
    followers = []
    dates.forgetNodes()
  }

  /// Goes into a container.
  @inline(__always)
  mutating func enter(_ name: Int32) {
    // Nobody asks for paths in silence.
    if silence > 0 { return }
    names.append(name)
    pathNumbers.append(-1)
  }

  /// Comes back from a container.
  @inline(__always)
  mutating func leave() {
    if silence > 0 { return }
    names.removeLast()
    pathNumbers.removeLast()
  }

  /// The number of the path to the container at hand.
  mutating func path(_ view: JSONView) -> Int32 {
    var level = pathNumbers.count - 1
    while level > 0 && pathNumbers[level] < 0 { level -= 1 }
    while level < pathNumbers.count - 1 {
      level += 1
      let above = pathNumbers[level - 1]
      let name = Int(names[level])
      pathNumbers[level] = name < 0 ? above : paths.child(of: above, view.nameBytes(at: name))
    }
    return pathNumbers[level]
  }

  /// The number of the path to a value in the container at hand.
  mutating func path(to name: Int32, _ view: JSONView) -> Int32 {
    let above = path(view)
    return name < 0 ? above : paths.child(of: above, view.nameBytes(at: Int(name)))
  }
}

/// Whether a pattern matches a name.
struct PatternQuestion: Hashable {
  let pattern: Int32
  let name: [UInt8]
}

extension JSONView {
  /// The value as it stands in the source.
  var rawBytes: [UInt8] {
    let text = rawText
    var bytes: [UInt8] = []
    for i in text.indices { bytes.append(text[i]) }
    return bytes
  }

  /// The text of a string on the view's tape, with its escapes resolved.
  func nameBytes(at place: Int) -> [UInt8] {
    let word = TapeWord(bits: tape[place])
    let text = source.extracting(word.low..<word.low + word.length)
    var bytes: [UInt8] = []
    if word.isEscaped {
      JSONString.appendUnescaped(text, to: &bytes)
    } else {
      bytes.reserveCapacity(text.count)
      for i in text.indices { bytes.append(text[i]) }
    }
    return bytes
  }
}

extension EvaluationState {
  /// Whether the findings of the standard are looked for here.
  @inline(__always)
  var isLooking: Bool { isNoting && silence == 0 }

  /// Counts a step; false where there were too many.
  @inline(__always)
  mutating func takeStep() -> Bool {
    steps &-= 1
    return steps >= 0
  }

  /// Counts work that one schema causes beyond the usual, in steps.
  @inline(__always)
  mutating func charge(_ work: Int) { steps &-= work }

  /// Ends the evaluation without a verdict.
  mutating func giveUp() { steps = min(steps, -1) }

  /// Whether the evaluation was given up.
  var isGivenUp: Bool { steps < 0 }

  /// Goes into what is within a schema; false, and the evaluation is given up, where that is too deep.
  @inline(__always)
  mutating func descend(over word: TapeWord) -> Bool {
    guard depth < EvaluationState.deepest else {
      giveUp()
      return false
    }
    depth &+= 1
    if word.isContainer { steps &-= word.length &>> 3 }
    return true
  }

  /// Comes back from what is within a schema.
  @inline(__always)
  mutating func ascend() { depth &-= 1 }

  /// Notes a finding of the standard at a value of the container at hand.
  mutating func note(
    _ rule: Rule,
    node: Int32 = -1,
    at index: Int,
    name: Int32,
    operand: Int32 = -1,
    _ view: JSONView
  ) {
    if !keepsNotes && rule.isNote { return }
    let path = path(to: name, view)
    tally.add(Fault(rule: rule, node: node, path: path, operand: operand), at: index)
  }
}
