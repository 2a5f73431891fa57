import OCDSCore
import TestSupport
import Testing

@Suite("vitrina compile --package")
struct CompilePackageTests {
  private static let one = Sample.package(
    [Sample.release("b", day: 2), Sample.release("a", day: 1)],
    uri: "https://a.example/one"
  )
  private static let two = Sample.package(
    [Sample.release("b", day: 1, more: "\"language\":\"es\""), Sample.release("b", day: 3)],
    uri: "https://a.example/two"
  ).replacing(
    "\"Oficina\"}",
    with: "\"Otra\"},\"license\":\"https://l.example\",\"extensions\":[\"https://e.example\"]"
  )
  private static let head = [
    "compile", "--package", "--uri", "https://a.example/r", "--published-date",
    "2025-03-16T09:00:00-06:00",
  ]

  /// The compact text at a pointer of the package that a command gives.
  private static func package(_ options: [String] = [], input: String = one + two) throws
    -> (String) throws -> String?
  {
    let outcome = try Vitrina.run(head + options, input: input)
    guard outcome.exitCode == 0 else { throw Unexpected(outcome) }
    return { pointer in try json(outcome.output, at: pointer).map { text($0) } }
  }

  @Test("the package says its address, version, date, publisher, packages and extensions")
  func members() throws {
    let value = try Self.package()
    #expect(try value("/uri") == "\"https://a.example/r\"")
    #expect(try value("/version") == "\"1.1\"")
    #expect(try value("/publishedDate") == "\"2025-03-16T09:00:00-06:00\"")
    #expect(try value("/publisher") == "{\"name\":\"Otra\"}")
    #expect(try value("/license") == "\"https://l.example\"")
    #expect(try value("/extensions") == "[\"https://e.example\"]")
    #expect(try value("/packages") == "[\"https://a.example/one\",\"https://a.example/two\"]")
    let named = try Self.package(["--publisher-name", "Yo \"mismo\""])
    #expect(try named("/publisher") == "{\"name\":\"Yo \\\"mismo\\\"\"}")
  }

  @Test("records come in first-seen order with their releases oldest first")
  func records() throws {
    let value = try Self.package()
    let ids = try [
      "/records/0/ocid", "/records/0/releases/0/id", "/records/0/releases/1/id",
      "/records/0/releases/2/id", "/records/1/ocid", "/records/1/releases/0/id",
    ].map { try value($0) }
    #expect(ids == ["\"b\"", "\"b-1\"", "\"b-2\"", "\"b-3\"", "\"a\"", "\"a-1\""])
    #expect(try value("/records/2") == nil)
    #expect(
      try value("/records/0/releases/0") == Sample.release("b", day: 1, more: "\"language\":\"es\"")
    )
    #expect(try value("/records/0/compiledRelease/date") == "\"2025-01-03T00:00:00Z\"")
    #expect(try value("/records/0/compiledRelease/tag") == "[\"compiled\"]")
    #expect(try value("/records/0/versionedRelease") == nil)
  }

  @Test("--linked-releases links each release to the package that it came from")
  func linked() throws {
    let value = try Self.package(["--linked-releases"])
    #expect(
      try value("/records/0/releases")
        == "[{\"url\":\"https://a.example/two#b-1\",\"date\":\"2025-01-01T00:00:00Z\",\"tag\":[\"tender\"]},"
        + "{\"url\":\"https://a.example/one#b-2\",\"date\":\"2025-01-02T00:00:00Z\",\"tag\":[\"tender\"]},"
        + "{\"url\":\"https://a.example/two#b-3\",\"date\":\"2025-01-03T00:00:00Z\",\"tag\":[\"tender\"]}]"
    )
  }

  @Test("a process of which a release has no package has them all embedded")
  func partlyLinked() throws {
    let input = Self.one + Sample.release("b", day: 4)
    let value = try Self.package(["--linked-releases"], input: input)
    #expect(try value("/records/0/releases/0/ocid") == "\"b\"")
    #expect(try value("/records/0/releases/0/url") == nil)
    #expect(try value("/records/1/releases/0/url") == "\"https://a.example/one#a-1\"")
  }

  @Test("--versioned adds the versioned release beside the compiled one")
  func versioned() throws {
    let value = try Self.package(["--versioned"])
    #expect(try value("/records/0/compiledRelease/language") == "\"es\"")
    #expect(try value("/records/0/versionedRelease/language/0/value") == "\"es\"")
    #expect(try value("/records/0/versionedRelease/ocid") == "\"b\"")
  }

  @Test("its embedded package gives the same compiled releases when it is compiled again")
  func again() throws {
    let outcome = try Vitrina.run(Self.head, input: Self.one + Self.two)
    let compiled = try Vitrina.run(["compile"], input: Self.one + Self.two)
    #expect(try Vitrina.run(["compile"], input: outcome.stdout).output == compiled.output)
    let workspace = try Workspace.withPublication()
    let ingested = try workspace.ingest(["-"], input: outcome.stdout)
    #expect(ingested.stdout.contains("published 4, unchanged 0, refused 0, findings 0"))
  }

  @Test("a package needs a publisher: the packages' or one that is said")
  func publisher() throws {
    let nobody = try Vitrina.run(Self.head, input: Sample.release("a"))
    #expect(nobody.exitCode == 64)
    #expect(nobody.output.isEmpty)
    #expect(nobody.stderr.contains("--publisher-name TEXT"))
    let value = try Self.package(["--publisher-name", "P"], input: Sample.release("a"))
    #expect(try value("/publisher/name") == "\"P\"")
    #expect(try value("/packages") == nil)
  }
}
