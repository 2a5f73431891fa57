extension JSONStream {
  /// The next line of JSON Lines.
  mutating func nextLine() throws(JSONStreamError) -> Item? {
    guard try peek() != nil else {
      state = .finished
      return nil
    }
    var searched = 0
    while true {
      if let feed = firstLineFeed(window.bytes, from: searched) { return line(length: feed) }
      searched = window.count
      if window.count >= options.window {
        // Too long to keep: its parts come one at a time, and an error in it is an error of the whole source.
        return try nextDocument()
      }
      guard try fill() else { return line(length: window.count) }
    }
  }

  /// Reads the line that the window begins with.
  private mutating func line(length: Int) -> Item {
    currentLength = length
    guard let error = JSONStream.check(window, 0..<length, into: &tape, options.limits) else {
      return .document
    }
    return .refusedLine(window.locate(error))
  }

  /// The next of several documents, whole where it fits the window.
  mutating func nextDocument() throws(JSONStreamError) -> Item? {
    let isLines = state == .lines
    guard let first = try peek() else {
      state = .finished
      return nil
    }
    if try readValue(bound: options.window) { return .document }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      // A scalar longer than the window.
      _ = try readValue()
      return .document
    }
    tape.removeAll()
    window.consume(1)
    let document = HugeDocument(
      frames: [first == UInt8(ascii: "{") ? .object : .array(of: nil, isWrapper: false)],
      isLine: isLines
    )
    state = .huge(document)
    return try next(in: document)
  }
}
