import OCDSCore
import TestSupport
import Testing

@Suite("JSON stream")
struct JSONStreamTests {
  /// What a stream gives, each item as a word and the compact value.
  private func read(_ text: String, window: Int = 1 << 20, step: Int = 5, isLines: Bool = false)
    -> [String]
  {
    let source = Array(text.utf8)
    var options = JSONStream.Options()
    options.window = window
    options.isLines = isLines
    var offset = 0
    var stream = JSONStream(options: options) { room in
      let length = min(room.count, source.count - offset, step)
      for i in 0..<length { room[i] = source[offset + i] }
      offset += length
      return length
    }
    var items: [String] = []
    do {
      while let item = try stream.next() {
        switch item {
        case .document:
          items.append("document@\(stream.currentOffset):\(stream.currentLine) \(value(stream))")
        case .element(let name): items.append("\(name ?? "-") \(value(stream))")
        case .member(let name): items.append("\(name)= \(value(stream))")
        case .wrapper(let name): items.append("into \(name)")
        case .refusedLine(let error): items.append("refused \(error.line):\(error.column)")
        }
      }
    } catch {
      items.append("error \(error)")
    }
    return items
  }

  private func value(_ stream: borrowing JSONStream) -> String {
    String(decoding: stream.current.compactBytes, as: UTF8.self)
  }

  @Test("a document is one document, whatever follows it in white space")
  func one() {
    #expect(read("\u{FEFF} {\"a\": 1}\n\n ") == [#"document@4:1 {"a":1}"#])
    #expect(read("{\n\"a\":\n1}") == [#"document@0:1 {"a":1}"#])
    #expect(read("12") == ["document@0:1 12"])
    #expect(read("") == ["error line 1, column 1 (byte 0): expected a value"])
    #expect(read(" \n ") == ["error line 2, column 2 (byte 3): expected a value"])
    #expect(read(" \n ", isLines: true) == [])
  }

  @Test("lines are documents, and a bad one is refused alone")
  func lines() {
    #expect(
      read("{\"a\":1}\n\n{\"a\":2}\r\n{\"a\":3}")
        == [#"document@0:1 {"a":1}"#, #"document@9:3 {"a":2}"#, #"document@18:4 {"a":3}"#]
    )
    #expect(
      read("{\"a\":1}\n{\"a\":\n{\"a\":3}") == [
        #"document@0:1 {"a":1}"#, "refused 2:6", #"document@14:3 {"a":3}"#,
      ]
    )
    #expect(read("{\"a\":1}x\n{\"a\":2}\n") == ["refused 1:8", #"document@9:2 {"a":2}"#])
    #expect(read("{\"a\":1}\n{\"a\":2") == [#"document@0:1 {"a":1}"#, "refused 2:7"])
    #expect(read("{\"a\":1\n", isLines: true) == ["refused 1:7"])
  }

  @Test("documents may follow each other without a line between them")
  func concatenated() {
    #expect(
      read("{\"a\":1}{\"a\":2}[3]") == [
        #"document@0:1 {"a":1}"#, #"document@7:1 {"a":2}"#, "document@14:1 [3]",
      ]
    )
    #expect(
      read("{\n\"a\":1}\n{\"a\":\n2}") == [#"document@0:1 {"a":1}"#, #"document@9:3 {"a":2}"#]
    )
  }

  @Test("a document longer than the window comes in parts")
  func huge() {
    let text = #"{"uri":"u","releases":[{"id":"1"},{"id":"2"} , {"id":"3"}],"version":"1.1"}"#
    #expect(
      read(text, window: 16, step: 3)
        == [
          #"uri= "u""#, #"releases {"id":"1"}"#, #"releases {"id":"2"}"#, #"releases {"id":"3"}"#,
          #"version= "1.1""#,
        ]
    )
    #expect(
      read("[{\"id\":\"1\"},{\"id\":\"2\"},[1,2,3]]", window: 8) == [
        #"- {"id":"1"}"#, #"- {"id":"2"}"#, "- [1,2,3]",
      ]
    )
    #expect(
      read(#"{"releases":[],"x":{"releases":[1,2,3]}}"#, window: 8) == [#"x= {"releases":[1,2,3]}"#]
    )
  }

  @Test("a fault in a huge document names its place")
  func hugeFaults() {
    let cut = read(#"{"uri":"u","releases":[{"id":"1"},{"id":"2"}"#, window: 8)
    #expect(cut.last?.hasPrefix("error line 1, column 45 (byte 44): expected the rest") == true)
    let comma = read("{\"uri\":\"u\",\n\"releases\":[{\"id\":\"1\"} {\"id\":\"2\"}]}", window: 8)
    #expect(comma.last == "error line 2, column 24 (byte 35): expected ',' or ']'")
    let trailing = read("{\"uri\":\"uuuuuuuuuuuuuu\",}", window: 8)
    #expect(trailing.last?.contains("expected a member's name in quotes") == true)
  }

  @Test("however the source comes in steps, the stream gives the same")
  func steps() {
    for seed in UInt64(1)...60 {
      var maker = RandomJSON(seed: seed)
      let text = (0..<4).map { _ in String(decoding: maker.text(), as: UTF8.self) }
        .joined(separator: seed % 2 == 0 ? "\n" : " ")
      let whole = read(text, step: 1 << 20)
      for step in [1, 2, 7, 64] { #expect(read(text, step: step) == whole, "seed \(seed)") }
    }
  }
}
