internal import OCDSCore

/// The parties and the contracts of one compiled release, by what others name them by.
struct References {
  private var parties: [String: Int] = [:]
  private var contracts: [String: [Int]] = [:]
  /// Of the contracts of one award, so many are named.
  private static let namedContracts = 20

  /// Takes up the next release.
  mutating func build(_ root: JSONView, parties needsParties: Bool, contracts needsContracts: Bool)
  {
    parties.removeAll(keepingCapacity: true)
    contracts.removeAll(keepingCapacity: true)
    if needsParties, let list = root["parties"] {
      var elements = list.elements
      while let party = elements.next() {
        guard let id = party["id"], let key = References.key(id) else { continue }
        parties[key] = parties[key] ?? party.index
      }
    }
    if needsContracts, let list = root["contracts"] {
      var elements = list.elements
      while let contract = elements.next() {
        guard let award = contract["awardID"], let key = References.key(award),
          let id = contract["id"], !id.isNull
        else { continue }
        contracts[key, default: []].append(id.index)
      }
    }
  }

  /// Appends the name of a party.
  func appendName(of id: JSONView, in root: JSONView, to row: inout Row) {
    guard let key = References.key(id), let place = parties[key],
      let name = View.at(place, root)["name"]
    else { return row.appendNothing() }
    row.append(name, .text, isRepeated: true)
  }

  /// Appends the RFC that is published of a party.
  func appendTaxpayer(of id: JSONView, in root: JSONView, to row: inout Row) {
    guard let key = References.key(id), let place = parties[key] else {
      return row.appendNothing()
    }
    let party = View.at(place, root)
    if let identifier = party["identifier"], References.isTaxpayer(identifier),
      let text = identifier["id"]
    {
      return row.append(text, .text, isRepeated: true)
    }
    if let more = party["additionalIdentifiers"] {
      var elements = more.elements
      while let identifier = elements.next() {
        guard References.isTaxpayer(identifier), let text = identifier["id"] else { continue }
        return row.append(text, .text, isRepeated: true)
      }
    }
    row.appendNothing()
  }

  /// Appends the contracts of an award, with `; ` between them.
  func appendContracts(of award: JSONView, in root: JSONView, to row: inout Row) {
    guard let key = References.key(award), let places = contracts[key] else {
      return row.appendNothing()
    }
    let named = places.prefix(References.namedContracts).compactMap { place in
      References.key(View.at(place, root))
    }
    let more = places.count - named.count
    row.append(named.joined(separator: "; ") + (more > 0 ? "; … (+\(more))" : ""))
  }

  private static func isTaxpayer(_ identifier: JSONView) -> Bool {
    guard let scheme = identifier["scheme"] else { return false }
    return scheme.string == "MX-RFC"
  }

  /// The text of an identifier, which may be a number.
  private static func key(_ id: JSONView) -> String? {
    switch id.kind {
    case .string: id.string
    case .number: String(copying: id.rawText)
    default: nil
    }
  }
}

/// The views of a document by their places on its tape.
enum View {
  @inline(__always)
  @_lifetime(copy root)
  static func at(_ place: Int, _ root: JSONView) -> JSONView {
    JSONView(tape: root.tape, source: root.source, index: place)
  }
}
