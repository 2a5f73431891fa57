internal import Glibc
internal import OCDSCore

/// A quick look over a release for anything that may have to be mended or withheld.
///
/// One pass over the tape: names that a fault may go with are told by length and letters, values by their first and last
/// bytes. It may call something suspect that is not; it misses nothing that the rules look for, but keys within texts of more
/// than 40 bytes, and those whose six digits are parted, of a release that has no other sign of a person.
struct ReleaseSurvey: ~Escapable {
  private let tape: Span<UInt64>
  private let source: Span<UInt8>
  private let mends: Bool
  private let withholds: Bool

  /// Whether a release has to be looked at closely.
  ///
  /// - Complexity: O(bytes), about a tenth of the time that reading them took.
  static func isSuspect(_ release: JSONView, mends: Bool, withholds: Bool) -> Bool {
    let survey = ReleaseSurvey(release, mends: mends, withholds: withholds)
    if mends, hasNoBreakSpace(release.rawText) { return true }
    if mends, survey.mayShareParties(release) || survey.lacksAwardID(release) { return true }
    return survey.object(at: release.index)
  }

  @_lifetime(copy release)
  private init(_ release: JSONView, mends: Bool, withholds: Bool) {
    tape = release.tape
    source = release.source
    self.mends = mends
    self.withholds = withholds
  }

  /// Looks over the members of an object.
  private func object(at index: Int) -> Bool {
    let end = TapeWord(bits: tape[index]).low
    var i = index + 2
    while i < end {
      let name = TapeWord(bits: tape[i])
      let value = TapeWord(bits: tape[i + 1])
      if mends, isFaulty(name, at: i) { return true }
      if withholds, name.length == 14, source[name.low] == UInt8(ascii: "p"), saysPerson(name) {
        return true
      }
      if value.isContainer {
        if value.isObject ? object(at: i + 1) : array(at: i + 1) { return true }
        i = value.low
      } else {
        if value.isString, isSuspect(value) { return true }
        i += 2
      }
    }
    return false
  }

  /// Looks over the elements of an array.
  private func array(at index: Int) -> Bool {
    let end = TapeWord(bits: tape[index]).low
    var i = index + 2
    while i < end {
      let value = TapeWord(bits: tape[i])
      if value.isContainer {
        if value.isObject ? object(at: i) : array(at: i) { return true }
        i = value.low
      } else {
        if value.isString, isSuspect(value) { return true }
        i += 1
      }
    }
    return false
  }

  /// Whether a text holds a key, or is a word for no value.
  @inline(__always)
  private func isSuspect(_ value: TapeWord) -> Bool {
    if withholds, isKeyLike(value) { return true }
    return mends && value.length == 12 && source[value.low] == UInt8(ascii: "N")
      && source[value.low + 2] == 0x20
  }

  // MARK: - Keys of persons

  /// Whether a string may hold the key of a natural person, or says that somebody is one.
  @inline(__always)
  private func isKeyLike(_ word: TapeWord) -> Bool {
    let length = word.length
    guard length >= 13 else { return false }
    let start = word.low
    // `naturalPerson`, `persona física`, `patronymicName`.
    if length <= 16,
      source[start + 1] == UInt8(ascii: "a") || source[start + 1] == UInt8(ascii: "e")
    {
      let first = source[start] | 0x20
      if first == UInt8(ascii: "n") || first == UInt8(ascii: "p"), saysPerson(word) { return true }
    }
    guard length <= 40 else { return false }
    return hasKey(word)
  }

  private func saysPerson(_ word: TapeWord) -> Bool {
    let text = source.extracting(word.low..<word.low + word.length)
    for known in ["naturalperson", "natural person", "persona f", "personaf", "patronymicname"] {
      var i = 0
      var isEqual = true
      for byte in known.utf8 {
        if i >= text.count || text[i] | 0x20 != byte | 0x20 {
          isEqual = false
          break
        }
        i += 1
      }
      if isEqual { return true }
    }
    return false
  }

  /// Whether a key stands in a string: as all of it, behind the name of its scheme, or as a word of its own.
  private func hasKey(_ word: TapeWord) -> Bool {
    let text = source.extracting(word.low..<word.low + word.length)
    if word.isEscaped {
      let plain = JSONString.unescaped(text).utf8Array
      return plain.count >= 13 && ReleaseSurvey.hasKey(plain.span)
    }
    return ReleaseSurvey.hasKey(text)
  }

