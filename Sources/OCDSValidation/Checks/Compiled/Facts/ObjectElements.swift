internal import OCDSCore

/// A walk over the elements of an array that are objects; the others are passed over.
struct ObjectElements: ~Escapable {
  private let document: JSONView
  private var position: Int
  private let end: Int

  /// Starts at the first element; a value that is no array, and a place of 0, has none.
  @inline(__always)
  @_lifetime(copy document)
  init(of index: Int, in document: JSONView) {
    self.document = document
    position = index &+ 2
    guard index > 0 else {
      end = 0
      return
    }
    let word = TapeWord(bits: document.tape[index])
    end = word.isArray ? word.low : index
  }

  /// Returns the place of the next object.
  @inline(__always)
  @_lifetime(self: copy self)
  mutating func next() -> Int? {
    while position < end {
      let place = position
      let word = TapeWord(bits: document.tape[place])
      position = word.isContainer ? word.low : place &+ 1
      if word.isObject { return place }
    }
    return nil
  }
}
