/// Texts that occur often, each under a number of its own; the empty text is 0.
struct TextPool: Sendable {
  private(set) var texts = [""]
  private var numbers: [String: UInt32] = ["": 0]

  /// The number of a text; a new one where it was not seen before.
  mutating func number(_ text: String) -> UInt32 {
    if let known = numbers[text] { return known }
    let number = UInt32(texts.count)
    texts.append(text)
    numbers[text] = number
    return number
  }

  /// The numbers of texts; those that no row has are left out.
  func known(_ texts: [String]) -> [UInt32] { texts.compactMap { numbers[$0] } }
}
