public import OCDSCore

/// The delimiter that was found in the first records of a text table.
public struct DelimiterFinding: Sendable, Hashable {
  /// What tells the delimiter.
  public enum Reason: Sendable, Hashable {
    /// The caller.
    case given
    /// A first line such as `sep=;`.
    case firstLine
    /// So many of the first records have the same number of cells.
    case records(of: Int, cells: Int)
    /// None of the delimiters occurs: the table has one column.
    case oneColumn
  }

  /// The delimiter.
  public let delimiter: Delimiter
  /// What tells it.
  public let reason: Reason

  /// The delimiter and what told it, in words.
  public var wording: Wording {
    let name = delimiter.wording
    switch reason {
    case .given:
      return Wording(
        es: "Las celdas se separaron por \(name.es), como se pidió.",
        en: "The cells were separated by \(name.en), as asked for."
      )
    case .firstLine:
      return Wording(
        es: "Las celdas se separaron por \(name.es): así lo dice la primera línea.",
        en: "The cells were separated by \(name.en): the first line says so."
      )
    case .records(let records, let cells):
      return Wording(
        es:
          "Las celdas se separaron por \(name.es): con ese separador, \(records) de las primeras filas "
          + "tienen \(cells) celdas.",
        en:
          "The cells were separated by \(name.en): with it, \(records) of the first rows "
          + "have \(cells) cells."
      )
    case .oneColumn:
      return Wording(
        es:
          "La tabla se leyó como una sola columna: no hay coma, punto y coma, tabulador ni barra que "
          + "separe sus celdas.",
        en:
          "The table was read as a single column: no comma, semicolon, tab or bar separates its cells."
      )
    }
  }
}

extension DelimiterFinding {
  /// So many records are looked at.
  private static let recordLimit = 200

  /// The delimiters that are tried; of two that fit alike the earlier, for a comma may belong to a number.
  private static let candidates = [Delimiter.tab, .bar, .semicolon, .comma]

  /// The length of a first line such as `sep=;` without its end, and its delimiter.
  static func firstLine(of text: Span<UInt8>) -> (length: Int, delimiter: Delimiter)? {
    let isQuoted = text.count > 0 && text[0] == UInt8(ascii: "\"")
    var i = isQuoted ? 1 : 0
    guard text.count > i + 4 else { return nil }
    for letter in "sep=".utf8 {
      guard text[i] | 0x20 == letter | 0x20 else { return nil }
      i += 1
    }
    guard text[i - 1] == UInt8(ascii: "="), let delimiter = Delimiter(text[i]) else { return nil }
    i += 1
    if isQuoted {
      guard i < text.count, text[i] == UInt8(ascii: "\"") else { return nil }
      i += 1
    }
    guard i == text.count || text[i] == 0x0A || text[i] == 0x0D else { return nil }
    return (i, delimiter)
  }

  /// Finds the delimiter that makes most of the first records alike and gives them many cells.
  ///
  /// - Complexity: O(bytes) for each of four delimiters.
  static func find(
    in sample: [UInt8],
    from start: Int,
    to end: Int,
    isWhole: Bool,
    _ limits: DelimitedLimits
  ) -> DelimiterFinding {
    var best: DelimiterFinding?
    var bestScore = 0
    for candidate in candidates {
      let widths = widths(candidate, sample, start, end, isWhole, limits)
      let total = widths.values.reduce(0, +)
      let wide = widths.filter { $0.key > 1 }
      guard
        let mode = wide.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })
      else { continue }
      // How alike the records are counts more than how many cells they have. A comma is the delimiter even of a table in
      // which hardly two records are alike; other characters may stand in a text now and then.
      let share = mode.value * 1000 / total
      guard share >= 100 || candidate == .comma else { continue }
      let score = max(share * share * share, 1) * (mode.key - 1)
      if score > bestScore {
        bestScore = score
        best = DelimiterFinding(
          delimiter: candidate,
          reason: .records(of: mode.value, cells: mode.key)
        )
      }
    }
    return best ?? DelimiterFinding(delimiter: .comma, reason: .oneColumn)
  }

  /// How many of the first records have how many cells.
  private static func widths(
    _ candidate: Delimiter,
    _ sample: [UInt8],
    _ start: Int,
    _ end: Int,
    _ isWhole: Bool,
    _ limits: DelimitedLimits
  ) -> [Int: Int] {
    var scanner = RecordScanner(candidate, limits)
    var row = Row()
    var position = start
    var widths: [Int: Int] = [:]
    for _ in 0..<recordLimit {
      row.begin(line: 1)
      scanner.beginRecord()
      var outcome = RecordScanner.scan(sample, from: &position, to: end, &scanner, into: &row)
      if outcome == .more, isWhole { outcome = scanner.finish(&row) }
      guard outcome == .record else { break }
      if row.count > 0 { widths[row.count, default: 0] += 1 }
    }
    return widths
  }
}
