import OCDSValidation
import Testing

@Suite("Compiled release: items, lots and bids")
struct CompiledRelationTests {
  @Test(
    "items, lots and bids are found wherever they are and mentioned",
    arguments: [
      ("Items", #"{"tender":{"enquiries":[{"relatedItem":"1"}],"items":[{"id":"1"}]}}"#, "passed"),
      (
        "Items", #"{"awards":[{"items":[{"id":1}],"documents":[{"relatedItems":[1]}]}]}"#,
        "passed"
      ),
      (
        "Items",
        #"{"contracts":[{"items":[{"id":1}],"milestones":[{"relatedItem":"1"}]}]}"#,
        "failed /contracts/0/milestones/0/relatedItem"
      ),
      (
        "Items", #"{"awards":[{"amendments":[{"relatedItems":["1",null,{}]}]}]}"#,
        "failed /awards/0/amendments/0/relatedItems/0"
      ),
      ("Items", #"{"tender":{"criteria":[{"relatedItem":"1"}]}}"#, "notApplicable"),
      (
        "Lots",
        #"""
        {"tender":{"lotGroups":[{"id":"G","relatedLots":["L"]}],"lots":[{"id":"L"}]},
        "awards":[{"relatedLots":["G"]}]}
        """#,
        "passed"
      ),
      (
        "Lots", #"{"bids":{"statistics":[{"relatedLot":"L"}],"details":[{"relatedLots":["M"]}]}}"#,
        "failed /bids/details/0/relatedLots/0 /bids/statistics/0/relatedLot"
      ),
      (
        "Lots", #"{"relatedProcesses":[{"relatedLots":["L"]}]}"#,
        "failed /relatedProcesses/0/relatedLots/0"
      ),
      ("Bids", #"{"bids":{"details":[{"id":"B"}]},"contracts":[{"relatedBids":["B"]}]}"#, "passed"),
      ("Bids", #"{"awards":[{"relatedBid":"B"}]}"#, "failed /awards/0/relatedBid"),
      ("Bids", #"{"awards":[{"relatedBid":null,"relatedBids":[]}]}"#, "notApplicable"),
    ]
  )
  func relations(_ kind: String, _ release: String, _ expected: String) throws {
    #expect(try outcome("references.related" + kind, release) == expected)
  }
}
