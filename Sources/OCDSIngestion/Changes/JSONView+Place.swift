internal import OCDSCore

extension JSONView {
  /// The value at another place of the same tape.
  @inline(__always)
  @_lifetime(copy self)
  func at(_ index: Int) -> JSONView { JSONView(tape: tape, source: source, index: index) }

  /// The place after the last child of a container.
  @inline(__always)
  var end: Int { word.isContainer ? word.low : index }

  /// The place of the `id` of an object; -1 where it has none, or null.
  ///
  /// - Complexity: O(members before it).
  var identifierIndex: Int {
    guard word.isObject else { return -1 }
    var i = index + 2
    let end = word.low
    while i < end {
      if at(i).isName("id") { return at(i + 1).isNull ? -1 : i + 1 }
      i = at(i + 1).nextIndex
    }
    return -1
  }

  /// Whether this string, a member's name, is a text without escapes.
  @inline(__always)
  func isName(_ text: StaticString) -> Bool {
    let word = word
    if word.isEscaped { return string == text.description }
    guard word.length == text.utf8CodeUnitCount else { return false }
    // Sound: the index is below the count of the literal's letters.
    for i in 0..<word.length where unsafe source[word.low &+ i] != text.utf8Start[i] {
      return false
    }
    return true
  }

  /// The name's or the text's bytes with its escapes resolved.
  var unescapedBytes: [UInt8] {
    let word = word
    if word.isEscaped { return Array((string ?? "").utf8) }
    return [UInt8](copying: source.extracting(word.low..<word.low + word.length))
  }

  /// Whether an array holds objects and nothing else; false where it is empty.
  var hasOnlyObjects: Bool {
    guard word.isArray, word.length > 0 else { return false }
    var i = index + 2
    let end = word.low
    while i < end {
      guard at(i).word.isObject else { return false }
      i = at(i).nextIndex
    }
    return true
  }

  /// Whether an object has nothing but nulls and empty arrays and objects; looks no deeper.
  var isHollow: Bool {
    var i = index + 2
    let end = word.low
    while i < end {
      let child = at(i + 1)
      if !child.word.isNull && !(child.word.isContainer && child.word.length == 0) { return false }
      i = child.nextIndex
    }
    return true
  }

  /// Whether a value is null, an empty array, or an object that holds nothing but such values.
  var saysNothing: Bool {
    if word.isNull { return true }
    guard word.isContainer else { return false }
    if word.isArray { return word.length == 0 }
    var i = index + 2
    let end = word.low
    while i < end {
      let child = at(i + 1)
      if !child.saysNothing { return false }
      i = child.nextIndex
    }
    return true
  }
}
