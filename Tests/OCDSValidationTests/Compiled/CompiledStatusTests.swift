import OCDSValidation
import Testing

@Suite("Compiled release: statuses")
struct CompiledStatusTests {
  @Test(
    "a milestone that is to come has no date on which it was met, blank ones aside",
    arguments: [
      ("scheduled", "null", "passed"), ("notMet", "\"\"", "passed"),
      ("notMet", "\"ayer\"", "failed /tender/milestones/0/dateMet"),
      ("scheduled", "7", "failed /tender/milestones/0/dateMet"),
      ("partiallyMet", "\"2025-01-01\"", "notApplicable"),
      ("met", "\"2025-01-01\"", "notApplicable"),
    ]
  )
  func milestones(_ status: String, _ met: String, _ expected: String) throws {
    let release = #"{"tender":{"milestones":[{"status":"\#(status)","dateMet":\#(met)}]}}"#
    #expect(try outcome("coherent.milestoneStatus", release) == expected)
  }

  @Test("the statuses that a rule is about are these and no others")
  func statuses() throws {
    let codes = [
      "planning", "planned", "active", "cancelled", "unsuccessful", "complete", "withdrawn",
      "pending", "terminated", "Active", "",
    ]
    for code in codes {
      let tender = #"{"tender":{"status":"\#(code)"},"awards":[{"id":1}]}"#
      let isOpen = codes.prefix(7).contains(code) && code != "complete"
      let status = try outcome("coherent.tenderStatus", tender)
      #expect(status == (isOpen ? "failed /tender/status" : "notApplicable"), "\(code)")

      let award = #"{"awards":[{"id":1,"status":"\#(code)"}],"contracts":[{"awardID":1}]}"#
      let isIdle = ["pending", "cancelled", "unsuccessful"].contains(code)
      let awards = try outcome("coherent.awardsStatus", award)
      #expect(awards == (isIdle ? "failed /awards/0/status" : "notApplicable"), "\(code)")

      let contract =
        #"{"contracts":[{"status":"\#(code)","implementation":{"transactions":[{}]}}]}"#
      let isUnsigned = ["pending", "cancelled"].contains(code)
      let contracts = try outcome("coherent.contractsStatus", contract)
      #expect(contracts == (isUnsigned ? "failed /contracts/0/status" : "notApplicable"), "\(code)")
    }
  }

  @Test("empty awards and contracts are none")
  func empty() throws {
    let release = #"{"tender":{"status":"active"},"awards":[{},5],"contracts":[]}"#
    #expect(try outcome("coherent.tenderStatus", release) == "passed")
  }
}
