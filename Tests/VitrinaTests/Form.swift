import Testing

/// A form in which the same five releases of three processes can come.
struct Form: Sendable, CustomTestStringConvertible {
  /// The file's name: it tells JSON Lines where the content alone does not.
  let name: String
  let text: String
  let testDescription: String

  init(_ description: String, _ text: String, name: String = "in.json") {
    testDescription = description
    self.text = text
    self.name = name
  }

  private static let a = [
    Sample.release("a", day: 1), Sample.release("a", day: 2),
  ]
  private static let b = [Sample.release("b", day: 3)]
  private static let c = [
    Sample.release("c", day: 4), Sample.release("c", day: 5, more: "\"language\":\"es\""),
  ]
  private static let releases = a + b + c
  private static let packages = [
    Sample.package(a), Sample.package(b, uri: "https://a.example/2"),
    Sample.package(c, uri: "https://a.example/3"),
  ]
  private static let records = [
    Sample.record("a", a), Sample.record("b", b), Sample.record("c", c),
  ]

  /// Any of them.
  static let standard = Form("a release package", Sample.package(releases))

  static let all: [Form] = [
    standard,
    Form("a record package with embedded releases", Sample.records(records)),
    Form("a list of releases", "[\(releases.joined(separator: ","))]"),
    Form("a list of packages", "[\(packages.joined(separator: ", "))]"),
    Form("a list of records", "[\(records.joined(separator: ", "))]"),
    Form("a list of everything", "[\(packages[0]), \(records[1]), [\(c.joined(separator: ","))]]"),
    Form("releases a line", releases.joined(separator: "\n") + "\n"),
    Form("releases a line, named so", releases.joined(separator: "\n"), name: "in.jsonl"),
    Form("packages a line", packages.joined(separator: "\n") + "\n"),
    Form("packages a line, named so", packages.joined(separator: "\n"), name: "in.ndjson"),
    Form("records a line", records.joined(separator: "\n")),
    Form("lines with empty ones and other line ends", releases.joined(separator: "\r\n\r\n")),
    Form("releases one after the other", releases.joined()),
    Form("packages one after the other", packages.joined(separator: " ")),
    Form(
      "packages with white space inside, one after the other",
      packages.map { $0.replacing(",\"", with: ",\n  \"").replacing(":", with: " :\t") }
        .joined(separator: "\n")
        .replacing("https :\t", with: "https:").replacing("00 :\t", with: "00:")
    ),
    Form("a package after a byte order mark", "\u{FEFF}" + standard.text),
  ]
}
