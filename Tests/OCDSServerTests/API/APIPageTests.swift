import Foundation
import OCDSCore
import Testing

@testable import OCDSServer

@Suite("The page about the API") struct APIPageTests {
  /// The commands of a page, as a reader copies them.
  private func commands(_ page: String) -> [String] {
    page.matches(of: #/<code>(curl [^<]*)</code>/#).map { match in
      String(match.1).replacing("&#39;", with: "'").replacing("&#x27;", with: "'")
        .replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&amp;", with: "&")
    }
  }

  @Test("every example on it works as it stands there", arguments: Language.allCases)
  func examples(_ language: Language) throws {
    let host = try Host(.live, try FixturePublication.shared.get())
    let server = try #require(host.server)
    let reply = try host.get("/api", ["Accept-Language": language.rawValue])
    #expect(reply.status == 200)
    #expect(reply.headers["content-type"] == "text/html; charset=utf-8")
    #expect(reply.headers["content-language"] == language.rawValue)
    #expect(reply.headers["vary"] == "Accept-Encoding, Accept-Language")
    let page = String(decoding: try reply.content(), as: UTF8.self)
    #expect(page.contains(language == .es ? "<html lang=\"es\">" : "<html lang=\"en\">"))
    let commands = commands(page)
    #expect(commands.count >= 10)
    for command in commands {
      // Where the publication is served for the test is all that is changed.
      let here = command.replacing(TestPublication.base, with: "http://127.0.0.1:\(server.port)")
      #expect(here != command)
      let line = here.replacing("curl ", with: "curl --silent --show-error --fail --max-time 20 ")
      let (status, output) = try Shell.run(line)
      #expect(status == 0, "\(command): \(output.prefix(300))")
      #expect(output.hasPrefix("{") || output.hasPrefix("\""), "\(command)")
    }
  }

  @Test("it names every address that is no page, and every filter")
  func complete() throws {
    let host = try Host(.router, try FixturePublication.shared.get())
    let router = try Router(folder: host.publication.folder, threads: 1, log: { _ in })
    let page = String(decoding: try host.get("/api").content(), as: UTF8.self)
    for route in router.table.routes where route.tag != .site {
      #expect(page.contains("<code>\(route.method) \(route.pattern)</code>"))
    }
    for name in SelectionRequest.filters.map(\.name) {
      #expect(page.contains("<code>\(name)</code>"))
    }
  }

  @Test("an empty publication has the page and its examples too")
  func empty() throws {
    let host = try Host(.router, try TestPublication())
    let page = String(decoding: try host.get("/api").content(), as: UTF8.self)
    #expect(commands(page).count >= 5)
    #expect(try host.get("/openapi.json").status == 200)
  }
}
