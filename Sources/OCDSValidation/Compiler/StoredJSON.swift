internal import OCDSCore

/// A JSON text with its tape, as a value that can be kept and copied.
struct StoredJSON: Sendable {
  private let tape: [UInt64]
  private let source: [UInt8]

  /// Reads a text.
  init(_ text: [UInt8]) throws(JSONError) {
    let document = try JSONDocument(text)
    let root = document.root
    var tape: [UInt64] = []
    tape.reserveCapacity(root.tape.count)
    for i in root.tape.indices { tape.append(root.tape[i]) }
    self.tape = tape
    source = text
  }

  /// The value at a place of the tape.
  @_lifetime(borrow self)
  func view(at index: Int) -> JSONView {
    JSONView(tape: tape.span, source: source.span, index: index)
  }
}
