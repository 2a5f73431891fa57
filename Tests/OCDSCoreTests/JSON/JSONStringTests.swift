import TestSupport
import Testing

@testable import OCDSCore

@Suite("Texts as JSON strings")
struct JSONStringTests {
  /// The escapes of RFC 8259, section 7, one byte at a time.
  private static func plainly(_ text: [UInt8]) -> [UInt8] {
    var quoted: [UInt8] = [0x22]
    for byte in text {
      switch byte {
      case 0x22, 0x5C: quoted += [0x5C, byte]
      case 0x08: quoted += Array("\\b".utf8)
      case 0x09: quoted += Array("\\t".utf8)
      case 0x0A: quoted += Array("\\n".utf8)
      case 0x0C: quoted += Array("\\f".utf8)
      case 0x0D: quoted += Array("\\r".utf8)
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        quoted += Array(("\\u00" + (digits.count == 1 ? "0" : "") + digits).utf8)
      default: quoted.append(byte)
      }
    }
    return quoted + [0x22]
  }

  @Test("what must be escaped is found wherever it stands", arguments: [4, 5, 6] as [UInt64])
  func quoted(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes: [UInt8] = [0x00, 0x08, 0x0A, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x5B, 0x5C, 0x5D, 0x7F]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Int.random(in: 0..<6, using: &random) == 0
          ? bytes.randomElement(using: &random) ?? 0 : UInt8.random(in: 0x20...0x7E, using: &random)
      }
      var quoted: [UInt8] = [0x41]
      JSONString.appendQuoted(text.span, to: &quoted)
      #expect(quoted == [0x41] + Self.plainly(text), "seed \(seed)")
      let string = String(decoding: text, as: UTF8.self) + "ñ"
      quoted = []
      JSONString.appendQuoted(string, to: &quoted)
      #expect(quoted == Self.plainly(Array(string.utf8)), "seed \(seed)")
    }
  }
}
