internal import OCDSCore

/// Takes what the law does not publish of natural persons out of a release.
///
/// A natural person is whoever has an RFC of 13 characters or a CURP among its identifiers or as its id, or of whom the
/// source says so. Its keys, address, telephones and e-mail are left out where they belong, and replaced wherever else in the
/// release they occur; its id, where it may hold a key, becomes the one that tables give the same person.
struct PersonWithholding {
  private let prefix: String
  private let key: PersonKey
  private let privacy: PrivacySettings
  private var secrets = SecretTrie()
  /// New ids of persons by old ones.
  private var ids: [String: String] = [:]

  /// What holds organisations or refers to them: only there is an id that of a person.
  private static let owners: Set<String> = [
    "parties", "tenderers", "suppliers", "buyer", "procuringEntity", "payer", "payee", "funder",
    "issuingSupplier", "invitedSuppliers", "sourceParty", "guarantor", "attendees", "officials",
    "memberOf", "submittedBy", "relatedParties", "providerOrganization", "receiverOrganization",
    "requestingUnits", "contractingUnits", "responsibleUnits", "author", "beneficialOwners",
  ]
  private(set) var list: MendingList

  init(prefix: String, key: PersonKey, privacy: PrivacySettings, list: MendingList) {
    self.prefix = prefix
    self.key = key
    self.privacy = privacy
    self.list = list
  }

  /// Withholds what is to be withheld; `isPerson` may know persons by other signs than the identifiers.
  ///
  /// - Complexity: O(bytes).
  mutating func withhold(in release: ReleaseNode, isPerson: (ReleaseNode) -> Bool) {
    var path: [String] = []
    find(release, &path, isPerson)
    guard !secrets.isEmpty || !ids.isEmpty else { return }
    replace(in: release, of: "")
    joinParties(of: release)
    let secrets = self.secrets
    list.rewriteValues { secrets.replaced(in: $0) ?? $0 }
  }

  // MARK: - Finding persons

  private mutating func find(
    _ node: ReleaseNode,
    _ path: inout [String],
    _ isPerson: (ReleaseNode) -> Bool
  ) {
    if node.form == .object, node["id"] != nil || node["identifier"] != nil {
      take(node, path, isPerson)
    }
    for member in node.members {
      path.append(member.name)
      find(member.value, &path, isPerson)
      path.removeLast()
    }
    for (number, element) in node.elements.enumerated() {
      path.append(String(number))
      find(element, &path, isPerson)
      path.removeLast()
    }
  }

  private mutating func take(
    _ node: ReleaseNode,
    _ path: [String],
    _ isPerson: (ReleaseNode) -> Bool
  ) {
    let keys = PersonKeys(of: node)
    let isNatural = keys.isPerson || isPerson(node)
    guard isNatural || keys.rfc != nil || keys.curp != nil else { return }
    let id = node["id"]?.identifier
    let pseudonym = pseudonym(keys, id ?? node["name"]?.string ?? "")
    var told: [PrivacySettings.Kind] = []
    for (kind, secret) in [(PrivacySettings.Kind.rfc, keys.rfc), (.curp, keys.curp)] {
      guard let secret, privacy.withholds(kind) else { continue }
      secrets.add(secret, pseudonym)
      told.append(kind)
    }
    removeKeys(from: node, pseudonym)
    if isNatural {
      if let id, !told.isEmpty {
        let known = keys.registry.map { "\($0.scheme)-\($0.id)" }
        ids[id] = known ?? pseudonym
      }
      told += removeContacts(from: node, pseudonym)
    }
    guard !told.isEmpty else { return }
    let names = told.map(\.rawValue).joined(separator: ", ")
    list.add(.personalDataWithheld, at: path, before: "", after: names)
  }

  /// What stands in place of a person's keys: the id that tables give the same person.
  private func pseudonym(_ keys: PersonKeys, _ other: String) -> String {
    "\(prefix)-persona-\(key.digest(of: keys.rfc ?? keys.curp ?? other))"
  }

  // MARK: - Leaving out

  /// Removes identifiers that are a person's keys.
  private mutating func removeKeys(from node: ReleaseNode, _ pseudonym: String) {
    if let identifier = node["identifier"], isSecret(identifier) {
      identifier.remove("id")
      identifier.remove("scheme")
      identifier.remove("uri")
      if identifier.members.isEmpty { node.remove("identifier") }
    }
    if let list = node["additionalIdentifiers"] {
      list.elements.removeAll { isSecret($0) }
      if list.form == .object ? isSecret(list) : list.elements.isEmpty {
        node.remove("additionalIdentifiers")
      }
    }
    node.members.removeAll { member in
      let name = member.name.lowercased()
      guard name == "rfc" || name == "curp", let text = member.value.string else { return false }
      return isSecret(text)
    }
  }

