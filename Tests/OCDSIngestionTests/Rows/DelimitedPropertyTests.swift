import OCDSCore
import OCDSIngestion
import TestSupport
import Testing

@Suite("Properties of delimited text")
struct DelimitedPropertyTests {
  /// Writes tables in the ways in which they are found.
  struct Writer {
    var generator: SeededGenerator
    let encoding: TextEncoding
    let delimiter: Delimiter
    let lineEnd: String
    let hasMark: Bool

    init(seed: UInt64) {
      generator = SeededGenerator(seed: seed)
      encoding = TextEncoding.allCases.randomElement(using: &generator) ?? .utf8
      delimiter =
        [.comma, .semicolon, .tab, .bar].randomElement(using: &generator) ?? Delimiter.comma
      lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
      hasMark = Bool.random(using: &generator)
    }

    /// Invents a table of at least two columns in which no cell tempts to another delimiter.
    mutating func table() -> [[String]] {
      let width = Int.random(in: 2...9, using: &generator)
      let height = Int.random(in: 1...40, using: &generator)
      return (0..<height).map { _ in (0..<width).map { _ in cell() } }
    }

    private mutating func cell() -> String {
      let wide =
        encoding == .windows1252 ? ["€", "“", "”"] : encoding == .latin1 ? [] : ["€", "𝄞"]
      let parts =
        ["a", "Zapopan", "ñ", "É", " ", "\"", "\"\"", "\n", "\r\n", "\r", "12.30", "", "'", "x y"]
        + [String(UnicodeScalar(delimiter.byte))] + wide
      return (0..<Int.random(in: 0...6, using: &generator))
        .map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
    }

    mutating func bytes(of table: [[String]]) -> [UInt8] {
      let separator = String(UnicodeScalar(delimiter.byte))
      var text = ""
      for (index, row) in table.enumerated() {
        text += row.map { quoted($0) }.joined(separator: separator)
        if index < table.count - 1 || Bool.random(using: &generator) { text += lineEnd }
      }
      return encode(text)
    }

    private mutating func quoted(_ cell: String) -> String {
      let needs = cell.unicodeScalars.contains {
        $0 == "\"" || $0 == "\n" || $0 == "\r" || $0.value == UInt32(delimiter.byte)
      }
      guard needs || Bool.random(using: &generator) else { return cell }
      return "\""
        + cell.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
    }

    private func encode(_ text: String) -> [UInt8] {
      switch encoding {
      case .utf8: return (hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
      case .utf16LittleEndian: return [0xFF, 0xFE] + EncodingSurveyTests.utf16(text, isBig: false)
      case .utf16BigEndian: return [0xFE, 0xFF] + EncodingSurveyTests.utf16(text, isBig: true)
      case .latin1, .windows1252:
        return text.unicodeScalars.map {
          switch $0 {
          case "€": 0x80
          case "“": 0x93
          case "”": 0x94
          default: UInt8(truncatingIfNeeded: $0.value)
          }
        }
      }
    }
  }

  @Test("what is written is read back, in blocks of any size", arguments: 1...400)
  func roundTrip(_ number: Int) throws {
    let seed = UInt64(number)
    var writer = Writer(seed: seed)
    let table = writer.table()
    let bytes = writer.bytes(of: table)
    var options = DelimitedReader.Options()
    options.delimiter = writer.delimiter
    options.blockSize = Int.random(in: 1...40, using: &writer.generator)
    let step = Int.random(in: 1...40, using: &writer.generator)
    let read = TableText(
      DelimitedReader(writer.encoding, options: options, read: stepped(bytes, step: step))
    )
    #expect(read.failure == nil, "seed \(seed)")
    #expect(read.rows == table, "seed \(seed)")
    // Every cell of another row stands on a later line.
    #expect(zip(read.lines, read.lines.dropFirst()).allSatisfy { $0 < $1 }, "seed \(seed)")
  }

  @Test("the survey finds an encoding that gives the same text", arguments: 1...200)
  func survey(_ number: Int) throws {
    let seed = UInt64(number)
    var writer = Writer(seed: seed)
    // Letters that cannot be taken for another encoding.
    let table = [["Número", "Año", "Dirección", "Teléfono"]] + [["ñandú", "é", "ó", "ü"]]
    let bytes = writer.bytes(of: table)
    let read = try TableText(found: bytes, step: Int.random(in: 1...9, using: &writer.generator))
    #expect(read.rows == table, "seed \(seed), \(writer.encoding)")
  }

  @Test("any bytes give the same rows in blocks of any size", arguments: 1...300)
  func anyBytes(_ number: Int) throws {
    let seed = UInt64(number)
    var generator = SeededGenerator(seed: seed)
    let alphabet: [UInt8] =
      Array("a,;\t|\"\"\"\n\r\0 1".utf8) + [0xC3, 0xB1, 0xE2, 0x82, 0xAC, 0x80]
    let bytes = (0..<Int.random(in: 0...300, using: &generator)).map { _ in
      alphabet.randomElement(using: &generator) ?? 0
    }
    let whole = try TableText(found: bytes)
    for blockSize in [1, 2, 3, 8, 13] {
      #expect(
        try TableText(found: bytes, step: blockSize, blockSize: blockSize) == whole,
        "\(seed)"
      )
    }
  }
}
