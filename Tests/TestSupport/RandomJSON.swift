internal import OCDSCore

/// Makes JSON texts of every kind, with white space and escapes where they may stand.
public struct RandomJSON {
  private var generator: SeededGenerator

  /// Creates a maker of texts.
  public init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A text that is one JSON value.
  public mutating func text() -> [UInt8] {
    var bytes: [UInt8] = []
    value(depth: 0, to: &bytes)
    return bytes
  }

  private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }

  private mutating func space(to bytes: inout [UInt8]) {
    for _ in 0..<max(0, pick(6) - 3) { bytes.append([0x20, 0x0A, 0x0D, 0x09][pick(4)]) }
  }

  private mutating func value(depth: Int, to bytes: inout [UInt8]) {
    space(to: &bytes)
    switch pick(depth > 4 ? 5 : 8) {
    case 0: bytes.append(contentsOf: "null".utf8)
    case 1: bytes.append(contentsOf: (pick(2) == 0 ? "true" : "false").utf8)
    case 2, 3: bytes.append(contentsOf: number().utf8)
    case 4: string(to: &bytes)
    case 5:
      list("[", "]", to: &bytes) { maker, bytes in maker.value(depth: depth + 1, to: &bytes) }
    default:
      list("{", "}", to: &bytes) { maker, bytes in
        maker.space(to: &bytes)
        maker.string(to: &bytes)
        maker.space(to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        maker.value(depth: depth + 1, to: &bytes)
      }
    }
    space(to: &bytes)
  }

  private mutating func list(
    _ open: String,
    _ close: String,
    to bytes: inout [UInt8],
    _ element: (inout RandomJSON, inout [UInt8]) -> Void
  ) {
    bytes.append(contentsOf: open.utf8)
    let count = pick(5)
    for i in 0..<count {
      if i > 0 { bytes.append(UInt8(ascii: ",")) }
      element(&self, &bytes)
    }
    if count == 0 { space(to: &bytes) }
    bytes.append(contentsOf: close.utf8)
  }

  private mutating func number() -> String {
    var text = pick(3) == 0 ? "-" : ""
    text += pick(4) == 0 ? "0" : String(1 + pick(999_999))
    if pick(2) == 0 { text += ".\(pick(10))\(pick(10))\(pick(100))" }
    if pick(4) == 0 { text += ["e", "E"][pick(2)] + ["", "+", "-"][pick(3)] + String(pick(400)) }
    return text
  }

  private mutating func string(to bytes: inout [UInt8]) {
    let parts = [
      "a", "id", "ñ", "plain text of some length", "\\n", "\\\"", "\\\\", "\\u00e1", "\\u0000",
      "\\ud83d\\ude00", "😀", "€", "\u{7F}", "/", "\\/", "12345678", "",
    ]
    bytes.append(UInt8(ascii: "\""))
    for _ in 0..<pick(6) { bytes.append(contentsOf: parts[pick(parts.count)].utf8) }
    bytes.append(UInt8(ascii: "\""))
  }
}
