internal import OCDSCore

/// Mends the OCDS that the State of Jalisco served in 2017 and 2018, whose faults are known one by one.
///
/// Ids and ocids stay, so that old links live again. Fields that the standard does not have stay too, for the extension
/// `jalisco` declares them.
struct JaliscoMending {
  private(set) var list = MendingList()
  private var path: [String] = []

  /// Whether a release is one of these: by the prefix of its ocid, and by a member that no other publisher has.
  static func recognises(_ release: JSONView) -> Bool {
    guard let ocid = release["ocid"]?.string, ocid.hasPrefix("ocds-xs1qbl-") else { return false }
    return release["additionalProcessInformation"]?.kind == .object
  }

  /// Mends a release; the ids are those of the releases that its record links to, where it is a compiled one.
  mutating func mend(_ release: ReleaseNode, linked: [String]) {
    mendDate(of: release, linked)
    path = []
    clean(release, "")
    if let contracts = release["contracts"]?.elements {
      for (number, contract) in contracts.enumerated() {
        dropMadeUpDates(of: contract, number)
        mendDocumentTypes(of: contract, number)
      }
    }
    if let parties = release["parties"]?.elements {
      for (number, party) in parties.enumerated() { mendPostalCode(of: party, number) }
    }
    mendEstimate(of: release)
    addRequisition(to: release)
  }

  /// Whether a party is a natural person: a supplier of the State's registry whose name ends in no company's form.
  ///
  /// The source has no RFC. Of a company that writes its name without its form, the address is withheld for nothing.
  static func isPerson(_ party: ReleaseNode) -> Bool {
    guard party["identifier"]?["scheme"]?.string == "PROV-GOB-JAL",
      let name = party["name"]?.string,
      let key = OrganisationKey.key(name)
    else { return false }
    var words = key.utf8.split(separator: 0x20).map { [UInt8]($0) }
    return CompanyForm.take(from: &words) == nil
  }

  // MARK: - Dates of releases

  /// Gives the date its milliseconds, and a compiled release the date of the latest release that it was made of.
  private mutating func mendDate(of release: ReleaseNode, _ linked: [String]) {
    guard let id = release["id"]?.string, let date = release["date"], let text = date.string,
      let given = DateTime(text)
    else { return }
    let instants = ([id] + linked).compactMap { JaliscoMending.instant(inID: $0) }
    guard let latest = instants.max(), latest > given.instant else { return }
    // Any further away, and the two would not be of one publication.
    guard latest.seconds - given.instant.seconds <= 60 else { return }
    let mended = latest.text(milliseconds: true)
    list.add(.dateCutShort, at: ["date"], before: text, after: mended)
    date.setText(mended)
  }

  /// The instant in an id such as `ocds-xs1qbl-SFIN-03-0001-00-2017-20180118T043951880Z-planning`.
  static func instant(inID id: String) -> Instant? {
    for part in id.split(separator: "-").reversed() {
      let bytes = Array(part.utf8)
      guard bytes.count == 19, bytes[8] == UInt8(ascii: "T"), bytes[18] == UInt8(ascii: "Z") else {
        continue
      }
      func digits(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
      let text =
        "\(digits(0..<4))-\(digits(4..<6))-\(digits(6..<8))T\(digits(9..<11)):\(digits(11..<13)):"
        + "\(digits(13..<15)).\(digits(15..<18))Z"
      return DateTime(text)?.instant
    }
    return nil
  }

  // MARK: - Texts

  /// Trims texts, mends letters, and leaves empty members out.
  private mutating func clean(_ node: ReleaseNode, _ name: String) {
    switch node.form {
    case .string:
      let trimmed = node.text.trimmed
      if trimmed != node.text { replace(node, .textPadded, trimmed) }
      if let mended = JaliscoMending.capitals(node.text) { replace(node, .letterCase, mended) }
    case .array:
      for (number, element) in node.elements.enumerated() {
        path.append(String(number))
        clean(element, name)
        path.removeLast()
      }
    case .object:
      var kept: [(name: String, value: ReleaseNode)] = []
      for member in node.members {
        path.append(member.name)
        clean(member.value, member.name)
        if JaliscoMending.isEmpty(member.value) {
          list.add(.emptyValueRemoved, at: path, before: member.value.shown, after: nil)
        } else {
          kept.append(member)
        }
        path.removeLast()
      }
      node.members = kept
    case .other: break
    }
  }

  private static func isEmpty(_ value: ReleaseNode) -> Bool {
    switch value.form {
    case .string: value.text.isEmpty
    case .array: value.elements.isEmpty
    case .object: value.members.isEmpty
    case .other: value.isNull
    }
  }

  private mutating func replace(_ node: ReleaseNode, _ code: MendingCode, _ text: String) {
    list.add(code, at: path, before: node.text, after: text)
    node.setText(text)
  }

  /// A text in whose words of capitals small letters with an accent are made capitals; nil where there are none.
  static func capitals(_ text: String) -> String? {
    let small: Set<Unicode.Scalar> = ["á", "é", "í", "ó", "ú", "ü", "ñ"]
    guard text.unicodeScalars.contains(where: { small.contains($0) }) else { return nil }
    var mended = String.UnicodeScalarView()
    var word: [Unicode.Scalar] = []
    func end() {
      let capitals = word.count { $0.isASCII && $0.properties.isUppercase }
      let others = word.count { $0.properties.isLowercase && !small.contains($0) }
      for scalar in word {
        if capitals >= 2, others == 0, small.contains(scalar) {
          mended.append(contentsOf: scalar.properties.uppercaseMapping.unicodeScalars)
        } else {
          mended.append(scalar)
        }
      }
      word = []
    }
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic {
        word.append(scalar)
      } else {
        end()
        mended.append(scalar)
      }
    }
    end()
    let result = String(mended)
    return result == text ? nil : result
  }

