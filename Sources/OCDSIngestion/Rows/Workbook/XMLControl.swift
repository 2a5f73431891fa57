internal import CExpat
internal import OCDSCore

/// The hold that a handler has on its parser, and the bounds that hold for every part.
@safe
struct XMLControl {
  // Sound: set by the parser that calls the handler, which outlives every call.
  private var parser: OpaquePointer?
  private var depth = 0
  private var names: Set<UInt> = []
  /// Why the handler stopped the parser.
  private(set) var failure: RowFailure?

  /// Elements in elements; the deepest of the standard's parts has about ten.
  private static let deepest = 64
  /// Different names of attributes: expat keeps each for ever, and all parts together know about 500.
  private static let mostNames = 2_048

  /// Begins anew with a parser.
  mutating func begin(_ parser: OpaquePointer) {
    unsafe self.parser = parser
    depth = 0
    names.removeAll(keepingCapacity: true)
    failure = nil
  }

  /// Enters an element; false where it is one too many, or the parser was stopped.
  @inline(__always)
  mutating func enter(_ attributes: XMLAttributes) -> Bool {
    guard failure == nil else { return false }
    depth &+= 1
    var rest = attributes
    while let attribute = rest.next() {
      if attribute.letter == 0 { note(attribute) }
    }
    if depth > XMLControl.deepest || names.count > XMLControl.mostNames { fail(.hostile) }
    return failure == nil
  }

  /// Leaves an element; false where the parser was stopped.
  @inline(__always)
  mutating func leave() -> Bool {
    depth &-= 1
    return failure == nil
  }

  private mutating func note(_ attribute: XMLAttribute) { names.insert(attribute.identity) }

  /// Stops for good.
  mutating func fail(_ fault: WorkbookFault, line: Int = 0) {
    fail(RowFailure(fault.wording, line: line))
  }

  /// Stops for good.
  mutating func fail(_ failure: RowFailure) {
    guard self.failure == nil else { return }
    self.failure = failure
    _ = unsafe XML_StopParser(parser, 0)
  }

  /// Stops until the parser is told to go on.
  func pause() { _ = unsafe XML_StopParser(parser, 1) }
}
