internal import OCDSCore

extension Evaluation {
  /// Whether a number fits: its bounds, and what it is a multiple of; exactly, by its decimal digits.
  func number(
    _ rule: Int32,
    _ node: Int,
    at index: Int,
    name: Int32,
    _ state: inout EvaluationState
  ) -> Bool {
    let rule = numbers[Int(rule)]
    state.charge(TapeWord(bits: tape[index]).length &>> 4)
    guard let value = view(at: index).number?.decimal else { return true }
    var isFit = true
    if rule.minimum >= 0 {
      let minimum = decimals[Int(rule.minimum)]
      if value < minimum || (rule.isMinimumExclusive && value == minimum) {
        isFit = fail(.minimum, node, at: index, name: name, &state)
      }
    }
    if rule.maximum >= 0 {
      let maximum = decimals[Int(rule.maximum)]
      if maximum < value || (rule.isMaximumExclusive && value == maximum) {
        isFit = fail(.maximum, node, at: index, name: name, &state)
      }
    }
    if rule.divisor > 0 && !value.isMultiple(of: rule.divisor, exponent: rule.divisorExponent) {
      isFit = fail(.multipleOf, node, at: index, name: name, &state)
    }
    return isFit
  }
}

extension JSONDecimal {
  /// Whether the value is a whole multiple of a divisor times a power of ten.
  ///
  /// The divisor is below 10^18 and its last digit is not zero.
  func isMultiple(of divisor: UInt64, exponent divisorExponent: Int) -> Bool {
    if digits.isEmpty { return true }
    if !hasNearExponent && isRemotelySmall { return false }
    // The remainder of a power of ten that is far away is that of any other: no more twos and fives are in the divisor.
    let power = hasNearExponent ? exponent - divisorExponent : 64
    // The last digit is not zero, so the digits are not divisible by ten.
    if power < 0 { return false }
    var remainder: UInt64 = 0
    for digit in digits {
      remainder = JSONDecimal.product(remainder, 10, modulo: divisor)
      remainder = (remainder + UInt64(digit - 0x30)) % divisor
    }
    return JSONDecimal.product(
      remainder,
      JSONDecimal.powerOfTen(power, modulo: divisor),
      modulo: divisor
    ) == 0
  }

  private static func powerOfTen(_ exponent: Int, modulo divisor: UInt64) -> UInt64 {
    var result: UInt64 = 1 % divisor
    var base: UInt64 = 10 % divisor
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 { result = product(result, base, modulo: divisor) }
      base = product(base, base, modulo: divisor)
      rest >>= 1
    }
    return result
  }

  private static func product(_ a: UInt64, _ b: UInt64, modulo divisor: UInt64) -> UInt64 {
    divisor.dividingFullWidth(a.multipliedFullWidth(by: b)).remainder
  }
}
