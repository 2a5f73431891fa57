internal import OCDSCore

extension MappingFileReader {
  private static let known = [
    "version", "name", "title", "currency", "required", "process", "office", "amount", "items",
    "parties", "columns", "unpublished",
  ]

  /// Reads the whole file; nil where what a profile cannot do without is missing or wrong.
  mutating func profile(_ place: Place) -> SourceProfile? {
    guard
      let members = members(
        place,
        Self.known,
        required: ["version", "name", "title", "required", "process", "columns"]
      )
    else { return nil }
    _ = word(members["version"], among: [MappingFile.version])
    let name = name(members["name"])
    let title = title(members["title"])
    let currency = currency(members["currency"])
    let required = list(members["required"], minimum: 1) { $0.column($1) }
    let process = column(members["process"])
    let office = column(members["office"])
    let amount = column(members["amount"])
    let items = items(members["items"], process: process)
    let parties = list(members["parties"]) { $0.party($1) }
    var columns = list(members["columns"], minimum: 1) { $0.rule($1) }
    columns += list(members["unpublished"]) { $0.column($1) }.map { .unpublished($0) }
    guard let name, let title, let process else { return nil }
    return SourceProfile(
      name: name,
      title: title,
      required: required,
      process: process,
      office: office,
      items: items,
      parties: parties,
      columns: columns,
      amount: amount,
      currency: currency ?? "MXN"
    )
  }

  private mutating func name(_ place: Place?) -> String? {
    guard let place, let name = text(place) else { return nil }
    let isPlain = name.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    }
    guard isPlain, name.utf8.count <= 64 else {
      fault(
        .wrongValue,
        place.pointer,
        es: "el nombre lleva letras minúsculas sin acento, cifras y guiones, a lo más 64.",
        en: "the name has lower-case letters, digits and hyphens, at most 64."
      )
      return nil
    }
    guard SourceProfile.named(name) == nil else {
      fault(
        .wrongValue,
        place.pointer,
        es: "«\(name)» es una fuente que ya se conoce; escriba otro nombre.",
        en: "“\(name)” is a source that is known already; write another name."
      )
      return nil
    }
    return name
  }

  private mutating func title(_ place: Place?) -> Wording? {
    guard let place,
      let members = members(place, ["es", "en"], required: ["es", "en"])
    else { return nil }
    guard let es = text(members["es"]), let en = text(members["en"]) else { return nil }
    return Wording(es: es, en: en)
  }

  private mutating func currency(_ place: Place?) -> String? {
    guard let place, let code = text(place) else { return nil }
    guard code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      fault(
        .wrongValue,
        place.pointer,
        es: "la moneda es su clave de tres letras, como MXN.",
        en: "the currency is its code of three letters, such as MXN."
      )
      return nil
    }
    return code
  }

  /// Reads the items; those that hold others have to come first.
  private mutating func items(_ place: Place?, process: ColumnName?) -> [SourceProfile.Item] {
    list(place) { reader, place in
      guard
        let members = reader.members(
          place,
          ["array", "label", "id", "filled", "members"],
          required: ["array"]
        )
      else { return nil }
      let array = reader.text(members["array"])
      let label = reader.label(members["label"])
      var id = reader.list(members["id"], minimum: 1) { $0.part($1) }
      if members["id"] == nil, let process { id = [.column(process)] }
      let filled = reader.column(members["filled"])
      guard let array, let at = members["array"] else { return nil }
      let key = label.map { "\(array):\($0)" } ?? array
      guard reader.isArray(array, at: at.pointer) else { return nil }
      guard reader.keys.insert(key).inserted else {
        reader.fault(
          .wrongValue,
          at.pointer,
          es: "«\(key)» ya está; dele un «label» propio.",
          en: "“\(key)” is there already; give it a “label” of its own."
        )
        return nil
      }
      let own = reader.itemMembers(members["members"], of: key)
      return SourceProfile.Item(array, label: label, id: id, filled: filled, members: own)
    }
  }

  private mutating func label(_ place: Place?) -> String? {
    guard let place, let label = text(place) else { return nil }
    guard !label.contains(where: { "/:[]".contains($0) }) else {
      fault(
        .wrongValue,
        place.pointer,
        es: "la etiqueta no lleva / : [ ].",
        en: "the label has none of / : [ ]."
      )
      return nil
    }
    return label
  }

  /// A part of an id: a column, or an object with a text.
  private mutating func part(_ place: Place) -> SourceProfile.IdentifierPart? {
    guard case .object(let all) = place.value, all.contains(where: { $0.name == "text" }) else {
      return column(place).map { .column($0) }
    }
    guard let members = members(place, ["text"]) else { return nil }
    return text(members["text"]).map { .text($0) }
  }

  private mutating func itemMembers(
    _ place: Place?,
    of key: String
  ) -> [(String, ColumnName)] {
    guard let place else { return [] }
    guard case .object(let all) = place.value else {
      wrongType(place, Wording(es: "un objeto { }", en: "an object { }"))
      return []
    }
    var found: [(String, ColumnName)] = []
    for (name, value) in all {
      let at = Place(value: value, pointer: place.pointer.appending(name))
      guard field("\(key)/\(name)", .text, at: at.pointer), let column = column(at) else {
        continue
      }
      found.append((name, column))
    }
    return found
  }

  private mutating func party(_ place: Place) -> SourceProfile.Party? {
    guard
      let members = members(
        place,
        ["role", "name", "rfc", "identifiers", "references", "scale"],
        required: ["role"]
      )
    else { return nil }
    let role = text(members["role"])
    let name = list(members["name"]) { $0.column($1) }
    let rfc = column(members["rfc"])
    let identifiers = list(members["identifiers"]) { reader, place -> (String, ColumnName)? in
      let known = ["scheme", "column"]
      guard let members = reader.members(place, known, required: known) else { return nil }
      let scheme = reader.text(members["scheme"])
      let column = reader.column(members["column"])
      guard let scheme, let column else { return nil }
      guard !["MX-RFC", "MX-CURP"].contains(scheme.uppercased()) else {
        // Only the member of its own withholds the RFC of natural persons.
        reader.fault(
          .wrongValue,
          place.pointer,
          es: "el RFC se escribe en «rfc», para que no se publique el de una persona física.",
          en: "the RFC is written in “rfc”, so that no natural person's is published."
        )
        return nil
      }
      return (scheme, column)
    }
    let references = list(members["references"]) { $0.reference($1) }
    let scale = column(members["scale"])
    guard let role else { return nil }
    guard !name.isEmpty || rfc != nil || !identifiers.isEmpty else {
      fault(
        .missingMember,
        place.pointer,
        es: "nada dice quién es: escriba «name», «rfc» o «identifiers».",
        en: "nothing says who it is: write “name”, “rfc” or “identifiers”."
      )
      return nil
    }
    return SourceProfile.Party(
      role,
      name: name,
      rfc: rfc,
      identifiers: identifiers,
      references: references,
      scale: scale
    )
  }
}
