/// The parts of an escape that names a letter by its number.
enum PatternEscape {
  /// Reads what follows `\u`: four digits, a pair of surrogates, or digits in braces.
  ///
  /// A surrogate alone is its own value, as with the flag `u`.
  static func unicode(_ scalars: [Unicode.Scalar], _ i: inout Int) -> UInt32? {
    if i < scalars.count, scalars[i] == "{" {
      var value: UInt32 = 0
      var k = i + 1
      while k < scalars.count, let digit = hexadecimal(scalars[k]) {
        value = value << 4 | digit
        guard value <= 0x10FFFF else { return nil }
        k += 1
      }
      guard k > i + 1, k < scalars.count, scalars[k] == "}" else { return nil }
      i = k + 1
      return value
    }
    guard let value = hexadecimal(scalars, &i, digits: 4) else { return nil }
    guard value & 0xFC00 == 0xD800, i + 1 < scalars.count, scalars[i] == "\\",
      scalars[i + 1] == "u"
    else { return value }
    var k = i + 2
    guard let low = hexadecimal(scalars, &k, digits: 4), low & 0xFC00 == 0xDC00 else {
      return value
    }
    i = k
    return 0x10000 + (value & 0x3FF) << 10 + (low & 0x3FF)
  }

  static func hexadecimal(_ scalars: [Unicode.Scalar], _ i: inout Int, digits: Int) -> UInt32? {
    guard i + digits <= scalars.count else { return nil }
    var value: UInt32 = 0
    for k in i..<(i + digits) {
      guard let digit = hexadecimal(scalars[k]) else { return nil }
      value = value << 4 | digit
    }
    i += digits
    return value
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar {
    case "0"..."9": scalar.value - 0x30
    case "a"..."f": scalar.value - 0x57
    case "A"..."F": scalar.value - 0x37
    default: nil
    }
  }
}