  private static func hasKey(_ text: Span<UInt8>) -> Bool {
    // Of six digits in a row one stands at every sixth place.
    var mayHave = false
    var sample = 5
    while sample < text.count {
      if text[sample] &- 0x30 < 10 {
        mayHave = true
        break
      }
      sample += 6
    }
    guard mayHave else { return false }
    if startsKey(text, 0, isApart: true) { return true }
    var isWordStart = false
    for i in 0..<text.count - 12 {
      let byte = text[i]
      let isLetter = (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
      if isLetter, isWordStart, startsKey(text, i, isApart: i < 9) { return true }
      isWordStart = !isLetter && byte &- 0x30 >= 10 && byte != UInt8(ascii: "&")
    }
    return false
  }

  /// Whether four letters and the six digits of a date begin at a place; `isApart` allows marks between them.
  private static func startsKey(_ text: Span<UInt8>, _ start: Int, isApart: Bool) -> Bool {
    var letters = 0
    var digits = 0
    var hasOthers = false
    var i = start
    while i < text.count {
      let byte = text[i]
      if byte &- 0x30 < 10 {
        guard letters >= 4, letters == 4 || hasOthers else { return false }
        digits += 1
        if digits == 6 { return true }
      } else if (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 || byte == UInt8(ascii: "&") {
        guard digits == 0, letters < 8 else { return false }
        hasOthers = hasOthers || byte >= 0x80
        guard letters < 4 || hasOthers else { return false }
        letters += 1
      } else if !isApart {
        return false
      }
      i += 1
    }
    return false
  }

  // MARK: - Faults

  /// Whether a name is that of a member with a fault.
  @inline(__always)
  private func isFaulty(_ word: TapeWord, at index: Int) -> Bool {
    let length = word.length
    guard length >= 3, length <= 30 else { return false }
    let first = source[word.low]
    switch first {
    case UInt8(ascii: "a")...UInt8(ascii: "u"): break
    default: return false
    }
    let value = TapeWord(bits: tape[index + 1])
    if value.isContainer { return isFaultyContainer(word, value, index + 1) }
    if value.isString { return isFaultyText(word, value) }
    return value.isNull && first >= UInt8(ascii: "b") && first <= UInt8(ascii: "p")
      && FieldNames.noNulls.contains(text(word))
  }

  private func isFaultyContainer(_ name: TapeWord, _ value: TapeWord, _ index: Int) -> Bool {
    if value.isObject {
      switch name.length {
      case 5...14, 21, 25: break
      default: return false
      }
      switch source[name.low] {
      case UInt8(ascii: "p"), UInt8(ascii: "a"), UInt8(ascii: "c"), UInt8(ascii: "i"),
        UInt8(ascii: "d"), UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "m"),
        UInt8(ascii: "r"):
        guard source[name.low + name.length - 1] == UInt8(ascii: "s") else {
          return isMisnamed(name)
        }
        return FieldNames.objectLists.contains(text(name))
      default: return false
      }
    }
    if isMisnamed(name) { return true }
    return isWordList(name) && hasFaultyWord(from: index + 2, to: value.low)
  }

  private func isMisnamed(_ name: TapeWord) -> Bool {
    let length = name.length
    guard length == 14 || length == 16 || length == 9, source[name.low] != UInt8(ascii: "a") else {
      return false
    }
    return FieldNames.misnamed[text(name)] != nil
  }

  private func isWordList(_ name: TapeWord) -> Bool {
    switch name.length {
    case 3: equals(name, "tag")
    case 5: equals(name, "roles")
    case 16: equals(name, "submissionMethod")
    case 31: equals(name, "additionalProcurementCategories")
    default: false
    }
  }

  private func hasFaultyWord(from start: Int, to end: Int) -> Bool {
    var i = start
    while i < end {
      let word = TapeWord(bits: tape[i])
      if word.isContainer { return true }
      if word.isString, !isCode(word) || equals(word, "compiled") { return true }
      i += 1
    }
    return false
  }

  private func isFaultyText(_ name: TapeWord, _ value: TapeWord) -> Bool {
    switch source[name.low] {
    case UInt8(ascii: "a"):
      return equals(name, "amount") || (equals(name, "awardCriteria") && !isCode(value))
    case UInt8(ascii: "c"): return equals(name, "currency") && value.length == 0
    case UInt8(ascii: "d"):
      if equals(name, "documentType") { return !isCode(value) }
      return hasDateName(name) && isFaultyDate(value)
    case UInt8(ascii: "e"):
      if equals(name, "email") { return isBlank(value) }
      return hasDateName(name) && isFaultyDate(value)
    case UInt8(ascii: "f"):
      return equals(name, "format")
        && (value.length < 6 || (value.length > 45 && value.length < 60))
    case UInt8(ascii: "l"): return equals(name, "language") && value.length != 2
    case UInt8(ascii: "m"):
      if equals(name, "mainProcurementCategory") { return !isCode(value) }
      return hasDateName(name) && isFaultyDate(value)
    case UInt8(ascii: "n"): return equals(name, "netAmount")
    case UInt8(ascii: "o"):
      return equals(name, "ocid") && value.length > 0 && source[value.low] == UInt8(ascii: "O")
        || (equals(name, "ocid") && hasCapitalPrefix(value))
    case UInt8(ascii: "p"):
      if equals(name, "procurementMethod") { return !isCode(value) }
      if equals(name, "paymentMethod") { return equals(value, "wireTransfe") }
      return hasDateName(name) && isFaultyDate(value)
    case UInt8(ascii: "q"): return equals(name, "quantity")
    case UInt8(ascii: "r"): return equals(name, "roles")
    case UInt8(ascii: "s"):
      if equals(name, "status") { return !isCode(value) }
      if equals(name, "schema") || equals(name, "submissionMethod") { return true }
      if equals(name, "scheme") { return isBlank(value) }
      return hasDateName(name) && isFaultyDate(value)
    case UInt8(ascii: "t"): return equals(name, "tag")
    case UInt8(ascii: "u"):
      return name.length == 3 && isBlank(value)
    case UInt8(ascii: "i"): return equals(name, "initiationType") && value.length == 0
    default: return false
    }
  }

  private func hasDateName(_ name: TapeWord) -> Bool {
    let last = name.low + name.length - 4
    if name.length >= 4, source[last + 1] == UInt8(ascii: "a"),
      source[last + 3] == UInt8(ascii: "e")
    {
      return source[last + 2] == UInt8(ascii: "t") && source[last] | 0x20 == UInt8(ascii: "d")
    }
    return name.length > 4 && source[name.low + 1] == UInt8(ascii: "a")
      && source[name.low] == UInt8(ascii: "d") && source[name.low + 3] == UInt8(ascii: "e")
  }

  private func isFaultyDate(_ value: TapeWord) -> Bool {
    guard value.length >= 20 else { return true }
    let start = value.low
    let century = (source[start], source[start + 1])
    guard century == (0x31, 0x39) || century == (0x32, 0x30) else { return true }
    return value.length == 26 && source[start + 19] == UInt8(ascii: ".")
  }

  private func hasCapitalPrefix(_ value: TapeWord) -> Bool {
    for i in value.low..<value.low + min(value.length, 11) where source[i] &- 0x41 < 26 {
      return true
    }
    return false
  }

  /// Whether a text is a code in its form: a small letter, and letters alone.
  private func isCode(_ value: TapeWord) -> Bool {
    guard value.length > 0, source[value.low] &- 0x61 < 26 else { return false }
    for i in value.low..<value.low + value.length where (source[i] | 0x20) &- 0x61 >= 26 {
      return source[i] == UInt8(ascii: "_") || source[i] &- 0x30 < 10
    }
    return true
  }

  private func isBlank(_ value: TapeWord) -> Bool {
    for i in value.low..<value.low + value.length where source[i] != 0x20 { return false }
    return true
  }

  private func equals(_ word: TapeWord, _ name: StaticString) -> Bool {
    guard word.length == name.utf8CodeUnitCount else { return false }
    let pointer = unsafe name.utf8Start
    // Sound: a static string's bytes live as long as the program.
    for i in 0..<word.length where unsafe pointer[i] != source[word.low + i] { return false }
    return true
  }

  private func text(_ word: TapeWord) -> String {
    String(copying: source.extracting(word.low..<word.low + word.length))
  }

  // MARK: - What lies apart

  /// Whether a text has a space that breaks no lines.
  private static func hasNoBreakSpace(_ text: Span<UInt8>) -> Bool {
    unsafe text.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return false }
      var offset = 0
      let count = bytes.count
      while offset + 1 < count {
        // Sound: the search ends with the text, whose bytes it only reads.
        guard let found = unsafe memchr(start + offset, 0xC2, count - 1 - offset) else {
          return false
        }
        offset = unsafe UnsafeRawPointer(found) - start + 1
        if unsafe bytes[offset] == 0xA0 { return true }
      }
      return false
    }
  }

  /// Whether two parties have one id.
  private func mayShareParties(_ release: JSONView) -> Bool {
    guard let parties = release["parties"], parties.kind == .array, parties.count > 1 else {
      return false
    }
    var seen: Set<Int> = []
    var elements = parties.elements
    while let party = elements.next() {
      var members = party.members
      while let member = members.next() {
        guard member.isNamed("id") else { continue }
        if !seen.insert(ReleaseSurvey.hash(member.value.rawText)).inserted { return true }
        break
      }
    }
    return false
  }

  private static func hash(_ text: Span<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for i in text.indices { hash = (hash ^ UInt64(text[i])) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash)
  }

  /// Whether a contract lacks its award's id.
  private func lacksAwardID(_ release: JSONView) -> Bool {
    guard let contracts = release["contracts"], contracts.kind == .array else { return false }
    var elements = contracts.elements
    while let contract = elements.next() {
      if contract.kind == .object, contract["awardID"] == nil { return true }
    }
    return false
  }
}
