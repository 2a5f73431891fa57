/// Reads the JSON values of a source that may be larger than memory, one at a time.
///
/// Three shapes are told apart by their content:
///
/// - JSON Lines: every line is a document. A bad line is one refused line; the others go on.
/// - Documents one after the other, with or without white space between them.
/// - One huge document: where a document is longer than the window, the elements of the arrays named in
///   `streamedMembers` at its top (or of the document itself, if it is an array) come one at a time, and its other
///   members one by one.
///
/// A document that fits the window always comes whole. Memory is bounded by the window and the longest single value.
public struct JSONStream: ~Copyable {
  /// What the current value is to its document.
  public enum Item: Sendable, Hashable {
    /// A whole document.
    case document
    /// An element of a streamed array at the top of a huge document; nil for an array that is the document.
    case element(of: String?)
    /// Another member of a huge document.
    case member(String)
    /// A member of a huge document has begun whose value is too long to be held whole and is read in parts; or such an
    /// element of it. There is no current value.
    case wrapper(String)
    /// A line that is not JSON.
    case refusedLine(JSONError)
  }

  /// The sizes and names that a stream works with.
  public struct Options: Sendable {
    /// The limits of one document, or of one element of a huge document.
    public var limits = JSONLimits.standard
    /// The length in bytes up to which a document is read whole.
    public var window = 8 << 20
    /// The members of a huge document whose elements come one at a time.
    public var streamedMembers: Set<String> = ["releases", "records"]
    /// The members of a huge document whose values are documents themselves: an array's elements come one at a time, and an
    /// object's members as those of the document.
    public var wrapperMembers: Set<String> = []
    /// Whether the source is known to be JSON Lines; otherwise its content tells.
    public var isLines = false

    /// Creates the standard options.
    public init() {}
  }

  var window: ByteWindow
  var tape = JSONTape()
  let options: Options
  var state = State.start
  /// The length of the current value's text, still unconsumed so that its view stays valid.
  var currentLength = 0

  /// What comes next.
  enum State: Equatable {
    case start
    case lines
    case documents
    case huge(HugeDocument)
    case finished
  }

  /// So much is read at once: what fits a core's own cache, for everything that is read is looked at several times.
  private static let readingSize = 256 << 10

  /// Creates a stream over a byte source.
  public init(options: Options = Options(), read: @escaping ByteSource) {
    self.options = options
    window = ByteWindow(size: min(JSONStream.readingSize, max(options.window, 64)), read: read)
  }

  /// The current value; valid until the next call of `next`.
  public var current: JSONView {
    @_lifetime(borrow self)
    get { JSONView(tape: tape.words, source: currentText, index: 0) }
  }

  /// The text that the current value was read from, or of the line that was refused.
  public var currentText: Span<UInt8> {
    @_lifetime(borrow self)
    get { window.bytes.extracting(0..<currentLength) }
  }

  /// The offset of the current value in the source.
  public var currentOffset: Int { window.offset }

  /// Whether the current value's text is known to hold no line feed.
  public var isCurrentWithinLine: Bool { state == .lines }

  /// The line of the source on which the current value's text begins, counted from 1.
  public var currentLine: Int { window.line }

  /// Moves to the next value; nil at the end of the source.
  ///
  /// - Throws: What makes the whole source unreadable; after that the stream is at its end.
  public mutating func next() throws(JSONStreamError) -> Item? {
    do throws(JSONStreamError) {
      if state == .lines {
        window.consumeWithinLine(currentLength)
      } else {
        window.consume(currentLength)
      }
      currentLength = 0
      tape.removeAll()
      if state == .start { state = try firstState() }
      switch state {
      case .start, .finished: return nil
      case .lines: return try nextLine()
      case .documents: return try nextDocument()
      case .huge(let document): return try next(in: document)
      }
    } catch {
      state = .finished
      throw error
    }
  }
}

