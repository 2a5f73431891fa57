internal import OCDSCore

extension Evaluation {
  /// Whether a string fits: its length, its pattern and its format.
  @inline(__always)
  func string(
    _ rule: Int32,
    _ word: TapeWord,
    _ node: Int,
    at index: Int,
    name: Int32,
    _ state: inout EvaluationState
  ) -> Bool {
    let rule = strings[Int(rule)]
    state.charge(word.length &>> 6)
    if word.isEscaped {
      let bytes = view(at: index).nameBytes(at: index)
      return text(bytes.span, rule, node, at: index, name: name, &state)
    }
    let bytes = source.extracting(word.low..<word.low &+ word.length)
    return text(bytes, rule, node, at: index, name: name, &state)
  }

  private func text(
    _ text: Span<UInt8>,
    _ rule: StringRule,
    _ node: Int,
    at index: Int,
    name: Int32,
    _ state: inout EvaluationState
  ) -> Bool {
    var isFit = true
    // As many letters as a text has at least, and at most, can be told from its bytes.
    if text.count &>> 2 < rule.minimum && letters(text) < rule.minimum {
      isFit = fail(.minLength, node, at: index, name: name, &state)
    }
    if text.count > rule.maximum && letters(text) > rule.maximum {
      isFit = fail(.maxLength, node, at: index, name: name, &state)
    }
    if rule.pattern >= 0 {
      var work = 0
      let verdict = patterns[Int(rule.pattern)].verdict(text, work: &work)
      state.charge(work)
      switch verdict {
      case .matches: break
      case .doesNotMatch: isFit = fail(.pattern, node, at: index, name: name, &state)
      case .tooExpensive: state.giveUp()
      }
    }
    if let format = rule.format {
      if format == .regex { state.charge(text.count) }
      if !format.accepts(text) {
        isFit = fail(Rule(format, text), node, at: index, name: name, &state)
      } else if format == .dateTime && state.isLooking && state.keepsNotes {
        countDate(text, node, at: index, name: name, &state)
      }
    }
    return isFit
  }

  /// Counts on which day of the month a date falls.
  @inline(__always)
  private func countDate(
    _ text: Span<UInt8>,
    _ node: Int,
    at index: Int,
    name: Int32,
    _ state: inout EvaluationState
  ) {
    if !state.dates.add(text, node) {
      let path = state.path(to: name, view(at: index))
      state.dates.begin(node, path: state.paths.names(of: path), at: index)
      _ = state.dates.add(text, node)
    }
  }

  /// The number of letters (Unicode scalars) of a text.
  private func letters(_ text: Span<UInt8>) -> Int {
    var count = 0
    for i in text.indices where text[i] & 0xC0 != 0x80 { count &+= 1 }
    return count
  }
}
