internal import OCDSCore

/// The name under which a client keeps a download.
///
/// Source: RFC 6266, section 4.3, and RFC 8187 for letters beyond ASCII.
enum ContentDisposition {
  /// The header of a download.
  ///
  /// The plain name has a hyphen in place of what is not a letter, a digit, a dot, a hyphen or an underscore; the full one
  /// stands beside it where they differ.
  static func attachment(_ name: String) -> HeaderField {
    var plain = ""
    for scalar in name.unicodeScalars {
      let isSafe = scalar.isASCII && (scalar.properties.isAlphabetic || isOther(scalar))
      plain.unicodeScalars.append(isSafe ? scalar : "-")
    }
    var value = "attachment; filename=\"\(plain)\""
    if plain != name { value += "; filename*=UTF-8''\(PercentEncoding.segment(name))" }
    return HeaderField("Content-Disposition", value)
  }

  private static func isOther(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || scalar == "." || scalar == "-" || scalar == "_"
  }
}
