extension PatternTranslator {
  /// Translates what follows `\p` or `\P`.
  ///
  /// Source: ECMA-262, section 22.2.1, tables 68 to 71.
  mutating func property(isOpposite: Bool, at start: Int) throws(PatternError) {
    guard take("{") else { throw error(.unknownProperty, at: start) }
    var text = ""
    while let c = peek(), c != "}" {
      text.unicodeScalars.append(c)
      i += 1
    }
    guard take("}"), let property = UnicodeProperty(text) else {
      throw error(.unknownProperty, at: start)
    }
    if property.isUnsupported { cannot(.unsupportedProperty, at: start) }
    emit(property.isOpposite != isOpposite ? "\\P{" : "\\p{")
    emit(property.name)
    emit("}")
  }
}

/// A property of letters that ECMA-262 names, as the library calls it.
struct UnicodeProperty {
  let name: String
  var isOpposite = false
  var isUnsupported = false

  /// Finds what the text between the braces of `\p{…}` names.
  init?(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2 {
      let value = String(parts[1])
      switch parts[0] {
      case "General_Category", "gc":
        guard let category = UnicodeProperty.categories[value] else { return nil }
        name = category
      case "Script", "sc":
        guard UnicodeProperty.scripts.contains(value) else { return nil }
        name = "sc:\(value)"
      case "Script_Extensions", "scx":
        guard UnicodeProperty.scripts.contains(value) else { return nil }
        name = "scx:\(value)"
      default: return nil
      }
    } else if let category = UnicodeProperty.categories[text] {
      name = category
    } else if text == "Assigned" {
      name = "Cn"
      isOpposite = true
    } else if UnicodeProperty.binary.contains(text) {
      name = text
      isUnsupported = text == "Changes_When_NFKC_Casefolded" || text == "CWKCF"
    } else {
      return nil
    }
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  }

  /// The categories by each of their names.
  ///
  /// Each line of the list holds the short name, then the others.
  private static let categories: [String: String] = {
    var names: [String: String] = [:]
    for line in UnicodeNames.categories.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard let short = words.first else { continue }
      for word in words { names[word] = short == "LC" ? "L&" : short }
    }
    return names
  }()

  private static let binary = words(UnicodeNames.binary)
  private static let scripts = words(UnicodeNames.scripts)
}
