internal import CExpat
internal import OCDSCore

/// What the small parts of a workbook are read by: every element, one after the other.
protocol XMLElementSink: AnyObject {
  /// Takes the beginning of an element; nil, or what is wrong.
  func start(_ name: XMLName, _ attributes: XMLAttributes) -> WorkbookFault?
  /// Takes the end of an element.
  func end(_ name: XMLName)
}

/// Reads a small part to its end.
enum XMLElements {
  fileprivate struct State {
    var control = XMLControl()
    let sink: any XMLElementSink
  }

  /// Gives the elements of a part to a sink.
  static func read(_ source: @escaping ByteSource, into sink: any XMLElementSink)
    throws(RowFailure)
  {
    // Sound: freed below, after the parser that calls with it.
    let state = UnsafeMutablePointer<State>.allocate(capacity: 1)
    unsafe state.initialize(to: State(sink: sink))
    defer {
      unsafe state.deinitialize(count: 1)
      unsafe state.deallocate()
    }
    let handlers = unsafe XMLHandlers(
      start: elementStart,
      end: elementEnd,
      text: elementText,
      doctype: elementDoctype
    )
    var parser = try unsafe XMLParser(source, handlers, UnsafeMutableRawPointer(state))
    unsafe parser.control(&state.pointee.control)
    while true {
      switch try parser.advance() {
      case .paused: continue
      case .finished: return
      case .stopped:
        throw unsafe state.pointee.control.failure ?? RowFailure(WorkbookFault.hostile.wording)
      }
    }
  }
}

// Sound, for all four: expat gives back the pointer to the state that it was given, which lives while it parses.

private func elementStart(
  _ user: UnsafeMutableRawPointer?,
  _ name: UnsafePointer<CChar>?,
  _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
) {
  guard let user = unsafe user, let name = unsafe name, let attributes = unsafe attributes else {
    return
  }
  let state = unsafe user.assumingMemoryBound(to: XMLElements.State.self)
  let list = unsafe XMLAttributes(attributes)
  guard unsafe state.pointee.control.enter(list) else { return }
  if let fault = unsafe state.pointee.sink.start(XMLName(cString: name), list) {
    unsafe state.pointee.control.fail(fault)
  }
}

private func elementEnd(_ user: UnsafeMutableRawPointer?, _ name: UnsafePointer<CChar>?) {
  guard let user = unsafe user, let name = unsafe name else { return }
  let state = unsafe user.assumingMemoryBound(to: XMLElements.State.self)
  if unsafe state.pointee.control.leave() { unsafe state.pointee.sink.end(XMLName(cString: name)) }
}

private func elementText(
  _ user: UnsafeMutableRawPointer?,
  _ text: UnsafePointer<CChar>?,
  _ count: Int32
) {}

private func elementDoctype(
  _ user: UnsafeMutableRawPointer?,
  _ name: UnsafePointer<CChar>?,
  _ system: UnsafePointer<CChar>?,
  _ publicly: UnsafePointer<CChar>?,
  _ hasSubset: Int32
) {
  guard let user = unsafe user else { return }
  let state = unsafe user.assumingMemoryBound(to: XMLElements.State.self)
  unsafe state.pointee.control.fail(.hostile)
}
