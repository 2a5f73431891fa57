import OCDSCore
import TestSupport

/// A JSON value as a plain tree, to make states of and to compare them without the code that is tested.
indirect enum StateValue: Sendable {
  case null
  case boolean(Bool)
  /// The number's text.
  case number(String)
  case string(String)
  case array([StateValue])
  case object([(name: String, value: StateValue)])

  init(_ view: JSONView) {
    switch view.kind {
    case .null: self = .null
    case .boolean: self = .boolean(view.boolean == true)
    case .number: self = .number(String(decoding: view.compactBytes, as: UTF8.self))
    case .string: self = .string(view.string ?? "")
    case .array:
      var values: [StateValue] = []
      var elements = view.elements
      while let element = elements.next() { values.append(StateValue(element)) }
      self = .array(values)
    case .object:
      var members: [(String, StateValue)] = []
      var cursor = view.members
      while let member = cursor.next() { members.append((member.name, StateValue(member.value))) }
      self = .object(members)
    }
  }

  /// The member of a name.
  subscript(name: String) -> StateValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
}

/// Writes a value as text, with white space and needless escapes here and there.
struct StateText {
  var generator: SeededGenerator
  private var bytes: [UInt8] = []

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func text(_ value: StateValue) -> [UInt8] {
    bytes.removeAll()
    write(value)
    return bytes
  }

  private mutating func space() {
    if Int.random(in: 0..<12, using: &generator) == 0 {
      bytes.append([0x20, 0x0A, 0x09][Int.random(in: 0..<3, using: &generator)])
    }
  }

  private mutating func write(_ value: StateValue) {
    space()
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .boolean(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .number(let text): bytes.append(contentsOf: text.utf8)
    case .string(let text): write(text)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (position, value) in values.enumerated() {
        if position > 0 { bytes.append(UInt8(ascii: ",")) }
        write(value)
      }
      space()
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (position, member) in members.enumerated() {
        if position > 0 { bytes.append(UInt8(ascii: ",")) }
        write(member.name)
        space()
        bytes.append(UInt8(ascii: ":"))
        write(member.value)
      }
      space()
      bytes.append(UInt8(ascii: "}"))
    }
    space()
  }

  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let isEscaping = Int.random(in: 0..<16, using: &generator) == 0
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" {
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(UInt8(scalar.value))
      } else if scalar.value < 0x20 || (isEscaping && scalar.value < 0x10000) {
        let digits = String(scalar.value, radix: 16)
        bytes.append(
          contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
        )
      } else {
        bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
