import Foundation
import OCDSCore
import TestSupport
import Testing

/// The page that every run leaves, in its three forms.
@Suite("The report of a run")
struct RunReportTests {
  private static let sources = Paths.fixtures.appending(path: "sources")
  private static let folder = Paths.fixtures.appending(path: "reports")

  /// The inputs whose whole reports stand in `fixtures/reports`, by the name that they have there.
  static let files = [
    "compranet-contratos-2010/dirty.csv", "comprasmx-expedientes/dirty.csv",
    "sipot-xxviii/sucio.csv", "sipot-28a/descarga.xlsx", "mapped-award-sheet/dirty.csv",
  ]

  /// Those of them whose pages stand there.
  static let pages = ["compranet-contratos-2010/dirty.csv", "sipot-28a/descarga.xlsx"]

  /// A report without what the instant, the speed and the version of the run make of it.
  private static func masked(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
      .replacing(#/[0-9-]{10}T[0-9:]{8}(\.[0-9]+)?Z/#, with: "…")
      .replacing(#/(en|in) [0-9]+\.[0-9]{2} s/#, with: { "\($0.1) … s" })
      .replacing(#/"seconds": [0-9.]+/#, with: "\"seconds\": …")
      .replacing(#/persona-[0-9a-f]{16}/#, with: "persona-…")
      .replacing(#/vitrina [0-9]+\.[0-9.]+/#, with: "vitrina …")
      .replacing(#/"version": "[0-9.]+"/#, with: "\"version\": \"…\"")
  }

  private static func ingest(_ file: String, _ workspace: Workspace, _ more: String...) throws
    -> Outcome
  {
    let url = sources.appending(path: file)
    let name = file.replacing("/", with: "-")
    try workspace.write(name, try bytes(of: url))
    let mapping = url.deletingLastPathComponent().appending(path: "mapping.json").path
    let options = FileManager.default.fileExists(atPath: mapping) ? ["--mapping", mapping] : []
    return try workspace.start(["ingest", "p", name] + options + more).end()
  }

  @Test(
    "the reports of a file are those beside it, in both languages and all forms",
    arguments: files
  )
  func expected(file: String) throws {
    let workspace = try Workspace.withPublication()
    _ = try Self.ingest(file, workspace)
    let name = String(file.replacing("/", with: "-").prefix { $0 != "." })
    var forms: [(String, [UInt8])] = [
      ("\(name).json", try workspace.run("runs", "p", "1", "--format", "json").output)
    ]
    for language in Language.allCases {
      for (form, ending) in [("html", "html"), ("text", "txt")] {
        // A page holds its stylesheet: a few of them show how it looks.
        if form == "html", !Self.pages.contains(file) { continue }
        let outcome = try workspace.run("runs", "p", "1", "--format", form, language: language)
        forms.append(("\(name).\(language.rawValue).\(ending)", outcome.output))
      }
    }
    for (place, said) in forms {
      let beside = Self.folder.appending(path: place)
      let made = Self.masked(said)
      if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] != nil {
        try Data(made.utf8).write(to: beside)
      }
      let wanted = try String(decoding: bytes(of: beside), as: UTF8.self)
      let isSame = wanted == made
      #expect(isSame, "\(place)")
    }
  }

  @Test("a run keeps its report as JSON and as a page, which only its owner can read")
  func kept() throws {
    let workspace = try Workspace.withPublication()
    let outcome = try Self.ingest("compranet-contratos-2010/clean.csv", workspace)
    #expect(outcome.stdout.contains("p/private/runs/000001.html"))
    for name in ["000001.json", "000001.html"] {
      #expect(try workspace.mode("p/private/runs/\(name)") == 0o600)
    }
    let page = text(try workspace.read("p/private/runs/000001.html"))
    #expect(page.contains("<html lang=\"en\">"))
    let again = try workspace.run("runs", "p", "1", "--format", "html")
    #expect(again.stdout == page)
    let spanish = try workspace.run("runs", "p", "1", "--format", "html", language: .es)
    #expect(spanish.stdout.contains("<html lang=\"es\">"))
  }

  @Test("the report is written to the file that is named, in the form that its name says")
  func named() throws {
    for (name, start) in [
      ("r.json", "{"), ("r.html", "<!DOCTYPE html>"), ("r.txt", "Report of run 1"),
    ] {
      let workspace = try Workspace.withPublication()
      _ = try Self.ingest("compranet-contratos-2010/clean.csv", workspace, "--report", name)
      #expect(text(try workspace.read(name)).hasPrefix(start), "\(name)")
    }
    let workspace = try Workspace.withPublication()
    let wrong = try Self.ingest(
      "compranet-contratos-2010/clean.csv",
      workspace,
      "--report",
      "r.pdf"
    )
    #expect(wrong.exitCode == 64)
    #expect(wrong.stderr.contains(".html"))
    #expect(!workspace.has("p/private/runs/000001.json"))
  }

  @Test("nothing in a cell or a name of a file becomes markup, and the page asks for nothing")
  func hostile() throws {
    let workspace = try Workspace.withPublication()
    let attack = #"<script>alert(1)</script><img src=x onerror='x'>"\u{202E}"#
    let clean = text(
      try bytes(of: Self.sources.appending(path: "compranet-contratos-2010/clean.csv"))
    )
    let name = "<b>x.csv"
    try workspace.write(
      name,
      clean.replacing("129310.30", with: "\"\(attack.replacing("\"", with: "\"\""))\"")
        .replacing("ANUNCIO", with: "ANUNCIO,\"\(attack.replacing("\"", with: "\"\""))\"")
    )
    _ = try workspace.run("ingest", "p", name)
    let page = try workspace.run("runs", "p", "1", "--format", "html").stdout
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(page.contains("&lt;b&gt;x.csv"))
    for part in [
      "<script", "<img", "<b>x", "onerror='", "\u{202E}", "<link", "@import", "url(",
    ] {
      #expect(!page.contains(part), "\(part)")
    }
    #expect(page.contains("default-src 'none'") || page.contains("default-src &#39;none&#39;"))
  }

  @Test("examples are as many as asked for, totals are exact, and all rows are listed by runs")
  func examples() throws {
    let workspace = try Workspace.withPublication()
    let clean = text(
      try bytes(of: Self.sources.appending(path: "compranet-contratos-2010/clean.csv"))
    )
    let lines = clean.split { $0.isNewline }.map(String.init)
    let row = lines[1].replacing("LA-914000001-N1-2014", with: "")
    try workspace.write(
      "m.csv",
      ([lines[0]] + Array(repeating: row, count: 1500)).joined(separator: "\n")
    )
    let outcome = try workspace.run("ingest", "p", "m.csv", "--max-examples", "3")
    #expect(outcome.stdout.contains("1500 rows, 1500 set aside"))
    #expect(try workspace.report(1, at: "/faults/0/code") == "\"missingProcessNumber\"")
    #expect(try workspace.report(1, at: "/faults/0/count") == "1500")
    #expect(try workspace.report(1, at: "/faults/0/examples/2/line") == "4")
    #expect(try workspace.report(1, at: "/faults/0/examples/3") == nil)
    let page = try workspace.run("runs", "p", "1", "--format", "html").stdout
    #expect(
      page.contains("Examples: 3 of 1,500") && page.contains("line 4") && !page.contains("line 5<")
    )
    let listed = try workspace.run("runs", "p", "1").lines.filter { $0.contains("m.csv:") }
    #expect(listed.count { $0.contains("no process number") } == 1500)
    for wrong in ["0", "1001", "x"] {
      #expect(try workspace.run("ingest", "p", "m.csv", "--max-examples", wrong).exitCode == 64)
    }
  }

