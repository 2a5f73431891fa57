/// Where the reader stands in a document that is too long to be held whole.
struct HugeDocument: Equatable {
  enum Place: Equatable {
    case firstMember
    case laterMember
    case firstElement(of: String?)
    case laterElement(of: String?)
  }

  var place: Place
  /// Whether the document is a line of JSON Lines.
  let isLine: Bool
}

extension JSONStream {
  /// The next part of a huge document, or what follows it.
  mutating func next(in document: HugeDocument) throws(JSONStreamError) -> Item? {
    var document = document
    while true {
      switch document.place {
      case .firstMember, .laterMember:
        guard try beginMember(document.place == .firstMember) else {
          return try leave(document)
        }
        let name = try memberName()
        guard options.streamedMembers.contains(name), try peek() == UInt8(ascii: "[") else {
          guard try peek() != nil else { throw end() }
          _ = try readValue()
          document.place = .laterMember
          state = .huge(document)
          return .member(name)
        }
        window.consume(1)
        document.place = .firstElement(of: name)
      case .firstElement(let name), .laterElement(let name):
        var isFirst = false
        if case .firstElement = document.place { isFirst = true }
        guard try beginElement(isFirst) else {
          guard name != nil else { return try leave(document) }
          document.place = .laterMember
          continue
        }
        _ = try readValue()
        document.place = .laterElement(of: name)
        state = .huge(document)
        return .element(of: name)
      }
    }
  }

  /// Goes on after the last bracket of a huge document.
  private mutating func leave(_ document: HugeDocument) throws(JSONStreamError) -> Item? {
    state = document.isLine ? .lines : .documents
    return document.isLine ? try nextLine() : try nextDocument()
  }

  /// Moves to the quote of the next member's name; false at the end of the object.
  private mutating func beginMember(_ isFirst: Bool) throws(JSONStreamError) -> Bool {
    guard let c = try peek() else { throw end() }
    if c == UInt8(ascii: "}") {
      window.consume(1)
      return false
    }
    if !isFirst {
      guard c == UInt8(ascii: ",") else { throw failure(.expectedCommaOrObjectEnd) }
      window.consume(1)
    }
    guard let quote = try peek() else { throw end() }
    guard quote == UInt8(ascii: "\"") else {
      throw failure(isFirst ? .expectedNameOrEnd : .expectedName)
    }
    return true
  }

  /// Reads a member's name and passes over its colon.
  private mutating func memberName() throws(JSONStreamError) -> String {
    _ = try readValue()
    let name = current.string ?? ""
    let length = currentLength
    currentLength = 0
    window.consume(length)
    guard let colon = try peek() else { throw end() }
    guard colon == UInt8(ascii: ":") else { throw failure(.expectedColon) }
    window.consume(1)
    return name
  }

  /// Moves to the next element; false at the end of the array.
  private mutating func beginElement(_ isFirst: Bool) throws(JSONStreamError) -> Bool {
    guard let c = try peek() else { throw end() }
    if c == UInt8(ascii: "]") {
      window.consume(1)
      return false
    }
    if !isFirst {
      guard c == UInt8(ascii: ",") else { throw failure(.expectedCommaOrArrayEnd) }
      window.consume(1)
      guard try peek() != nil else { throw end() }
    }
    return true
  }

  private func failure(_ code: JSONError.Code) -> JSONStreamError {
    .syntax(window.locate(JSONError(code, offset: 0)))
  }

  private func end() -> JSONStreamError {
    .syntax(window.locate(JSONError(.unexpectedEnd, offset: window.count)))
  }
}
