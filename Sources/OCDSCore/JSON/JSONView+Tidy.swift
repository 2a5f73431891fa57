extension JSONWriter {
  /// Writes a value with each name once, its last member in the place of the first, and as few escapes in names as
  /// can be.
  mutating func tidyValue(_ view: JSONView) {
    switch view.kind {
    case .object:
      var last: [[UInt8]: Int] = [:]
      var names: [[UInt8]] = []
      var members = view.members
      while let member = members.next() {
        let name = member.nameBytes
        if last.updateValue(member.value.index, forKey: name) == nil { names.append(name) }
      }
      beginObject()
      for name in names {
        guard let index = last[name] else { continue }
        self.name(String(decoding: name, as: UTF8.self))
        tidyValue(JSONView(tape: view.tape, source: view.source, index: index))
      }
      endObject()
    case .array:
      beginArray()
      var elements = view.elements
      while let element = elements.next() { tidyValue(element) }
      endArray()
    default:
      raw(view.rawText)
    }
  }
}