  private func isSecret(_ identifier: ReleaseNode) -> Bool {
    guard let id = identifier["id"]?.identifier else { return false }
    return isSecret(id)
  }

  private func isSecret(_ id: String) -> Bool {
    if CURP.matches(id) { return privacy.withholds(.curp) }
    return privacy.withholds(.rfc) && RFC.read(id).value?.kind == .natural
  }

  /// Removes address, telephones and e-mail, and says which there were.
  private mutating func removeContacts(
    from node: ReleaseNode,
    _ pseudonym: String
  ) -> [PrivacySettings.Kind] {
    var told: Set<PrivacySettings.Kind> = []
    var places = [node]
    if let contact = node["contactPoint"] { places.append(contact) }
    places += node["additionalContactPoints"]?.elements ?? []
    for place in places where place.form == .object {
      for (name, kind) in PersonWithholding.contacts where privacy.withholds(kind) {
        guard let value = place[name] else { continue }
        if hasContent(value) { told.insert(kind) }
        hide(value, kind, pseudonym)
        place.remove(name)
      }
    }
    for name in ["contactPoint", "additionalContactPoints"] {
      guard let value = node[name] else { continue }
      value.elements.removeAll { $0.form == .object && $0.members.isEmpty }
      if value.members.isEmpty, value.elements.isEmpty { node.remove(name) }
    }
    return PrivacySettings.Kind.allCases.filter { told.contains($0) }
  }

  private static let contacts: [(String, PrivacySettings.Kind)] = [
    ("address", .address), ("telephone", .telephone), ("faxNumber", .telephone),
    ("phone", .telephone), ("email", .email),
  ]

  private func hasContent(_ value: ReleaseNode) -> Bool {
    switch value.form {
    case .string: !value.text.trimmed.isEmpty
    case .other: !value.isNull
    default: !value.members.isEmpty || !value.elements.isEmpty
    }
  }

  /// Remembers a value that was left out, so that it is found wherever else it stands.
  private mutating func hide(
    _ value: ReleaseNode,
    _ kind: PrivacySettings.Kind,
    _ pseudonym: String
  ) {
    switch kind {
    case .address:
      // Towns and postal codes are everybody's.
      guard let street = value["streetAddress"]?.string,
        street.utf8.contains(where: { CharacterClass.isDigit($0) })
      else { return }
      secrets.add(street, pseudonym, atLeast: 10)
    case .telephone, .email:
      let whole = value.identifier ?? ""
      for part in whole.utf8.split(whereSeparator: { $0 == 0x2C || $0 == 0x3B || $0 == 0x2F }) {
        let isAddress = part.contains(UInt8(ascii: "@"))
        let digits = part.count { CharacterClass.isDigit($0) }
        guard kind == .email ? isAddress : digits >= 7 else { continue }
        secrets.add(String(decoding: part, as: UTF8.self).trimmed, pseudonym)
      }
    case .rfc, .curp: break
    }
  }

  // MARK: - Replacing

  private func replace(in node: ReleaseNode, of owner: String) {
    switch node.form {
    case .string:
      if let text = secrets.replaced(in: node.text) { node.setText(text) }
    case .array:
      for (number, element) in node.elements.enumerated() {
        replace(in: element, of: owner)
        if let text = replacedNumber(element) { node.elements[number] = ReleaseNode(string: text) }
      }
    case .object:
      for place in node.members.indices {
        let member = node.members[place]
        if let name = secrets.replaced(in: member.name) { node.members[place].name = name }
        if member.name == "id", let id = member.value.identifier, let new = ids[id],
          PersonWithholding.owners.contains(owner) || secrets.replaced(in: id) != nil
        {
          node.members[place].value = ReleaseNode(string: new)
          continue
        }
        replace(in: member.value, of: member.name)
        if let text = replacedNumber(member.value), !FieldNames.numbers.contains(member.name) {
          node.members[place].value = ReleaseNode(string: text)
        }
      }
    case .other: break
    }
  }

  /// What stands in place of a number that is a withheld telephone.
  private func replacedNumber(_ node: ReleaseNode) -> String? {
    guard node.isNumber else { return nil }
    return secrets.replaced(in: String(decoding: node.raw, as: UTF8.self))
  }

  /// Makes one party of those that got one id: one person under several keys of the source.
  private func joinParties(of release: ReleaseNode) {
    let new = Set(ids.values)
    guard let parties = release["parties"] else { return }
    var first: [String: ReleaseNode] = [:]
    parties.elements.removeAll { party in
      guard let id = party["id"]?.string, new.contains(id) else { return false }
      guard let known = first[id] else {
        first[id] = party
        return false
      }
      let roles = party["roles"]?.elements ?? []
      let has = Set((known["roles"]?.elements ?? []).compactMap(\.string))
      let missing = roles.filter { role in role.string.map { !has.contains($0) } ?? false }
      if let list = known["roles"] { list.elements += missing }
      return true
    }
  }
}
