/// A walk over the members of an object.
public struct JSONMembers: ~Escapable {
  @usableFromInline let tape: Span<UInt64>
  @usableFromInline let source: Span<UInt8>
  @usableFromInline var position: Int
  @usableFromInline let end: Int

  @inlinable @inline(__always)
  @_lifetime(copy tape, copy source)
  init(tape: Span<UInt64>, source: Span<UInt8>, next: Int, end: Int) {
    self.tape = tape
    self.source = source
    position = next
    self.end = end
  }

  /// Returns the next member.
  @inlinable
  @_lifetime(copy self)
  public mutating func next() -> JSONMember? {
    guard position < end else { return nil }
    let member = JSONMember(tape: tape, source: source, index: position)
    position = member.value.nextIndex
    return member
  }
}

/// A name and its value.
public struct JSONMember: ~Escapable {
  @usableFromInline let tape: Span<UInt64>
  @usableFromInline let source: Span<UInt8>
  /// The place of the name on the tape; the value's is one more.
  @usableFromInline package let index: Int

  @inlinable @inline(__always)
  @_lifetime(copy tape, copy source)
  package init(tape: Span<UInt64>, source: Span<UInt8>, index: Int) {
    self.tape = tape
    self.source = source
    self.index = index
  }

  /// The value.
  @inlinable public var value: JSONView {
    @_lifetime(copy self)
    get { JSONView(tape: tape, source: source, index: index &+ 1) }
  }

  /// The name, as a string value.
  @inlinable public var nameView: JSONView {
    @_lifetime(copy self)
    get { JSONView(tape: tape, source: source, index: index) }
  }

  /// The name with its escapes resolved.
  public var name: String { nameView.string ?? "" }

  /// Whether the name, with its escapes resolved, is a given one.
  public func isNamed(_ name: String) -> Bool {
    let word = TapeWord(bits: tape[index])
    if word.isEscaped { return self.name.utf8.elementsEqual(name.utf8) }
    guard word.length == name.utf8.count else { return false }
    let text = source.extracting(word.low..<word.low &+ word.length)
    var name = name
    return name.withUTF8 { unsafe text.hasBytes(of: UnsafeRawBufferPointer($0)) }
  }
}

/// A walk over the elements of an array.
public struct JSONElements: ~Escapable {
  @usableFromInline let tape: Span<UInt64>
  @usableFromInline let source: Span<UInt8>
  @usableFromInline var position: Int
  @usableFromInline let end: Int

  @inlinable @inline(__always)
  @_lifetime(copy tape, copy source)
  init(tape: Span<UInt64>, source: Span<UInt8>, next: Int, end: Int) {
    self.tape = tape
    self.source = source
    position = next
    self.end = end
  }

  /// Returns the next element.
  @inlinable
  @_lifetime(copy self)
  public mutating func next() -> JSONView? {
    guard position < end else { return nil }
    let element = JSONView(tape: tape, source: source, index: position)
    position = element.nextIndex
    return element
  }
}
