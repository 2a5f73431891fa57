import Foundation
import OCDSCore
import TestSupport
import Testing

@testable import OCDSStore

@Suite("Amounts of the indexes")
struct AmountKeyTests {
  private func decimal(_ text: String) throws -> JSONDecimal {
    let document = try JSONDocument(text)
    guard let number = document.root.number else { throw CancellationError() }
    return number.decimal
  }

  @Test("bounds are compared exactly, whatever the decimals", arguments: [1, 2])
  func order(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    func number(_ decimals: Int) -> String {
      let sign = Bool.random(using: &generator) ? "-" : ""
      let whole = Int.random(
        in: 0...(Bool.random(using: &generator) ? 3 : 99_999_999_999_999),
        using: &generator
      )
      let digits = (0..<decimals).map { _ in String(Int.random(in: 0...9, using: &generator)) }
      return "\(sign)\(whole)" + (decimals > 0 ? "." + digits.joined() : "")
    }
    for _ in 0..<5000 {
      let value = number(Int.random(in: 0...9, using: &generator))
      let bound = number(Int.random(in: 0...4, using: &generator))
      let (a, b) = (try decimal(value), try decimal(bound))
      let key = try #require(AmountKey.key(of: a))
      let limit = try #require(AmountKey.key(of: b))
      #expect(AmountKey.isBound(b))
      #expect((key >= limit) == (a >= b), "seed \(seed): \(value) \(bound)")
      #expect((key <= limit) == (a <= b), "seed \(seed): \(value) \(bound)")
    }
  }

  @Test("sums lose no digit", arguments: [1, 2])
  func sums(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      var sum = ExactSum()
      var expected = Decimal(0)
      for _ in 0..<Int.random(in: 1...20, using: &generator) {
        let text =
          "\(Int.random(in: -9_999_999_999...9_999_999_999, using: &generator)).\(Int.random(in: 0...99_999_999, using: &generator))"
        sum += try #require(ExactSum(text))
        expected += try #require(Decimal(string: text))
      }
      #expect(Decimal(string: sum.text) == expected, "seed \(seed): \(sum.text)")
      #expect(ExactSum(kept: sum.text) == sum)
    }
  }

  @Test(
    "a sum is written as money is",
    arguments: [
      ("0", "0.00"), ("-0.5", "-0.50"), ("12.30", "12.30"), ("1e3", "1000.00"),
      ("-7.125", "-7.125"),
      ("99999999999999999999", "99999999999999999999.00"), ("1e-20", "0.00000000000000000001"),
    ]
  )
  func text(number: String, expected: String) throws {
    #expect(ExactSum(number)?.text == expected)
  }

  @Test(
    "numbers beyond all measure are no amounts",
    arguments: ["1e21", "1e-21", "1e99999999999999999999", "-1e400"]
  )
  func remote(number: String) throws {
    #expect(AmountKey.key(of: try decimal(number)) == nil)
    #expect(ExactSum(number) == nil)
  }
}