  // MARK: - Values

  /// Leaves out days of contracts that the system made up: the 16th at noon.
  private mutating func dropMadeUpDates(of contract: ReleaseNode, _ number: Int) {
    let place = ["contracts", String(number)]
    if let signed = contract["dateSigned"]?.string, JaliscoMending.isMadeUp(signed) {
      list.add(.dateMadeUp, at: place + ["dateSigned"], before: signed, after: nil)
      contract.remove("dateSigned")
    }
    guard let period = contract["period"] else { return }
    var isMadeUp = false
    for name in ["startDate", "endDate"] {
      guard let date = period[name]?.string, JaliscoMending.isMadeUp(date) else { continue }
      list.add(.dateMadeUp, at: place + ["period", name], before: date, after: nil)
      period.remove(name)
      isMadeUp = true
    }
    guard isMadeUp else { return }
    if let days = period["durationInDays"] {
      list.add(
        .dateMadeUp,
        at: place + ["period", "durationInDays"],
        before: days.shown,
        after: nil
      )
      period.remove("durationInDays")
    }
    if period.members.isEmpty { contract.remove("period") }
  }

  private static func isMadeUp(_ date: String) -> Bool {
    date.utf8.count == 20 && date.hasSuffix("-16T12:00:00Z")
  }

  /// Tells addenda from contracts by their titles: the system called every document of a contract `contrato`.
  private mutating func mendDocumentTypes(of contract: ReleaseNode, _ number: Int) {
    for (place, document) in (contract["documents"]?.elements ?? []).enumerated() {
      guard let type = document["documentType"], type.string == "contrato",
        let title = document["title"]?.string
      else { continue }
      let reading = Phrases.documentType.read(title)
      guard reading.faults.isEmpty, let code = reading.value else { continue }
      path = ["contracts", String(number), "documents", String(place), "documentType"]
      replace(type, .codeFromPhrase, code)
    }
  }

  private mutating func mendPostalCode(of party: ReleaseNode, _ number: Int) {
    guard let address = party["address"], let code = address["postalCode"], let text = code.string,
      text.utf8.allSatisfy({ CharacterClass.isDigit($0) })
    else { return }
    let place = ["parties", String(number), "address", "postalCode"]
    switch text.utf8.count {
    case 4:
      list.add(.postalCode, at: place, before: text, after: "0" + text)
      code.setText("0" + text)
    case 1 where text == "0":
      list.add(.postalCode, at: place, before: text, after: nil)
      address.remove("postalCode")
    default: break
    }
  }

  /// Publishes the estimate as the tender's value, where the value is the estimate plus a tenth.
  private mutating func mendEstimate(of release: ReleaseNode) {
    guard let tender = release["tender"], let value = tender["value"],
      let estimate = tender["minValue"], tender["maxValue"] == nil,
      let more = value["amount"], let less = estimate["amount"],
      JaliscoMending.isTenthMore(more.raw, less.raw),
      value["currency"]?.string == estimate["currency"]?.string
    else { return }
    list.add(.estimateRaised, at: ["tender", "value"], before: more.shown, after: less.shown)
    tender.set("value", estimate)
    tender.remove("minValue")
    tender.set("maxValue", value)
  }

  /// Whether a number is another plus ten per cent, but for what binary arithmetic adds at its end.
  static func isTenthMore(_ more: [UInt8], _ less: [UInt8]) -> Bool {
    guard let more = billionths(more), let less = billionths(less), less > 0 else { return false }
    let (left, right) = (more * 10, less * 11)
    return (left > right ? left - right : right - left) <= 100
  }

  /// Billionths of a plain number, rounded down; nil for one that is negative, has an exponent or is too long.
  private static func billionths(_ text: [UInt8]) -> Int128? {
    var value: Int128 = 0
    var decimals = -1
    for byte in text {
      if byte == UInt8(ascii: "."), decimals < 0 {
        decimals = 0
        continue
      }
      guard CharacterClass.isDigit(byte), text.count <= 25 else { return nil }
      if decimals >= 9 { continue }
      if decimals >= 0 { decimals += 1 }
      value = value * 10 + Int128(byte - 0x30)
    }
    for _ in max(decimals, 0)..<9 { value *= 10 }
    return value
  }

  /// Tells the date of the requisition as a milestone too.
  private mutating func addRequisition(to release: ReleaseNode) {
    guard let information = release["additionalProcessInformation"],
      let date = information["purchaseRequisitionDate"]?.string, DateTime(date) != nil,
      let planning = release["planning"], planning.form == .object, planning["milestones"] == nil
    else { return }
    let milestone = ReleaseNode(members: [
      (name: "id", value: ReleaseNode(string: "purchaseRequisition")),
      (name: "title", value: ReleaseNode(string: "Requisición de compra")),
      (name: "type", value: ReleaseNode(string: "preProcurement")),
      (name: "dateMet", value: ReleaseNode(string: date)),
      (name: "status", value: ReleaseNode(string: "met")),
    ])
    planning.set("milestones", ReleaseNode(elements: [milestone]))
    list.add(
      .requisitionDate,
      at: ["additionalProcessInformation", "purchaseRequisitionDate"],
      before: date,
      after: "planning/milestones"
    )
  }
}
