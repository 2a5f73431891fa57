import Foundation
import OCDSCore
import TestSupport
import Testing

@testable import OCDSServer

@Suite("The OpenAPI description") struct OpenAPITests {
  typealias Object = [String: Any]

  static let python = Paths.root.appending(path: ".build/peers/schemathesis/bin/python").path

  private func host() throws -> Host { try Host(.router, try FixturePublication.shared.get()) }

  private func router(_ host: Host) throws -> Router {
    try Router(folder: host.publication.folder, threads: 1, log: { _ in })
  }

  private func document(_ host: Host, _ language: String = "es") throws -> Object {
    let reply = try host.get("/openapi.json", ["Accept-Language": language])
    #expect(reply.status == 200)
    #expect(reply.headers["content-type"] == "application/json")
    let value = try JSONSerialization.jsonObject(with: Data(try reply.content()))
    return try #require(value as? Object)
  }

  private func operations(_ document: Object) throws -> [String: Object] {
    var found: [String: Object] = [:]
    for (path, item) in try #require(document["paths"] as? [String: Object]) {
      for (method, operation) in item {
        found["\(method.uppercased()) \(path)"] = try #require(operation as? Object)
      }
    }
    return found
  }

  @Test("it has every route, and nothing that is no route")
  func routes() throws {
    let host = try host()
    let described = Set(try operations(try document(host)).keys)
    var expected: Set<String> = []
    for route in try router(host).table.routes {
      let path = route.pattern.replacing("*}", with: "}")
      expected.insert("\(route.method) \(path)")
      if !route.formats.isEmpty, !route.pattern.hasSuffix("}") {
        expected.insert("\(route.method) \(path).{format}")
      }
    }
    #expect(described == expected)
  }

  @Test("each operation has the route's captures, parameters, body and answers")
  func operations() throws {
    let host = try host()
    let document = try document(host)
    let operations = try operations(document)
    var names: Set<String> = []
    for route in try router(host).table.routes {
      let key = "\(route.method) \(route.pattern.replacing("*}", with: "}"))"
      let operation = try #require(operations[key])
      #expect(names.insert(operation["operationId"] as? String ?? "").inserted, "\(key)")
      let parameters = try (operation["parameters"] as? [Object] ?? []).map {
        try resolved($0, document)
      }
      func named(_ place: String) -> [String] {
        parameters.filter { $0["in"] as? String == place }.compactMap { $0["name"] as? String }
      }
      #expect(named("path") == route.captures.map(\.name), "\(key)")
      #expect(named("query") == route.parameters.map(\.name), "\(key)")
      #expect((operation["requestBody"] != nil) == (route.body != nil))
      let responses = try #require(operation["responses"] as? Object)
      for response in route.responses { #expect(responses["\(response.status)"] != nil) }
      for schema in route.responses.compactMap(\.schema) + [route.body?.schema].compactMap(\.self) {
        #expect(ComponentSchema.all.contains { $0.name == schema }, "\(key): \(schema)")
      }
    }
  }

  @Test("every reference leads somewhere, and every component is used")
  func references() throws {
    let document = try document(try host())
    var used: Set<String> = []
    try walk(document) { object in
      guard let reference = object["$ref"] as? String else { return }
      used.insert(reference)
      _ = try resolved(object, document)
    }
    let components = try #require(document["components"] as? [String: Object])
    for (kind, entries) in components {
      for name in entries.keys where !name.hasPrefix("Problem4") {
        #expect(used.contains("#/components/\(kind)/\(name)"), "\(kind)/\(name)")
      }
    }
  }

  @Test("every status that a request can get is documented", arguments: ProblemTests.kinds)
  func statuses(_ kind: Scenario) throws {
    let host = try host()
    let table = try router(host).table
    guard let target = try? RequestTarget(Array(kind.target.utf8)),
      let match = table.match(target.path), kind.method == "GET"
    else { return }
    for number in match.routes where table.routes[number].body == nil {
      let route = table.routes[number]
      let documented = route.responses.map(\.status) + RouteProblems.statuses(of: route)
      #expect(documented.contains(kind.status), "\(route.pattern) \(kind.status)")
    }
  }

  @Test("answers are what their schemas say")
  func answers() throws {
    let host = try host()
    let document = try document(host)
    var reader = 0
    for (key, operation) in try operations(document) where key.hasPrefix("GET ") {
      var target = String(key.dropFirst(4))
      for parameter in operation["parameters"] as? [Object] ?? [] {
        guard parameter["in"] as? String == "path", let name = parameter["name"] as? String,
          let example = parameter["example"] as? String
        else { continue }
        target = target.replacing("{\(name)}", with: PercentEncoding.segment(example))
      }
      guard !target.contains("{"),
        let responses = operation["responses"] as? [String: Object],
        let content = responses["200"]?["content"] as? [String: Object],
        let schema = content["application/json"]?["schema"] as? Object
      else { continue }
      let reply = try host.get(target)
      #expect(reply.status == 200, "\(target)")
      let value = try JSONSerialization.jsonObject(with: Data(try reply.content()))
      try check(value, schema, document, at: target)
      reader += 1
    }
    #expect(reader >= 10)
    let problem = try host.get("/api/v1/records?x=1")
    let value = try JSONSerialization.jsonObject(with: Data(problem.body))
    try check(value, ["$ref": "#/components/schemas/Problem"], document, at: "problem")
  }

  @Test("it is the same in both languages but for the words")
  func languages() throws {
    let host = try host()
    let (es, en) = (try document(host, "es"), try document(host, "en"))
    #expect(try bare(es) == bare(en))
    let info = { (document: Object) in (document["info"] as? Object)?["description"] as? String }
    #expect(info(es) != info(en))
    let other = try host.get("/api/v1/openapi.json")
    #expect(try other.content() == host.get("/openapi.json").content())
  }

  @Test(
    "openapi-spec-validator finds it valid",
    .enabled(if: FileManager.default.isExecutableFile(atPath: OpenAPITests.python))
  )
  func validator() throws {
    let reply = try host().get("/openapi.json")
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".json")
    try Data(reply.content()).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let (status, output) = try Shell.run(
      "'\(Self.python)' -m openapi_spec_validator --schema 3.1 '\(file.path)'"
    )
    #expect(status == 0, "\(output.suffix(1000))")
  }

  // MARK: a small reading of JSON Schema

  private func resolved(_ object: Object, _ document: Object) throws -> Object {
    guard let reference = object["$ref"] as? String else { return object }
    var value: Any? = document
    for part in reference.dropFirst(2).split(separator: "/") {
      value = (value as? Object)?[String(part)]
    }
    return try #require(value as? Object, "\(reference)")
  }

  private func walk(_ value: Any, _ visit: (Object) throws -> Void) throws {
    if let object = value as? Object {
      try visit(object)
      for member in object.values { try walk(member, visit) }
    } else if let list = value as? [Any] {
      for element in list { try walk(element, visit) }
    }
  }

  private func check(_ value: Any, _ schema: Object, _ document: Object, at place: String) throws {
    let schema = try resolved(schema, document)
    switch schema["type"] as? String {
    case "object":
      let object = try #require(value as? Object, "\(place)")
      let properties = schema["properties"] as? [String: Object] ?? [:]
      for name in schema["required"] as? [String] ?? [] {
        #expect(object[name] != nil, "\(place)/\(name) is missing")
      }
      for (name, member) in object {
        if let property = properties[name] {
          try check(member, property, document, at: "\(place)/\(name)")
        } else {
          #expect(schema["additionalProperties"] as? Bool != false, "\(place)/\(name) is unknown")
        }
      }
    case "array":
      for element in try #require(value as? [Any], "\(place)") {
        try check(element, schema["items"] as? Object ?? [:], document, at: place)
      }
    case "string": #expect(value is String, "\(place)")
    case "integer": #expect(value is Int, "\(place)")
    case "number": #expect(value is NSNumber, "\(place)")
    case "boolean": #expect(value is Bool, "\(place)")
    default: break
    }
  }

  /// The document without what is written for people.
  private func bare(_ document: Object) throws -> Data {
    func strip(_ value: Any) -> Any {
      if let list = value as? [Any] { return list.map(strip) }
      guard let object = value as? Object else { return value }
      return object.filter { !($0.value is String && ["description", "summary"].contains($0.key)) }
        .mapValues(strip)
    }
    return try JSONSerialization.data(withJSONObject: strip(document), options: .sortedKeys)
  }
}
