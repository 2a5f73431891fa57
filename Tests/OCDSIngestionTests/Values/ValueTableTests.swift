import OCDSCore
import OCDSIngestion
import TestSupport
import Testing

@Suite("Values as offices write them")
struct ValueTableTests {
  @Test("every table of cases has its normaliser and cases")
  func tables() {
    #expect(Set(ValueCase.tables) == Set(ValueReaders.all.keys))
    #expect(Set(ValueCase.all.map(\.table)) == Set(ValueCase.tables))
    #expect(ValueReaders.currencies != nil)
  }

  @Test(
    "a value becomes what its table says, with the faults that are named",
    arguments: ValueCase.all
  )
  func cases(_ one: ValueCase) throws {
    let reader = try #require(ValueReaders.all[one.table])
    let read = reader(one.input)
    #expect(read.text == one.expected)
    #expect(read.codes == one.codes)
  }

  @Test("every kind of fault is shown by a case")
  func codes() {
    let shown = Set(ValueCase.all.flatMap(\.codes))
    #expect(shown == Set(ValueFaultCode.allCases.map(\.rawValue)))
  }

  @Test(
    "what a normaliser gives it leaves as it is the second time",
    arguments: ValueCase.all.filter { !$0.table.hasPrefix("phrase-") }
  )
  func twice(_ one: ValueCase) throws {
    let tables = [
      "text", "text-lines", "identifier", "process-number", "money", "money-unit-price", "currency",
      "ocds-date", "organisation-key", "supplier-name",
    ]
    guard tables.contains(one.table), !one.expected.isEmpty else { return }
    let reader = try #require(ValueReaders.all[one.table])
    let once = reader(one.input)
    let again = reader(Array(once.text.utf8))
    #expect(again.text == once.text)
    // What was mended is not told again; what only looks wrong is.
    let mended: Set = [
      "extraSpaces", "invisibleCharacters", "leadingApostrophe", "mendedEncoding", "decimalComma",
      "scientificNotation", "amountInWords", "twoDigitYear", "strayDot", "endOfDay", "midnightGMT",
    ]
    #expect(mended.isDisjoint(with: again.codes))
  }
}
