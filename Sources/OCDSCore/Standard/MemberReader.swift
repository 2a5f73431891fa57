/// Reads the members of an object of `publication.json`, and names the path of one that is wrong.
struct MemberReader {
  let path: String

  func flaw(_ name: String, _ expected: Wording) -> PublicationSettings.Flaw {
    .wrongValue(member: path.isEmpty ? name : "\(path).\(name)", expected: expected)
  }

  /// A text that fits, or nil where there is none.
  func text(
    _ name: String,
    of object: JSONView,
    _ fits: (String) -> Bool,
    _ expected: Wording
  ) throws(PublicationSettings.Flaw) -> String? {
    guard let value = object[name], !value.isNull else { return nil }
    guard let text = value.string, fits(text) else { throw flaw(name, expected) }
    return text
  }

  /// True or false, or nil where there is none.
  func boolean(_ name: String, of object: JSONView) throws(PublicationSettings.Flaw) -> Bool? {
    guard let value = object[name], !value.isNull else { return nil }
    guard let boolean = value.boolean else {
      throw flaw(
        name,
        Wording(es: "true o false, sin comillas", en: "true or false, without quotes")
      )
    }
    return boolean
  }

  /// A whole number of a range, or nil where there is none.
  func integer(
    _ name: String,
    of object: JSONView,
    _ range: ClosedRange<Int>
  ) throws(PublicationSettings.Flaw) -> Int? {
    guard let value = object[name], !value.isNull else { return nil }
    guard let number = value.number?.integer, range.contains(number) else {
      throw flaw(
        name,
        Wording(
          es: "un número entero de \(range.lowerBound) a \(range.upperBound), sin comillas",
          en: "a whole number from \(range.lowerBound) to \(range.upperBound), without quotes"
        )
      )
    }
    return number
  }

  /// The hosts of `allowHosts`; whether each is one is seen by whoever asks them.
  func hosts(of object: JSONView) throws(PublicationSettings.Flaw) -> [String]? {
    guard let value = object["allowHosts"], !value.isNull else { return nil }
    let expected = Wording(
      es: "una lista de servidores sin puerto, como [\"datos.example\", \".gob.example\"]",
      en: "a list of hosts without ports, such as [\"datos.example\", \".gob.example\"]"
    )
    guard value.kind == .array else { throw flaw("allowHosts", expected) }
    var hosts: [String] = []
    var elements = value.elements
    while let element = elements.next() {
      guard let host = element.string, !host.isEmpty else { throw flaw("allowHosts", expected) }
      hosts.append(host)
    }
    return hosts
  }

  /// `complete`: true, false, or a period such as `2025-01-01/2025-12-31`.
  func completeness(
    of object: JSONView
  ) throws(PublicationSettings.Flaw) -> SourceSettings.Completeness? {
    guard let value = object["complete"], !value.isNull else { return nil }
    if let boolean = value.boolean { return boolean ? .always : nil }
    let ends = (value.string ?? "").split(separator: "/", omittingEmptySubsequences: false)
    let days = ends.map(MemberReader.day)
    guard days.count == 2, let from = days[0], let to = days[1], from.dayNumber <= to.dayNumber
    else {
      throw flaw(
        "complete",
        Wording(
          es: "true, o un periodo como \"2025-01-01/2025-12-31\"",
          en: "true, or a period such as \"2025-01-01/2025-12-31\""
        )
      )
    }
    return .period(from: from, to: to)
  }

  private static func day(_ text: Substring) -> CivilDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      text.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    return CivilDate(validYear: year, month: month, day: day)
  }
}
