extension JSONView {
  /// The last member of an object that has a name, which is written without escapes.
  ///
  /// As the subscript, but without a `String` on the way.
  ///
  /// - Complexity: O(members).
  @_lifetime(copy self)
  package func member(_ name: StaticString) -> JSONView? {
    let own = word
    guard own.isObject else { return nil }
    let end = own.low
    let length = name.utf8CodeUnitCount
    var found = -1
    var place = index &+ 2
    while place < end {
      let key = TapeWord(bits: tape[place])
      if key.length == length || key.isEscaped, isNamed(key, name) { found = place &+ 1 }
      let value = TapeWord(bits: tape[place &+ 1])
      place = value.isContainer ? value.low : place &+ 2
    }
    guard found >= 0 else { return nil }
    return JSONView(tape: tape, source: source, index: found)
  }

  private func isNamed(_ key: TapeWord, _ name: StaticString) -> Bool {
    let text = source.extracting(key.low..<key.low &+ key.length)
    guard key.isEscaped else { return text.hasBytes(of: name) }
    var bytes: [UInt8] = []
    JSONString.appendUnescaped(text, to: &bytes)
    return bytes.span.hasBytes(of: name)
  }

  /// Appends the text of a string, with its escapes resolved; nothing for anything else.
  package func appendString(to bytes: inout [UInt8]) {
    let word = word
    guard word.isString else { return }
    let text = source.extracting(word.low..<word.low &+ word.length)
    if word.isEscaped { return JSONString.appendUnescaped(text, to: &bytes) }
    // Sound: the bytes are copied during the call.
    unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Appends the text of a string or of a number; nothing for anything else.
  package func appendScalar(to bytes: inout [UInt8]) {
    let word = word
    guard word.isNumber else { return appendString(to: &bytes) }
    let text = source.extracting(word.low..<word.low &+ word.length)
    unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }
}

extension Span<UInt8> {
  /// Whether the bytes are those of a literal.
  package func hasBytes(of text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard count == length else { return false }
    return unsafe withUnsafeBytes { bytes in
      // Sound: both texts have `length` bytes.
      let other = unsafe UnsafeRawPointer(text.utf8Start)
      guard let start = bytes.baseAddress else { return true }
      var i = 0
      while i &+ 8 <= length {
        let a = unsafe start.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        let b = unsafe other.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        if a != b { return false }
        i &+= 8
      }
      while i < length {
        let a = unsafe start.load(fromByteOffset: i, as: UInt8.self)
        let b = unsafe other.load(fromByteOffset: i, as: UInt8.self)
        if a != b { return false }
        i &+= 1
      }
      return true
    }
  }
}
