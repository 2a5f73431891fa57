import OCDSCore
import TestSupport
import Testing

@testable import OCDSSchema

@Suite("Codelists of extensions")
struct CodelistPatchingTests {
  static let methodEnum = "/definitions/Tender/properties/procurementMethod/enum"

  @Test("codes are added to an open list, and to a closed one with its enum")
  func adds() throws {
    let open = try PatchedSchema([.made("a", lists: ["+partyRole.csv": "guarantor"])])
    #expect(open.codelists["partyRole.csv"]?.codes.last?.code == "guarantor")
    let closed = try PatchedSchema([.made("a", lists: ["+method.csv": "concurso"])])
    #expect(closed.codelists["method.csv"]?.contains("concurso") == true)
    #expect(
      try json(closed.releaseSchema, at: Self.methodEnum).map(text)
        == #"["open","selective","limited","direct","concurso",null]"#
    )
    #expect(open.problems.isEmpty && closed.problems.isEmpty)
  }

  @Test("codes are removed, and what is not there is told")
  func removes() throws {
    let patched = try PatchedSchema([.made("a", lists: ["-method.csv": "limited none"])])
    #expect(
      try json(patched.releaseSchema, at: Self.methodEnum).map(text)
        == #"["open","selective","direct",null]"#
    )
    #expect(
      patched.problems == [.unknownCodes(extension: "a", file: "-method.csv", codes: ["none"])]
    )
  }

  @Test("a list that takes several codes has its enum at the items, in every schema")
  func items() throws {
    let patched = try PatchedSchema([.made("a", lists: ["+releaseTag.csv": "audit"])])
    let release = try json(patched.releaseSchema, at: "/properties/tag/items/enum").map(text)
    #expect(release?.hasSuffix(#""compiled","audit"]"#) == true)
    let place = "/definitions/record/properties/releases/oneOf/0/items/properties/tag/items/enum"
    #expect(try json(patched.recordPackageSchema, at: place).map(text) == release)
  }

  @Test("a whole list replaces the standard's, and changes to it are dropped")
  func replaces() throws {
    let patched = try PatchedSchema([
      .made("a", lists: ["+method.csv": "x"]), .made("b", lists: ["method.csv": "uno dos"]),
    ])
    #expect(patched.codelists["method.csv"]?.codes.map(\.code) == ["uno", "dos"])
    #expect(
      try json(patched.releaseSchema, at: Self.methodEnum).map(text) == #"["uno","dos",null]"#
    )
    #expect(patched.problems == [.droppedChange(extension: "a", file: "+method.csv")])
  }

  @Test("a list that an extension brings can be changed by another, whichever is listed first")
  func brought() throws {
    let brings = try Extension.made("a", lists: ["nueva.csv": "uno"])
    let adds = try Extension.made("b", lists: ["+nueva.csv": "dos"])
    for order in [[brings, adds], [adds, brings]] {
      let patched = try PatchedSchema(order)
      #expect(patched.codelists["nueva.csv"]?.codes.map(\.code) == ["uno", "dos"])
      #expect(patched.problems.isEmpty)
    }
    let alone = try PatchedSchema([adds])
    #expect(alone.problems == [.unknownCodelist(extension: "b", file: "+nueva.csv")])
    #expect(try Codelists.patched(by: [brings, adds])["nueva.csv"]?.codes.count == 2)
  }

  @Test("a code with two meanings keeps its first; one that is added twice alike is no problem")
  func repeated() throws {
    let other = try PatchedSchema([.made("a", lists: ["+partyRole.csv": "buyer"])])
    #expect(
      other.problems == [.repeatedCodes(extension: "a", file: "+partyRole.csv", codes: ["buyer"])]
    )
    #expect(other.codelists["partyRole.csv"]?["buyer"]?.title.en != "buyer")
    let twice = try PatchedSchema([
      .made("a", lists: ["+partyRole.csv": "x"]), .made("b", lists: ["+partyRole.csv": "x"]),
    ])
    #expect(twice.problems.isEmpty)
    #expect(twice.codelists["partyRole.csv"]?.codes.count { $0.code == "x" } == 1)
  }

  @Test("the Mexican extensions add their roles to one list")
  func roles() throws {
    let patched = try PatchedSchema(ExtensionRegistry().all)
    let roles = try #require(patched.codelists["partyRole.csv"])
    for role in ["guarantor", "attendee", "requestingUnit", "invitedSupplier", "sourceParty"] {
      #expect(roles.contains(role), "\(role)")
    }
    #expect(roles.codes.count == 20 && roles.isOpen)
  }

  @Test("each problem has a sentence in both languages")
  func wordings() {
    let problems: [ExtensionProblem] = [
      .repeatedExtension(url: "u", name: "a"), .unknownCodelist(extension: "a", file: "f"),
      .unknownCodes(extension: "a", file: "f", codes: ["k"]),
      .repeatedCodes(extension: "a", file: "f", codes: ["k"]),
      .droppedChange(extension: "a", file: "f"),
    ]
    for problem in problems {
      let wording = problem.wording
      #expect(!wording.isIncomplete && wording.es != wording.en)
      #expect(wording.es.contains("a") && wording.es.hasSuffix("."))
    }
  }
}
