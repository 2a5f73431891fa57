/// What a publication says of itself: the contents of `publication.json`.
public struct PublicationSettings: Sendable, Hashable {
  /// The publisher, as packages name it.
  public struct Publisher: Sendable, Hashable {
    /// The name of the publishing body.
    public var name: String
    /// The scheme of `uid`.
    public var scheme: String?
    /// The body's identifier in the scheme.
    public var uid: String?
    /// A page about the body.
    public var uri: String?

    /// Creates a publisher.
    public init(name: String, scheme: String? = nil, uid: String? = nil, uri: String? = nil) {
      self.name = name
      self.scheme = scheme
      self.uid = uid
      self.uri = uri
    }
  }

  /// The publisher.
  public var publisher: Publisher
  /// The prefix of the publication's process identifiers, such as `ocds-xs1qbl`.
  public var ocidPrefix: String
  /// The address of the licence.
  public var license: String?
  /// The address of the publication policy.
  public var publicationPolicy: String?
  /// The address at which the publication is served, without a slash at its end.
  public var baseURL: String
  /// The language of the releases' texts.
  public var language: String
  /// The time zone of dates that a source gives without one.
  public var timeZone: String
  /// The addresses of the extensions that the releases use.
  public var extensions: [String]
  /// The sources that are known by name.
  public var sources: [SourceSettings] = []
  /// Whether files that are taken in are kept as they came.
  public var keepOriginals = true
  /// What the server lets its clients do.
  public var server = ServerSettings()
  /// What of natural persons is withheld.
  public var privacy: PrivacySettings
  /// How the site looks.
  public var site = SiteSettings()

  /// Creates the settings of a publication.
  public init(
    publisher: Publisher,
    ocidPrefix: String,
    license: String? = nil,
    publicationPolicy: String? = nil,
    baseURL: String,
    language: String = "es",
    timeZone: String = "America/Mexico_City",
    extensions: [String] = [],
    privacy: PrivacySettings = PrivacySettings()
  ) {
    self.privacy = privacy
    self.publisher = publisher
    self.ocidPrefix = ocidPrefix
    self.license = license
    self.publicationPolicy = publicationPolicy
    var base = baseURL
    while base.utf8.last == UInt8(ascii: "/") { base.removeLast() }
    self.baseURL = base
    self.language = language
    self.timeZone = timeZone
    self.extensions = extensions
  }
}

extension PublicationSettings {
  /// Whether a text is a process identifier's prefix: `ocds-` and six letters or digits.
  public static func isOCIDPrefix(_ text: String) -> Bool {
    let rest = Array(text.utf8.dropFirst(5))
    return text.hasPrefix("ocds-") && rest.count == 6
      && rest.allSatisfy { isDigit($0) || (0x61...0x7A).contains($0) }
  }

