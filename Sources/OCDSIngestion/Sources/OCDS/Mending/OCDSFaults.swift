internal import OCDSCore

/// Mends the faulty shapes of Mexican OCDS where their meaning is certain, and leaves all else for the gate to judge.
struct OCDSFaults {
  private let codes: OCDSCodes
  private let zone: ZoneOffset
  private(set) var list: MendingList
  private var path: [String] = []

  init(codes: OCDSCodes, zone: ZoneOffset, list: MendingList) {
    self.codes = codes
    self.zone = zone
    self.list = list
  }

  /// Mends a release.
  mutating func mend(_ release: ReleaseNode) {
    path = []
    mendHead(of: release)
    object(release, in: "")
    addAwardIDs(to: release)
  }

  private mutating func mendHead(of release: ReleaseNode) {
    if let node = release["ocid"], let ocid = node.string, let mended = OCDSFaults.ocid(ocid) {
      list.add(.ocidLetterCase, at: ["ocid"], before: ocid, after: mended)
      node.setText(mended)
    }
    if let tag = release["tag"], tag.elements.contains(where: { $0.string == "compiled" }) {
      let before = tag.shown
      tag.elements.removeAll { $0.string == "compiled" }
      if tag.elements.isEmpty {
        let stage = ["contracts", "awards", "tender"].first { name in
          release[name].map { !$0.elements.isEmpty || !$0.members.isEmpty } ?? false
        }
        let code = ["contracts": "contract", "awards": "award", "tender": "tender"]
        tag.elements = [ReleaseNode(string: stage.flatMap { code[$0] } ?? "planning")]
      }
      list.add(.compiledTag, at: ["tag"], before: before, after: tag.shown)
    }
  }

  /// An ocid whose prefix has capitals, with small letters; nil for any other.
  private static func ocid(_ text: String) -> String? {
    let bytes = text.utf8Array
    guard bytes.count > 12, bytes[4] == UInt8(ascii: "-"), bytes[11] == UInt8(ascii: "-") else {
      return nil
    }
    let prefix = String(decoding: bytes.prefix(11), as: UTF8.self)
    let small = prefix.lowercased()
    guard small != prefix, PublicationSettings.isOCIDPrefix(small) else { return nil }
    return small + String(decoding: bytes.dropFirst(11), as: UTF8.self)
  }

  private mutating func object(_ node: ReleaseNode, in owner: String) {
    rename(node, in: owner)
    mendIdentifiers(of: node)
    var removed: Set<Int> = []
    for place in node.members.indices {
      let (name, value) = node.members[place]
      path.append(name)
      if isAbsent(value, name, in: owner) {
        list.add(.absentValue, at: path, before: value.shown, after: nil)
        removed.insert(place)
      } else {
        node.members[place].value = member(name, value, of: node, in: owner)
      }
      path.removeLast()
    }
    if !removed.isEmpty {
      node.members = node.members.indices.filter { !removed.contains($0) }.map { node.members[$0] }
    }
  }

  /// Whether a value says that there is none.
  private func isAbsent(_ value: ReleaseNode, _ name: String, in owner: String) -> Bool {
    // Without a date of its own a release is refused, and the reason should speak of what is there.
    if owner.isEmpty, name == "date" { return false }
    if value.isNull { return FieldNames.noNulls.contains(name) }
    guard let text = value.string else { return false }
    if text == "No Capturado" || text == "NO CAPTURADO" { return true }
    guard FieldNames.noBlanks.contains(name) || FieldNames.isDate(name) else { return false }
    return text.trimmed.isEmpty
  }

  /// The value of a member as it should be.
  private mutating func member(
    _ name: String,
    _ value: ReleaseNode,
    of node: ReleaseNode,
    in owner: String
  ) -> ReleaseNode {
    switch value.form {
    case .string:
      if FieldNames.wordLists.contains(name) {
        let single = ReleaseNode(elements: [value])
        list.add(.listExpected, at: path, before: value.shown, after: single.shown)
        words(single, name)
        return single
      }
      return text(value, name, of: node, in: owner)
    case .array:
      if FieldNames.wordLists.contains(name) {
        words(value, name)
      } else {
        elements(value, in: name)
      }
    case .object:
      object(value, in: name)
      if FieldNames.objectLists.contains(name), OCDSFaults.isItem(value) {
        let single = ReleaseNode(elements: [value])
        list.add(.listExpected, at: path, before: "{…}", after: "[{…}]")
        return single
      }
    case .other: break
    }
    return value
  }

  /// Whether an object is one item of a list, and not a list in a form of its own.
  private static func isItem(_ value: ReleaseNode) -> Bool {
    value["id"]?.identifier != nil || value["identifier"]?.string != nil || value["scheme"] != nil
  }

  private mutating func elements(_ value: ReleaseNode, in name: String) {
    for (number, element) in value.elements.enumerated() {
      path.append(String(number))
      switch element.form {
      case .object: object(element, in: name)
      case .array: elements(element, in: name)
      case .string:
        let mended = text(element, name, of: nil, in: name)
        value.elements[number] = mended
      case .other: break
      }
      path.removeLast()
    }
  }

