import OCDSValidation
import Testing

@Suite("Compiled release: references, roles and names")
struct CompiledReferenceTests {
  @Test(
    "a reference has the id of exactly one party, of the same JSON type",
    arguments: [
      (#"{"parties":[{"id":"A"},{"id":"B"}],"buyer":{"id":"A"}}"#, "passed"),
      (#"{"parties":[{"id":7}],"buyer":{"id":7}}"#, "passed"),
      (#"{"parties":[{"id":"A\u0042"}],"buyer":{"id":"\u0041B"}}"#, "passed"),
      (#"{"parties":[{"id":"1"},{"id":1}],"buyer":{"id":1}}"#, "passed"),
      (#"{"parties":[{"id":"7"}],"buyer":{"id":7}}"#, "failed /buyer/id"),
      (#"{"parties":[{"id":7}],"buyer":{"id":"7"}}"#, "failed /buyer/id"),
      (#"{"parties":[{"id":"A"},{"id":"A"}],"buyer":{"id":"A"}}"#, "failed /buyer/id"),
      (#"{"parties":[{"id":"A"}],"buyer":{"id":"a"}}"#, "failed /buyer/id"),
      (#"{"parties":{"id":"A"},"buyer":{"id":"A"}}"#, "failed /buyer/id"),
      (#"{"parties":[{"id":"A"}],"buyer":{"name":"Sin id"}}"#, "failed /buyer"),
      (#"{"parties":[{"id":"A"}],"buyer":{}}"#, "failed /buyer"),
      (#"{"parties":[{"id":null}],"buyer":{"id":null}}"#, "failed /buyer/id"),
      (#"{"parties":[{"id":true}],"buyer":{"id":true}}"#, "failed /buyer/id"),
      (#"{"parties":[{"id":["A"]}],"buyer":{"id":["A"]}}"#, "failed /buyer/id"),
      (#"{"parties":[{"id":"A"}],"buyer":"A"}"#, "notApplicable"),
      (#"{"parties":[{"id":"A"}],"buyer":[{"id":"A"}]}"#, "notApplicable"),
      (#"{"parties":[{"id":"A"}]}"#, "notApplicable"),
    ]
  )
  func buyer(_ release: String, _ expected: String) throws {
    #expect(try outcome("references.buyerInParties", release) == expected)
  }

  @Test("the reasons of a failed reference are told apart")
  func reasons() throws {
    let cases = [
      (#"{"parties":[{"id":"7"}],"buyer":{"id":7}}"#, "es número y el del participante es texto"),
      (#"{"parties":[{"id":7}],"buyer":{"id":"7"}}"#, "es texto y el del participante es número"),
      (#"{"parties":[{"id":"A"},{"id":"A"}],"buyer":{"id":"A"}}"#, "el de 2 participantes"),
      (#"{"buyer":{"id":"A"}}"#, "no es el de ningún participante"),
      (#"{"buyer":{}}"#, "falta, o no es texto ni número"),
    ]
    for (release, words) in cases {
      let outcome = try outcomes(Array(release.utf8))["references.buyerInParties"]
      #expect(outcome?.failures.count == 1)
      #expect(outcome?.failures.first?.es.contains(words) == true, "\(release)")
    }
  }

  @Test("each place of a list is told, and those of all awards and contracts are looked at")
  func lists() throws {
    let release = #"""
      {"parties":[{"id":"A","roles":["supplier","tenderer","payer","payee"]}],
       "tender":{"tenderers":[{"id":"A"},{"id":"X"},5,{"id":"A"}]},
       "awards":[{"suppliers":[{"id":"A"}]},{"suppliers":[{"id":"A"},{"id":"Y"}]}],
       "contracts":[{},{"implementation":{"transactions":[{"payer":{"id":"A"}},
         {"payer":{"id":"Z"},"payee":{"id":"A"}}]}}]}
      """#
    let places = [
      ("references.tendererInParties", "failed /tender/tenderers/1/id"),
      ("references.supplierInParties", "failed /awards/1/suppliers/1/id"),
      (
        "references.payerInParties",
        "failed /contracts/1/implementation/transactions/1/payer/id"
      ),
      ("references.payeeInParties", "passed"),
      ("consistent.partiesRoles", "passed"),
      ("consistent.supplierInPartiesRoles", "passed"),
    ]
    for (code, expected) in places { #expect(try outcome(code, release) == expected, "\(code)") }
  }

  @Test(
    "roles are those of the one party with the id, compared as text",
    arguments: [
      (#"{"parties":[{"id":7,"roles":["buyer"]}],"buyer":{"id":"7"}}"#, "passed"),
      (#"{"parties":[{"id":7,"roles":["b\u0075yer"]}],"buyer":{"id":7}}"#, "passed"),
      (#"{"parties":[{"id":7,"roles":["Buyer"]}],"buyer":{"id":7}}"#, "failed /parties/0/roles"),
      (#"{"parties":[{"id":7,"roles":"buyer"}],"buyer":{"id":7}}"#, "failed /parties/0/roles"),
      (#"{"parties":[{"id":7}],"buyer":{"id":7}}"#, "failed /parties/0"),
      (#"{"parties":[{"id":7},{"id":"7"}],"buyer":{"id":7}}"#, "notApplicable"),
      (#"{"parties":[{"id":8}],"buyer":{"id":7}}"#, "notApplicable"),
    ]
  )
  func roles(_ release: String, _ expected: String) throws {
    #expect(try outcome("consistent.buyerInPartiesRoles", release) == expected)
  }

  @Test("a party that is named several times without the role is told once")
  func roleOnce() throws {
    let release = #"{"parties":[{"id":"A"}],"awards":[{"suppliers":[{"id":"A"},{"id":"A"}]}]}"#
    #expect(try outcome("consistent.supplierInPartiesRoles", release) == "failed /parties/0")
  }

  @Test(
    "names are equal as texts, whatever their escapes; missing ones are passed over",
    arguments: [
      (#"{"parties":[{"id":7,"name":"Á"}],"buyer":{"id":"7","name":"\u00c1"}}"#, "passed"),
      (#"{"parties":[{"id":7,"name":"A"}],"buyer":{"id":7,"name":"A "}}"#, "failed /buyer/name"),
      (#"{"parties":[{"id":7}],"buyer":{"id":7,"name":"A"}}"#, "notApplicable"),
      (#"{"parties":[{"id":7,"name":"A"}],"buyer":{"id":7,"name":null}}"#, "notApplicable"),
      (#"{"parties":[{"id":7,"name":1}],"buyer":{"id":7,"name":2}}"#, "notApplicable"),
    ]
  )
  func names(_ release: String, _ expected: String) throws {
    #expect(try outcome("consistent.buyerNameInParties", release) == expected)
  }

  @Test("a contract has the id of exactly one award; the awards' statuses go by text")
  func contracts() throws {
    let code = "references.contractInAwards"
    let cases = [
      (#"{"awards":[{"id":1}],"contracts":[{"awardID":1}]}"#, "passed", "passed"),
      (#"{"awards":[{"id":1}],"contracts":[{"awardID":"1"}]}"#, "failed /contracts/0/awardID", ""),
      (
        #"{"awards":[{"id":"1"},{"id":"1"}],"contracts":[{"awardID":"1"}]}"#,
        "failed /contracts/0/awardID", ""
      ),
      (#"{"contracts":[{"awardID":"1"}]}"#, "failed /contracts/0/awardID", ""),
      (#"{"contracts":[{"id":"1"}]}"#, "failed /contracts/0", ""),
    ]
    for (release, expected, _) in cases { #expect(try outcome(code, release) == expected) }
    let inactive = #"{"awards":[{"id":1,"status":"pending"}],"contracts":[{"awardID":"1"}]}"#
    #expect(try outcome("coherent.awardsStatus", inactive) == "failed /awards/0/status")
  }
}
