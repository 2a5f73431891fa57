extension DigitGroups {
  /// How the separators were understood.
  struct Decimals {
    /// How many of the digits stand behind the decimal point.
    var count: Int
    /// Whether the separator could be of thousands as well as of decimals.
    var isAmbiguous = false
    /// Whether a comma alone was taken for the decimal point.
    var isComma = false
  }

  /// Decides which separator is the decimal one; nil where the groups fit no reading.
  func decimals() -> Decimals? {
    guard count > 1 else { return Decimals(count: 0) }
    let dots = count(of: .dot)
    let commas = count(of: .comma)
    let others = count - 1 - dots - commas
    let last = separators[count - 1]
    let tail = lengths[count - 1]
    var decimals = Decimals(count: 0)
    if dots > 0 && commas > 0 {
      guard last == .dot ? dots == 1 : last == .comma && commas == 1 else { return nil }
      decimals.count = tail
    } else if dots == 1 {
      guard last == .dot else { return nil }
      decimals.count = tail
      decimals.isAmbiguous = others == 0 && couldBeThousands
    } else if commas == 1 {
      guard last == .comma, oneComma(others: others, tail: tail, &decimals) else { return nil }
    }
    let end = decimals.count > 0 ? count - 1 : count
    return areThousands(upTo: end) ? decimals : nil
  }

  /// Whether the last group is of three digits and one to three stand before it, of which the first is no zero.
  private var couldBeThousands: Bool {
    lengths[count - 1] == 3 && (1...3).contains(lengths[0]) && digits.first != UInt8(ascii: "0")
  }

  /// Whether the only comma makes sense, as one of thousands or of decimals.
  private func oneComma(others: Int, tail: Int, _ decimals: inout Decimals) -> Bool {
    if others > 0 {
      // 1'234,567 parts millions and thousands; 1 234,567 is written where the comma is decimal.
      if tail == 3 && count(of: .apostrophe) > 0 { return true }
      decimals.count = tail
      decimals.isAmbiguous = tail == 3
      return true
    }
    if couldBeThousands { return true }
    let isShort = tail < 3
    let isBelowOne = lengths[0] == 0 || (lengths[0] == 1 && digits.first == UInt8(ascii: "0"))
    guard isShort || isBelowOne || (tail == 3 && lengths[0] > 3) else { return false }
    decimals.count = tail
    decimals.isComma = true
    return true
  }
}
