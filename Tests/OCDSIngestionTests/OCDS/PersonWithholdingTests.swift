import OCDSCore
import OCDSIngestion
import OCDSSchema
import TestSupport
import Testing

@Suite("Personal data in OCDS input")
struct PersonWithholdingTests {
  private static func mender(_ privacy: PrivacySettings = .init()) throws -> ReleaseMender {
    let settings = PublicationSettings(
      publisher: .init(name: "Oficina"),
      ocidPrefix: "ocds-abc123",
      baseURL: "https://oficina.example"
    )
    let currencies = try #require(try Codelists()["currency.csv"])
    let context = try #require(
      MappingContext(settings, currencies: currencies, key: PersonKey([UInt8](0..<32)))
    )
    return ReleaseMender(context, privacy: privacy)
  }

  private static func published(_ release: String, _ mender: ReleaseMender) throws -> String {
    let document = try JSONDocument(release)
    let mended = mender.mended(document.root)
    return String(decoding: mended?.body ?? document.root.compactBytes, as: UTF8.self)
  }

  /// A release under construction whose secrets stand in random places.
  private struct Draft {
    var generator: SeededGenerator
    var secrets: [String] = []

    mutating func pick<T>(_ list: [T]) -> T {
      list[Int.random(in: 0..<list.count, using: &generator)]
    }
    mutating func chance() -> Bool { Bool.random(using: &generator) }
    mutating func letters(_ count: Int, _ alphabet: String = "BCDFGHJKLMNPQRSTVWXYZ") -> String {
      String((0..<count).map { _ in pick(Array(alphabet)) })
    }

    /// An RFC in one of the ways to write it.
    mutating func written(_ key: String) -> String {
      let parts = [key.prefix(4), key.dropFirst(4).prefix(6), key.dropFirst(10)].map(String.init)
      return switch Int.random(in: 0..<5, using: &generator) {
      case 0: key.lowercased()
      case 1: parts.joined(separator: "-")
      case 2: parts.joined(separator: " ")
      default: key
      }
    }

    /// A text that a secret may stand in.
    mutating func text(_ plain: String, _ secret: String) -> String {
      chance() ? plain : pick(["\(plain) (\(secret))", "\(secret) \(plain)", "x\(secret)y"])
    }

    mutating func person(_ number: Int) -> (party: String, reference: String) {
      let key =
        letters(4) + "8\(number % 10)0\(1 + number % 9)1\(number % 10)" + letters(3, "ABC123")
      let curp = letters(4) + "80010\(1 + number % 9)" + "HJC" + letters(3) + "0\(number % 10)"
      let mail = letters(6).lowercased() + "@correo.example"
      let phone = "33" + letters(8, "123456789")
      let street = "Calle " + letters(6) + " 1\(number)5"
      secrets += [key, curp, mail, phone, street]
      let id = pick(["MX-RFC-\(written(key))", written(key), "P-\(number)", "rfc:\(key)"])
      let name = "Persona \(number)"
      let natural = #"{"scheme":"\#(pick(["MX-RFC", "RFC", "mx_rfc"]))","id":"\#(written(key))"}"#
      let other = #"{"scheme":"MX-CURP","id":"\#(curp)"}"#
      let isFirst = chance()
      let party =
        #"{"id":"\#(id)","name":"\#(text(name, written(key)))","identifier":\#(isFirst ? natural : other),"#
        + #""additionalIdentifiers":[\#(isFirst ? other : natural)],"roles":["supplier"],"#
        + #""address":{"streetAddress":"\#(street)","region":"Jalisco"},"#
        + #""contactPoint":{"name":"\#(text(name, pick([written(key), mail, phone])))","email":"\#(mail)","#
        + #""telephone":\#(chance() ? phone : "\"\(phone)\""),"faxNumber":"\#(phone)"},"#
        + #""details":{"note":"\#(text("n", pick([key, curp, mail, phone, street])))"}}"#
      return (party, #"{"id":"\#(id)","name":"\#(name)"}"#)
    }
  }

  @Test("no withheld value stands anywhere in the published bytes", arguments: 0..<8)
  func nowhere(seed: UInt64) throws {
    let mender = try Self.mender()
    for round in 0..<100 {
      var draft = Draft(generator: SeededGenerator(seed: seed * 1000 + UInt64(round)))
      let people = (0..<Int.random(in: 1...4, using: &draft.generator)).map { draft.person($0 + 1) }
      let office =
        #"{"id":"MX-RFC-SCI000101AA1","name":"Oficina","roles":["buyer"],"identifier":{"scheme":"MX-RFC","id":"SCI000101AA1"},"#
        + #""address":{"streetAddress":"Avenida 100"},"contactPoint":{"email":"compras@oficina.example","telephone":"3300000000"}}"#
      let references = people.map(\.reference).joined(separator: ",")
      let first = people[0].reference
      let secret = draft.pick(draft.secrets)
      let release =
        #"{"ocid":"ocds-abc123-1","id":"1","date":"2025-01-01T00:00:00Z","tag":["contract"],"initiationType":"tender","#
        + #""parties":[\#(([office] + people.map(\.party)).joined(separator: ","))],"buyer":{"id":"MX-RFC-SCI000101AA1","name":"Oficina"},"#
        + #""tender":{"id":"t","title":"\#(draft.text("Título", secret))","tenderers":[\#(references)],"#
        + #""documents":[{"id":"\#(draft.text("d", secret))","\#(draft.text("x", secret))":true}]},"#
        + #""bids":{"details":[{"id":"b","tenderers":[\#(references)]}]},"#
        + #""awards":[{"id":"a","suppliers":[\#(references)]}],"#
        + #""contracts":[{"id":"c","awardID":"a","implementation":{"transactions":[{"id":"1","payee":\#(first),"payer":{"id":"MX-RFC-SCI000101AA1"}}]}}]}"#
      let published = try Self.published(release, mender)
      let folded = Self.folded(published)
      for secret in draft.secrets {
        #expect(!folded.contains(Self.folded(secret)), "seed \(seed), round \(round): \(secret)")
      }
      for kept in ["SCI000101AA1", "compras@oficina.example", "3300000000", "Avenida 100"] {
        #expect(published.contains(kept), "seed \(seed), round \(round): \(kept)")
      }
      // Each reference leads to a party.
      let document = try JSONDocument(published)
      var ids: Set<String> = []
      if var parties = document.root["parties"]?.elements {
        while let party = parties.next() { ids.insert(party["id"]?.string ?? "") }
      }
      if var tenderers = document.root["tender"]?["tenderers"]?.elements {
        while let one = tenderers.next() { #expect(ids.contains(one["id"]?.string ?? "?")) }
      }
    }
  }

  private static func folded(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "@" })
  }

  @Test("one person gets one id in every release, made under the publication's key")
  func sameID() throws {
    let mender = try Self.mender()
    func id(_ party: String) throws -> String? {
      let text = try Self.published(
        #"{"ocid":"o","id":"1","date":"2025-01-01T00:00:00Z","parties":[\#(party)]}"#,
        mender
      )
      let document = try JSONDocument(text)
      guard let list = document.root["parties"] else { return nil }
      var parties = list.elements
      guard let party = parties.next() else { return nil }
      return party["id"]?.string
    }
    let first = try id(#"{"id":"MX-RFC-GODE561231GR8","name":"Elena"}"#)
    #expect(first?.hasPrefix("ocds-abc123-persona-") == true && first?.utf8.count == 36)
    #expect(
      try id(#"{"id":"7","name":"E","identifier":{"scheme":"RFC","id":"gode-561231-gr8"}}"#)
        == first
    )
    #expect(
      try id(
        #"{"id":"x","identifier":{"scheme":"PROV-GOB-JAL","id":"P1"},"additionalIdentifiers":[{"scheme":"MX-RFC","id":"GODE561231GR8"}]}"#
      ) == "PROV-GOB-JAL-P1"
    )
    #expect(try id(#"{"id":"MX-RFC-SCI000101AA1","name":"Oficina"}"#) == "MX-RFC-SCI000101AA1")
  }

  @Test("who is called a person loses the address without a key")
  func saidSo() throws {
    let text = try Self.published(
      #"{"ocid":"o","id":"1","parties":[{"id":"p","name":"E","identifier":{"legalPersonality":"naturalPerson"},"address":{"region":"Jalisco"}}]}"#,
      Self.mender()
    )
    #expect(!text.contains("address") && text.contains(#""id":"p""#))
  }

  @Test("an item with the id of a person is not that person")
  func otherIDs() throws {
    let text = try Self.published(
      #"{"ocid":"o","id":"1","parties":[{"id":"1","name":"E","identifier":{"scheme":"MX-RFC","id":"GODE561231GR8"}}],"tender":{"id":"1","items":[{"id":"1"}],"tenderers":[{"id":"1"}]}}"#,
      Self.mender()
    )
    #expect(text.contains(#""items":[{"id":"1"}]"#) && text.contains(#""tender":{"id":"1""#))
    #expect(text.contains(#""tenderers":[{"id":"ocds-abc123-persona-"#))
  }

  @Test(
    "a key is seen however it is written, and no other id for one",
    arguments: [
      ("GODE561231GR8", true), ("gode-561231-gr8", true), ("GODE 561231 GR8", true),
      ("MX-RFC-GODE561231GR8", true), ("rfc:GODE561231GR8", true), ("x/GODE561231GR8", true),
      ("MU\\u00d1E561231GR8", true), ("MUÑE561231GR8", true), ("GODE561231MJCMRL09", true),
      ("SCI000101AA1", false), ("MX-RFC-SCI000101AA1", false), ("ocds-abc123-000001", false),
      ("compras@oficina.example", false), ("P-561231", false), ("CÓDIGO-000123", false),
    ]
  )
  func seen(id: String, isKey: Bool) throws {
    let document = try JSONDocument(
      #"{"ocid":"ocds-abc123-1","id":"1","parties":[{"id":"\#(id)","name":"E"}]}"#
    )
    let mended = try Self.mender().mended(document.root)
    #expect((mended != nil) == isKey)
  }

  @Test("a release without persons and faults is not touched")
  func untouched() throws {
    let document = try JSONDocument(
      #"{"ocid":"ocds-abc123-1","id":"1","date":"2025-01-01T00:00:00Z","tag":["tender"],"tender":{"id":"t","status":"active","value":{"amount":1.50,"currency":"MXN"}}}"#
    )
    #expect(try Self.mender().mended(document.root) == nil)
  }
}
