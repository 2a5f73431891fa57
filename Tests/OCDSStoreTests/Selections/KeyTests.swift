import OCDSCore
import TestSupport
import Testing

@testable import OCDSStore

@Suite("Keys without texts on the way")
struct KeyTests {
  @Test("a key made of bytes is the key of the text", arguments: [1, 2, 3] as [UInt64])
  func sortKeys(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let plain = Array("abzAZ019 .,-_[`{@/:^~!").map(String.init)
    let latin = ["Á", "é", "Ñ", "ü", "æ", "ß", "Ð", "þ", "ÿ", "À"]
    let odd = ["×", "÷", "ª", "²", "½", "\u{A0}", "e\u{301}", "Ł", "Ж", "中", "🧾", "İ", "\u{300}"]
    for _ in 0..<3000 {
      let letters = [plain, plain + latin, plain + latin + odd].randomElement(using: &generator)
      let text = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
        letters?.randomElement(using: &generator) ?? ""
      }.joined()
      let limit = [80, 200, 5, 1].randomElement(using: &generator) ?? 80
      let bytes = Array(text.utf8)
      var key: [UInt8] = [0x41]
      SortKey.append(keyOf: bytes.span, limit: limit, to: &key)
      #expect(
        String(decoding: key, as: UTF8.self) == "A" + SortKey.key(text, limit: limit),
        "seed \(seed): \(text) \(limit)"
      )
    }
  }

  @Test("a number's key is that of its normal form", arguments: [1, 2, 3] as [UInt64])
  func amountKeys(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    func digits(_ count: Int) -> String {
      (0..<count).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
    }
    for _ in 0..<5000 {
      var text = Bool.random(using: &generator) ? "-" : ""
      let whole = Int.random(in: 0...16, using: &generator)
      text += whole == 0 ? "0" : "\(Int.random(in: 1...9, using: &generator))" + digits(whole - 1)
      if Bool.random(using: &generator) {
        text += "." + digits(Int.random(in: 1...7, using: &generator))
      }
      if Int.random(in: 0..<8, using: &generator) == 0 { text += "e2" }
      let document = try JSONDocument(text)
      guard let number = document.root.number else { throw CancellationError() }
      #expect(
        AmountKey.key(of: number) == AmountKey.key(of: number.decimal),
        "seed \(seed): \(text)"
      )
    }
  }

  @Test("a record derived before its releases have sequences is the one derived after")
  func sequences() throws {
    var random = RandomProcesses(seed: 4)
    var derivation = RecordDerivation(
      rules: try TemporaryPublication.rules(),
      zone: .centralMexico
    )
    for number in 0..<50 {
      let release = try TemporaryPublication.release(random.release("p\(number)", number))
      func draft(_ sequence: Int64) -> RecordDraft {
        let entry = RecordDraft.Entry(
          sequence: sequence,
          id: release.head.id,
          date: release.head.date,
          instant: release.head.instant.milliseconds,
          tag: release.head.tag,
          published: 5,
          text: release.body,
          chunk: Chunk(body: [], crc32: 0, length: release.body.count)
        )
        return RecordDraft(ocid: release.head.ocid, entries: [entry])
      }
      let early = try derivation.record(of: draft(0)).at(sequence: 77)
      let late = try derivation.record(of: draft(77))
      #expect(early.position == 77 && early.lastSequence == 77)
      #expect("\(early)" == "\(late)")
    }
  }
}
