/// A heading of a table as it stands there, and in the form in which headings are compared.
public struct Heading: Sendable, Hashable {
  /// The text of the source.
  public let text: String
  /// The form for comparison; see `key(of:)`.
  public let key: String
  /// Which of the headings with this key it is, in the order of the table; counted from 1.
  public let ordinal: Int
  /// The number of the sheet that holds the column's rows: `579209` where the text ends with `Tabla_579209`.
  public let sheetNumber: String?

  init(_ text: String, ordinal: (String) -> Int) {
    self.text = text
    (key, sheetNumber) = Heading.parts(of: text)
    self.ordinal = ordinal(key)
  }

  /// The form in which headings are compared.
  ///
  /// Latin letters lose their accents and are in lower case, `(s)` after a word is a part of it, other punctuation and
  /// white space become single spaces, and `Tabla_579209` is left out. A `?` stays, for it may stand for a letter that
  /// was lost; U+FFFD becomes one.
  public static func key(of text: String) -> String { parts(of: text).key }

  private static func parts(of text: String) -> (key: String, sheetNumber: String?) {
    var words = folded(text).split(separator: " ")
    var number: String?
    if let place = words.indices.dropLast().last(where: {
      words[$0] == "tabla" && words[$0 + 1].utf8.count > 2
        && words[$0 + 1].utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }), words.count > 2 {
      number = String(words[place + 1])
      words.removeSubrange(place...place + 1)
    }
    return (words.joined(separator: " "), number)
  }

  /// The text with its letters folded and spaces for what separates words.
  private static func folded(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var folded = ""
    folded.reserveCapacity(text.utf8.count)
    var i = 0
    while i < scalars.count {
      if let end = plural(scalars, at: i) {
        for scalar in scalars[i + 1..<end] { LatinFolding.append(scalar, to: &folded) }
        i = end + 1
      } else {
        LatinFolding.append(scalars[i], to: &folded)
        i += 1
      }
    }
    return folded
  }

  /// Where an ending such as `(s)` or `(es)` of a word closes; nil where none begins.
  private static func plural(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
    guard scalars[start] == "(", start > 0, scalars[start - 1].properties.isAlphabetic else {
      return nil
    }
    for length in 1...2 {
      let end = start + 1 + length
      guard end < scalars.count, scalars[end - 1].properties.isAlphabetic else { return nil }
      if scalars[end] == ")" { return end }
    }
    return nil
  }
}
