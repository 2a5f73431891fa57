internal import OCDSCore

/// Writes what stands before the changed members of a release.
struct ReleaseHeadWriter {
  private var bytes: [UInt8] = []

  /// Writes the members that tell the release apart.
  mutating func begin(ocid: JSONView, id: String, date: String, tags: [ReleaseTag]) {
    bytes.append(contentsOf: "{\"ocid\":".utf8)
    append(ocid.rawText)
    identify(id, date, tags)
  }

  /// The same after the text with the process; returns where the next member comes.
  mutating func begin(_ ocid: Span<UInt8>, id: String, date: String, tags: [ReleaseTag]) -> Int {
    append(ocid)
    identify(id, date, tags)
    return bytes.count
  }

  private mutating func identify(_ id: String, _ date: String, _ tags: [ReleaseTag]) {
    bytes.append(contentsOf: ",\"id\":".utf8)
    JSONString.appendQuoted(id, to: &bytes)
    bytes.append(contentsOf: ",\"date\":".utf8)
    JSONString.appendQuoted(date, to: &bytes)
    bytes.append(contentsOf: ",\"tag\":[".utf8)
    for (position, tag) in tags.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONString.appendQuoted(tag.rawValue, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Writes how the process began, as the state says, else the ledger, else `tender`; and the language.
  mutating func origin(_ state: JSONView, _ previous: JSONView?) {
    let type = state["initiationType"]
    // A value that is an object or a list is no head's; it stands among the changed members.
    if let type, !type.saysNothing {
      if !type.word.isContainer { member("initiationType", type) }
    } else if let type = previous?["initiationType"], !type.isNull, !type.word.isContainer {
      member("initiationType", type)
    } else {
      bytes.append(contentsOf: ",\"initiationType\":\"tender\"".utf8)
    }
    if let language = state["language"], !language.saysNothing {
      if !language.word.isContainer { member("language", language) }
    } else if let language = previous?["language"], !language.isNull, !language.word.isContainer {
      bytes.append(contentsOf: ",\"language\":null".utf8)
    }
  }

  private mutating func member(_ name: String, _ value: JSONView) {
    bytes.append(contentsOf: ",\"\(name)\":".utf8)
    append(value.rawText)
  }

  private mutating func append(_ text: Span<UInt8>) {
    // Sound: the bytes are copied during the call.
    unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Writes the rest of a state, and gives the release.
  mutating func end(state: Span<UInt8>) -> [UInt8] {
    bytes.reserveCapacity(bytes.count + state.count)
    append(state)
    return bytes
  }

  /// Writes the changed members, given as an object's text, and gives the release.
  mutating func end(_ members: Span<UInt8>) -> [UInt8] {
    if members.count > 2 {
      bytes.append(UInt8(ascii: ","))
      append(members.extracting(1..<members.count))
    } else {
      bytes.append(UInt8(ascii: "}"))
    }
    return bytes
  }
}
