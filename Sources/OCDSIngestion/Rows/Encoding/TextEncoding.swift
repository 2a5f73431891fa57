/// How the letters of a text file are written in bytes.
public enum TextEncoding: Sendable, Hashable, CaseIterable {
  /// UTF-8; ASCII is a part of it.
  case utf8
  /// UTF-16, the lower byte first: "Unicode" in the menus of Windows.
  case utf16LittleEndian
  /// UTF-16, the higher byte first.
  case utf16BigEndian
  /// Windows-1252: "ANSI" in the menus of Windows in Spanish.
  case windows1252
  /// ISO-8859-1, which Windows-1252 is like but for the bytes 80 to 9F.
  case latin1

  /// The name by which programs know it.
  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .windows1252: "Windows-1252"
    case .latin1: "ISO-8859-1"
    }
  }
}

/// What a text file was taken for, and why.
public struct EncodingFinding: Sendable, Hashable {
  /// What tells the encoding.
  public enum Reason: Sendable, Hashable {
    /// The file begins with a byte order mark.
    case mark
    /// All bytes are ASCII.
    case ascii
    /// All bytes beyond ASCII are UTF-8.
    case valid
    /// More of what is beyond ASCII is UTF-8 than is not.
    case mostlyValid
    /// The bytes beyond ASCII are not UTF-8, and some of them have letters in Windows-1252 only.
    case notUTF8
    /// The bytes beyond ASCII are not UTF-8, and mean the same in ISO-8859-1 and Windows-1252.
    case notUTF8NorWindows
    /// Every second byte is zero.
    case zeros
  }

  /// The encoding.
  public let encoding: TextEncoding
  /// What tells it.
  public let reason: Reason
  /// The number of places that mean nothing in this encoding; each is read as U+FFFD.
  public let brokenCount: Int
  /// The lines of the first of these places, in order and each once, counted from 1.
  public let brokenLines: [Int]
  /// The number of zero bytes inside the text, which are left out.
  public let zeroCount: Int
  /// The line of the first of them; 0 where there is none.
  public let zeroLine: Int
}
