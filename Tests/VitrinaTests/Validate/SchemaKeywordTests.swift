import Testing

@Suite("Keywords of the schemas in use")
struct SchemaKeywordTests {
  @Test("each keyword and each format that a schema uses has a file that breaks it")
  func keywords() throws {
    let used = try SchemaKeywords.used()
    #expect(SchemaKeywords.files().count > 35)
    let asking = used.subtracting(SchemaKeywords.annotations)
    #expect(asking == Set(SchemaKeywords.examples.keys))
    #expect(SchemaKeywords.annotations.isSubset(of: used))
  }

  @Test(
    "the file is there, and its report has an error",
    arguments: SchemaKeywords.examples.sorted { $0.key < $1.key }
  )
  func examples(_ keyword: String, _ place: String) throws {
    let fixtures = InvalidFixtures.packages + InvalidFixtures.documents
    let fixture = try #require(fixtures.first { $0.place == place }, "\(keyword)")
    #expect(try !fixture.isValid())
  }
}
