import OCDSCore
import Testing

@testable import vitrina_generate

@Suite("Text of numbers and instants")
struct TextLineTests {
  @Test(
    "amounts have two decimals",
    arguments: [(1_230, "12.30"), (125_030_050, "1250300.50"), (7, "0.07"), (0, "0.00")]
  )
  func amounts(centavos: Int, expected: String) {
    #expect(text { $0.append(Centavos(count: centavos)) } == expected)
  }

  @Test("an instant is written with an offset, in UTC and as release ids hold it")
  func instants() {
    // 2024-02-29
    let evening = Instant(day: 19_782, secondOfDay: 82_800, milliseconds: 45)
    #expect(text { $0.append(evening) } == "2024-02-29T23:00:00.045-06:00")
    #expect(text { $0.append(evening, inUTC: true) } == "2024-03-01T05:00:00.045Z")
    #expect(text { $0.append(compact: evening) } == "20240301T050000045Z")
    #expect(text { $0.append(Instant(day: 19_782, secondOfDay: 1)) } == "2024-02-29T00:00:01-06:00")
  }

  private func text(_ build: (inout TextLine) -> Void) -> String {
    var line = TextLine()
    build(&line)
    return String(decoding: line.bytes, as: UTF8.self)
  }
}
