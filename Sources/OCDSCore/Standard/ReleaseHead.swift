/// What the ledger must know of a release: its identity, its date and its tags.
public struct ReleaseHead: Sendable, Hashable {
  /// The process.
  public let ocid: String
  /// The release within its process.
  public let id: String
  /// The date as it is written.
  public let date: String
  /// The date's instant.
  public let instant: Instant
  /// Whether the date lacks its time or its offset.
  public let isDateIncomplete: Bool
  /// The tags as compact JSON, or `null` where there are none.
  public let tag: String

  /// Why a value cannot enter the ledger as a release.
  public enum Flaw: String, Error, Sendable, Hashable {
    case notAnObject
    case missingOCID
    case missingId
    case missingDate
    case unreadableDate
    /// An object of an array has an `id` that is a boolean, an array or an object.
    case invalidIdentifier
  }

  /// Reads the head of a release.
  ///
  /// - Complexity: O(size): identifiers are looked at wherever they stand.
  public init(of release: JSONView) throws(Flaw) {
    guard release.kind == .object else { throw .notAnObject }
    guard let ocid = release["ocid"]?.string, !ocid.isEmpty else { throw .missingOCID }
    guard let id = ReleaseHead.identifier(release["id"]), !id.isEmpty else { throw .missingId }
    guard let dateValue = release["date"], !dateValue.isNull else { throw .missingDate }
    guard let date = dateValue.string, let read = DateTime(date) else { throw .unreadableDate }
    guard !release.hasInvalidIdentifier else { throw .invalidIdentifier }
    self.ocid = ocid
    self.id = id
    self.date = date
    instant = read.instant
    isDateIncomplete = read.flaw != nil
    if let value = release["tag"] {
      tag = String(decoding: value.compactBytes, as: UTF8.self)
    } else {
      tag = "null"
    }
  }

  /// The text of an identifier; a number's is its source text.
  private static func identifier(_ value: JSONView?) -> String? {
    guard let value else { return nil }
    if let text = value.string { return text }
    guard let number = value.number else { return nil }
    return String(copying: number.text)
  }
}

extension JSONView {
  /// Whether an object that is an array's element has an `id` that is neither a text, a number nor null.
  ///
  /// Merging could not tell such objects apart.
  var hasInvalidIdentifier: Bool {
    var i = index
    let end = nextIndex
    while i < end {
      let word = TapeWord(bits: tape[i])
      // Nearly no release has such a value behind what may be an `id`: then nobody's items need be looked through.
      if word.isString, i &+ 1 < end, mayBeIdentifier(word) {
        switch TapeWord(bits: tape[i &+ 1]).kind {
        case .boolean, .array, .object: return hasItemWithInvalidIdentifier
        case .null, .number, .string: break
        }
      }
      i &+= word.isContainer ? 2 : 1
    }
    return false
  }

  private func mayBeIdentifier(_ text: TapeWord) -> Bool {
    text.isEscaped
      || text.length == 2 && source[text.low] == UInt8(ascii: "i")
        && source[text.low &+ 1] == UInt8(ascii: "d")
  }

  private var hasItemWithInvalidIdentifier: Bool {
    var i = index
    let end = nextIndex
    while i < end {
      let word = TapeWord(bits: tape[i])
      if word.isArray {
        var element = i + 2
        while element < word.low {
          let item = JSONView(tape: tape, source: source, index: element)
          if item.word.isObject, let id = item.member("id") {
            switch id.kind {
            case .boolean, .array, .object: return true
            case .null, .number, .string: break
            }
          }
          element = item.nextIndex
        }
      }
      i += word.isContainer ? 2 : 1
    }
    return false
  }
}
