import OCDSCore

/// Another way to write a JSON value, which changes nothing that counts.
enum Rewriting: CaseIterable {
  /// With white space between everything.
  case spaced
  /// With every plain letter of names and texts as an escape.
  case escaped
  /// With the members of objects in the other order, and of those with one name only the last.
  case reversed

  /// Writes a value; nil where the result is too deep or too long to be read.
  func document(of value: JSONView, before: String = "", after: String = "") -> JSONDocument? {
    try? JSONDocument(Array(before.utf8) + text(of: value) + Array(after.utf8))
  }

  /// Writes a value.
  func text(of value: JSONView) -> [UInt8] {
    var bytes: [UInt8] = []
    write(value, to: &bytes)
    return bytes
  }

  private func write(_ value: JSONView, to bytes: inout [UInt8]) {
    if self == .spaced { bytes.append(contentsOf: " \n\t".utf8) }
    switch value.kind {
    case .object: writeMembers(of: value, to: &bytes)
    case .array:
      bytes.append(UInt8(ascii: "["))
      var isFirst = true
      var elements = value.elements
      while let element = elements.next() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        write(element, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .string: writeText(value.rawText, to: &bytes)
    default: append(value.rawText, to: &bytes)
    }
    if self == .spaced { bytes.append(contentsOf: "\r\n ".utf8) }
  }

  private func writeMembers(of value: JSONView, to bytes: inout [UInt8]) {
    var parts: [(name: [UInt8], text: [UInt8])] = []
    var members = value.members
    while let member = members.next() {
      var text: [UInt8] = []
      write(member.nameView, to: &text)
      text.append(UInt8(ascii: ":"))
      write(member.value, to: &text)
      parts.append((Array(member.name.utf8), text))
    }
    if self == .reversed {
      var known: Set<[UInt8]> = []
      parts = parts.reversed().filter { known.insert($0.name).inserted }
    }
    bytes.append(UInt8(ascii: "{"))
    for (number, part) in parts.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: part.text)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// Writes a string with its quotes; escapes that it has already stay as they are.
  private func writeText(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    guard self == .escaped else { return append(text, to: &bytes) }
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(UInt8(ascii: "\""))
    var i = 1
    while i < text.count - 1 {
      let c = text[i]
      if c == UInt8(ascii: "\\") {
        let length = text[i + 1] == UInt8(ascii: "u") ? 6 : 2
        append(text.extracting(i..<i + length), to: &bytes)
        i += length
      } else if c < 0x80 {
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(digits[Int(c >> 4)])
        bytes.append(digits[Int(c & 15)])
        i += 1
      } else {
        bytes.append(c)
        i += 1
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    for i in text.indices { bytes.append(text[i]) }
  }
}
