extension PatternTranslator {
  /// How often something is repeated.
  struct Count {
    let minimum: Int
    /// The highest number of times; nil where there is none.
    let maximum: Int?
    let isLazy: Bool
  }

  /// Reads a quantifier; nil where there is none.
  mutating func quantifier() throws(PatternError) -> Count? {
    let start = i
    let minimum: Int
    let maximum: Int?
    if take("*") {
      (minimum, maximum) = (0, nil)
    } else if take("+") {
      (minimum, maximum) = (1, nil)
    } else if take("?") {
      (minimum, maximum) = (0, 1)
    } else if take("{") {
      guard let low = number() else { throw error(.loneBracket, at: start) }
      minimum = low
      if take(",") {
        maximum = number()
      } else {
        maximum = low
      }
      guard take("}") else { throw error(.loneBracket, at: start) }
      if let maximum, maximum < minimum { throw error(.backwardCounts, at: start) }
      if max(minimum, maximum ?? 0) > 65535 { cannot(.unsupportedCount, at: start) }
    } else {
      return nil
    }
    return Count(minimum: minimum, maximum: maximum, isLazy: take("?"))
  }

  /// Reads a number; what is far beyond any use is read as a milliard.
  private mutating func number() -> Int? {
    let start = i
    var value = 0
    while let digit = peek(), ("0"..."9").contains(digit) {
      value = min(value * 10 + Int(digit.value - 0x30), 1_000_000_000)
      i += 1
    }
    return i > start ? value : nil
  }

  mutating func emit(_ count: Count) {
    switch (count.minimum, count.maximum) {
    case (0, nil): emit("*")
    case (1, nil): emit("+")
    case (0, 1): emit("?")
    case (let minimum, nil): emit("{\(minimum),}")
    case (let minimum, let maximum?):
      emit(minimum == maximum ? "{\(minimum)}" : "{\(minimum),\(maximum)}")
    }
    if count.isLazy { emit("?") }
  }

  /// Repeats the letter, set, or reference that begins at a place of the output.
  ///
  /// The library runs through such a loop without counting, so that callouts stand around it.
  mutating func emit(_ count: Count, behindLetterFrom start: Int) {
    let isLong = count.maximum.map { $0 > 16 } ?? true
    if isLong || count.minimum != count.maximum {
      output.insert(contentsOf: "(?C)".utf8, at: start)
    }
    emit(count)
    if isLong { emit("(?C)") }
  }
}
