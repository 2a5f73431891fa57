public import OCDSCore

extension EncodingFinding {
  /// What the file was taken for and why, then what of it could not be read.
  public var notes: [Wording] {
    var notes = [taken]
    if brokenCount > 0 { notes.append(broken) }
    if zeroCount > 0 { notes.append(zeros) }
    return notes
  }

  private var taken: Wording {
    let name = encoding.name
    switch reason {
    case .mark:
      return Wording(
        es: "El texto se leyó como \(name): así lo dice la marca al inicio del archivo.",
        en: "The text was read as \(name): the mark at the beginning of the file says so."
      )
    case .ascii:
      return Wording(
        es:
          "El texto se leyó como \(name): no tiene ninguna letra con acento ni otra fuera de ASCII.",
        en: "The text was read as \(name): it has no accented letter and nothing else beyond ASCII."
      )
    case .valid:
      return Wording(
        es: "El texto se leyó como \(name): todas sus letras con acento son válidas así.",
        en: "The text was read as \(name): all its accented letters are valid as such."
      )
    case .mostlyValid:
      return Wording(
        es: "El texto se leyó como \(name): casi todas sus letras con acento son válidas así.",
        en: "The text was read as \(name): nearly all its accented letters are valid as such."
      )
    case .notUTF8:
      return Wording(
        es:
          "El texto se leyó como \(name) («ANSI» en Windows): sus letras con acento no son UTF-8. "
          + "Si salen mal, guarde el archivo como «CSV UTF-8».",
        en:
          "The text was read as \(name) (\"ANSI\" in Windows): its accented letters are not UTF-8. "
          + "If they come out wrong, save the file as \"CSV UTF-8\"."
      )
    case .notUTF8NorWindows:
      return Wording(
        es:
          "El texto se leyó como \(name), que aquí es igual a Windows-1252: sus letras con acento no son "
          + "UTF-8. Si salen mal, guarde el archivo como «CSV UTF-8».",
        en:
          "The text was read as \(name), which here is the same as Windows-1252: its accented letters are "
          + "not UTF-8. If they come out wrong, save the file as \"CSV UTF-8\"."
      )
    case .zeros:
      return Wording(
        es: "El texto se leyó como \(name): uno de cada dos bytes es cero.",
        en: "The text was read as \(name): every second byte is zero."
      )
    }
  }

  private var broken: Wording {
    let lines = brokenLines.map(String.init).joined(separator: ", ")
    let more = brokenLines.count == EncodingSurvey.lineLimit ? "…" : ""
    return Wording(
      es:
        "Hay \(brokenCount) \(brokenCount == 1 ? "lugar que no es" : "lugares que no son") "
        + "\(encoding.name) y se \(brokenCount == 1 ? "leyó" : "leyeron") como «\u{FFFD}». "
        + "Corrija en el archivo \(brokenLines.count == 1 ? "la línea" : "las líneas") \(lines)\(more).",
      en:
        "\(brokenCount) \(brokenCount == 1 ? "place is" : "places are") not \(encoding.name) and "
        + "\(brokenCount == 1 ? "was" : "were") read as \"\u{FFFD}\". "
        + "Correct \(brokenLines.count == 1 ? "line" : "lines") \(lines)\(more) of the file."
    )
  }

  private var zeros: Wording {
    Wording(
      es:
        "Se \(zeroCount == 1 ? "omitió un byte" : "omitieron \(zeroCount) bytes") de valor cero, "
        + "\(zeroCount == 1 ? "" : "el primero ")en la línea \(zeroLine): "
        + "quizá el archivo se dañó al copiarlo.",
      en:
        "\(zeroCount == 1 ? "A byte" : "\(zeroCount) bytes") of value zero, "
        + "\(zeroCount == 1 ? "" : "the first ")on line \(zeroLine), "
        + "\(zeroCount == 1 ? "was" : "were") left out: "
        + "perhaps the file was damaged when it was copied."
    )
  }
}