  @Test("the money of the file is that of what was published and of what was not")
  func money() throws {
    let workspace = try Workspace.withPublication()
    _ = try Self.ingest("compranet-contratos-2010/dirty.csv", workspace)
    // Rows 2 to 8: one of an unknown currency; 1.2E 6 and one amount published; two rows set aside; one without amount.
    let account = "/inputs/0/moneyAccount"
    #expect(try workspace.report(1, at: "\(account)/0/currency") == "\"?\"")
    #expect(try workspace.report(1, at: "\(account)/0/published") == "129310.30")
    #expect(try workspace.report(1, at: "\(account)/1/file") == "1587930.90")
    #expect(try workspace.report(1, at: "\(account)/1/published") == "1329310.30")
    #expect(try workspace.report(1, at: "\(account)/1/setAside") == "258620.60")
    #expect(try workspace.report(1, at: "\(account)/1/missing") == "0.00")
  }

  @Test("the money of a process that the gate refuses is not told as published")
  func gate() throws {
    let workspace = try Workspace.withPublication()
    let clean = text(
      try bytes(of: Self.sources.appending(path: "compranet-contratos-2010/clean.csv"))
    )
    try workspace.write("x.csv", clean)
    let outcome = try workspace.run("ingest", "p", "x.csv", "--gate", "strict")
    let refused = try #require(try workspace.report(1, at: "/inputs/0/processesRefused"))
    // Whatever the gate lets pass: what it refuses is neither new nor published money.
    let new = try #require(try workspace.report(1, at: "/inputs/0/processesNew"))
    #expect((Int(refused) ?? 0) + (Int(new) ?? 0) == 2, "\(outcome.stdout)")
    #expect(try workspace.report(1, at: "/inputs/0/refused") == refused)
    #expect(try workspace.report(1, at: "/inputs/0/published") == new)
    let file = try workspace.report(1, at: "/inputs/0/moneyAccount/0/file")
    if refused == "2" {
      #expect(try workspace.report(1, at: "/inputs/0/moneyAccount/0/published") == "0.00")
      #expect(try workspace.report(1, at: "/inputs/0/moneyAccount/0/refused") == file)
    }
    #expect(try workspace.report(1, at: "/inputs/0/moneyAccount/0/missing") == "0.00")
  }

  @Test("a note or refusal of a workbook names its sheet")
  func sheet() throws {
    let workspace = try Workspace.withPublication()
    _ = try Self.ingest("sipot-28a/descarga.xlsx", workspace)
    #expect(try workspace.report(1, at: "/inputs/0/tables/0/sheet") == "\"Información\"")
    let said = try workspace.run("runs", "p", "1").lines.dropFirst()
    #expect(!said.isEmpty)
    for line in said where !line.contains("does not declare") {
      #expect(line.contains("descarga.xlsx ["), "\(line)")
    }
  }

  @Test("an unreadable file and OCDS have their reports")
  func others() throws {
    let workspace = try Workspace.withPublication()
    try workspace.write("a.json", Sample.release("a"))
    try workspace.write("b.csv", "Fruta,Precio\nMango,12\n")
    try workspace.ingest(["a.json", "b.csv"])
    let said = try workspace.run("runs", "p", "1", "--format", "text").stdout
    #expect(said.contains("Taken for: OCDS") && said.contains("1 read: 1 published"))
    #expect(said.contains("Some files could not be read"))
    #expect(said.contains("No table has the headings of a known source"))
    #expect(try workspace.run("runs", "p", "--format", "html").exitCode == 64)
    #expect(try workspace.run("runs", "p", "1", "--format", "pdf").exitCode == 64)
  }
}
