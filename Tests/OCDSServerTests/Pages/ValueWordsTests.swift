import OCDSCore
import Testing

@testable import OCDSServer

@Suite("Numbers and days in words")
struct ValueWordsTests {
  @Test(
    "an amount has separators, two decimals at least and every digit of the source",
    arguments: [
      ("1234567.89", "MXN", "$1,234,567.89 MXN"), ("12.3", "MXN", "$12.30 MXN"),
      ("0", "MXN", "$0.00 MXN"), ("-0.5", "USD", "−$0.50 USD"),
      ("1.2E+6", "EUR", "1,200,000.00 EUR"),
      ("1e-3", nil, "$0.001"), ("999", nil, "$999.00"), ("1000", nil, "$1,000.00"),
      ("12.3400", "MXN", "$12.34 MXN"), ("0.123456", "MXN", "$0.123456 MXN"),
      ("1e999999999999999999999", "MXN", "1e999999999999999999999 MXN"),
      ("1e400", "MXN", "1e400 MXN"),
      ("diez", "MXN", "diez MXN"), ("", nil, ""),
    ] as [(String, String?, String)]
  )
  func money(amount: String, currency: String?, words: String) {
    #expect(NumberWords.money(amount, currency) == words)
  }

  @Test("a short amount never says more than there is")
  func short() {
    #expect(NumberWords.short("1999999.99", "MXN").es == "$1.9 millones MXN")
    #expect(NumberWords.short("1234567890", "MXN").en == "$1,234.5 million MXN")
    #expect(NumberWords.short("999999", "MXN").es == "$999,999.00 MXN")
    #expect(NumberWords.short("-25000000", nil).es == "−$25.0 millones")
  }

  @Test("marks of an axis are short and exact")
  func marks() {
    let marks: [Int64] = [
      0, 750, 1000, 1500, 20_000, 250_000, 500_000, 1_000_000, 2_500_000, 3_000_000_000, 1234,
    ]
    #expect(
      marks.map(NumberWords.mark) == [
        "0", "750", "1 k", "1.5 k", "20 k", "250 k", "500 k", "1 M", "2.5 M", "3,000 M", "1,234",
      ]
    )
  }

  @Test("counts and shares")
  func counts() {
    #expect(NumberWords.count(0) == "0")
    #expect(NumberWords.count(1_234_567) == "1,234,567")
    #expect(NumberWords.count(.min) == "−9,223,372,036,854,775,808")
    #expect(NumberWords.share(1, of: 3) == "33 %")
    #expect(NumberWords.share(2, of: 3) == "67 %")
    #expect(NumberWords.share(0, of: 0) == nil)
    #expect(NumberWords.share(.max, of: .max) == "100 %")
  }

  @Test(
    "a date is shown as the day that it names",
    arguments: [
      ("2025-03-16T23:30:00-06:00", "16 de marzo de 2025", "16 March 2025"),
      ("2024-02-29", "29 de febrero de 2024", "29 February 2024"),
      ("2025-02-30T00:00:00Z", "2025-02-30T00:00:00Z", "2025-02-30T00:00:00Z"),
      ("ayer", "ayer", "ayer"), ("", "", ""),
    ]
  )
  func days(text: String, es: String, en: String) {
    #expect(DateWords.words(text) == Wording(es: es, en: en))
  }

  @Test(
    "a date with its time is shown as the day that it was where the publication is",
    arguments: [
      ("2025-03-17T05:59:59Z", "16 de marzo de 2025"),
      ("2025-03-17T06:00:00Z", "17 de marzo de 2025"),
      ("2025-03-16T23:30:00-06:00", "16 de marzo de 2025"),
      ("2025-03-16T23:30:00-08:00", "17 de marzo de 2025"),
      // Without a time or an offset it is the day that it says.
      ("2025-03-16", "16 de marzo de 2025"), ("2025-03-16T00:00:00", "16 de marzo de 2025"),
      ("ayer", "ayer"), ("", ""),
    ]
  )
  func daysInZone(text: String, es: String) {
    #expect(DateWords.words(text, in: .fixed(-6 * 3600)).es == es)
  }

  @Test(
    "a text is trimmed and found invisible by what Unicode says of it",
    arguments: [
      ("a", "a"), (" a\u{301} ", "a\u{301}"), ("\u{2003}a\u{2003}", "a"), ("a\n", "a"),
      ("\u{200B}", nil), (" \u{AD}\t", nil), ("\u{7F}", nil), ("", nil), ("ñ ", "ñ"),
    ] as [(String, String?)]
  )
  func texts(written: String, shown: String?) {
    #expect(Published.text(written).text == shown)
  }

  @Test("a text is cut by its characters, not by its bytes")
  func cuts() {
    #expect("ñandú".cut(5) == "ñandú")
    #expect("ñandúes".cut(5) == "ñandú…")
    #expect("abc".cut(3) == "abc")
    #expect("abcd".cut(3) == "abc…")
  }
}
