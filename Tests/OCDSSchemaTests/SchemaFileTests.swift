import FoundationEssentials
import OCDSSchema
import Testing

@Suite("Embedded schema files")
struct SchemaFileTests {
  @Test("each file is in the program as it is in the folder", arguments: SchemaFile.all)
  func bytes(file: SchemaFile) throws {
    #expect(try file.bytes == Repository.bytes(of: file.name, in: Repository.schema))
  }

  @Test("the table lists each file of the folder once, in order")
  func names() throws {
    let manager = FileManager.default
    let root = Repository.schema.path
    let files = try manager.subpathsOfDirectory(atPath: root).filter { path in
      var isFolder = false
      return manager.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder) && !isFolder
    }
    let names = SchemaFile.all.map(\.name)
    #expect(names == files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test("a file is found by its exact name only")
  func lookup() throws {
    let file = try #require(SchemaFile(named: "codelists/method.csv"))
    #expect(String(decoding: file.bytes, as: UTF8.self).hasPrefix("Code,Title,"))
    #expect(SchemaFile(named: "method.csv") == nil)
    #expect(SchemaFile(named: "") == nil)
  }
}
