import OCDSSchema
import Testing

@Suite("The codelists of fields")
struct FieldCodelistsTests {
  @Test(
    "a field has the list that the schema names at it",
    arguments: [
      ("Release.tag", "releaseTag.csv"), ("Award.status", "awardStatus.csv"),
      ("Tender.procurementMethod", "method.csv"), ("Award.title", nil), ("Award", nil), ("", nil),
    ] as [(String, String?)]
  )
  func list(_ field: String, _ list: String?) throws {
    let fields = try FieldCodelists()
    #expect(fields[field] == list)
    if let list { #expect(try Codelists()[list] != nil) }
  }
}
