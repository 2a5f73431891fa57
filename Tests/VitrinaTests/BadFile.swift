import OCDSCore
import Testing

/// A file that cannot be read as what it is, and where its fault lies.
struct BadFile: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let bytes: [UInt8]
  let place: Wording

  init(_ description: String, _ bytes: [UInt8], line: Int, column: Int, byte: Int) {
    testDescription = description
    self.bytes = bytes
    place = Wording(
      es: "línea \(line), columna \(column) (byte \(byte)): se esperaba ",
      en: "line \(line), column \(column) (byte \(byte)): expected "
    )
  }

  private static let whole = Array(Sample.package([Sample.release("bad")]).utf8)

  static let all: [BadFile] = [
    BadFile("no JSON", Array("hola\n".utf8), line: 1, column: 1, byte: 0),
    BadFile(
      "cut short",
      whole.dropLast(),
      line: 1,
      column: whole.count,
      byte: whole.count - 1
    ),
    BadFile(
      "cut short inside a text, on the third line",
      Array("{\n\"releases\": [\n\"abc".utf8),
      line: 3,
      column: 5,
      byte: 20
    ),
    BadFile(
      "a comma too many",
      Array("{\"releases\":[\n  \(Sample.release("bad")),\n]}".utf8),
      line: 3,
      column: 1,
      byte: 18 + Sample.release("bad").utf8.count
    ),
    BadFile(
      "Latin-1",
      Array("{\n \"ocid\": \"a\u{F1}o".unicodeScalars.map { UInt8($0.value) }),
      line: 2,
      column: 12,
      byte: 13
    ),
    BadFile(
      "UTF-16 with a byte order mark",
      [0xFF, 0xFE] + Sample.release("bad").utf8.flatMap { [$0, 0] },
      line: 1,
      column: 1,
      byte: 0
    ),
    BadFile(
      "UTF-16 without one",
      Sample.release("bad").utf8.flatMap { [$0, 0] },
      line: 1,
      column: 2,
      byte: 1
    ),
    BadFile(
      "a NUL in a text",
      Array("{\"ocid\":\"a\0\"}".utf8),
      line: 1,
      column: 11,
      byte: 10
    ),
    BadFile(
      "NULs after the end",
      whole + [0, 0, 0],
      line: 1,
      column: whole.count + 1,
      byte: whole.count
    ),
    BadFile(
      "rubbish after a good document",
      whole + Array(" x".utf8),
      line: 1,
      column: whole.count + 2,
      byte: whole.count + 1
    ),
    BadFile(
      "too deep",
      [UInt8](repeating: UInt8(ascii: "["), count: 300),
      line: 1,
      column: 257,
      byte: 256
    ),
  ]
}
