extension PublicationSettings {
  /// Reads the list of sources.
  static func sources(of root: JSONView) throws(Flaw) -> [SourceSettings] {
    guard let list = root["sources"], !list.isNull else { return [] }
    guard list.kind == .array else {
      throw .wrongValue(
        member: "sources",
        expected: Wording(
          es: "una lista de fuentes: [{\"name\": …}]",
          en: "a list of sources: [{\"name\": …}]"
        )
      )
    }
    var sources: [SourceSettings] = []
    var names: Set<String> = []
    var elements = list.elements
    while let element = elements.next() {
      let path = "sources[\(sources.count)]"
      let source = try SourceSettings(element, at: path)
      guard names.insert(source.name).inserted else {
        throw .wrongValue(
          member: "\(path).name",
          expected: Wording(
            es: "otro nombre: ya hay una fuente «\(source.name)»",
            en: "another name: there is a source \"\(source.name)\" already"
          )
        )
      }
      sources.append(source)
    }
    return sources
  }

  /// Writes the list of sources.
  func writeSources(to writer: inout JSONWriter) {
    guard !sources.isEmpty else { return }
    writer.member("sources", array: { w in for source in sources { source.write(to: &w) } })
  }
}

extension SourceSettings {
  static let members = [
    "name", "url", "schedule", "profile", "mapping", "complete", "format", "allowHosts",
    "allowPrivateAddresses", "maxBytes", "timeoutSeconds",
  ]

  /// Reads a source, which stands at a path of `publication.json`.
  init(_ object: JSONView, at path: String) throws(PublicationSettings.Flaw) {
    guard object.kind == .object else {
      throw .wrongValue(
        member: path,
        expected: Wording(es: "un objeto con \"name\"", en: "an object with a \"name\"")
      )
    }
    let reader = MemberReader(path: path)
    try PublicationSettings.checkMembers(of: object, known: SourceSettings.members, at: path)
    let name = try reader.text("name", of: object, SourceSettings.isName, SourceSettings.wantedName)
    guard let name else { throw reader.flaw("name", SourceSettings.wantedName) }
    self.init(name: name)
    url = try reader.text("url", of: object, SourceSettings.isAddress, SourceSettings.wantedAddress)
    let isSchedule: (String) -> Bool = { FetchSchedule($0) != nil }
    if let text = try reader.text("schedule", of: object, isSchedule, FetchSchedule.expected) {
      schedule = FetchSchedule(text) ?? .manual
    }
    if url == nil, schedule != .manual {
      throw reader.flaw(
        "url",
        Wording(
          es: "la dirección de la que se trae, pues hay \"schedule\"; o quite \"schedule\"",
          en: "the address that it is fetched from, as there is a \"schedule\"; or leave that out"
        )
      )
    }
    let some = Wording(es: "un texto que no esté vacío", en: "a text that is not empty")
    profile = try reader.text("profile", of: object, { !$0.isEmpty }, some)
    mapping = try reader.text("mapping", of: object, { !$0.isEmpty && !$0.utf8.contains(0) }, some)
    if profile != nil, mapping != nil {
      throw reader.flaw(
        "mapping",
        Wording(
          es: "el único de los dos: quite \"profile\" o \"mapping\"",
          en: "the only one of the two: leave out \"profile\" or \"mapping\""
        )
      )
    }
    complete = try reader.completeness(of: object)
    let formats = SourceSettings.formats
    format = try reader.text(
      "format",
      of: object,
      formats.contains,
      Wording(
        es: "uno de " + formats.map { "«\($0)»" }.joined(separator: ", "),
        en: "one of " + formats.map { "\"\($0)\"" }.joined(separator: ", ")
      )
    )
    allowHosts = try reader.hosts(of: object)
    allowPrivateAddresses = try reader.boolean("allowPrivateAddresses", of: object) ?? false
    maxBytes = try reader.integer("maxBytes", of: object, 1...(1 << 50))
    timeoutSeconds = try reader.integer("timeoutSeconds", of: object, 1...604_800)
  }

  private static let wantedName = Wording(
    es:
      "un nombre de a lo más 64 letras sin acento, cifras, «-», «_» o «.», como «compranet-contratos»",
    en:
      "a name of at most 64 plain letters, digits, \"-\", \"_\" or \".\", such as \"compranet-contracts\""
  )
  private static let wantedAddress = Wording(
    es: "una dirección https://, http:// o file:/// sin espacios ni acentos (escríbalos con %)",
    en: "an https://, http:// or file:/// address without spaces or accents (write them with %)"
  )

  /// Writes the members that are set.
  func write(to writer: inout JSONWriter) {
    writer.object { w in
      w.member("name", name)
      w.member("url", ifPresent: url)
      if schedule != .manual { w.member("schedule", schedule.text) }
      w.member("profile", ifPresent: profile)
      w.member("mapping", ifPresent: mapping)
      switch complete {
      case nil: break
      case .always: w.member("complete", boolean: true)
      case .period(let from, let to): w.member("complete", "\(from.text)/\(to.text)")
      }
      w.member("format", ifPresent: format)
      if let allowHosts { w.member("allowHosts", strings: allowHosts) }
      if allowPrivateAddresses { w.member("allowPrivateAddresses", boolean: true) }
      if let maxBytes { w.member("maxBytes", integer: maxBytes) }
      if let timeoutSeconds { w.member("timeoutSeconds", integer: timeoutSeconds) }
    }
  }
}

extension CivilDate {
  /// The day as `2025-03-16`.
  fileprivate var text: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
