/// The names in archives: bytes of three encodings, written by anybody.
enum EntryName {
  /// The text of a name.
  ///
  /// What is not UTF-8 is read as code page 850, which Windows in Latin America gives to ZIP files; it agrees with code
  /// page 437 on every small letter of Spanish, and on `É` and `Ñ`.
  static func text(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      scalars.append(byte < 0x80 ? Unicode.Scalar(byte) : codePage850[Int(byte) - 0x80])
    }
    return String(scalars)
  }

  /// A name in one line, without what could paint or turn a terminal, and not too long.
  static func shown(_ name: String) -> String {
    var shown = String.UnicodeScalarView()
    for (count, scalar) in name.unicodeScalars.enumerated() {
      if count == 200 {
        shown.append("…")
        break
      }
      shown.append(isHarmful(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(shown)
  }

  /// A name under which a part is looked up: parts are told apart without regard to ASCII case, and some programs write
  /// the folders of Windows.
  ///
  /// Source: ECMA-376 part 2, section 6.2.2.3.
  static func key(_ name: String) -> String {
    var bytes = name.utf8.map { byte -> UInt8 in
      switch byte {
      case UInt8(ascii: "\\"): UInt8(ascii: "/")
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      default: byte
      }
    }
    if bytes.first == UInt8(ascii: "/") { bytes.removeFirst() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: true
    default: false
    }
  }

  private static let codePage850 = Array(
    ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤"
      + "ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}")
      .unicodeScalars
  )
}
