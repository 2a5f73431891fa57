internal import OCDSCore

/// The keys of natural persons that stand in an organisation's identifiers.
struct PersonKeys {
  /// The RFC of a natural person.
  private(set) var rfc: String?
  /// The CURP.
  private(set) var curp: String?
  /// Whether an identifier is the RFC of a company or an office.
  private(set) var isLegal = false
  /// Whether the source says that it is a natural person.
  private(set) var isSaidSo = false
  /// An identifier that may be published: that of a registry.
  private(set) var registry: (scheme: String, id: String)?

  /// Reads an organisation: `id`, `identifier`, `additionalIdentifiers`, and what extensions say.
  init(of organisation: ReleaseNode) {
    var identifiers: [ReleaseNode] = []
    if let one = organisation["identifier"] { identifiers.append(one) }
    if let list = organisation["additionalIdentifiers"] {
      identifiers += list.form == .object ? [list] : list.elements
    }
    for identifier in identifiers {
      readPersonality(of: identifier)
      guard let id = identifier["id"]?.identifier else { continue }
      if read(id, isCalledKey: PersonKeys.isKeyScheme(identifier["scheme"]?.string)) { continue }
      if registry == nil, let scheme = identifier["scheme"]?.string, !scheme.isEmpty, !id.isEmpty {
        registry = (scheme, id)
      }
    }
    readPersonality(of: organisation)
    if let details = organisation["details"] { readPersonality(of: details) }
    for member in organisation.members {
      let name = member.name.lowercased()
      if name == "rfc" || name == "curp", let text = member.value.string {
        _ = read(text, isCalledKey: true)
      }
    }
    if let id = organisation["id"]?.string { readParts(of: id) }
  }

  /// Reads an id that may hold a key: `MX-RFC-X`, `X`, `X-2`.
  private mutating func readParts(of id: String) {
    if read(PersonKeys.withoutScheme(id), isCalledKey: false) { return }
    for part in id.utf8.split(whereSeparator: { !PersonKeys.isKeyByte($0) })
    where part.count >= 12 && part.count <= 26 {
      if read(String(decoding: part, as: UTF8.self), isCalledKey: false) { return }
    }
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    CharacterClass.isLetter(byte) || CharacterClass.isDigit(byte) || byte >= 0x80
      || byte == UInt8(ascii: "&")
  }

  /// Whether it is a natural person.
  var isPerson: Bool { isSaidSo || (!isLegal && (rfc != nil || curp != nil)) }

  /// Reads an identifier; whether it is a key of a person or a company.
  private mutating func read(_ text: String, isCalledKey: Bool) -> Bool {
    if CURP.matches(text) {
      curp = curp ?? text
      return true
    }
    guard let key = RFC.read(text).value else { return isCalledKey }
    switch key.kind {
    case .natural: rfc = rfc ?? key.text
    case .legal: isLegal = true
    case .generic, .foreign: break
    }
    return true
  }

  private mutating func readPersonality(of node: ReleaseNode) {
    for name in ["legalPersonality", "personType", "tipoPersona", "legalEntityType"] {
      guard let text = node[name]?.string else { continue }
      switch text.trimmed.lowercased() {
      case "naturalperson", "natural person", "persona física", "persona fisica", "personafisica",
        "física", "fisica":
        isSaidSo = true
      default: break
      }
    }
    if let name = node["patronymicName"]?.string, !name.trimmed.isEmpty { isSaidSo = true }
  }

  /// Whether a scheme is that of RFC or CURP, such as `MX-RFC`.
  static func isKeyScheme(_ scheme: String?) -> Bool {
    guard let scheme else { return false }
    let letters = scheme.lowercased().filter { $0.isLetter }
    return letters == "mxrfc" || letters == "rfc" || letters == "mxcurp" || letters == "curp"
      || letters == "mxsat" || letters == "satrfc"
  }

  /// An id without the scheme before it: `MX-RFC-X` is `X`.
  static func withoutScheme(_ id: String) -> String {
    let upper = id.uppercased()
    for scheme in ["MX-RFC-", "MX-RFC:", "MX_RFC_", "MX-CURP-", "RFC-", "RFC:", "RFC ", "CURP-"]
    where upper.hasPrefix(scheme) && upper.utf8.count == id.utf8.count {
      return String(decoding: id.utf8.dropFirst(scheme.utf8.count), as: UTF8.self)
    }
    return id
  }
}
