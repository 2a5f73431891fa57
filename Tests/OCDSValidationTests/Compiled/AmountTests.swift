import OCDSCore
import TestSupport
import Testing

@testable import OCDSValidation

@Suite("Exact amounts")
struct AmountTests {
  private func amount(_ text: String) -> Amount { Amount(Array(text.utf8).span) }

  @Test(
    "a number is kept exactly to its eighteenth decimal place",
    arguments: [
      ("0", "0"), ("-0", "0"), ("0.0", "0"), ("0e5", "0"), ("1", "1"), ("-1", "-1"),
      ("12.30", "12.3"), ("1.23e1", "12.3"), ("1E+2", "100"), ("5e-3", "0.005"),
      ("0.1", "0.1"), ("0.30000000000000004", "0.30000000000000004"),
      ("57827.35", "57827.35"), ("100000000000000000000", "100000000000000000000"),
      ("1e20", "100000000000000000000"), ("0.000000000000000001", "0.000000000000000001"),
      ("1000000000000000000e-36", "0.000000000000000001"), ("1.50000000000000000000000", "1.5"),
      ("00000.5e0", "0.5"),
      ("123456789012345678.123456789012345678", "123456789012345678.123456789012345678"),
    ]
  )
  func exact(_ text: String, _ expected: String) {
    let amount = amount(text)
    #expect(amount.isExact)
    #expect(amount.text == expected)
  }

  @Test(
    "a number beyond that is away from zero, and known to be inexact",
    arguments: ["1e999", "1e99999999999999999999999", "1e21", "0.0000000000000000001", "1e-999"]
  )
  func inexact(_ text: String) {
    #expect(!amount(text).isExact && !amount("-" + text).isExact)
    #expect(amount(text).units > 0 && amount("-" + text).units < 0)
  }

  @Test("it agrees with the normal form of a number, and sums with whole numbers")
  func property() {
    let seed = UInt64.random(in: .min ... .max)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<5000 {
      let whole = Int.random(in: -1_000_000...1_000_000, using: &generator)
      let places = Int.random(in: 0...12, using: &generator)
      let shift = Int.random(in: -6...6, using: &generator)
      let text = "\(whole)e\(-places)"
      let same = "\(whole)\(String(repeating: "0", count: 3))e\(-places - 3)"
      #expect(amount(text) == amount(same), "seed \(seed)")
      let other = Int.random(in: -1_000_000...1_000_000, using: &generator)
      let sum = amount("\(whole)e\(shift)") + amount("\(other)e\(shift)")
      #expect(sum == amount("\(whole + other)e\(shift)"), "seed \(seed)")
      let isWithin = amount("\(whole)").isWithinHalf(amount("\(other)"))
      #expect(isWithin == (2 * abs(whole - other) <= abs(whole)), "seed \(seed)")
    }
  }

  @Test("times are read as everywhere else, whatever their form")
  func instants() throws {
    let seed = UInt64.random(in: .min ... .max)
    var generator = SeededGenerator(seed: seed)
    let forms = [
      "2025-03-16T09:00:00-06:00", "2024-02-29T23:59:59Z", "2025-03-16", "1970-01-01 00:00",
    ]
    let letters = Array("0123456789-:TZ+. ")
    for _ in 0..<20_000 {
      var text = Array(forms.randomElement(using: &generator) ?? "")
      for _ in 0..<Int.random(in: 0...2, using: &generator) {
        let place = Int.random(in: 0..<text.count, using: &generator)
        text[place] = letters.randomElement(using: &generator) ?? "0"
      }
      let string = String(text)
      let document = try JSONDocument("[\"\(string)\"]")
      let instant = Instant(at: 2, of: document.root)
      #expect(instant == DateTime(string)?.instant, "\(string), seed \(seed)")
    }
  }

  @Test("every word is found, in itself and among escapes, and nothing else is")
  func vocabulary() throws {
    let vocabulary = Vocabulary()
    for word in Word.allCases {
      #expect(word.rawValue.utf8.count <= 24)
      #expect(vocabulary.word(Array(word.rawValue.utf8).span) == word)
      var bytes = Array(word.rawValue.utf8)
      for i in bytes.indices {
        bytes[i] ^= 0x20
        let found = vocabulary.word(bytes.span)
        #expect(found == nil, "\(word.rawValue)")
        bytes[i] ^= 0x20
      }
    }
    for text in ["", "a", "tende", "tenderss", String(repeating: "x", count: 40)] {
      #expect(vocabulary.word(Array(text.utf8).span) == nil)
    }
  }
}
