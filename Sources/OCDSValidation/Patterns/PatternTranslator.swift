/// A translator of ECMA-262's regular expressions into those of the library.
///
/// It keeps its own stack of groups, so that no pattern exhausts the program's. `(?C)` are
/// callouts: they stand where a search may turn or linger, and what they call bounds its work.
struct PatternTranslator {
  let scalars: [Unicode.Scalar]
  var i = 0
  var output: [UInt8] = []
  var unsupported: PatternError?

  /// The groups in the order of their parentheses, and which of them are open.
  var groups: [PatternGroup] = []
  var open: [Int] = []
  var references: [PatternReference] = []
  let names: [[Unicode.Scalar]: Int]
  let captures: Int
  private var number = 0

  init(_ source: String) {
    scalars = Array(source.unicodeScalars)
    (names, captures) = PatternTranslator.captures(in: scalars)
  }

  mutating func translate() throws(PatternError) {
    emit("(?C)")
    while let c = peek() {
      let start = i
      let from = output.count
      i += 1
      switch c {
      case "(":
        try openGroup(at: start)
        continue
      case ")":
        try closeGroup(at: start, from: from)
        continue
      case "|":
        emit("|")
        if let group = open.last { groups[group].alternatives += 1 }
        continue
      case "^", "$":
        emit(c)
        continue
      case ".": emit("[^\\n\\r\\x{2028}\\x{2029}]")
      case "[": try characterClass(at: start)
      case "\\":
        guard try escape(at: start) else { continue }
      case "*", "+", "?": throw error(.nothingToRepeat, at: start)
      case "{", "}", "]": throw error(.loneBracket, at: start)
      default: emitLetter(c.value)
      }
      if let count = try quantifier() { emit(count, behindLetterFrom: from) }
    }
    if let group = open.last { throw error(.unclosedGroup, at: groups[group].start) }
    findStaleReferences()
  }

  // MARK: Groups

  private mutating func openGroup(at start: Int) throws(PatternError) {
    let parent = open.last
    var group = PatternGroup(
      start: start,
      parent: parent,
      branch: parent.map { groups[$0].alternatives } ?? 1
    )
    if take("?") {
      if take(":") {
        emit("(?:")
      } else if take("=") {
        group.isAssertion = true
        emit("(?=")
      } else if take("!") {
        group.isAssertion = true
        emit("(?!")
      } else if take("<") {
        if take("=") {
          group.isAssertion = true
          emit("(?<=")
        } else if take("!") {
          group.isAssertion = true
          emit("(?<!")
        } else {
          let name = try groupName(at: start)
          number += 1
          if names[name] != number { throw error(.repeatedGroupName, at: start) }
          group.number = number
          emit("(")
        }
      } else {
        throw error(.unknownGroup, at: start)
      }
    } else {
      number += 1
      group.number = number
      emit("(")
    }
    emit("(?C)")
    groups.append(group)
    open.append(groups.count - 1)
    if open.count > Pattern.deepest { cannot(.tooNested, at: start) }
  }

  private mutating func closeGroup(at start: Int, from: Int) throws(PatternError) {
    guard let group = open.popLast() else { throw error(.loneParenthesis, at: start) }
    emit(")")
    groups[group].end = start
    if groups[group].isAssertion { return }
    guard let count = try quantifier() else { return }
    groups[group].isOptional = count.minimum == 0
    groups[group].isLoop = count.maximum != 1 && count.maximum != 0
    emit(count)
  }

  // MARK: Reading and writing

  func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    i + ahead < scalars.count ? scalars[i + ahead] : nil
  }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek() == scalar else { return false }
    i += 1
    return true
  }

  mutating func emit(_ text: StaticString) {
    text.withUTF8Buffer { buffer in unsafe output.append(contentsOf: buffer) }
  }

  mutating func emit(_ text: String) { output.append(contentsOf: text.utf8) }

  mutating func emit(_ sign: Unicode.Scalar) {
    output.append(UInt8(truncatingIfNeeded: sign.value))
  }

  /// Writes a letter that stands for itself; a lone surrogate, which no text holds, matches
  /// nothing.
  mutating func emitLetter(_ value: UInt32) {
    if isSurrogate(value) {
      emit("[^\\x{0}-\\x{10ffff}]")
    } else if value < 128 && ByteSet.alphanumerics.contains(UInt8(value)) {
      output.append(UInt8(value))
    } else {
      emit("\\x{\(String(value, radix: 16))}")
    }
  }

  func error(_ reason: PatternError.Reason, at place: Int) -> PatternError {
    let offset = scalars[..<min(place, scalars.count)].reduce(0) { $0 + UTF8.width($1) }
    return PatternError(reason, offset: offset)
  }

  /// Notes that something is well formed but beyond the library.
  mutating func cannot(_ reason: PatternError.Reason, at place: Int) {
    unsupported = unsupported ?? error(reason, at: place)
  }
}

/// Whether a number is that of half a surrogate pair.
func isSurrogate(_ value: UInt32) -> Bool { value &- 0xD800 < 0x800 }
