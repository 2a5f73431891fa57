internal import OCDSCore

/// The plain form of text: no padding, no characters that do not show, the encoding mended where that is certain.
///
/// Spelling, case and punctuation stay. Tidying twice is tidying once.
public enum Tidy {
  /// What else to do, or not to do.
  public struct Options: OptionSet, Sendable, Hashable {
    /// The bits of the set.
    public let rawValue: UInt8
    /// Creates a set of options from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Keeps line breaks, two in a row at most; else they become spaces.
    public static let keepsLines = Options(rawValue: 1)
    /// Removes the apostrophe in front by which spreadsheets mark a text: `'050GYR`.
    public static let stripsApostrophe = Options(rawValue: 2)
    /// Takes `0` for a placeholder.
    public static let zeroIsAbsent = Options(rawValue: 4)
  }

  /// What was mended in a text.
  public struct Mendings: OptionSet, Sendable, Hashable {
    /// The bits of the set.
    public let rawValue: UInt8
    /// Creates a set of mendings from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Spaces at the ends or in a row, or others than U+0020.
    public static let spaces = Mendings(rawValue: 1)
    /// Controls and characters without width.
    public static let invisibles = Mendings(rawValue: 2)
    /// An apostrophe in front.
    public static let apostrophe = Mendings(rawValue: 4)
    /// UTF-8 that was read as Windows-1252.
    public static let encoding = Mendings(rawValue: 8)
    /// Bytes that are not UTF-8.
    public static let brokenBytes = Mendings(rawValue: 16)
  }

  /// Reads a text: absent where it is a placeholder, refused where it is a spreadsheet's formula or error.
  ///
  /// - Complexity: O(bytes), with no memory of its own but the result's where the text is tidy.
  public static func read(_ text: Span<UInt8>, _ options: Options = []) -> Reading<String> {
    if Placeholder.matches(text, countsZero: options.contains(.zeroIsAbsent)) { return .absent }
    if let fault = SpreadsheetCell.fault(text) { return Reading(refused: fault) }
    guard !isTidy(text, options) else {
      return Reading(String(copying: text), LostLetters.faults(text))
    }
    var bytes: [UInt8] = []
    let mendings = append(text, options, to: &bytes)
    if Placeholder.matches(bytes.span, countsZero: options.contains(.zeroIsAbsent)) {
      return .absent
    }
    if let fault = SpreadsheetCell.fault(bytes.span) { return Reading(refused: fault) }
    let tidied = String(copying: bytes.span)
    return Reading(tidied, faults(mendings, text, tidied) + LostLetters.faults(bytes.span))
  }

  /// Reads a text: absent where it is a placeholder, refused where it is a spreadsheet's formula or error.
  public static func read(_ text: String, _ options: Options = []) -> Reading<String> {
    let bytes = Array(text.utf8)
    return read(bytes.span, options)
  }

  /// Whether reading a text gives the text itself, and nothing to tell.
  ///
  /// - Complexity: O(bytes), without memory of its own.
  static func isPlain(_ text: Span<UInt8>, _ options: Options = []) -> Bool {
    guard text.count > 0, text[0] != UInt8(ascii: "="), text[0] != UInt8(ascii: "#") else {
      return false
    }
    return isTidy(text, options)
      && !Placeholder.matches(text, countsZero: options.contains(.zeroIsAbsent))
      && LostLetters.faults(text).isEmpty
  }

  /// Whether a text is in its plain form; where this is false, `append` may still find nothing to mend.
  public static func isTidy(_ text: Span<UInt8>, _ options: Options = []) -> Bool {
    guard text.count > 0 else { return true }
    if text[0] == 0x20 || text[text.count - 1] == 0x20 { return false }
    var i = 0
    while i < text.count {
      let byte = text[i]
      if byte > 0x20 && byte < 0x7F {
        i += 1
      } else if byte == 0x20 {
        if text[i - 1] == 0x20 { return false }
        i += 1
      } else if byte < 0x80 {
        return false
      } else {
        let scalar = UTF8Scalar(text, at: i)
        let value = scalar.value
        if CharacterClass.isBlank(value) || value == UTF8Scalar.broken { return false }
        // What may be UTF-8 read as Windows-1252.
        if value == 0xC3 || value == 0xC2 || value == 0xE2 { return false }
        i += scalar.length
      }
    }
    guard options.contains(.stripsApostrophe) else { return true }
    return !CharacterClass.isApostrophe(UTF8Scalar(text, at: 0).value)
  }

  /// Appends the plain form of a text and returns what was mended in it.
  public static func append(
    _ text: Span<UInt8>,
    _ options: Options = [],
    to bytes: inout [UInt8]
  ) -> Mendings {
    var mendings: Mendings = []
    var pass: [UInt8]
    if let mended = Mojibake.mended(text) {
      mendings.insert(.encoding)
      pass = TidyPass.run(mended.span, options, &mendings)
    } else {
      pass = TidyPass.run(text, options, &mendings)
    }
    // What was read wrong twice needs mending twice; each time the text gets shorter.
    while let mended = Mojibake.mended(pass.span) {
      mendings.insert(.encoding)
      pass = TidyPass.run(mended.span, options, &mendings)
    }
    bytes.append(contentsOf: pass)
    return mendings
  }

  static func faults(_ mendings: Mendings, _ text: Span<UInt8>, _ tidied: String) -> [ValueFault] {
    var faults: [ValueFault] = []
    if mendings.contains(.brokenBytes) { faults.append(ValueFault(.brokenBytes, text)) }
    if mendings.contains(.encoding) {
      let bytes = Array(tidied.utf8)
      faults.append(ValueFault(.mendedEncoding, text, ValueFault.shown(bytes.span)))
    }
    if mendings.contains(.apostrophe) { faults.append(ValueFault(.leadingApostrophe, text)) }
    if mendings.contains(.invisibles) { faults.append(ValueFault(.invisibleCharacters, text)) }
    if mendings.contains(.spaces) { faults.append(ValueFault(.extraSpaces, text)) }
    return faults
  }
}