  /// Whether a text is an address that packages can be served at.
  public static func isWebAddress(_ text: String) -> Bool {
    guard text.hasPrefix("http://") || text.hasPrefix("https://") else { return false }
    let rest = text.utf8.drop { $0 != UInt8(ascii: "/") }.dropFirst(2)
    return !rest.isEmpty && rest.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }
  }

  /// The members of `publication.json`, in the order in which they are written.
  static let members = [
    "publisher", "ocidPrefix", "license", "publicationPolicy", "baseURL", "language", "timeZone",
    "extensions", "sources", "keepOriginals", "server", "privacy", "site",
  ]
  static let publisherMembers = ["name", "scheme", "uid", "uri"]

  /// Reads the contents of `publication.json`.
  public init(parsing text: [UInt8]) throws(Flaw) {
    let document: JSONDocument
    do throws(JSONError) { document = try JSONDocument(text) } catch { throw .notJSON(error) }
    let root = document.root
    guard root.kind == .object else {
      throw .wrongValue(member: "/", expected: Wording(es: "un objeto", en: "an object"))
    }
    try PublicationSettings.checkMembers(of: root, known: PublicationSettings.members)
    guard let publisher = root["publisher"], publisher.kind == .object else {
      throw .wrongValue(
        member: "publisher",
        expected: Wording(es: "un objeto con \"name\"", en: "an object with a \"name\"")
      )
    }
    try PublicationSettings.checkMembers(
      of: publisher,
      known: PublicationSettings.publisherMembers,
      at: "publisher"
    )
    guard let name = try PublicationSettings.text("name", of: publisher), !name.isEmpty else {
      throw .wrongValue(
        member: "publisher.name",
        expected: Wording(es: "el nombre de quien publica", en: "the name of the publishing body")
      )
    }
    guard let prefix = try PublicationSettings.text("ocidPrefix", of: root),
      PublicationSettings.isOCIDPrefix(prefix)
    else {
      throw .wrongValue(
        member: "ocidPrefix",
        expected: Wording(
          es: "«ocds-» y seis letras minúsculas o cifras",
          en: "\"ocds-\" and six lower-case letters or digits"
        )
      )
    }
    guard let base = try PublicationSettings.text("baseURL", of: root),
      PublicationSettings.isWebAddress(base)
    else {
      throw .wrongValue(
        member: "baseURL",
        expected: Wording(
          es: "una dirección como https://example.org",
          en: "an address such as https://example.org"
        )
      )
    }
    var extensions: [String] = []
    if let list = root["extensions"] {
      var elements = list.elements
      while let element = elements.next() {
        guard let address = element.string else {
          throw .wrongValue(
            member: "extensions",
            expected: Wording(es: "una lista de direcciones", en: "a list of addresses")
          )
        }
        extensions.append(address)
      }
    }
    var privacy = PrivacySettings()
    if let value = root["privacy"] {
      guard let read = PrivacySettings(value) else {
        let kinds = PrivacySettings.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw .wrongValue(
          member: "privacy",
          expected: Wording(
            es: "{\"withhold\": […]}, una lista de \(kinds)",
            en: "{\"withhold\": […]}, a list of \(kinds)"
          )
        )
      }
      privacy = read
    }
    self.init(
      publisher: Publisher(
        name: name,
        scheme: try PublicationSettings.text("scheme", of: publisher),
        uid: try PublicationSettings.text("uid", of: publisher),
        uri: try PublicationSettings.text("uri", of: publisher)
      ),
      ocidPrefix: prefix,
      license: try PublicationSettings.text("license", of: root),
      publicationPolicy: try PublicationSettings.text("publicationPolicy", of: root),
      baseURL: base,
      language: try PublicationSettings.text("language", of: root) ?? "es",
      timeZone: try PublicationSettings.text("timeZone", of: root) ?? "America/Mexico_City",
      extensions: extensions,
      privacy: privacy
    )
    sources = try PublicationSettings.sources(of: root)
    keepOriginals = try MemberReader(path: "").boolean("keepOriginals", of: root) ?? true
    if let member = root["server"] { server = try ServerSettings(member) }
    if let member = root["site"] { site = try SiteSettings(member) }
  }

  /// Looks for members that mean nothing, such as those that are misspelt, in the object at a path.
  static func checkMembers(
    of object: JSONView,
    known: [String],
    at path: String = ""
  ) throws(Flaw) {
    var members = object.members
    while let member = members.next() {
      let name = member.name
      if !known.contains(name) {
        throw .unknownMember(path.isEmpty ? name : "\(path).\(name)", known: known)
      }
    }
  }

  private static func text(_ name: String, of object: JSONView) throws(Flaw) -> String? {
    guard let value = object[name], !value.isNull else { return nil }
    guard let text = value.string else {
      throw .wrongValue(member: name, expected: Wording(es: "un texto", en: "a text"))
    }
    return text
  }

  /// The contents of `publication.json`.
  public var json: [UInt8] {
    var writer = JSONWriter(indent: 2)
    writer.object { w in
      w.name("publisher")
      PublicationSettings.write(publisher, to: &w)
      w.member("ocidPrefix", ocidPrefix)
      w.member("license", ifPresent: license)
      w.member("publicationPolicy", ifPresent: publicationPolicy)
      w.member("baseURL", baseURL)
      w.member("language", language)
      w.member("timeZone", timeZone)
      w.member("extensions", strings: extensions)
      writeSources(to: &w)
      if !keepOriginals { w.member("keepOriginals", boolean: false) }
      if server != ServerSettings() {
        w.name("server")
        server.write(to: &w)
      }
      if privacy != PrivacySettings() {
        w.member("privacy", object: { w in w.member("withhold", strings: privacy.names) })
      }
      if site != SiteSettings() {
        w.name("site")
        site.write(to: &w)
      }
    }
    writer.endLine()
    return writer.bytes
  }

  /// Writes the publisher as packages name it.
  static func write(_ publisher: Publisher, to writer: inout JSONWriter) {
    writer.object { w in
      w.member("name", publisher.name)
      w.member("scheme", ifPresent: publisher.scheme)
      w.member("uid", ifPresent: publisher.uid)
      w.member("uri", ifPresent: publisher.uri)
    }
  }
}
