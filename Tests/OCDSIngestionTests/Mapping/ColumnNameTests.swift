import Testing

@testable import OCDSIngestion

/// Which column of a table a name means.
@Suite("Names of columns")
struct ColumnNameTests {
  private static func head(_ headings: String...) -> TableHead {
    var row = Row()
    row.begin(line: 1)
    for heading in headings {
      row.append(heading)
      row.endCell()
    }
    return TableHead(row)
  }

  @Test(
    "a spelling with … is the beginning, the end or a part of a heading, in any container's form"
  )
  func fragments() {
    let head = Self.head(
      " Monto Máximo, Con Impuestos Incluidos, En Su Caso",
      "DOMICILIO FISCAL DE LA EMPRESA  PERSONA CONTRATISTA O PROVEEDORA. NOMBRE DEL ASENTAMIENTO",
      "PARTIDAS (Tabla_579239)"
    )
    #expect(ColumnName("Monto máximo…").index(in: head) == 0)
    #expect(ColumnName("…nombre del asentamiento").index(in: head) == 1)
    #expect(ColumnName("…proveedora. Nombre…").index(in: head) == 1)
    #expect(ColumnName("Partidas…").index(in: head) == 2)
    #expect(ColumnName("…impuestos").index(in: head) == nil)
    #expect(ColumnName("Nombre del asentamiento…").index(in: head) == nil)
    #expect(ColumnName("…").index(in: head) == nil)
  }

  @Test("a whole spelling goes before the part of another heading, and equal ones are counted")
  func order() {
    let head = Self.head("Nota al pie", "Nota", "Nota final")
    #expect(ColumnName("Nota…", "Nota").index(in: head) == 1)
    #expect(ColumnName(spellings: ["…nota…"], ordinal: 3).index(in: head) == 2)
    #expect(ColumnName(spellings: ["…nota…"], ordinal: 4).index(in: head) == nil)
  }
}
