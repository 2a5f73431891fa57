import OCDSCore
import OCDSExport
import OCDSSchema
import TestSupport
import Testing

@Suite("Catalogue of tables")
struct CatalogueTests {
  let tables: [ExportTable]

  init() throws { tables = try #require(catalogue).tables }

  @Test("every table and column has words in both languages")
  func words() {
    for table in tables {
      #expect(!table.title.isIncomplete && !table.description.isIncomplete, "\(table.name)")
      for column in table.columns {
        #expect(!column.title.isIncomplete, "\(table.name).\(column.name)")
        #expect(!column.description.isIncomplete, "\(table.name).\(column.name)")
      }
    }
  }

  @Test("names and headings are unique within their table")
  func unique() {
    #expect(Set(tables.map(\.name)).count == tables.count)
    for table in tables {
      #expect(Set(table.columns.map(\.name)).count == table.columns.count, "\(table.name)")
      for language in Language.allCases {
        let titles = table.columns.map { $0.title[language] }
        let twice = Set(titles.filter { title in titles.count { $0 == title } > 1 })
        #expect(twice.isEmpty, "\(table.name): \(twice)")
      }
    }
  }

  @Test("a table's title is the name of a sheet, in both languages")
  func sheetNames() {
    for language in Language.allCases {
      let titles = tables.map { $0.title[language] }
      #expect(Set(titles.map { $0.lowercased() }).count == titles.count)
      for title in titles {
        // Room for a number behind it.
        #expect(title.utf16.count <= 26 && !title.contains { "[]:*?/\\'".contains($0) }, "\(title)")
      }
    }
  }

  /// What extensions add to the release, by the end or the beginning of the path.
  static let added = [
    "relatedLot", "relatedLots", "relatedBids", "bids/details", "tender/lots", "tender/minValue",
  ]

  @Test("every path is one of the release schema or of an extension that the catalogue reads")
  func paths() throws {
    let file = try #require(SchemaFile(named: "release-schema.json"))
    let schema = try JSONDocument(file.bytes)
    for table in tables {
      for column in table.columns where !column.path.isEmpty {
        for rows in table.rows.isEmpty ? [""] : table.rows {
          var path = column.path
          if path.hasPrefix("*") { path = rows + path.dropFirst() }
          if path.hasPrefix("^") {
            path = rows.split(separator: "/").dropLast().joined(separator: "/") + path.dropFirst()
          }
          let isAdded = Self.added.contains { path.hasPrefix($0) || path.hasSuffix("/" + $0) }
          #expect(isAdded || hasField(path, in: schema.root), "\(table.name): \(path)")
        }
      }
    }
  }

  /// Whether a release schema declares a path.
  private func hasField(_ path: String, in schema: JSONView) -> Bool {
    var pointer = ""
    for name in path.split(separator: "/") {
      // Through references and arrays to the object that has the member.
      while true {
        guard let place = JSONPointer(parsing: pointer), let node = place.value(in: schema) else {
          return false
        }
        if let reference = node["$ref"] {
          pointer = String((reference.string ?? "#").dropFirst())
        } else if let items = node["items"] {
          _ = items
          pointer += "/items"
        } else {
          break
        }
      }
      pointer += "/properties/\(name)"
      guard let place = JSONPointer(parsing: pointer), let field = place.value(in: schema) else {
        return false
      }
      _ = field
    }
    return true
  }
}
