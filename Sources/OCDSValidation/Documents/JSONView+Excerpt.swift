internal import OCDSCore

extension JSONView {
  /// The text that the value is; nil for an empty one, and for what is no text.
  var text: String? { string.flatMap { $0.isEmpty ? nil : $0 } }

  /// The value as it stands in the text, cut after 120 letters; nil for an array or an object.
  var excerpt: String? {
    guard !word.isContainer else { return nil }
    let text = rawText
    var bytes: [UInt8] = []
    var letters = 0
    for i in text.indices {
      if text[i] & 0xC0 != 0x80 {
        letters += 1
        if letters > 120 { return String(decoding: bytes, as: UTF8.self) + "…" }
      }
      bytes.append(text[i])
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
