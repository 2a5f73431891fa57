extension JSONView {
  /// The last member of an object that has a name.
  ///
  /// As the subscript, but without a `String` on the way.
  ///
  /// - Complexity: O(members).
  @_lifetime(copy self)
  package func member(_ name: StaticString) -> JSONView? {
    let bytes = unsafe UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    let found = unsafe place(of: bytes)
    guard found >= 0 else { return nil }
    return JSONView(tape: tape, source: source, index: found)
  }

  /// The place of the value of the last member that has a name; below zero where there is none.
  func place(of name: UnsafeRawBufferPointer) -> Int {
    let own = word
    guard own.isObject else { return -1 }
    let end = own.low
    let length = name.count
    var found = -1
    var i = index &+ 2
    while i < end {
      let key = TapeWord(bits: tape[i])
      if key.length == length || key.isEscaped, unsafe isNamed(key, name) { found = i &+ 1 }
      let value = TapeWord(bits: tape[i &+ 1])
      i = value.isContainer ? value.low : i &+ 2
    }
    return found
  }

  private func isNamed(_ key: TapeWord, _ name: UnsafeRawBufferPointer) -> Bool {
    let text = source.extracting(key.low..<key.low &+ key.length)
    guard key.isEscaped else { return unsafe text.hasBytes(of: name) }
    var bytes: [UInt8] = []
    JSONString.appendUnescaped(text, to: &bytes)
    return unsafe bytes.span.hasBytes(of: name)
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

extension JSONMember {
  /// Whether the name, with its escapes resolved, is that of a literal.
  package func isNamed(_ name: StaticString) -> Bool {
    let word = TapeWord(bits: tape[index])
    guard word.length == name.utf8CodeUnitCount || word.isEscaped else { return false }
    let text = source.extracting(word.low..<word.low &+ word.length)
    if !word.isEscaped { return text.hasBytes(of: name) }
    var bytes: [UInt8] = []
    JSONString.appendUnescaped(text, to: &bytes)
    return bytes.span.hasBytes(of: name)
  }
}

extension JSONView {
  /// Whether a string, with its escapes resolved, or a number has some text.
  package func isScalar(_ text: Span<UInt8>) -> Bool {
    let word = word
    guard word.isString || word.isNumber else { return false }
    let own = source.extracting(word.low..<word.low &+ word.length)
    if !word.isString || !word.isEscaped {
      return unsafe text.withUnsafeBytes { unsafe own.hasBytes(of: $0) }
    }
    var bytes: [UInt8] = []
    JSONString.appendUnescaped(own, to: &bytes)
    return unsafe text.withUnsafeBytes { unsafe bytes.span.hasBytes(of: $0) }
  }
}

extension Span<UInt8> {
  /// Whether the bytes are those of a literal.
  package func hasBytes(of text: StaticString) -> Bool {
    unsafe hasBytes(
      of: UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    )
  }

  /// Whether the bytes are the same as others.
  @inline(__always)
  func hasBytes(of other: UnsafeRawBufferPointer) -> Bool {
    let length = other.count
    guard count == length else { return false }
    return unsafe withUnsafeBytes { bytes in
      // Sound: both have `length` bytes.
      guard let a = bytes.baseAddress, let b = other.baseAddress else { return true }
      var i = 0
      while i &+ 8 <= length {
        let first = unsafe a.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        if unsafe first != b.loadUnaligned(fromByteOffset: i, as: UInt64.self) { return false }
        i &+= 8
      }
      while i < length {
        let first = unsafe a.load(fromByteOffset: i, as: UInt8.self)
        if unsafe first != b.load(fromByteOffset: i, as: UInt8.self) { return false }
        i &+= 1
      }
      return true
    }
  }
}
