import Foundation
import OCDSCore
import TestSupport
import Testing

@testable import vitrina

@Suite("vitrina fetch")
struct FetchCommandTests {
  /// A server of one file whose version it tells, and whose content follows from the number of the request.
  private static func server(_ texts: String...) throws -> ScriptedServer {
    let count = Counter()
    return try ScriptedServer { request in
      let number = min(count.next(), texts.count - 1)
      let tag = "\"v-\(texts[number].hashValue)\""
      if request.fields["if-none-match"] == tag { return ScriptedAnswer(304) }
      return ScriptedAnswer(200, ["ETag": tag], text: texts[number])
    }
  }

  @Test("what is fetched is kept under its hash, published and told; the same version is not again")
  func versions() throws {
    let (one, two) = (Sample.release("one"), Sample.release("two"))
    let server = try Self.server(one, one, two)
    let workspace = try Workspace.withSources(
      LocalSource.at(server.url("/datos/a.json"), "uno", #","schedule":"manual""#)
    )
    let first = try workspace.fetch("--all")
    #expect(first.exitCode == 0, "\(Unexpected(first))")
    #expect(first.stdout.contains("uno: \(one.utf8.count) bytes from http://127.0.0.1:"))
    #expect(first.stdout.contains("Sources: 1 fetched, 0 unchanged, 0 failed, 0 not due."))
    #expect(try workspace.processes() == ["one"])
    let name = try #require(workspace.originals.first)
    #expect(workspace.originals.count == 1)
    #expect(try workspace.read("p/private/originals/\(name)") == Array(one.utf8))
    #expect(try workspace.mode("p/private/originals/\(name)") == 0o600)
    #expect(try workspace.mode("p/private/originals") == 0o700)
    #expect(try workspace.mode("p/private/originals.jsonl") == 0o600)
    #expect(try workspace.mode("p/private/fetch") == 0o700)
    #expect(try workspace.mode("p/private/fetch/uno.json") == 0o600)
    #expect(try workspace.report(1, at: "/inputs/0/sha256") == "\"\(name)\"")
    #expect(try workspace.report(1, at: "/inputs/0/name") == "\"uno/a.json\"")
    let line = try workspace.read("p/private/originals.jsonl")
    for (member, value) in [
      ("sha256", "\"\(name)\""), ("source", "\"uno\""), ("run", "1"),
      ("bytes", "\(one.utf8.count)"), ("url", "\"\(server.url("/datos/a.json"))\""),
      ("finalURL", "\"\(server.url("/datos/a.json"))\""),
    ] {
      #expect(try json(line, at: "/\(member)").map { text($0) } == value, "\(member)")
    }
    let told = try workspace.run("runs", "p", "1", "--originals").stdout
    #expect(told.contains("uno/a.json: original \(name), \(one.utf8.count) bytes: http://127"))

    let second = try workspace.fetch("--source", "uno")
    #expect(second.exitCode == 0)
    #expect(second.stdout.contains("uno: unchanged."))
    #expect(try workspace.database().value("SELECT count(*) FROM run") == "1")

    let third = try workspace.fetch("--all")
    #expect(third.exitCode == 0)
    #expect(try workspace.processes() == ["one", "two"])
    #expect(workspace.originals.count == 2)
    #expect(!workspace.has("p/private/fetch/uno.file"))
  }

  @Test("a server that tells no version: the same bytes are not taken in again, unless by force")
  func withoutVersion() throws {
    let server = try ScriptedServer { _ in ScriptedAnswer(text: Sample.release("one")) }
    let workspace = try Workspace.withSources(LocalSource.at(server.url("/")))
    #expect(try workspace.fetch("--all").exitCode == 0)
    #expect(try workspace.fetch("--all").stdout.contains("unchanged"))
    #expect(try workspace.database().value("SELECT count(*) FROM run") == "1")
    let forced = try workspace.fetch("--all", "--force")
    #expect(forced.stdout.contains("Run 2: read 1, published 0, unchanged 1"))
    #expect(workspace.originals.count == 1)
  }

  @Test("a connection that was cut leaves a beginning, from which the next fetch goes on")
  func resume() throws {
    let whole = Sample.release("one")
    let half = whole.utf8.count / 2
    let server = try ScriptedServer { request in
      let rest = Array(whole.utf8.dropFirst(half))
      if request.fields["range"] == "bytes=\(half)-", request.fields["if-range"] == "\"v1\"" {
        let range = "bytes \(half)-\(whole.utf8.count - 1)/\(whole.utf8.count)"
        return ScriptedAnswer(206, ["ETag": "\"v1\"", "Content-Range": range], rest)
      }
      let length = ["Content-Length": "\(whole.utf8.count)"]
      let head = ScriptedAnswer.head(200, length, ["ETag": "\"v1\""])
      return ScriptedAnswer(head + Array(whole.utf8.prefix(half)))
    }
    let workspace = try Workspace.withSources(LocalSource.at(server.url("/a.json")))
    let cut = try workspace.fetch("--all")
    #expect(cut.exitCode == 69)
    #expect(cut.stderr.contains("uno: ") && cut.stderr.contains("ended before the file did"))
    #expect(try workspace.read("p/private/fetch/uno.file.part").count == half)
    #expect(try workspace.mode("p/private/fetch/uno.file.part") == 0o600)
    #expect(try workspace.processes().isEmpty)
    let rest = try workspace.fetch("--all")
    #expect(rest.exitCode == 0, "\(Unexpected(rest))")
    #expect(server.requests.count == 2)
    #expect(try workspace.processes() == ["one"])
    #expect(!workspace.has("p/private/fetch/uno.file.part"))
  }

  @Test("one source that fails does not stop the others, and the exit code says so")
  func failures() throws {
    let server = try ScriptedServer { request in
      switch request.target {
      case "/gone": ScriptedAnswer(404)
      case "/file": .redirect(to: "file:///etc/hostname")
      case "/large": ScriptedAnswer(text: String(repeating: " ", count: 200))
      case "/text": ScriptedAnswer(text: "no es JSON")
      default: ScriptedAnswer(text: Sample.release("one"))
      }
    }
    func at(_ name: String, _ more: String = "") -> String {
      LocalSource.at(server.url("/\(name)"), name, more)
    }
    let workspace = try Workspace.withSources(
      at("gone"),
      at("file"),
      at("large", #","maxBytes":100"#),
      at("host", #","allowHosts":["a.example"]"#),
      at("hosts", #","allowHosts":["https://a.example"]"#),
      at("profile", #","profile":"compranet-contrato-2023""#),
      at("mapping", #","mapping":"no.json""#),
      LocalSource.at("file:///nowhere/a.json", "nofile"),
      at("good")
    )
    let outcome = try workspace.fetch("--all")
    #expect(outcome.exitCode == 69)
    #expect(outcome.stdout.contains("Sources: 1 fetched, 0 unchanged, 8 failed, 0 not due."))
    #expect(try workspace.processes() == ["one"])
    #expect(workspace.originals.count == 1)
    for said in [
      "gone: \(server.url("/gone")): the host does not have that file (status 404)",
      "which redirects to file:///etc/hostname",
      "a redirect to a \"file:\" address, which is less safe, is not followed",
      "more than 100 bytes, which is what is allowed; if you expect that, raise \"maxBytes\"",
      "\"127.0.0.1\" is not among those that are allowed; if you trust it, add it to \"allowHosts\"",
      "hosts: \"allowHosts\" of \"hosts\" must hold names of hosts without ports",
      "the profile \"compranet-contrato-2023\" of the source \"profile\" does not exist; did you mean",
      "mapping: p/no.json: there is no such file",
      "nofile: file:///nowhere/a.json: there is no such file",
    ] {
      #expect(outcome.stderr.contains(said), "\(said) in \(outcome.stderr)")
    }
    let spanish = try workspace.fetch("--source", "gone", language: .es)
    #expect(spanish.exitCode == 69)
    #expect(spanish.stderr.contains("gone: ") && spanish.stderr.contains("no tiene ese archivo"))

    // What was fetched and cannot be read stays, and is told again until there is another version.
    try workspace.configure([at("text", #","format":"json""#)])
    for _ in 0..<2 {
      let unread = try workspace.fetch("--all")
      #expect(unread.exitCode == 65)
      #expect(unread.stderr.contains("text/text.json: "))
    }
    #expect(workspace.originals.count == 2)
  }

  @Test("a host of this machine is not asked unless the source allows it")
  func privateAddress() throws {
    let server = try ScriptedServer { _ in ScriptedAnswer(text: Sample.release("one")) }
    let source = #"{"name":"uno","url":"\#(server.url("/", host: "localhost"))"}"#
    let workspace = try Workspace.withSources(source)
    let outcome = try workspace.fetch("--all")
    #expect(outcome.exitCode == 69)
    #expect(outcome.stderr.contains("set \"allowPrivateAddresses\": true in the source"))
    #expect(server.requests.isEmpty)
    try workspace.configure([source.replacing("\"}", with: "\",\"allowPrivateAddresses\":true}")])
    #expect(try workspace.fetch("--all").exitCode == 0)
    #expect(server.requests.count == 1)
  }

  @Test("a file of this machine is fetched where it changed")
  func file() throws {
    let workspace = try Workspace.withPublication()
    try workspace.write("a b.json", Sample.release("one"))
    let url = "file://\(workspace.path("a%20b.json"))"
    try workspace.configure([#"{"name":"uno","url":"\#(url)"}"#])
    #expect(try workspace.fetch("--all").exitCode == 0)
    #expect(try workspace.fetch("--all").stdout.contains("uno: unchanged"))
    try workspace.write("a b.json", Sample.release("two"))
    #expect(try workspace.fetch("--all").exitCode == 0)
    #expect(try workspace.processes() == ["one", "two"])
  }

  @Test("sources that are not due wait, those by hand wait to be asked for, by name or all")
  func schedule() throws {
    let server = try ScriptedServer { _ in ScriptedAnswer(text: Sample.release("one")) }
    let workspace = try Workspace.withSources(
      LocalSource.at(server.url("/m"), "mensual", #","schedule":"monthly 15 03:17""#),
      LocalSource.at(server.url("/h"), "mano"),
      #"{"name":"hoja","profile":"compranet"}"#
    )
    let first = try workspace.fetch()
    #expect(first.stdout.contains("Sources: 1 fetched, 0 unchanged, 0 failed, 1 not due."))
    #expect(server.requests.map(\.target) == ["/m"])
    #expect(try workspace.fetch().stdout.contains("Sources: 0 fetched, 0 unchanged, 0 failed, 2"))
    try workspace.rewrite("mensual") { text in
      text.replacing(#/"checked": "[^"]+"/#, with: "\"checked\": \"2020-01-15T09:17:01Z\"")
    }
    #expect(try workspace.fetch().stdout.contains("0 fetched, 1 unchanged, 0 failed, 1 not due"))
    #expect(try workspace.fetch("--source", "mensual").stdout.contains("mensual: unchanged"))
    #expect(try workspace.fetch("--all").stdout.contains("1 fetched, 1 unchanged"))
    #expect(server.requests.map(\.target) == ["/m", "/m", "/m", "/m", "/h"])
  }

  @Test("a source that is not there is refused, with the one that was probably meant")
  func unknownSource() throws {
    let workspace = try Workspace.withSources(
      #"{"name":"contratos","url":"https://a.example/a.json"}"#,
      #"{"name":"hoja"}"#
    )
    let near = try workspace.fetch("--source", "contrato")
    #expect(near.exitCode == 64)
    #expect(near.stderr.contains("--source must be one of contratos; did you mean \"contratos\"?"))
    let spanish = try workspace.fetch("--source", "contrato", language: .es)
    #expect(spanish.stderr.contains("¿quiso decir «contratos»?"))
    let far = try workspace.fetch("--source", "zzzzzzzzz")
    #expect(far.exitCode == 64 && !far.stderr.contains("did you mean"))
    let noAddress = try workspace.fetch("--source", "hoja")
    #expect(noAddress.exitCode == 64 && noAddress.stderr.contains("\"hoja\" has none"))
    #expect(try workspace.fetch("--source", "contratos", "--all").exitCode == 64)
    try workspace.configure([])
    #expect(try workspace.fetch("--source", "x").stderr.contains("where there is none"))
    let nothing = try workspace.fetch()
    #expect(nothing.exitCode == 0)
    #expect(nothing.stdout.contains("put them in \"sources\" of publication.json"))
  }

  @Test("a source's mapping reads what was fetched, and what ingest is told to be of the source")
  func mapping() throws {
    let folder = Paths.fixtures.appending(path: "sources/mapped-award-sheet")
    let data = try bytes(of: folder.appending(path: "clean.csv"))
    let server = try ScriptedServer { _ in ScriptedAnswer(200, [:], data) }
    let workspace = try Workspace.withPublication()
    try workspace.write(
      "p/mapa.json",
      try bytes(of: folder.appending(path: "mapping.json"))
    )
    try workspace.write("hoja.csv", data)
    try workspace.configure([
      LocalSource.at(
        server.url("/descarga?id=7"),
        "hoja",
        #","mapping":"mapa.json","format":"csv""#
      )
    ])
    let fetched = try workspace.run("fetch", "p", "--all")
    #expect(fetched.exitCode == 0, "\(Unexpected(fetched))")
    #expect(try workspace.report(1, at: "/inputs/0/source") == "\"hoja\"")
    #expect(try workspace.report(1, at: "/inputs/0/name") == "\"hoja/descarga.csv\"")
    #expect(try workspace.report(1, at: "/processesNew") == nil)
    let count = try workspace.database().value("SELECT count(*) FROM release")
    #expect(count != "0")
    let given = try workspace.run("ingest", "p", "--source", "hoja", "hoja.csv")
    #expect(given.exitCode == 0, "\(Unexpected(given))")
    #expect(given.stdout.contains("0 new, 0 changed"))
    #expect(try workspace.database().value("SELECT count(*) FROM release") == count)
  }

  @Test("the name of a fetched file is its source's and its address's last part")
  func names() {
    let cases: [(String, String?, String)] = [
      ("https://a.example/x/b.csv?y=/z", nil, "s/b.csv"), ("https://a.example/", nil, "s"),
      ("https://a.example", "json", "s.json"), ("https://a.example/d", "csv", "s/d.csv"),
      ("https://a.example/d.csv", "csv", "s/d.csv"), ("file:///d.csv", nil, "s/d.csv"),
      ("https://a.example/x/#y", nil, "s/x"),
    ]
    for (url, format, name) in cases {
      var source = SourceSettings(name: "s")
      source.url = url
      source.format = format
      #expect(SourceFetch.fileName(of: source) == name)
    }
  }
}
