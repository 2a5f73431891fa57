import OCDSCore
import TestSupport
import Testing

@Suite("Sources in publication.json")
struct SourceSettingsTests {
  /// Settings with a list of sources.
  private static func settings(_ sources: String) throws(PublicationSettings.Flaw)
    -> PublicationSettings
  {
    let text = #"""
      {"publisher":{"name":"Oficina"},"ocidPrefix":"ocds-abc123","baseURL":"https://a.example",
      "sources":\#(sources)}
      """#
    return try PublicationSettings(parsing: Array(text.utf8))
  }

  private static func flaw(_ sources: String) -> Wording? {
    do throws(PublicationSettings.Flaw) {
      _ = try settings(sources)
      return nil
    } catch {
      return error.wording
    }
  }

  @Test("every member is read, and written as it was read")
  func roundTrip() throws {
    let text = #"""
      [{"name":"a.b-c_1","url":"https://a.example/x.csv?y=1","schedule":"weekly mon 06:05",
      "profile":"compranet","complete":"2025-01-01/2025-12-31","format":"csv",
      "allowHosts":["a.example",".b.example"],"allowPrivateAddresses":true,"maxBytes":1000,
      "timeoutSeconds":60},{"name":"hoja","mapping":"mapas/hoja.json","complete":true},
      {"name":"sola","complete":false}]
      """#
    let sources = try Self.settings(text).sources
    try #require(sources.count == 3)
    var first = SourceSettings(name: "a.b-c_1")
    first.url = "https://a.example/x.csv?y=1"
    first.schedule = .weekly(weekday: 1, minute: 365)
    first.profile = "compranet"
    let (from, to) = (
      CivilDate(validYear: 2025, month: 1, day: 1), CivilDate(validYear: 2025, month: 12, day: 31)
    )
    first.complete = try .period(from: #require(from), to: #require(to))
    first.format = "csv"
    first.allowHosts = ["a.example", ".b.example"]
    first.allowPrivateAddresses = true
    first.maxBytes = 1000
    first.timeoutSeconds = 60
    #expect(sources[0] == first)
    var second = SourceSettings(name: "hoja")
    second.mapping = "mapas/hoja.json"
    second.complete = .always
    #expect(sources[1] == second)
    #expect(sources[2] == SourceSettings(name: "sola"))
    let again = try PublicationSettings(parsing: Self.settings(text).json)
    #expect(again.sources == sources)
  }

  @Test("without sources there are none, and originals are kept")
  func nothing() throws {
    let settings = try Self.settings("null")
    #expect(settings.sources.isEmpty && settings.keepOriginals)
    let text = String(decoding: settings.json, as: UTF8.self)
    #expect(!text.contains("sources") && !text.contains("keepOriginals"))
  }

  /// Lists of sources, the path that is told, and a part of what is to be written instead.
  static let wrong: [(String, String, String)] = [
    ("{}", "\"sources\"", "a list of sources"),
    ("[1]", "\"sources[0]\"", "an object"),
    ("[{}]", "\"sources[0].name\"", "a name of at most 64"),
    (#"[{"name":"../x"}]"#, "\"sources[0].name\"", "plain letters"),
    (#"[{"name":".x"}]"#, "\"sources[0].name\"", "plain letters"),
    (#"[{"name":"a b"}]"#, "\"sources[0].name\"", "plain letters"),
    (#"[{"name":"ñ"}]"#, "\"sources[0].name\"", "plain letters"),
    (#"[{"name":"a"},{"name":"a"}]"#, "\"sources[1].name\"", "there is a source \"a\" already"),
    (#"[{"name":"a","shedule":"hourly"}]"#, "\"sources[0].shedule\"", "name, url, schedule"),
    (#"[{"name":"a","url":"ftp://a"}]"#, "\"sources[0].url\"", "an https://, http:// or file:///"),
    (#"[{"name":"a","url":"https://a.example/á"}]"#, "\"sources[0].url\"", "write them with %"),
    (#"[{"name":"a","url":"file://x"}]"#, "\"sources[0].url\"", "file:///"),
    (#"[{"name":"a","schedule":"hourly"}]"#, "\"sources[0].url\"", "as there is a \"schedule\""),
    (
      #"[{"name":"a","url":"https://a.example","schedule":"daily"}]"#, "\"sources[0].schedule\"",
      "\"daily 06:00\""
    ),
    (
      #"[{"name":"a","profile":"x","mapping":"y"}]"#, "\"sources[0].mapping\"",
      "leave out \"profile\" or \"mapping\""
    ),
    (#"[{"name":"a","profile":""}]"#, "\"sources[0].profile\"", "not empty"),
    (#"[{"name":"a","complete":"2025"}]"#, "\"sources[0].complete\"", "\"2025-01-01/2025-12-31\""),
    (
      #"[{"name":"a","complete":"2025-02-30/2025-12-31"}]"#, "\"sources[0].complete\"",
      "true, or a period"
    ),
    (
      #"[{"name":"a","complete":"2025-12-31/2025-01-01"}]"#, "\"sources[0].complete\"",
      "true, or a period"
    ),
    (#"[{"name":"a","complete":"2025-1-1/2025-12-31"}]"#, "\"sources[0].complete\"", "period"),
    (#"[{"name":"a","format":"pdf"}]"#, "\"sources[0].format\"", "one of \"csv\""),
    (#"[{"name":"a","allowHosts":"a"}]"#, "\"sources[0].allowHosts\"", "a list of hosts"),
    (#"[{"name":"a","allowHosts":[1]}]"#, "\"sources[0].allowHosts\"", "a list of hosts"),
    (
      #"[{"name":"a","allowPrivateAddresses":"true"}]"#, "\"sources[0].allowPrivateAddresses\"",
      "without quotes"
    ),
    (#"[{"name":"a","maxBytes":0}]"#, "\"sources[0].maxBytes\"", "a whole number from 1"),
    (#"[{"name":"a","maxBytes":1.5}]"#, "\"sources[0].maxBytes\"", "a whole number"),
    (#"[{"name":"a","maxBytes":99999999999999999999}]"#, "\"sources[0].maxBytes\"", "whole"),
    (#"[{"name":"a","timeoutSeconds":604801}]"#, "\"sources[0].timeoutSeconds\"", "to 604800"),
  ]

  @Test("what is wrong is told with its path and what to write", arguments: wrong)
  func flaws(text: String, path: String, says: String) throws {
    let flaw = try #require(Self.flaw(text))
    #expect(flaw.en.contains(path) && flaw.en.contains(says), "\(flaw.en)")
    #expect(flaw.es.contains(path) && flaw.es != flaw.en, "\(flaw.es)")
  }

  @Test(
    "a schedule is written as it is read",
    arguments: [
      "manual", "hourly", "daily 06:00", "daily 23:59", "weekly sun 00:00", "weekly sat 12:30",
      "monthly 1 06:00", "monthly 31 06:00",
    ]
  )
  func schedule(text: String) {
    #expect(FetchSchedule(text)?.text == text)
  }

  @Test(
    "what is no schedule is none",
    arguments: [
      "", "Daily 06:00", "daily", "daily 6:00", "daily 24:00", "daily 06:60", "daily 06:00 ",
      "daily  06:00", "weekly 06:00", "weekly lun 06:00", "weekly mon", "monthly 0 06:00",
      "monthly 32 06:00", "monthly +1 06:00", "monthly 1", "hourly 06:00", "yearly", "manual x",
      "daily 06:0٠",
    ]
  )
  func noSchedule(text: String) {
    #expect(FetchSchedule(text) == nil)
  }
}