  /// Mends a list of words, such as roles: phrases become codes.
  private mutating func words(_ value: ReleaseNode, _ name: String) {
    guard let field = OCDSCodes.field(name, in: "") else { return }
    var mended: [ReleaseNode] = []
    var seen: Set<String> = []
    for (number, element) in value.elements.enumerated() {
      guard let text = element.string, let meaning = codes.meaning(of: text, in: field) else {
        if let text = element.string { seen.insert(text) }
        mended.append(element)
        continue
      }
      list.add(
        .codeFromPhrase,
        at: path + [String(number)],
        before: text,
        after: meaning.joined(separator: ", ")
      )
      for code in meaning where seen.insert(code).inserted {
        mended.append(ReleaseNode(string: code))
      }
    }
    value.elements = mended
  }

  private mutating func text(
    _ value: ReleaseNode,
    _ name: String,
    of node: ReleaseNode?,
    in owner: String
  ) -> ReleaseNode {
    mendSpaces(value)
    guard let text = value.string else { return value }
    if FieldNames.numbers.contains(name) {
      guard let number = OCDSFaults.number(text) else { return value }
      list.add(.numberAsText, at: path, before: text, after: number)
      return ReleaseNode(raw: number)
    }
    if FieldNames.isDate(name), !(owner.isEmpty && name == "date") { date(value, text) }
    if name == "language", let code = OCDSCodes.language(text) {
      replace(value, .languageCode, code)
    }
    if name == "format", let type = OCDSCodes.mediaType(text) { replace(value, .mediaType, type) }
    if name == "paymentMethod", text == "wireTransfe" {
      replace(value, .codeFromPhrase, "wireTransfer")
    }
    guard let field = OCDSCodes.field(name, in: owner),
      let meaning = codes.meaning(of: text, in: field), meaning.count == 1, let code = meaning.first
    else { return value }
    if name == "procurementMethod", let node, node["procurementMethodDetails"] == nil {
      node.members.append((name: "procurementMethodDetails", value: ReleaseNode(string: text)))
    }
    replace(value, .codeFromPhrase, code)
    return value
  }

  private mutating func replace(_ value: ReleaseNode, _ code: MendingCode, _ text: String) {
    list.add(code, at: path, before: value.text, after: text)
    value.setText(text)
  }

  /// Makes spaces that break no lines ordinary ones.
  private mutating func mendSpaces(_ value: ReleaseNode) {
    guard value.text.unicodeScalars.contains("\u{A0}") else { return }
    var text = ""
    for scalar in value.text.unicodeScalars {
      text.unicodeScalars.append(scalar == "\u{A0}" ? " " : scalar)
    }
    replace(value, .nonBreakingSpace, text.trimmed)
  }

  /// The number that a text is, with its digits as they stand; nil where that is not certain.
  private static func number(_ text: String) -> String? {
    let trimmed = text.trimmed
    if let document = try? JSONDocument(trimmed.utf8Array), document.root.kind == .number {
      return trimmed
    }
    let reading = Money.read(text)
    guard let amount = reading.value, reading.faults.isEmpty else { return nil }
    return amount.number
  }

  private mutating func date(_ value: ReleaseNode, _ text: String) {
    let bytes = text.utf8Array
    if bytes.count == 26, bytes[19] == UInt8(ascii: "."),
      bytes[20] == UInt8(ascii: "-") || bytes[20] == UInt8(ascii: "+")
    {
      let mended = String(decoding: bytes[..<19] + bytes[20...], as: UTF8.self)
      if DateTime(mended) != nil { replace(value, .dateStrayDot, mended) }
    }
    guard let date = DateTime(value.text) else { return }
    if !(1990...2100).contains(Int(value.text.prefix(4)) ?? 0) {
      return list.add(.dateImplausible, at: path, before: value.text, after: value.text)
    }
    guard date.flaw == .noTime, let written = DateText.read(value.text).value else { return }
    replace(value, .dateWithoutTime, written.text(in: zone))
  }

  private mutating func rename(_ node: ReleaseNode, in owner: String) {
    for place in node.members.indices {
      let name = node.members[place].name
      var right = FieldNames.misnamed[name]
      if name == "schema",
        ["identifier", "additionalIdentifiers", "classification", "additionalClassifications"]
          .contains(owner)
      {
        right = "scheme"
      }
      guard let right, node[right] == nil else { continue }
      list.add(.memberRenamed, at: path + [name], before: name, after: right)
      node.members[place].name = right
    }
  }

  /// Moves an address that stands where identifiers belong.
  private mutating func mendIdentifiers(of node: ReleaseNode) {
    guard let value = node["additionalIdentifiers"], value.form == .object,
      value["id"] == nil, value["scheme"] == nil,
      value.members.contains(where: { FieldNames.address.contains($0.name) }),
      node["address"] == nil,
      let place = node.members.lastIndex(where: { $0.name == "additionalIdentifiers" })
    else { return }
    list.add(
      .addressMisplaced,
      at: path + ["additionalIdentifiers"],
      before: "additionalIdentifiers",
      after: "address"
    )
    node.members[place].name = "address"
  }

  /// Gives contracts without one the award's id, where there is one award.
  private mutating func addAwardIDs(to release: ReleaseNode) {
    guard let awards = release["awards"]?.elements, awards.count == 1, let id = awards[0]["id"],
      let text = id.identifier, let contracts = release["contracts"]?.elements
    else { return }
    for (number, contract) in contracts.enumerated()
    where contract.form == .object && contract["awardID"] == nil {
      let copy = id.isNumber ? ReleaseNode(raw: text) : ReleaseNode(string: text)
      contract.set("awardID", copy)
      list.add(.awardIDAdded, at: ["contracts", String(number)], before: "", after: text)
    }
  }
}
