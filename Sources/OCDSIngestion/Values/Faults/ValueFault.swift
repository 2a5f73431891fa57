public import OCDSCore

/// What is wrong with one value, or what was mended in it.
public struct ValueFault: Error, Sendable, Hashable {
  /// The kind of fault.
  public let code: ValueFaultCode
  /// The value as it was given, cut at 80 characters; masked where it may be a person's RFC or CURP.
  public let given: String
  /// What the sentence needs besides: what was read, what is known, what is expected.
  public let detail: Wording

  /// Tells a fault of a value.
  public init(_ code: ValueFaultCode, given: String, detail: Wording = Wording("")) {
    self.code = code
    self.given = given
    self.detail = detail
  }

  init(_ code: ValueFaultCode, _ text: Span<UInt8>, _ detail: String = "") {
    self.init(code, given: ValueFault.shown(text), detail: Wording(detail))
  }

  init(_ code: ValueFaultCode, _ text: Span<UInt8>, detail: Wording) {
    self.init(code, given: ValueFault.shown(text), detail: detail)
  }

  /// How much it matters: an error leaves no value, a warning should be looked at, information was mended for certain.
  public var severity: Finding.Severity { code.severity }

  /// A sentence that says what is wrong with this value and what to write instead.
  public var wording: Wording { code.wording(given: given, detail: detail) }

  /// The fault as a finding about a source.
  public func finding(source: String, line: Int, pointer: String = "") -> Finding {
    Finding(
      code: code.rawValue,
      severity: severity,
      sentence: wording,
      pointer: pointer,
      ocid: nil,
      releaseId: nil,
      source: source,
      line: line,
      detail: Wording(given)
    )
  }

  /// The first 80 characters of a text on one line, without what shows nothing.
  static func shown(_ text: Span<UInt8>) -> String {
    let text = text.trimmed
    var bytes: [UInt8] = []
    var characters = 0
    var i = 0
    while i < text.count {
      let scalar = UTF8Scalar(text, at: i)
      i += scalar.length
      if CharacterClass.isInvisible(scalar.value) { continue }
      if characters == 80 {
        bytes.append(scalar: 0x2026)
        break
      }
      bytes.append(scalar: CharacterClass.isSpace(scalar.value) ? 0x20 : scalar.value)
      characters += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
