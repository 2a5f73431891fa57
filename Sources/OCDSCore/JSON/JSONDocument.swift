/// A JSON text together with its tape.
public struct JSONDocument: ~Copyable, Sendable {
  /// The text.
  public let source: [UInt8]
  private var tape: JSONTape

  /// Reads a whole text as one value; a byte order mark before it is passed over.
  ///
  /// - Throws: The first place where the text is not JSON, with its line and column.
  /// - Complexity: O(bytes).
  public init(_ source: [UInt8], limits: JSONLimits = .standard) throws(JSONError) {
    self.source = source
    var tape = JSONTape(capacity: source.count / 12 + 16)
    try JSONDocument.readAll(source.span, into: &tape, limits: limits)
    self.tape = tape
  }

  /// Reads a whole text as one value.
  public init(_ text: String, limits: JSONLimits = .standard) throws(JSONError) {
    try self.init(Array(text.utf8), limits: limits)
  }

  /// The value of the text.
  public var root: JSONView {
    @_lifetime(borrow self)
    get { JSONView(tape: tape.words, source: source.span, index: 0) }
  }

  /// Checks that a text is one JSON value, on a tape that may be used again.
  public static func check(
    _ source: Span<UInt8>,
    reusing tape: inout JSONTape,
    limits: JSONLimits = .standard
  ) throws(JSONError) {
    tape.removeAll()
    try readAll(source, into: &tape, limits: limits)
  }

  /// Reads a text as one value onto a tape that may hold others.
  ///
  /// - Returns: The value's place on the tape, for `JSONTape.view(at:of:)`.
  /// - Throws: The first place where the text is not JSON; the tape is then as it was.
  /// - Complexity: O(bytes).
  package static func add(
    _ source: Span<UInt8>,
    to tape: inout JSONTape,
    limits: JSONLimits = .standard
  ) throws(JSONError) -> Int {
    let (place, hadEscapedNames) = (tape.count, tape.hasEscapedNames)
    do throws(JSONError) { try readAll(source, into: &tape, limits: limits) } catch {
      tape.truncate(to: place)
      tape.hasEscapedNames = hadEscapedNames
      throw error
    }
    return place
  }

  private static func readAll(
    _ source: Span<UInt8>,
    into tape: inout JSONTape,
    limits: JSONLimits
  ) throws(JSONError) {
    do throws(JSONError) {
      guard source.count <= limits.documentSize else {
        throw JSONError(.documentTooLarge, offset: limits.documentSize)
      }
      let start = byteOrderMark(source)
      var i = try JSONParser.read(source, from: start, into: &tape, limits: limits)
      while i < source.count, isSpace(source[i]) { i += 1 }
      guard i == source.count else { throw JSONError(.expectedEnd, offset: i) }
    } catch {
      throw error.located(in: source)
    }
  }
}

/// The length of the UTF-8 byte order mark that a text begins with: 3, or 0 where there is none.
func byteOrderMark(_ source: Span<UInt8>) -> Int {
  source.count >= 3 && source[0] == 0xEF && source[1] == 0xBB && source[2] == 0xBF ? 3 : 0
}

/// Whether a byte is JSON white space.
@inline(__always)
func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
}