/// The reason why a stream cannot go on.
public enum JSONStreamError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The text is not JSON at this place.
  case syntax(JSONError)
  /// The source could not be read.
  case read(ReadFailure)

  /// A sentence that names the place and the reason.
  public var wording: Wording {
    switch self {
    case .syntax(let error): error.wording
    case .read(let failure): Wording(es: failure.description, en: failure.description)
    }
  }

  /// The line of the fault, counted from 1; 0 where it is not in the text.
  public var line: Int {
    switch self {
    case .syntax(let error): error.line
    case .read: 0
    }
  }

  /// The sentence in English.
  public var description: String { wording.en }
}

extension JSONStream {
  /// Reads more of the source; false at its end.
  mutating func fill() throws(JSONStreamError) -> Bool {
    do throws(ReadFailure) { return try window.fill() } catch { throw .read(error) }
  }

  /// Passes over white space and returns the next byte; nil at the end of the source.
  mutating func peek() throws(JSONStreamError) -> UInt8? {
    while true {
      let space = window.leadingSpace
      window.consume(space)
      if window.count > 0 { return window.bytes[0] }
      guard try fill() else { return nil }
    }
  }

  /// Reads the value at the start of the window, as much of the source as it takes.
  ///
  /// A value of the bound's length and more is left unread, and the answer is false.
  mutating func readValue(bound: Int? = nil) throws(JSONStreamError) -> Bool {
    while true {
      switch JSONStream.parse(window, into: &tape, options.limits) {
      case .success(let end):
        // A number at the end of what was read may go on in what was not.
        let mayGoOn = end == window.count && TapeWord(bits: tape[0]).isNumber
        if !mayGoOn || window.isAtEnd {
          currentLength = end
          return true
        }
      case .failure(let error):
        guard error.isIncomplete, !window.isAtEnd else { throw .syntax(window.locate(error)) }
      }
      if let bound, window.count >= bound { return false }
      _ = try fill()
    }
  }

  /// Parses the value at the start of a window.
  private static func parse(
    _ window: borrowing ByteWindow,
    into tape: inout JSONTape,
    _ limits: JSONLimits
  ) -> Result<Int, JSONError> {
    tape.removeAll()
    do throws(JSONError) {
      return .success(try JSONParser.read(window.bytes, from: 0, into: &tape, limits: limits))
    } catch {
      return .failure(error)
    }
  }

  /// Parses a range of a window as one whole document.
  static func check(
    _ window: borrowing ByteWindow,
    _ range: Range<Int>,
    into tape: inout JSONTape,
    _ limits: JSONLimits
  ) -> JSONError? {
    do throws(JSONError) {
      try JSONDocument.check(window.bytes.extracting(range), reusing: &tape, limits: limits)
      return nil
    } catch {
      tape.removeAll()
      return error
    }
  }

  /// Tells the shape of the source by its first lines.
  private mutating func firstState() throws(JSONStreamError) -> State {
    while window.count < 3, try fill() {}
    let mark = byteOrderMark(window.bytes)
    window.consume(mark)
    if options.isLines { return .lines }
    // No lines are lines, too; but nothing is no document.
    guard try peek() != nil else {
      throw .syntax(window.locate(JSONError(.expectedValue, offset: 0)))
    }
    var searched = 0
    var firstLine: Range<Int>?
    while true {
      while let feed = firstLineFeed(window.bytes, from: searched) {
        let line = searched..<feed
        searched = feed + 1
        defer { tape.removeAll() }
        guard let error = JSONStream.check(window, line, into: &tape, options.limits) else {
          // One line that is a document and something after it: the next lines are documents too.
          guard TapeWord(bits: tape[0]).isContainer else { return .documents }
          if firstLine != nil { return .lines }
          return try hasMore(after: searched) ? .lines : .documents
        }
        // A first line that is bad by itself does not hide that the second is a document.
        if firstLine != nil || error.isIncomplete { return .documents }
        firstLine = line
      }
      if window.count >= options.window { return .documents }
      guard try fill() else { return .documents }
    }
  }

  /// Whether anything but white space follows an offset of the window.
  private mutating func hasMore(after offset: Int) throws(JSONStreamError) -> Bool {
    var i = offset
    while true {
      while i < window.count {
        if !isSpace(window.bytes[i]) { return true }
        i += 1
      }
      guard try fill() else { return false }
    }
  }
}
