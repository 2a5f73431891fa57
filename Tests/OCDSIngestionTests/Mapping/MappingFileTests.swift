import OCDSCore
import OCDSIngestion
import TestSupport
import Testing

/// Mapping files: what is read, and what is said of those that are wrong.
@Suite("Mapping files")
struct MappingFileTests {
  /// The paths of the standard, read once.
  static let paths = try? ReleasePaths()

  static func faults(_ json: String) throws -> [MappingFault] {
    let paths = try #require(paths)
    do throws(MappingFailure) {
      _ = try MappingFile(Array(json.utf8), paths: paths)
      return []
    } catch { return error.faults }
  }

  /// A mapping that is right, with some of its members replaced or added.
  static func mapping(
    _ members: [String: String] = [:],
    columns: String = #"{"column":"LICITACION","path":"tender/id"}"#,
    without: String = ""
  ) -> String {
    var all = [
      "version": #""1.0""#, "name": #""hoja""#, "title": #"{"es":"hoja","en":"sheet"}"#,
      "required": #"["LICITACION"]"#, "process": #""LICITACION""#, "columns": "[\(columns)]",
    ]
    all.merge(members) { $1 }
    all[without] = nil
    return "{"
      + all.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }
      .joined(separator: ",") + "}"
  }

  static func column(_ path: String, _ conversion: String? = nil) -> String {
    let said = conversion.map { #","conversion":\#($0)"# } ?? ""
    return #"{"column":"A","path":"\#(path)"\#(said)}"#
  }

  /// A mapping that is wrong, what is wrong with it, where, and a word that the sentence has to have.
  struct Wrong: Sendable, CustomTestStringConvertible {
    let json: String
    let code: MappingFault.Code
    let pointer: String
    let word: String

    init(_ json: String, _ code: MappingFault.Code, _ pointer: String, _ word: String) {
      self.json = json
      self.code = code
      self.pointer = pointer
      self.word = word
    }

    var testDescription: String { "\(code) \(pointer) \(word)" }
  }

  static func wrong(
    _ path: String,
    _ conversion: String,
    _ code: MappingFault.Code,
    _ pointer: String,
    _ word: String
  ) -> Wrong {
    Wrong(mapping(columns: column(path, conversion)), code, "/columns/0\(pointer)", word)
  }

  static func wrong(
    _ path: String,
    _ code: MappingFault.Code,
    _ pointer: String,
    _ word: String
  ) -> Wrong {
    Wrong(mapping(columns: column(path)), code, "/columns/0\(pointer)", word)
  }

  static let items = #"[{"array":"awards"},{"array":"contracts"}]"#

  static let cases: [Wrong] = [
    Wrong("{", .notJSON, "", "JSON"),
    Wrong(String(repeating: " ", count: MappingFile.sizeLimit + 1), .tooLarge, "", "bytes"),
    Wrong("[]", .wrongType, "", "object"),
    Wrong(mapping(without: "process"), .missingMember, "", "process"),
    Wrong(mapping(without: "columns"), .missingMember, "", "columns"),
    Wrong(mapping(["colums": "[]"]), .unknownMember, "/colums", "columns"),
    Wrong(#"{"name":"a","name":"b"}"#, .repeatedMember, "/name", "twice"),
    Wrong(mapping(["version": #""2.0""#]), .wrongValue, "/version", "1.0"),
    Wrong(mapping(["name": #""Hoja 1""#]), .wrongValue, "/name", "lower-case"),
    Wrong(mapping(["name": #""comprasmx-expedientes""#]), .wrongValue, "/name", "known already"),
    Wrong(mapping(["title": #""hoja""#]), .wrongType, "/title", "object"),
    Wrong(mapping(["title": #"{"es":"hoja"}"#]), .missingMember, "/title", "en"),
    Wrong(mapping(["currency": #""pesos""#]), .wrongValue, "/currency", "MXN"),
    Wrong(mapping(["required": "[]"]), .wrongValue, "/required", "empty"),
    Wrong(mapping(["required": #""A""#]), .wrongType, "/required", "list"),
    Wrong(mapping(["process": #""  ""#]), .wrongValue, "/process", "empty"),
    Wrong(mapping(["process": "7"]), .wrongType, "/process", "text"),
    Wrong(mapping(["amount": #"{"ordinal":1}"#]), .missingMember, "/amount", "heading"),
    Wrong(
      mapping(["amount": #"{"heading":"A","ordinal":0}"#]),
      .wrongValue,
      "/amount/ordinal",
      "1, 2"
    ),
    Wrong(mapping(["items": #"[{"array":"award"}]"#]), .unknownPath, "/items/0/array", "awards"),
    Wrong(mapping(["items": #"[{"array":"tender"}]"#]), .wrongShape, "/items/0/array", "list"),
    Wrong(
      mapping(["items": #"[{"array":"awards/items"}]"#]),
      .itemNeeded,
      "/items/0/array",
      "awards"
    ),
    Wrong(
      mapping(["items": #"[{"array":"awards"},{"array":"awards"}]"#]),
      .wrongValue,
      "/items/1/array",
      "label"
    ),
    Wrong(
      mapping(["items": #"[{"array":"awards","label":"a/b"}]"#]),
      .wrongValue,
      "/items/0/label",
      "none of"
    ),
    Wrong(
      mapping(["items": #"[{"array":"awards","id":[]}]"#]),
      .wrongValue,
      "/items/0/id",
      "empty"
    ),
    Wrong(
      mapping(["items": #"[{"array":"contracts","members":{"awardId":"A"}}]"#]),
      .unknownPath,
      "/items/0/members/awardId",
      "contracts/awardID"
    ),
    Wrong(mapping(["parties": #"[{"role":"buyer"}]"#]), .missingMember, "/parties/0", "who it is"),
    Wrong(
      mapping(["parties": #"[{"role":"buyer","name":["A"],"references":["tender/title"]}]"#]),
      .wrongShape,
      "/parties/0/references/0",
      "organisation"
    ),
    Wrong(
      mapping([
        "parties":
          #"[{"role":"supplier","identifiers":[{"scheme":"MX-RFC","column":"RFC"}]}]"#
      ]),
      .wrongValue,
      "/parties/0/identifiers/0",
      "natural person"
    ),
    wrong("tender/tittle", .unknownPath, "/path", "“tender/title”"),
    wrong("tendr/title", .unknownPath, "/path", "“tender”"),
    wrong("tender/title/x", .wrongShape, "/path", "tender/title"),
    wrong("tender//title", .unknownPath, "/path", "tender//title"),
    wrong("awards/title", .itemNeeded, "/path", "items"),
    wrong("tender/items[a]", .wrongShape, "/path", "tender/items"),
    wrong("ocid", .wrongValue, "/path", "program"),
    wrong("parties/name", .wrongValue, "/path", "organisations"),
    wrong("tender", .wrongShape, "/path", "text"),
    wrong("tender/value", #""number""#, .wrongShape, "/path", "number"),
    wrong("tender/title", #""money""#, .wrongShape, "/path", "amount"),
    wrong("tender/title", #""answer""#, .wrongShape, "/path", "yes or no"),
    wrong("tender/title", #""submission""#, .wrongShape, "/path", "list of texts"),
    wrong("tender/title", #""texto""#, .wrongValue, "/conversion", "text"),
    wrong("tender/title", #"{"kind":"dat"}"#, .wrongValue, "/conversion/kind", "date"),
    wrong("tender/title", #"{}"#, .missingMember, "/conversion", "kind"),
    wrong("tender/title", #""lookup""#, .missingMember, "/conversion", "codes"),
    wrong(
      "tender/title",
      #"{"kind":"text","vat":"with"}"#,
      .unknownMember,
      "/conversion/vat",
      "vat"
    ),
    wrong(
      "tender/value",
      #"{"kind":"money","vat":"16%"}"#,
      .wrongValue,
      "/conversion/vat",
      "without"
    ),
    wrong(
      "awards/date",
      #"{"kind":"date","order":"dmy"}"#,
      .wrongValue,
      "/conversion/order",
      "dayFirst"
    ),
    wrong(
      "awards/date",
      #"{"kind":"date","serials":"yes"}"#,
      .wrongType,
      "/conversion/serials",
      "true"
    ),
    wrong(
      "tender/status",
      #"{"kind":"phrase","table":"status"}"#,
      .wrongValue,
      "/conversion/table",
      "tenderStatus"
    ),
    wrong(
      "tender/status",
      #"{"kind":"phrase","table":"tenderStatus","original":"tender/x"}"#,
      .unknownPath,
      "/conversion/original",
      "tender/x"
    ),
    wrong(
      "tender/status",
      #"{"kind":"lookup","codes":{}}"#,
      .wrongType,
      "/conversion/codes",
      "text"
    ),
    wrong(
      "tender/status",
      #"{"kind":"lookup","codes":{"Sí":"active","SI":"complete"}}"#,
      .repeatedMember,
      "/conversion/codes/SI",
      "two codes"
    ),
    wrong(
      "tender/submissionMethod",
      #"{"kind":"split","separator":"; "}"#,
      .wrongValue,
      "/conversion/separator",
      "single"
    ),
    wrong(
      "tender/title",
      #"{"kind":"constant","value":[]}"#,
      .wrongType,
      "/conversion/value",
      "text"
    ),
    wrong("tender/title", #"{"kind":"constant","value":7}"#, .wrongShape, "/path", "number"),
    wrong("tender/title", #"{"kind":"join","with":[]}"#, .wrongValue, "/conversion/with", "empty"),
    Wrong(
      mapping(columns: #"{"path":"tender/title"}"#),
      .missingMember,
      "/columns/0",
      "column"
    ),
  ]

  @Test("what is wrong is told with its place and what to write", arguments: cases)
  func wrong(_ wrong: Wrong) throws {
    let faults = try Self.faults(wrong.json)
    let fault = try #require(
      faults.first { $0.code == wrong.code && $0.pointer == wrong.pointer },
      "\(faults.map(\.wording.en))"
    )
    #expect(fault.sentence.en.contains(wrong.word), "\(fault.sentence.en)")
    #expect(fault.sentence.es != fault.sentence.en && !fault.wording.isIncomplete)
  }

  @Test("every kind of fault has a case")
  func complete() {
    #expect(Set(Self.cases.map(\.code)) == Set(MappingFault.Code.allCases))
  }

  @Test("all faults are told at once, and not more than fifty")
  func many() throws {
    let two = Self.column("tender/tittle") + "," + Self.column("tender/statuss")
    #expect(try Self.faults(Self.mapping(columns: two)).count == 2)
    let hundred = Array(repeating: Self.column("nada"), count: 100).joined(separator: ",")
    #expect(try Self.faults(Self.mapping(columns: hundred)).count == 50)
  }

  @Test("a mapping becomes the profile of a source")
  func profile() throws {
    let json = Self.mapping(
      [
        "items": #"[{"array":"awards","id":["A",{"text":"X"}]},{"array":"contracts"}]"#,
        "unpublished": #"["B",{"heading":["C","D"],"ordinal":2}]"#,
        "parties": #"[{"role":"supplier","rfc":"RFC","references":["awards/suppliers","buyer"]}]"#,
      ],
      columns: Self.column("awards/title") + "," + Self.column("tender/documents[bidders]/url")
    )
    let profile = try MappingFile(Array(json.utf8), paths: try #require(Self.paths)).profile
    #expect(profile.name == "hoja" && profile.currency == "MXN")
    #expect(profile.items[0].id == [.column("A"), .text("X")])
    #expect(profile.items[1].id == [.column("LICITACION")])
    #expect(profile.parties[0].references == ["awards/suppliers[]", "buyer"])
    #expect(profile.columns.count == 4)
    #expect(profile.columns[3].column == ColumnName(spellings: ["C", "D"], ordinal: 2))
  }

  @Test("no bytes make the reader fail otherwise than with faults")
  func hostile() throws {
    var random = SeededGenerator(seed: 4)
    let paths = try #require(Self.paths)
    let good = Array(Self.mapping(["items": Self.items]).utf8)
    for _ in 0..<300 {
      var bytes = good
      for _ in 0..<random.next() % 4 + 1 {
        bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      }
      do throws(MappingFailure) {
        _ = try MappingFile(bytes, paths: paths)
      } catch { #expect(!error.faults.isEmpty) }
    }
  }
}
