import OCDSCore
import TestSupport
import Testing

/// Schemas that `vitrina validate --json-schema` fetches, and those that it does not.
@Suite("Schemas from the network")
struct AllowNetworkTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace() }

  /// Writes a schema that refers to an address, and two documents of which it allows the first.
  private func refer(to address: String) throws {
    try workspace.write("schema.json", #"{"properties":{"a":{"$ref":"\#(address)"}}}"#)
    try workspace.write("in.jsonl", "{\"a\":\"x\"}\n{\"a\":1}\n")
  }

  private func validate(_ more: String..., language: Language = .en) throws -> Outcome {
    try workspace.start(
      ["validate", "--json-schema", "schema.json", "--verdicts"] + more + ["in.jsonl"],
      language: language
    ).end()
  }

  private static let verdicts =
    "{\"document\":1,\"valid\":true}\n{\"document\":2,\"valid\":false}\n"

  @Test("without the option nothing is fetched")
  func without() throws {
    let server = try ScriptedServer { _ in ScriptedAnswer(text: #"{"type":"string"}"#) }
    try refer(to: server.url("/b.json"))
    let outcome = try validate()
    #expect(outcome.exitCode == 65)
    #expect(outcome.stderr.contains("--allow-network"))
    #expect(server.requests.isEmpty)
  }

  @Test(
    "a listed host is asked, by its name or its address",
    arguments: ["127.0.0.1", "localhost"]
  )
  func listed(host: String) throws {
    let server = try ScriptedServer { request in
      request.target == "/b.json"
        ? ScriptedAnswer(text: ##"{"$ref":"c/d.json#/definitions/e"}"##)
        : ScriptedAnswer(text: #"{"definitions":{"e":{"type":"string"}}}"#)
    }
    try refer(to: server.url("/b.json", host: host))
    let outcome = try validate("--allow-network", "datos.example,\(host)")
    #expect(outcome.stderr.isEmpty)
    #expect(outcome.stdout == Self.verdicts)
    #expect(outcome.exitCode == 1)
    #expect(server.requests.map(\.target) == ["/b.json", "/c/d.json"])
    #expect(server.requests.first?.fields["user-agent"]?.hasPrefix("vitrina/") == true)
  }

  @Test("a schema without a base of its own is found by its id")
  func byIdentifier() throws {
    let server = try ScriptedServer { _ in ScriptedAnswer(text: #"{"type":"string"}"#) }
    let schema =
      #"{"id":"\#(server.url("/x/a.json"))","properties":{"a":{"$ref":"b.json"}}}"#
    try refer(to: "")
    try workspace.write("schema.json", schema)
    #expect(try validate("--allow-network", "127.0.0.1").stdout == Self.verdicts)
    #expect(server.requests.map(\.target) == ["/x/b.json"])
  }

  @Test("folders come before the network")
  func folders() throws {
    let server = try ScriptedServer { _ in ScriptedAnswer(500) }
    try refer(to: server.url("/b.json"))
    try workspace.write("b.json", #"{"type":"string"}"#)
    let outcome = try validate(
      "--allow-network",
      "127.0.0.1",
      "--registry",
      "\(server.url("/"))=."
    )
    #expect(outcome.stdout == Self.verdicts)
    #expect(server.requests.isEmpty)
  }

  @Test(
    "a host that is not listed is not asked, and the sentence says so",
    arguments: Language.allCases
  )
  func notListed(language: Language) throws {
    let server = try ScriptedServer { _ in ScriptedAnswer(text: "{}") }
    try refer(to: server.url("/b.json"))
    let outcome = try validate("--allow-network", "localhost,.example", language: language)
    #expect(outcome.exitCode == 65)
    #expect(outcome.stdout.isEmpty)
    #expect(outcome.stderr.contains(server.url("/b.json")))
    #expect(
      outcome.stderr.contains(
        language == .es
          ? "el servidor «127.0.0.1» no está entre los permitidos; si confía en él, añádalo a --allow-network"
          : "the host \"127.0.0.1\" is not among those that are allowed; if you trust it, add it to --allow-network"
      )
    )
    #expect(server.requests.isEmpty)
  }

  @Test("a redirect to a host that is not listed is not followed")
  func redirect() throws {
    let inner = try ScriptedServer { _ in ScriptedAnswer(text: "{}") }
    let target = inner.url("/c.json", host: "localhost")
    let outer = try ScriptedServer { _ in .redirect(to: target) }
    try refer(to: outer.url("/b.json"))
    let outcome = try validate("--allow-network", "127.0.0.1")
    #expect(outcome.exitCode == 65)
    #expect(outcome.stderr.contains("\(outer.url("/b.json")), which redirects to \(target)"))
    #expect(inner.requests.isEmpty)
    #expect(outer.requests.count == 1)
  }

  @Test(
    "private networks are not asked, though they are listed",
    arguments: ["10.0.0.1", "0.0.0.0"]
  )
  func privateNetworks(host: String) throws {
    try refer(to: "http://\(host):9/b.json")
    let outcome = try validate("--allow-network", host)
    #expect(outcome.exitCode == 65)
    #expect(outcome.stderr.contains("in a private network"))
  }

  @Test("what cannot be had is told with its reason", arguments: [404, 500])
  func status(_ status: Int) throws {
    let server = try ScriptedServer { _ in ScriptedAnswer(status) }
    try refer(to: server.url("/b.json"))
    let outcome = try validate("--allow-network", "127.0.0.1")
    #expect(outcome.exitCode == 65)
    #expect(outcome.stderr.contains("schema.json#/properties/a: \(server.url("/b.json")): "))
    #expect(outcome.stderr.contains("(status \(status)"))
  }

  @Test("a schema that says that it has more than 10 MB is not received")
  func tooLarge() throws {
    let server = try ScriptedServer { _ in
      ScriptedAnswer(ScriptedAnswer.head(200, ["Content-Length": "10485761"], [:]))
    }
    try refer(to: server.url("/b.json"))
    let outcome = try validate("--allow-network", "127.0.0.1")
    #expect(outcome.exitCode == 65)
    #expect(outcome.stderr.contains("more than 10485760 bytes"))
  }

  @Test("what is fetched and is no schema is told with its address")
  func notJSON() throws {
    let server = try ScriptedServer { _ in ScriptedAnswer(text: "<html>") }
    try refer(to: server.url("/b.json"))
    let outcome = try validate("--allow-network", "127.0.0.1")
    #expect(outcome.exitCode == 65)
    #expect(outcome.stderr.contains(server.url("/b.json")))
  }

  @Test(
    "addresses that are not of the web are not fetched",
    arguments: ["file:///etc/hostname", "urn:x"]
  )
  func otherSchemes(address: String) throws {
    try refer(to: address)
    let outcome = try validate("--allow-network", "localhost")
    #expect(outcome.exitCode == 65)
    #expect(outcome.stderr.contains("\"\(address)\" is nowhere"))
  }

  @Test(
    "what is no list of hosts is refused",
    arguments: ["", "https://datos.example", "datos.example:80", "a.example,,b.example", "*"]
  )
  func wrongList(list: String) throws {
    try refer(to: "urn:x")
    let outcome = try validate("--allow-network=\(list)")
    #expect(outcome.exitCode == 64)
    #expect(outcome.stderr.contains("--allow-network must be names of hosts"))
  }

  @Test("the option is for --json-schema")
  func alone() throws {
    let outcome = try workspace.run("validate", "--allow-network", "datos.example")
    #expect(outcome.exitCode == 64)
    #expect(outcome.stderr.contains("--json-schema SCHEMA (--allow-network)"))
  }
}
