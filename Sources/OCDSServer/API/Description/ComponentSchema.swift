internal import OCDSCore

/// A schema that the description of the API names.
struct ComponentSchema: Sendable {
  /// What a member holds.
  indirect enum Kind: Sendable {
    case text
    case number
    case integer
    case flag
    case instant
    case address
    /// An object of which nothing is said here.
    case object
    /// Another schema.
    case schema(String)
    case list(Kind)
  }

  /// A member of the object.
  struct Member: Sendable {
    let name: String
    let kind: Kind
    let isRequired: Bool
    let meaning: Wording

    init(_ name: String, _ kind: Kind, required: Bool = false, es: String, en: String) {
      self.name = name
      self.kind = kind
      isRequired = required
      meaning = Wording(es: es, en: en)
    }
  }

  let name: String
  let meaning: Wording
  let members: [Member]
  /// Whether objects may have other members.
  let isOpen: Bool

  init(_ name: String, open: Bool = false, es: String, en: String, _ members: [Member]) {
    self.name = name
    self.members = members
    isOpen = open
    meaning = Wording(es: es, en: en)
  }

  /// Writes the schema as an object.
  func write(to w: inout JSONWriter, in language: Language) {
    w.object { w in
      w.member("type", "object")
      w.member("description", meaning[language])
      let required = members.filter(\.isRequired).map(\.name)
      if !required.isEmpty { w.member("required", strings: required) }
      w.member(
        "properties",
        object: { w in
          for member in members {
            w.member(
              member.name,
              object: { w in
                member.kind.writeMembers(to: &w)
                w.member("description", member.meaning[language])
              }
            )
          }
        }
      )
      if !isOpen { w.member("additionalProperties", boolean: false) }
    }
  }
}

extension ComponentSchema.Kind {
  /// Writes the members of the schema into an object that is open.
  fileprivate func writeMembers(to w: inout JSONWriter) {
    switch self {
    case .text: w.member("type", "string")
    case .number: w.member("type", "number")
    case .integer: w.member("type", "integer")
    case .flag: w.member("type", "boolean")
    case .instant:
      w.member("type", "string")
      w.member("format", "date-time")
    case .address:
      w.member("type", "string")
      w.member("format", "uri")
    case .object: w.member("type", "object")
    case .schema(let name): w.member("$ref", "#/components/schemas/\(name)")
    case .list(let kind):
      w.member("type", "array")
      w.member("items", object: { w in kind.writeMembers(to: &w) })
    }
  }

  /// The name of the schema that is meant, if one is.
  var reference: String? {
    switch self {
    case .schema(let name): name
    case .list(let kind): kind.reference
    default: nil
    }
  }
}
