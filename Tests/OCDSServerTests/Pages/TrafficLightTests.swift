import OCDSCore
import OCDSStore
import Testing

@testable import OCDSServer

@Suite("The traffic light")
struct TrafficLightTests {
  private static let day: Int64 = 86_400

  /// The measures of one buyer that a publication has.
  private func page(
    _ releases: [String],
    _ language: Language = .es,
    now: Instant = Instant(seconds: 1_709_300_000)
  ) throws -> (BuyerQuality, String) {
    let publication = try TestPublication()
    if !releases.isEmpty { try publication.ingest(releases, at: 1_709_300_000) }
    var reader = try PublicationReader(publication.folder)
    let buyers = try reader.quality()
    let page = QualityPage(
      settings: try publication.folder.settings(),
      language: language,
      measures: .init(sequence: 1, whole: BuyerQuality.whole(of: buyers), buyers: buyers),
      buyer: nil,
      number: 1,
      now: now
    )
    return (BuyerQuality.whole(of: buyers), String(decoding: page.document(), as: UTF8.self))
  }

  private func release(
    _ n: Int,
    published: String,
    awarded: String?,
    buyer: String = "B"
  ) -> String {
    let award = awarded.map {
      #","awards":[{"id":"a","date":"\#($0)T00:00:00Z","value":{"amount":1,"currency":"MXN"},"#
        + #""suppliers":[{"id":"S","name":"S"}]}]"#
    }
    return
      #"{"ocid":"ocds-xq9v00-\#(n)","id":"1","date":"\#(published)T00:00:00Z","tag":["award"],"#
      + #""initiationType":"tender","buyer":{"id":"\#(buyer)","name":"\#(buyer)"}\#(award ?? "")}"#
  }

  @Test(
    "timely: the median and the age decide together",
    arguments: [
      ("2024-02-25", "2024-02-20", 0, TrafficLight.good), ("2024-02-25", "2024-02-14", 0, .fair),
      ("2024-02-25", "2024-01-01", 0, .poor), ("2024-02-25", "2024-02-20", 40, .fair),
      ("2024-02-25", "2024-02-20", 200, .poor), ("2024-02-25", "2024-02-15", 0, .good),
      ("2024-02-25", "2024-02-27", 0, .poor),
    ]
  )
  func timely(_ published: String, _ awarded: String, _ later: Int64, _ light: TrafficLight) throws
  {
    let (buyer, _) = try page([release(1, published: published, awarded: awarded)])
    let now = Instant(seconds: 1_709_300_000 + later * Self.day)
    #expect(TrafficRules.light(.timely, buyer, now: now) == light)
  }

  @Test("beside the light stands the figure that it is for")
  func cause() throws {
    let (buyer, _) = try page([release(1, published: "2024-02-25", awarded: "2024-02-20")])
    let now = { (days: Int64) in Instant(seconds: 1_709_300_000 + days * Self.day) }
    #expect(BuyerFigures(buyer, .es, now(0)).short(.timely) == "en 5 días")
    #expect(BuyerFigures(buyer, .es, now(60)).short(.timely) == "última hace 65 días")
    #expect(BuyerFigures(buyer, .en, now(60)).short(.timely) == "newest 65 days ago")
  }

  @Test("nothing to judge by is no light")
  func nothing() throws {
    let (buyer, text) = try page([])
    for question in TrafficRules.Question.allCases {
      #expect(TrafficRules.light(question, buyer, now: Instant(seconds: 0)) == .none)
    }
    #expect(text.contains("Aún no hay procesos publicados."))
    #expect(text.contains("Sin datos"))
  }

  @Test("complete: the mean and the least field decide together")
  func complete() throws {
    let (buyer, text) = try page([release(1, published: "2024-02-25", awarded: "2024-02-20")])
    // Award value, date and supplier are there; tender period and value are not.
    #expect(buyer.completeness == 60)
    #expect(TrafficRules.light(.complete, buyer, now: Instant(seconds: 0)) == .fair)
    #expect(buyer.weakest?.share == .init(0, of: 1))
    #expect(text.contains("60 %"))
  }

  @Test("every threshold stands on the page, in both languages", arguments: Language.allCases)
  func thresholds(_ language: Language) throws {
    let (_, text) = try page([release(1, published: "2024-02-25", awarded: nil)], language)
    for question in TrafficRules.Question.allCases {
      #expect(text.contains("<h3 id=\"\(question.rawValue)\">"))
      #expect(text.contains("href=\"#\(question.rawValue)\""))
      for rule in TrafficRules.rules(question) {
        #expect(!rule.words.isIncomplete)
        #expect(text.contains(rule.words[language]))
      }
    }
    for number in [
      TrafficRules.delay.good, TrafficRules.delay.fair, TrafficRules.age.good,
      TrafficRules.age.fair, TrafficRules.completeness.good, TrafficRules.completeness.fair,
      TrafficRules.validity.warnings, TrafficRules.validity.errors,
    ] {
      #expect(text.contains(String(number)))
    }
  }

  @Test("the list has pages, a buyer has an address, and the figures are there as JSON")
  func route() throws {
    let publication = try TestPublication()
    try publication.ingest(
      (1...120).map {
        release($0, published: "2024-02-25", awarded: "2024-02-20", buyer: "B&\($0)")
      },
      at: 1_709_300_000
    )
    let host = try Host(.router, publication)
    let first = String(decoding: try host.get("/es/semaforo").body, as: UTF8.self)
    #expect(first.matches(of: /<details>/).count == 50)
    #expect(first.contains("Página 1 de 3"))
    let last = String(decoding: try host.get("/en/traffic-light?page=3").body, as: UTF8.self)
    #expect(last.matches(of: /<details>/).count == 20)
    #expect(last.contains("Page 3 of 3"))
    let one = String(decoding: try host.get("/es/semaforo?buyer=B%267").body, as: UTF8.self)
    #expect(one.matches(of: /<details open>/).count == 1)
    #expect(one.contains("/es/compradores/B%267"))
    #expect(try host.get("/es/semaforo?buyer=nadie").status == 200)
    #expect(try host.get("/es/semaforo?page=900000").status == 200)
    #expect(try host.get("/es/semaforo?page=0").status == 400)
    let data = try host.get("/es/semaforo.json")
    #expect(data.headers["content-type"] == "application/json")
    #expect(try data.json("/publication/processes") == "120")
    #expect(try data.json("/publication/timely/medianDelayDays") == "5")
    #expect(try data.string("/buyers/119/lights/valid") == "good")
  }
}
