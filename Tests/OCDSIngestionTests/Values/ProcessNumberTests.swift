import Foundation
import TestSupport
import Testing

@testable import OCDSIngestion

@Suite("Numbers of processes")
struct ProcessNumberTests {
  /// The rule as the design says it, with Foundation's normalisation.
  private func expected(_ text: String) -> String {
    var result = ""
    for scalar in text.precomposedStringWithCanonicalMapping.uppercased().unicodeScalars {
      let isKept = ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
      if isKept {
        result.unicodeScalars.append(scalar)
      } else if result.last != "-" {
        result += "-"
      }
    }
    return result
  }

  @Test("a number becomes what NFC, capitals and hyphens make of it", arguments: [21, 22, 23])
  func rule(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let ranges: [ClosedRange<UInt32>] = [
      0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x61...0x7A, 0x300...0x330, 0x300...0x330,
      0xC0...0x17F,
      0x1E00...0x1EFF, 0x2126...0x212B, 0xFB00...0xFB06, 0x21...0x2F, 0x340...0x362,
      0x17F...0x17F, 0x1F0...0x1F0, 0x1E96...0x1E9B,
    ]
    for _ in 0..<20_000 {
      var text = "X"
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let range = ranges[Int.random(in: 0..<ranges.count, using: &generator)]
        let value = UInt32.random(in: range, using: &generator)
        text.unicodeScalars.append(Unicode.Scalar(value) ?? "X")
      }
      // A blank or a full stop at an end is tidied before the rule.
      text += "Y"
      let scalars = text.unicodeScalars.map { String($0.value, radix: 16) }
      let suffix = ProcessNumber.suffix(text).value
      #expect(suffix == expected(text), "\(scalars) seed \(seed)")
      let once = Array((suffix ?? "").utf8)
      #expect(ProcessNumber.hyphenated(once.span) == once, "\(scalars) seed \(seed)")
    }
  }

  @Test("the office stands before the number where several share a source")
  func office() {
    #expect(ProcessNumber.suffix("LPL 1/2025", office: "20424").value == "20424-LPL-1-2025")
    #expect(ProcessNumber.suffix("lpl-1-2025", office: " Tala ").value == "TALA-LPL-1-2025")
    #expect(ProcessNumber.suffix("S/N", office: "20424").isAbsent)
  }
}
