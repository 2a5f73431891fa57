/// Where the reader stands in a document that is too long to be held whole.
struct HugeDocument: Equatable {
  /// An object or array that is open.
  enum Frame: Equatable {
    case object
    /// The elements of a list, of a member or of the document itself; those of wrappers may be read in parts.
    case array(of: String?, isWrapper: Bool)
  }

  /// What is open, from the outermost on.
  var frames: [Frame]
  /// Whether nothing was read yet of the innermost.
  var isFirst = true
  /// Whether the document is a line of JSON Lines.
  let isLine: Bool

  mutating func enter(_ frame: Frame) {
    frames.append(frame)
    isFirst = true
  }

  mutating func leave() {
    frames.removeLast()
    isFirst = false
  }
}

extension JSONStream {
  /// The next part of a huge document, or what follows it.
  mutating func next(in document: HugeDocument) throws(JSONStreamError) -> Item? {
    var document = document
    while let frame = document.frames.last {
      switch frame {
      case .object:
        guard try beginMember(document.isFirst) else {
          document.leave()
          continue
        }
        document.isFirst = false
        if let item = try member(in: &document) { return item }
      case .array(let name, let isWrapper):
        guard try beginElement(document.isFirst) else {
          document.leave()
          continue
        }
        document.isFirst = false
        if isWrapper, let name, try peek() == UInt8(ascii: "{") {
          guard try readValue(bound: options.window) else {
            return try enter(.object, of: name, in: &document)
          }
        } else {
          _ = try readValue()
        }
        state = .huge(document)
        return .element(of: name)
      }
    }
    return try leave(document)
  }

  /// Reads a member whole, or goes into it; nil where its elements come next.
  private mutating func member(
    in document: inout HugeDocument
  ) throws(JSONStreamError) -> Item? {
    let name = try memberName()
    guard let first = try peek() else { throw end() }
    let isArray = first == UInt8(ascii: "[")
    if isArray, options.streamedMembers.contains(name) {
      window.consume(1)
      document.enter(.array(of: name, isWrapper: false))
      return nil
    }
    guard options.wrapperMembers.contains(name), isArray || first == UInt8(ascii: "{") else {
      _ = try readValue()
      state = .huge(document)
      return .member(name)
    }
    return try enter(
      isArray ? .array(of: name, isWrapper: true) : .object,
      of: name,
      in: &document
    )
  }

  /// Goes into the object or array that comes next.
  private mutating func enter(
    _ frame: HugeDocument.Frame,
    of name: String,
    in document: inout HugeDocument
  ) throws(JSONStreamError) -> Item? {
    tape.removeAll()
    window.consume(1)
    document.enter(frame)
    state = .huge(document)
    return .wrapper(name)
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
