internal import OCDSCore

/// Who an organisation or a person is, as far as one row tells.
///
/// By RFC, else by registry number, else by the normalised name. A natural person (an RFC of 13 characters) has an id made
/// under the publication's key, and its RFC is withheld. Shared, since the same few come again and again.
final class PartyIdentity: Sendable, Hashable {
  /// The party's id in the process.
  let id: String
  let name: String?
  /// Its identifier, where it may be published.
  let identifier: (scheme: String, id: String)?
  /// Identifiers beside that.
  let additional: [(scheme: String, id: String)]
  let isNaturalPerson: Bool

  static func == (a: PartyIdentity, b: PartyIdentity) -> Bool { a.id == b.id && a.name == b.name }
  func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// Tells who it is; nil where neither a name nor an identifier says so.
  init?(
    name: String?,
    rfc: RFC?,
    registry: [(scheme: String, id: String)],
    prefix: String,
    key: PersonKey
  ) {
    self.name = name
    isNaturalPerson = rfc?.kind == .natural
    if let rfc, rfc.kind == .natural {
      identifier = nil
      additional = registry
      // A registry number is no secret; without one, only the key can lead to the same id again.
      if let first = registry.first {
        id = "\(first.scheme)-\(first.id)"
      } else {
        id = "\(prefix)-persona-\(key.digest(of: rfc.text))"
      }
      return
    }
    if let rfc, rfc.kind == .legal {
      identifier = ("MX-RFC", rfc.text)
      additional = registry
      id = "MX-RFC-\(rfc.text)"
      return
    }
    if let first = registry.first {
      identifier = first
      additional = Array(registry.dropFirst())
      id = "\(first.scheme)-\(first.id)"
      return
    }
    guard let name, let folded = OrganisationKey.key(name) else { return nil }
    identifier = nil
    additional = []
    id = "\(prefix)-nombre-" + PartyIdentity.slug(folded)
  }

  /// A name as part of an id: letters and digits, joined by hyphens.
  static func slug(_ key: String) -> String {
    var bytes: [UInt8] = []
    for byte in key.utf8 {
      let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      let isPlain = (0x61...0x7A).contains(lower) || (0x30...0x39).contains(lower) || lower >= 0x80
      if isPlain {
        bytes.append(lower)
      } else if bytes.last != UInt8(ascii: "-") {
        bytes.append(UInt8(ascii: "-"))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
