/// One value of a parsed document, as a view over its source text.
///
/// A view copies nothing: it holds the tape, the text and an index, and cannot outlive them.
public struct JSONView: ~Escapable {
  @usableFromInline package let tape: Span<UInt64>
  /// The text of the document, or of all documents on the tape.
  public let source: Span<UInt8>
  /// The value's place on the tape; an identity within the tape.
  public let index: Int

  @inlinable @inline(__always)
  @_lifetime(copy tape, copy source)
  package init(tape: Span<UInt64>, source: Span<UInt8>, index: Int) {
    self.tape = tape
    self.source = source
    self.index = index
  }

  @inlinable @inline(__always)
  package var word: TapeWord { TapeWord(bits: tape[index]) }

  /// The kind of the value.
  @inlinable public var kind: JSONKind { word.kind }

  /// Whether the value is null.
  @inlinable public var isNull: Bool { word.isNull }

  /// The index of the value after this one on the tape.
  @inlinable @inline(__always)
  package var nextIndex: Int {
    let word = word
    return word.isContainer ? word.low : index &+ 1
  }

  /// The range of the value in the source, quotes and brackets included.
  @inlinable public var range: Range<Int> {
    let word = word
    if word.isContainer {
      let second = tape[index + 1]
      return Int(second & 0xFFFF_FFFF)..<Int(second >> 32)
    }
    return word.isString
      ? word.low - 1..<word.low + word.length + 1 : word.low..<word.low + word.length
  }

  /// The value as it stands in the source, quotes and brackets included.
  public var rawText: Span<UInt8> {
    @_lifetime(copy self)
    get { source.extracting(range) }
  }

  /// The value of a boolean.
  public var boolean: Bool? {
    switch word.rawTag {
    case TapeWord.Tag.true.rawValue: true
    case TapeWord.Tag.false.rawValue: false
    default: nil
    }
  }

  /// The number of members of an object or elements of an array; 0 for anything else.
  ///
  /// - Complexity: O(1) up to 134,217,726 children, O(n) beyond.
  public var count: Int {
    let word = word
    guard word.isContainer else { return 0 }
    guard word.length == TapeWord.maximumLength else { return word.length }
    var total = 0
    var child = index + 2
    let end = word.low
    while child < end {
      if word.isObject { child += 1 }
      child = JSONView(tape: tape, source: source, index: child).nextIndex
      total += 1
    }
    return total
  }

  /// The text of a string with its escapes resolved.
  public var string: String? {
    let word = word
    guard word.isString else { return nil }
    let text = source.extracting(word.low..<word.low + word.length)
    return word.isEscaped ? JSONString.unescaped(text) : String(copying: text)
  }

  /// The text of a number.
  public var number: JSONNumber? {
    @_lifetime(copy self)
    get {
      let word = word
      guard word.isNumber else { return nil }
      return JSONNumber(text: source.extracting(word.low..<word.low + word.length))
    }
  }

  /// The last member of an object that has a name.
  ///
  /// - Complexity: O(members): of members with one name the last counts, so all are looked at.
  public subscript(name: String) -> JSONView? {
    @_lifetime(copy self)
    get {
      var name = name
      let found = name.withUTF8 { unsafe self.place(of: UnsafeRawBufferPointer($0)) }
      guard found >= 0 else { return nil }
      return JSONView(tape: tape, source: source, index: found)
    }
  }

  /// The members of an object, in source order; none for anything else.
  @inlinable public var members: JSONMembers {
    @_lifetime(copy self)
    get {
      let word = word
      let end = word.isObject ? word.low : index
      return JSONMembers(tape: tape, source: source, next: index + 2, end: end)
    }
  }

  /// The elements of an array, in order; none for anything else.
  @inlinable public var elements: JSONElements {
    @_lifetime(copy self)
    get {
      let word = word
      let end = word.isArray ? word.low : index
      return JSONElements(tape: tape, source: source, next: index + 2, end: end)
    }
  }
}

extension String {
  /// Creates a string from bytes that are known to be UTF-8.
  package init(copying text: Span<UInt8>) {
    self = unsafe text.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
