import OCDSCore
import OCDSIngestion
import Testing

@Suite("Encodings of text tables")
struct EncodingSurveyTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    let encoding: TextEncoding
    let reason: EncodingFinding.Reason
    var brokenCount = 0
    var brokenLines: [Int] = []
    /// The text of the first row.
    let row: [String]
    var testDescription: String { name }
  }

  static let accents = Array("Número,Año\nUno,Dos\n".utf8)

  static let cases = [
    Case(
      name: "ASCII",
      bytes: Array("a,b\n".utf8),
      encoding: .utf8,
      reason: .ascii,
      row: ["a", "b"]
    ),
    Case(
      name: "UTF-8",
      bytes: accents,
      encoding: .utf8,
      reason: .valid,
      row: ["Número", "Año"]
    ),
    Case(
      name: "UTF-8 with a mark",
      bytes: [0xEF, 0xBB, 0xBF] + accents,
      encoding: .utf8,
      reason: .mark,
      row: ["Número", "Año"]
    ),
    Case(
      name: "the four lengths of UTF-8",
      bytes: Array("a,ñ,€,𝄞\n".utf8),
      encoding: .utf8,
      reason: .valid,
      row: ["a", "ñ", "€", "𝄞"]
    ),
    Case(
      name: "one bad byte in UTF-8",
      bytes: Array("Número,Año,Región\n1,".utf8) + [0xF3] + Array("\n".utf8),
      encoding: .utf8,
      reason: .mostlyValid,
      brokenCount: 1,
      brokenLines: [2],
      row: ["Número", "Año", "Región"]
    ),
    Case(
      name: "UTF-8 cut inside letters",
      bytes: Array("Número,Año,Región\r\n1,2,".utf8) + [0xC3, 0x0D, 0x0A, 0xE2, 0x82]
        + Array("\r\n3,ó".utf8),
      encoding: .utf8,
      reason: .mostlyValid,
      brokenCount: 2,
      brokenLines: [2, 3],
      row: ["Número", "Año", "Región"]
    ),
    Case(
      name: "Windows-1252",
      bytes: Array("N".utf8) + [0xFA] + Array("mero,".utf8) + [0x93, 0x41, 0xF1, 0x6F, 0x94, 0x0A],
      encoding: .windows1252,
      reason: .notUTF8,
      row: ["Número", "\u{201C}Año\u{201D}"]
    ),
    Case(
      name: "Windows-1252 that has UTF-8 by chance",
      bytes: Array("CAF".utf8) + [0xC9, 0x94, 0x2C, 0xF3, 0x2C, 0xF1, 0x0A],
      encoding: .windows1252,
      reason: .notUTF8,
      row: ["CAFÉ\u{201D}", "ó", "ñ"]
    ),
    Case(
      name: "a byte without a letter in Windows-1252",
      bytes: [0x61, 0x2C, 0xF3, 0x0D, 0x62, 0x80, 0x81, 0x0D],
      encoding: .windows1252,
      reason: .notUTF8,
      brokenCount: 1,
      brokenLines: [2],
      row: ["a", "ó"]
    ),
    Case(
      name: "ISO-8859-1",
      bytes: Array("Secretar".utf8) + [0xED, 0x61, 0x2C, 0x41, 0xF1, 0x6F, 0x0A],
      encoding: .latin1,
      reason: .notUTF8NorWindows,
      row: ["Secretaría", "Año"]
    ),
    Case(
      name: "ISO-8859-1 after a mark of UTF-8",
      bytes: [0xEF, 0xBB, 0xBF, 0x41, 0xF1, 0x6F, 0x2C, 0x62, 0x0A],
      encoding: .latin1,
      reason: .notUTF8NorWindows,
      row: ["Año", "b"]
    ),
    Case(
      name: "UTF-16, lower byte first",
      bytes: [0xFF, 0xFE] + utf16("Año,𝄞\r\n1,2", isBig: false),
      encoding: .utf16LittleEndian,
      reason: .mark,
      row: ["Año", "𝄞"]
    ),
    Case(
      name: "UTF-16, higher byte first",
      bytes: [0xFE, 0xFF] + utf16("Año,𝄞\r\n1,2", isBig: true),
      encoding: .utf16BigEndian,
      reason: .mark,
      row: ["Año", "𝄞"]
    ),
    Case(
      name: "UTF-16 without a mark",
      bytes: utf16("Año,Clave\r\n1,2", isBig: false),
      encoding: .utf16LittleEndian,
      reason: .zeros,
      row: ["Año", "Clave"]
    ),
    Case(
      name: "UTF-16 with half a pair and half a unit",
      bytes: [0xFE, 0xFF] + utf16("a,b\nc", isBig: true) + [0xD8, 0x34, 0x00, 0x64, 0x00],
      encoding: .utf16BigEndian,
      reason: .mark,
      brokenCount: 2,
      brokenLines: [2],
      row: ["a", "b"]
    ),
  ]

  /// UTF-16 in bytes.
  static func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBig ? bytes : bytes.reversed()
    }
  }

  @Test("the content tells the encoding, whatever the sizes of what is read", arguments: cases)
  func encodings(_ sample: Case) throws {
    for step in [1, 2, 3, 7, .max] {
      let finding = try EncodingSurvey.encoding(of: stepped(sample.bytes, step: step))
      #expect(finding.encoding == sample.encoding)
      #expect(finding.reason == sample.reason)
      #expect(finding.brokenCount == sample.brokenCount)
      #expect(finding.brokenLines == sample.brokenLines)
      for blockSize in [1, 2, 5, 4096] {
        let table = try TableText(found: sample.bytes, step: step, blockSize: blockSize)
        #expect(table.rows.first == sample.row, "step \(step), block \(blockSize)")
        #expect(table.failure == nil)
      }
    }
  }

  @Test("one bad byte in the second of many blocks is found with its line")
  func manyBlocks() throws {
    var bytes: [UInt8] = []
    for line in 1...3000 {
      bytes += Array("\(line),Adquisición de sillas y mesas\r\n".utf8)
      if line == 2000 { bytes.insert(0xE1, at: bytes.count - 2) }
    }
    for blockSize in [8192, 10_001, 1 << 20] {
      let finding = try EncodingSurvey.encoding(of: stepped(bytes), blockSize: blockSize)
      #expect(finding.encoding == .utf8)
      #expect(finding.brokenLines == [2000])
    }
    let table = try TableText(found: bytes)
    #expect(table.rows[1999] == ["2000", "Adquisición de sillas y mesas\u{FFFD}"])
    #expect(table.notes.contains { $0.es.contains("Corrija en el archivo la línea 2000.") })
  }

  @Test("broken UTF-8 becomes U+FFFD as in the standard library")
  func repair() {
    let samples: [[UInt8]] = [
      [0x61, 0xC0, 0xAF, 0x62], [0xE0, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0xED, 0xA0, 0x80, 0x62],
      [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x28, 0xA1], [0xF0, 0x90, 0x28, 0xBC], [0x80, 0xBF, 0xFF],
      [0xC3, 0xC3, 0xA9], [0xF1, 0x80, 0x80, 0xC3],
    ]
    for sample in samples {
      for step in [1, 2, .max] {
        let table = TableText(
          DelimitedReader(.utf8, read: stepped(sample, step: step))
        )
        #expect(table.rows == [[String(decoding: sample, as: UTF8.self)]], "\(sample)")
      }
    }
  }

  @Test("zeros are left out and told")
  func zeros() throws {
    let table = try TableText(found: Array("a,b\n1\0,\0\02\n\0\n".utf8))
    #expect(table.rows == [["a", "b"], ["1", "2"], []])
    #expect(table.notes[1].es.contains("4 bytes de valor cero, el primero en la línea 2"))
    #expect(table.notes[1].en.contains("4 bytes of value zero, the first on line 2, were left out"))
  }

  @Test("every encoding is told in both languages")
  func wordings() throws {
    for sample in Self.cases {
      let notes = try EncodingSurvey.encoding(of: stepped(sample.bytes)).notes
      #expect(notes.count == (sample.brokenCount > 0 ? 2 : 1))
      #expect(notes.allSatisfy { !$0.isIncomplete })
      #expect(notes[0].es.contains(sample.encoding.name))
    }
  }
}
