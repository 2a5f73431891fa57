internal import OCDSCore

extension JSONView {
  /// A string or a number of this document as a message shows it: in one line and not too long.
  func shown(_ index: Int) -> String {
    guard index > 0 else { return "" }
    let word = TapeWord(bits: tape[index])
    guard !word.isContainer else { return "" }
    let text = source.extracting(word.low..<word.low &+ word.length)
    let full = word.isEscaped ? JSONString.unescaped(text) : String(copying: text)
    var shown = String.UnicodeScalarView()
    var count = 0
    for scalar in full.unicodeScalars {
      guard count < 80 else {
        shown.append("…")
        break
      }
      // Control characters could end the line, or paint the terminal that shows it.
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      shown.append(isControl ? " " : scalar)
      count += 1
    }
    return String(shown)
  }

  /// A date's first ten characters, which is what was compared.
  func shown(_ date: DateFact) -> String {
    String(shown(date.index).unicodeScalars.prefix(10))
  }

  /// An amount as it is written, and its currency.
  func shown(_ value: ValueFact) -> String { "\(shown(value.index)) \(value.code)" }
}
