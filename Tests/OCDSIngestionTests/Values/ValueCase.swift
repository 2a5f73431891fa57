import Foundation
import TestSupport
import Testing

/// A line of a table of cases: a value as it is written, what becomes of it, and the faults that are told.
///
/// In the tables `\s`, `\t`, `\n`, `\r` and `\\` stand for themselves, `\u00A0` for a scalar and `\xD3` for a byte.
struct ValueCase: Sendable, CustomTestStringConvertible {
  let table: String
  let line: Int
  let input: [UInt8]
  let expected: String
  let codes: [String]

  var testDescription: String { "\(table):\(line) \(text(input))" }

  static let folder = Paths.fixtures.appending(path: "values")
  static let tables = Paths.names(in: folder).filter { $0.hasSuffix(".tsv") }
    .map { String($0.dropLast(4)) }

  /// The cases of all tables; the first line of a table is its heading.
  static let all: [ValueCase] = tables.flatMap { table -> [ValueCase] in
    guard let bytes = try? bytes(of: folder.appending(path: table + ".tsv")) else { return [] }
    let lines = text(bytes).split(separator: "\n", omittingEmptySubsequences: true)
    return lines.enumerated().dropFirst().map { number, line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return ValueCase(
        table: table,
        line: number + 1,
        input: unescaped(cells[0]),
        expected: text(unescaped(cells.count > 1 ? cells[1] : "")),
        codes: cells.count > 2 ? cells[2].split(separator: ",").map(String.init) : []
      )
    }
  }

  private static func unescaped(_ cell: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Substring(cell)
    while let character = rest.popFirst() {
      guard character == "\\", let kind = rest.popFirst() else {
        bytes += Array(String(character).utf8)
        continue
      }
      switch kind {
      case "s": bytes.append(0x20)
      case "t": bytes.append(0x09)
      case "n": bytes.append(0x0A)
      case "r": bytes.append(0x0D)
      case "u":
        let value = UInt32(rest.prefix(4), radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
        rest.removeFirst(min(4, rest.count))
        bytes += Array(String(Character(value)).utf8)
      case "x":
        bytes.append(UInt8(rest.prefix(2), radix: 16) ?? 0)
        rest.removeFirst(min(2, rest.count))
      default: bytes += Array(String(kind).utf8)
      }
    }
    return bytes
  }
}
