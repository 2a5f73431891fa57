import OCDSCore
import Testing

@testable import OCDSServer

@Suite struct RouteTableTests {
  private func answer(_ path: String) throws -> String {
    let response = TestRoutes.router().response(to: Request(path: path))
    guard response.status == 200 else { return "\(response.status)" }
    return String(decoding: try response.body.collected(), as: UTF8.self)
  }

  @Test(
    "the ending of an address asks for a format, an identifier stays whole",
    arguments: [
      ("/list", "none"), ("/list.csv", "csv"), ("/list.jsonl.gz", "jsonl.gz"), ("/list.gz", "404"),
      ("/list.xml", "404"), ("/list/special", "special"), ("/list/a", "a none"),
      ("/list/a.csv", "a.csv a csv"), ("/list/a.b.jsonl.gz", "a.b.jsonl.gz a.b jsonl.gz"),
      ("/list/.csv", ".csv none"), ("/list/a.CSV", "a.CSV none"),
      (
        "/list/special.gz",
        "special.gz special gz"
      ),
    ]
  )
  func formats(_ path: String, _ expected: String) throws {
    #expect(try answer(path) == expected)
  }

  @Test("no route of the publication or of the tests hides another")
  func hidden() throws {
    #expect(TestRoutes.router().table.hidden == [])
    let publication = try TestPublication()
    let router = try Router(folder: publication.folder, threads: 1, log: { _ in })
    #expect(router.table.hidden == [])
    let twice = Router([
      Route("/a/{x}", summary: Wording("a")) { _ throws(Problem) in throw .noSuchPath },
      Route("/a/{y}", summary: Wording("b")) { _ throws(Problem) in throw .noSuchPath },
    ])
    #expect(twice.table.hidden == ["/a/{y}"])
  }

  @Test("every route says what it is, and what its captures are")
  func documented() throws {
    let publication = try TestPublication()
    let router = try Router(folder: publication.folder, threads: 1, log: { _ in })
    for route in router.table.routes {
      #expect(!route.summary.isIncomplete)
      let names = route.pattern.split(separator: "/").filter { $0.hasPrefix("{") }
        .map { $0.filter { !"{}*".contains($0) } }
      #expect(route.captures.map(\.name) == names, "\(route.pattern)")
      #expect(!route.responses.isEmpty, "\(route.pattern)")
      for parameter in route.parameters + route.captures {
        #expect(!parameter.meaning.isIncomplete)
        if let example = parameter.example { #expect(parameter.value.accepts(example)) }
      }
    }
  }

  @Test(
    "values are what they are said to be",
    arguments: [
      (.text(upTo: 3), ["a", "ñña"], ["", "abcd"]),
      (.integer(1...9), ["1", "9", "09"], ["", "0", "10", "+1", "-1", " 1", "1.0", "٣"]),
      (
        .decimal, ["0", "1500.50", "999999999999999"],
        ["", ".5", "1.", "1e3", "-1", "1,5", "1.1234567"]
      ),
      (.choice(["a", "b"]), ["a"], ["", "A", "c"]),
      (.flag, ["true", "false"], ["", "1", "TRUE"]),
      (.date, ["2024-02-29"], ["2023-02-29", "2024-2-1", "20240229", "2024-02-29T00:00:00Z"]),
      (.instant, ["2024-02-29", "2024-02-29T10:00:00-06:00"], ["now", "2024-02-30", "2024"]),
    ] as [(ParameterValue, [String], [String])]
  )
  func values(_ value: ParameterValue, _ good: [String], _ bad: [String]) {
    for text in good { #expect(value.accepts(text), "\(text)") }
    for text in bad { #expect(!value.accepts(text), "\(text)") }
  }
}
