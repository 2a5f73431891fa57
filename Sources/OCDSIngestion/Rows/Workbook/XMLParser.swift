internal import CExpat
internal import OCDSCore

/// The functions that expat calls; each finds its handler behind the first argument.
@safe
struct XMLHandlers {
  // Sound: functions of the file that made them.
  let start: XML_StartElementHandler
  let end: XML_EndElementHandler
  let text: XML_CharacterDataHandler
  let doctype: XML_StartDoctypeDeclHandler
}

/// An expat parser that draws a part's bytes from a source.
///
/// No entity but the five of XML is ever expanded: a document type declaration stops the parser.
@safe
struct XMLParser: ~Copyable {
  /// Why the parser came back.
  enum Outcome { case paused, finished, stopped }

  // Sound: created in `init`, freed in `deinit`, used by nothing else but the handler while it is called.
  private let parser: OpaquePointer
  private let source: ByteSource
  private var given = 0
  private var isPaused = false
  private var isLast = false

  private static let step = 1 << 16
  /// The longest tag or comment: expat reads an unfinished one again with every step.
  private static let longestToken = 1 << 21

  /// Creates a parser for one part.
  init(
    _ source: @escaping ByteSource,
    _ handlers: XMLHandlers,
    _ user: UnsafeMutableRawPointer
  ) throws(RowFailure) {
    guard let parser = unsafe XML_ParserCreate(nil) else {
      throw RowFailure(WorkbookFault.noMemory.wording)
    }
    unsafe self.parser = parser
    self.source = source
    unsafe XML_SetUserData(parser, user)
    unsafe XML_SetElementHandler(parser, handlers.start, handlers.end)
    unsafe XML_SetCharacterDataHandler(parser, handlers.text)
    unsafe XML_SetStartDoctypeDeclHandler(parser, handlers.doctype)
  }

  deinit { unsafe XML_ParserFree(parser) }

  /// Lets a control stop this parser.
  func control(_ control: inout XMLControl) { unsafe control.begin(parser) }

  /// Reads on until the handler stops the parser, or the part ends.
  mutating func advance() throws(RowFailure) -> Outcome {
    while true {
      let status = isPaused ? unsafe XML_ResumeParser(parser) : try parse()
      isPaused = false
      switch status {
      case XML_STATUS_SUSPENDED:
        isPaused = true
        return .paused
      case XML_STATUS_OK:
        if isLast { return .finished }
        let done = unsafe XML_GetCurrentByteIndex(parser)
        if done >= 0, given - Int(done) > XMLParser.longestToken {
          throw RowFailure(WorkbookFault.hostile.wording)
        }
      default:
        if unsafe XML_GetErrorCode(parser) == XML_ERROR_ABORTED { return .stopped }
        let line = unsafe Int(XML_GetCurrentLineNumber(parser))
        throw RowFailure(WorkbookFault.malformed(line: line).wording)
      }
    }
  }

  private mutating func parse() throws(RowFailure) -> XML_Status {
    guard !isLast, let room = unsafe XML_GetBuffer(parser, Int32(XMLParser.step)) else {
      throw RowFailure(WorkbookFault.noMemory.wording)
    }
    // Sound: expat gave room for a step, and the span ends before expat is called again.
    var span = unsafe MutableSpan<UInt8>(
      _unsafeStart: room.assumingMemoryBound(to: UInt8.self),
      count: XMLParser.step
    )
    let count: Int
    do throws(ReadFailure) { count = try source(&span) } catch { throw RowFailure(error.wording) }
    precondition((0...XMLParser.step).contains(count), "a source cannot give more than asked")
    given += count
    isLast = count == 0
    return unsafe XML_ParseBuffer(parser, Int32(count), isLast ? 1 : 0)
  }
}
