import Foundation
import OCDSCore
import OCDSExport
import OCDSSchema
import OCDSStore
import TestSupport
import Testing

@testable import OCDSServer

/// The pages about the publication.
@Suite("The pages about the publication")
struct AboutPagesTests {
  private static let pages: [SitePage] = [
    .quality, .downloads, .dictionary, .about, .developers, .accessibility,
  ]

  private func text(_ host: Host, _ page: SitePage, _ language: Language) throws -> String {
    let reply = try host.get(page.address(language).text)
    #expect(reply.status == 200)
    #expect(reply.headers["content-type"] == "text/html; charset=utf-8")
    #expect(reply.headers["content-security-policy"]?.contains("unsafe") == false)
    return String(decoding: reply.body, as: UTF8.self)
  }

  @Test("are there in both languages, with one heading and ids of their own", arguments: pages)
  func whole(_ page: SitePage) throws {
    let publication = try TestPublication.standard()
    for language in Language.allCases {
      let text = try text(Host(.router, publication), page, language)
      #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
      #expect(text.matches(of: /<h1>/).count == 1)
      let ids = text.matches(of: #/\sid="([^"]+)"/#).map { String($0.1) }
      #expect(Set(ids).count == ids.count)
      for match in text.matches(of: #/href="#([^"]+)"/#) {
        #expect(ids.contains(String(match.1).removingPercentEncoding ?? ""), "\(match.1)")
      }
      for match in text.matches(of: #/aria-labelledby="([^"]+)"/#) {
        #expect(ids.contains(String(match.1)))
      }
      #expect(!text.contains("Optional("))
      #expect(!text.contains("style="))
    }
  }

  @Test("weigh less than 60 kB compressed", arguments: pages)
  func weight(_ page: SitePage) throws {
    let publication = try TestPublication.standard()
    let host = try Host(.router, publication)
    for language in Language.allCases {
      let reply = try host.get(page.address(language).text, ["Accept-Encoding": "gzip"])
      let assets = [SiteFile.stylesheet.bytes, SiteFile.script.bytes]
      let files = try assets.map { bytes in
        var deflater = Deflater()
        var member = GzipMember(capacity: bytes.count)
        member.append(try deflater.chunk(bytes.span))
        member.finish()
        return member.bytes.count
      }
      #expect(reply.body.count + files.reduce(0, +) < 60_000, "\(page) \(reply.body.count)")
    }
  }

  /// The texts between tags that are longer than a code.
  private func words(_ text: String) -> Set<String> {
    let body = text.replacing(#/<(script|code|pre|bdi|title)[ >][\s\S]*?</\1>/#, with: "<x>")
    let pieces = body.matches(of: />([^<>]+)</).map { String($0.1) }
    return Set(
      pieces.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
        .filter { $0.contains(/\p{L}{4}/) }
    )
  }

  @Test("no text of the English page stands in the Spanish one")
  func languages() throws {
    let host = try Host(.router, try TestPublication.standard())
    // Names of formats and of the other language.
    let alike: Set<String> = [
      "English", "Español", "OpenAPI (JSON)", "SHA-256",
      "https://creativecommons.org/licenses/by/4.0/",
    ]
    for page in Self.pages where page != .dictionary {
      let es = words(try text(host, page, .es))
      let en = words(try text(host, page, .en))
      #expect(es.count > 10)
      #expect(es.intersection(en).subtracting(alike) == [], "\(page)")
    }
  }

  @Test("the dictionary has every field, every code and every column", arguments: Language.allCases)
  func dictionary(_ language: Language) throws {
    let text = try text(Host(.router, try TestPublication()), .dictionary, language)
    let labels = try Labels()
    for key in labels.keys {
      #expect(text.contains("id=\"\(key)\""), "\(key)")
      let title = try #require(labels[key]).title[language]
      #expect(text.contains(String(decoding: escaped(title), as: UTF8.self)))
    }
    for list in try Codelists().all {
      for code in list.codes { #expect(text.contains(">\(code.code)<"), "\(code.code)") }
    }
    for table in try TableCatalogue().tables {
      #expect(text.contains("id=\"tabla-\(table.name)\""))
      for column in table.columns { #expect(text.contains("<code>\(column.name)</code>")) }
    }
  }

  private func escaped(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    HTMLEscaping.append(text, to: &bytes)
    return bytes
  }

  @Test("without a list of files the page says how they are made")
  func noFiles() throws {
    let publication = try TestPublication()
    for bad in [nil, "", "[", #"{"files":7}"#, #"{"files":[7,{},{"path":"../../x"}]}"#] {
      try write(bad, to: publication)
      let text = try text(Host(.router, publication), .downloads, .es)
      #expect(text.contains("<code>vitrina export</code>"))
      #expect(!text.contains("../.."))
    }
  }

  private func write(_ manifest: String?, to publication: TestPublication) throws {
    let folder = publication.folder.path + "/downloads"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try? FileManager.default.removeItem(atPath: folder + "/manifest.json")
    guard let manifest else { return }
    try Data(manifest.utf8).write(to: URL(filePath: folder + "/manifest.json"))
  }

  @Test("files are listed with what is known of them, hostile texts too")
  func files() throws {
    let publication = try TestPublication()
    let digest = String(repeating: "0f", count: 32)
    try write(
      #"{"files":[{"path":"2024/todo.csv","period":"2024","format":"csv","bytes":1234567,"#
        + #""rows":98765,"sha256":"\#(digest)","written":"2025-03-16T10:00:00Z"},"#
        + #"{"file":"<script>alert(1)</script>.csv","rows":-1,"bytes":1e99,"sha256":"\"><img>"},"#
        + #"{"path":"todo.jsonl.gz","bytes":10}]}"#,
      to: publication
    )
    let text = try text(Host(.router, publication), .downloads, .es)
    #expect(text.contains("href=\"/downloads/2024/todo.csv\""))
    #expect(text.contains("1.2 MB"))
    #expect(text.contains("98,765"))
    #expect(text.contains(digest))
    #expect(text.contains("16 de marzo de 2025"))
    #expect(!text.contains("<script>alert"))
    #expect(!text.contains("<img>"))
    #expect(text.contains("10 B"))
  }

  @Test(
    "sizes are short",
    arguments: [
      (0, "0 B"), (999, "999 B"), (1000, "1.0 kB"), (999_999, "999.9 kB"), (1_000_000, "1.0 MB"),
      (5_432_100_000, "5.4 GB"), (Int.max, "9,223,372.0 TB"),
    ]
  )
  func sizes(_ bytes: Int, _ words: String) { #expect(FileSize.words(bytes) == words) }

  @Test("every example of the developers' page runs as it stands", arguments: Way.allCases)
  func examples(_ way: Way) throws {
    let publication = try TestPublication.standard()
    let host = try Host(way, publication)
    let page = try text(host, .developers, .es)
    let examples = CommandExample.all(ocid: "ocds-xq9v00-1")
    for example in examples {
      let command = String(decoding: escaped(example.command(TestPublication.base)), as: UTF8.self)
      #expect(page.contains("<code>\(command)</code>"))
      let reply = try host.get(example.target)
      #expect(reply.status == 200, "\(example.target)")
    }
    guard let server = host.server, FileManager.default.isExecutableFile(atPath: "/usr/bin/curl")
    else { return }
    for example in examples {
      let shell = Process()
      shell.executableURL = URL(filePath: "/bin/sh")
      let command = example.command("http://127.0.0.1:\(server.port)")
      shell.arguments = ["-c", command + " --max-time 20 --fail --silent --noproxy '*'"]
      shell.standardOutput = FileHandle.nullDevice
      try shell.run()
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 0, "\(command)")
    }
  }

  @Test("an address with a quote in it stays one word of a shell")
  func quoting() {
    let example = CommandExample(title: Wording("x"), options: [], target: "/a'b")
    #expect(example.command("http://x") == #"curl 'http://x/a'\''b'"#)
  }

  @Test("a publisher's name, logo and colours are on every page")
  func look() throws {
    let publication = try TestPublication()
    var settings = try publication.folder.settings()
    settings.site.name = "Compras <abiertas>"
    settings.site.logo = "escudo.svg"
    settings.site.brand = SiteColor("#7a1f3d")
    try Data(settings.json).write(to: URL(filePath: publication.folder.settingsPath))
    let folder = publication.folder.path + "/site"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in ["escudo.svg", "otro.svg"] {
      try Data("<svg/>".utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    }
    let host = try Host(.router, publication)
    let text = try text(host, .about, .es)
    #expect(text.contains("<bdi>Compras &lt;abiertas&gt;</bdi>"))
    #expect(text.contains("src=\"/assets/site/escudo.svg\""))
    let sheet = try #require(
      text.firstMatch(of: #/href="(\/assets\/site\/brand-[0-9a-f]{8}\.css)"/#)
    )
    let reply = try host.get(String(sheet.1))
    #expect(reply.status == 200)
    let css = String(decoding: reply.body, as: UTF8.self)
    #expect(css.contains("--brand:#7a1f3d"))
    #expect(css.contains("prefers-color-scheme:dark"))
    #expect(!css.contains("--accent"))
    #expect(try host.get("/assets/site/escudo.svg").headers["content-type"] == "image/svg+xml")
    for other in ["otro.svg", "brand-00000000.css", "..%2Fpublication.json"] {
      #expect(try host.get("/assets/site/\(other)").status == 404)
    }
  }

  @Test(
    "hostile text stays text wherever it stands",
    arguments: [
      "<script>alert(1)</script>", "\"><img src=x onerror=y>", "javascript:alert(1)",
      "\u{202E}txet\u{2066}", String(repeating: "ñ", count: 10_000), "🗳️👩🏽‍⚖️", " ",
      "https://a.example/\" onclick=\"x",
    ]
  )
  func hostile(_ bad: String) throws {
    let publication = try TestPublication()
    var settings = PublicationSettings(
      publisher: .init(name: bad, scheme: bad, uid: bad, uri: bad),
      ocidPrefix: "ocds-xq9v00",
      license: bad,
      publicationPolicy: bad,
      baseURL: TestPublication.base,
      extensions: [bad]
    )
    settings.site.name = bad
    var writer = JSONWriter()
    writer.string(bad)
    let name = String(decoding: writer.bytes, as: UTF8.self)
    try publication.ingest(
      [
        #"{"ocid":"ocds-xq9v00-1","id":"1","date":"2024-01-01T00:00:00Z","tag":["tender"],"#
          + #""initiationType":"tender","buyer":{"id":\#(name),"name":\#(name)}}"#
      ],
      at: 1_740_000_000
    )
    var reader = try PublicationReader(publication.folder)
    let buyers = try reader.quality()
    for language in Language.allCases {
      let quality = QualityPage(
        settings: settings,
        language: language,
        measures: .init(sequence: 1, whole: BuyerQuality.whole(of: buyers), buyers: buyers),
        buyer: nil,
        number: 1,
        now: Instant(seconds: 1_740_000_000)
      )
      let files = ReadyMadeList(Array(#"{"files":[{"path":\#(name),"period":\#(name)}]}"#.utf8))
      let documents = [
        quality.document(),
        AboutPage(settings: settings, language: language).document(),
        AccessibilityPage(settings: settings, language: language).document(),
        DevelopersPage(settings: settings, language: language, ocid: bad).document(),
        DownloadsPage(settings: settings, language: language, files: files).document(),
      ]
      for document in documents {
        let text = String(decoding: document, as: UTF8.self)
        #expect(!text.contains("<script>alert"))
        #expect(!text.contains("<img src=x"))
        #expect(!text.contains("href=\"javascript:"))
        #expect(!text.contains("onclick=\"x"))
        #expect(text.hasSuffix("</html>"))
      }
    }
  }
}
