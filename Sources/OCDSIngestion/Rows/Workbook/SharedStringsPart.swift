internal import CExpat
package import OCDSCore

extension SharedStrings {
  /// Reads the part that holds the texts; those of more than `memory` bytes together go to a temporary file.
  ///
  /// The runs of a formatted text are joined, and what tells how to speak it is left out.
  package static func read(_ source: @escaping ByteSource, memory: Int = 64 << 20)
    throws(RowFailure) -> SharedStrings
  {
    // Sound: initialised at once, moved out of or destroyed below, and freed after the parser that calls with it.
    let state = UnsafeMutablePointer<SharedStringsState>.allocate(capacity: 1)
    defer { unsafe state.deallocate() }
    unsafe state.initialize(to: SharedStringsState(SharedStrings(memory: memory)))
    do throws(RowFailure) {
      let handlers = unsafe XMLHandlers(
        start: stringsStart,
        end: stringsEnd,
        text: stringsText,
        doctype: stringsDoctype
      )
      var parser = try unsafe XMLParser(source, handlers, UnsafeMutableRawPointer(state))
      unsafe parser.control(&state.pointee.control)
      while true {
        switch try parser.advance() {
        case .paused: continue
        case .finished:
          try unsafe state.pointee.strings.seal()
          return unsafe state.move().strings
        case .stopped:
          throw unsafe state.pointee.control.failure ?? RowFailure(WorkbookFault.hostile.wording)
        }
      }
    } catch {
      unsafe state.deinitialize(count: 1)
      throw error
    }
  }
}

/// What is known while texts are read.
private struct SharedStringsState: ~Copyable {
  private enum Place { case outside, list, string, run, text, runText }

  var control = XMLControl()
  var strings: SharedStrings
  private var place = Place.outside
  /// How deep in an element that is passed over.
  private var skipped = 0
  private var text: [UInt8] = []

  init(_ strings: consuming SharedStrings) { self.strings = strings }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard control.enter(attributes) else { return }
    if skipped == 0 {
      switch place {
      case .outside where name == "sst": place = .list
      case .list where name == "si":
        place = .string
        text.removeAll(keepingCapacity: true)
      case .string where name == "t": place = .text
      case .string where name == "r": place = .run
      case .run where name == "t": place = .runText
      default: skipped = 1
      }
    } else {
      skipped += 1
    }
  }

  mutating func end() {
    guard control.leave() else { return }
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    switch place {
    case .outside, .list: place = .outside
    case .text, .run: place = .string
    case .runText: place = .run
    case .string:
      place = .list
      EscapedText.decode(&text)
      do throws(RowFailure) { try strings.add(text) } catch { control.fail(error) }
    }
  }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard place == .text || place == .runText, skipped == 0, control.failure == nil else { return }
    guard text.count + bytes.count <= WorkbookLimits.text else {
      return control.fail(.longText)
    }
    unsafe text.append(contentsOf: bytes)
  }
}

// Sound, for all four: expat gives back the pointer to the state that it was given, which lives while it parses.

private func stringsStart(
  _ user: UnsafeMutableRawPointer?,
  _ name: UnsafePointer<CChar>?,
  _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
) {
  guard let user = unsafe user, let name = unsafe name, let attributes = unsafe attributes else {
    return
  }
  unsafe user.assumingMemoryBound(to: SharedStringsState.self).pointee
    .start(XMLName(cString: name), XMLAttributes(attributes))
}

private func stringsEnd(_ user: UnsafeMutableRawPointer?, _ name: UnsafePointer<CChar>?) {
  guard let user = unsafe user else { return }
  unsafe user.assumingMemoryBound(to: SharedStringsState.self).pointee.end()
}

private func stringsText(
  _ user: UnsafeMutableRawPointer?,
  _ text: UnsafePointer<CChar>?,
  _ count: Int32
) {
  guard let user = unsafe user, let text = unsafe text else { return }
  let bytes = unsafe UnsafeRawBufferPointer(start: text, count: Int(count))
  unsafe user.assumingMemoryBound(to: SharedStringsState.self).pointee
    .add(bytes.assumingMemoryBound(to: UInt8.self))
}

private func stringsDoctype(
  _ user: UnsafeMutableRawPointer?,
  _ name: UnsafePointer<CChar>?,
  _ system: UnsafePointer<CChar>?,
  _ publicly: UnsafePointer<CChar>?,
  _ hasSubset: Int32
) {
  guard let user = unsafe user else { return }
  unsafe user.assumingMemoryBound(to: SharedStringsState.self).pointee.control.fail(.hostile)
}
