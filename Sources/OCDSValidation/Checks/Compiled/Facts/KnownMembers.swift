internal import OCDSCore

/// A walk over the members of an object whose names are words; the others are passed over.
struct KnownMembers: ~Escapable {
  private let document: JSONView
  private var position: Int
  private let end: Int

  /// Starts at the first member; a value that is no object has none.
  @inline(__always)
  @_lifetime(copy document)
  init(of index: Int, in document: JSONView) {
    self.document = document
    let word = TapeWord(bits: document.tape[index])
    position = index &+ 2
    end = word.isObject ? word.low : index
  }

  /// Returns the next member's name and the place of its value.
  @inline(__always)
  @_lifetime(self: copy self)
  mutating func next(_ vocabulary: borrowing Vocabulary) -> (name: Word, value: Int)? {
    while position < end {
      let name = TapeWord(bits: document.tape[position])
      let value = position &+ 1
      let word = TapeWord(bits: document.tape[value])
      position = word.isContainer ? word.low : value &+ 1
      let known =
        name.isEscaped
        ? vocabulary.escapedWord(name, of: document)
        : vocabulary.word(document.source.extracting(name.low..<name.low &+ name.length))
      if let known { return (known, value) }
    }
    return nil
  }
}
