import OCDSCore
import OCDSIngestion
import Testing

@Suite("The row of headings")
struct TableHeadTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    /// The line of the headings; nil where there are none.
    let line: Int?
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "first row", text: "Clave,Nombre\n1,Ana\n", line: 1),
    Case(
      name: "three rows to skip",
      text:
        "Secretaría de Administración,,,\nContratos 2024,,,\n\nClave,Nombre,Fecha,Importe\n1,Ana,2024-01-02,3.50\n",
      line: 4
    ),
    Case(
      name: "public download of the PNT",
      text: """
        Nombre del Sujeto Obligado:,JAL - Secretaría de Administración
        Normativa:,LTAIPEJM
        Formato:,Resultados de procedimientos
        Periodo:,2024
        ,
        ID,FECHA CREACION,EJERCICIO,FECHA DE INICIO DEL PERIODO QUE SE INFORMA,NOTA
        7,2024-04-30,2024,2024-01-01,
        """,
      line: 6
    ),
    Case(
      name: "template for uploads",
      text: """
        35573,,,,,
        TITULO,NOMBRE CORTO,DESCRIPCION,,,
        Resultados de adjudicaciones,Resultados,Invita y Licita,,,
        9,1,4,4,10,14
        227001,227002,227003,227004,227005,227006
        Tabla Campos,,,,,
        Tipo de procedimiento,Ejercicio,Fecha de inicio,Fecha de término,Posibles contratantes (Tabla_227037),Nota
        Licitación pública,2017,01/01/2017,31/03/2017,1,
        """,
      line: 7
    ),
    Case(
      name: "sheet beside it",
      text: "1,1,1\n60001,60002,60003\nID,Nombre(s),Primer apellido\n1,Ana,Ruiz\n",
      line: 3
    ),
    Case(
      name: "label above a narrow table",
      text: "Información relacionada a:,Licitantes\n\nID,RFC\n1,AAA010101AA1\n",
      line: 3
    ),
    Case(name: "title above two columns", text: "Padrón\nRFC,Nombre\nA,Ana\n", line: 2),
    Case(name: "one column", text: "\nServicios\nObra\n", line: 2),
    Case(
      name: "a text above that is too long for a heading",
      text: String(repeating: "x", count: 2001) + ",y\nRFC,Nombre\nA,Ana\n",
      line: 2
    ),
    Case(name: "no headings", text: "1,2,3\n4,5,6\n7,a@b.mx,c\n", line: nil),
    Case(name: "nothing", text: "", line: nil),
  ]

  @Test("the first row that looks like headings is taken", arguments: cases)
  func standard(_ sample: Case) throws {
    var table = RowLookahead(DelimitedReader(.utf8, read: stepped(Array(sample.text.utf8))))
    _ = try table.nextTable()
    let start = try TableHead.find(in: &table)
    #expect(start?.head.line == sample.line)
    // Neither the rows above nor those below are lost.
    let rest = TableText.rest(of: &table)
    let all = TableText(DelimitedReader(.utf8, read: stepped(Array(sample.text.utf8)))).rows
    let above = start.map { $0.preamble.count + 1 } ?? 0
    #expect(rest == Array(all.dropFirst(above)))
    if sample.name == "public download of the PNT" {
      #expect(start?.preamble.first?.text(1) == "JAL - Secretaría de Administración")
    }
  }

  @Test("whoever knows the table decides by its headings")
  func points() throws {
    let text = "a,b,c\nEjercicio,Fecha de inicio,x\nEjercicio,Fecha de inicio,Nota\n1,2,3\n"
    var table = RowLookahead(DelimitedReader(.utf8, read: stepped(Array(text.utf8))))
    _ = try table.nextTable()
    let start = try TableHead.find(in: &table) { candidate in
      ["ejercicio", "fecha de inicio", "nota"]
        .filter { candidate.head.index(of: $0) != nil }.count
    }
    #expect(start?.head.line == 3)
    #expect(TableText.rest(of: &table) == [["1", "2", "3"]])
  }

  @Test("where no row gets points, every row is still there")
  func none() throws {
    var table = RowLookahead(DelimitedReader(.utf8, read: stepped(Array("a\nb\nc".utf8))))
    _ = try table.nextTable()
    let start = try TableHead.find(in: &table, within: 2) { _ in 0 }
    #expect(start?.head == nil)
    #expect(TableText.rest(of: &table) == [["a"], ["b"], ["c"]])
    #expect(!TableHead.missing(in: "Hoja1").wording.isIncomplete)
  }

  @Test("rows can be looked at, passed over and read in turn")
  func lookahead() throws {
    var table = RowLookahead(DelimitedReader(.utf8, read: stepped(Array("a\nb\nc\nd".utf8))))
    _ = try table.nextTable()
    #expect(try table.peek(2).map { $0.text(0) } == ["a", "b"])
    table.drop(1)
    #expect(try table.peek(2).map { $0.text(0) } == ["b", "c"])
    var row = Row()
    #expect(try table.next(into: &row))
    #expect(row.text(0) == "b")
    #expect(row.line == 2)
    #expect(try table.peek(9).map { $0.text(0) } == ["c", "d"])
    #expect(TableText.rest(of: &table) == [["c"], ["d"]])
    #expect(try table.nextTable() == nil)
  }
}

extension TableText {
  /// The rows that a reader still has.
  static func rest<Reader: TableReader & ~Copyable>(of reader: inout Reader) -> [[String]] {
    var rows: [[String]] = []
    var row = Row()
    while (try? reader.next(into: &row)) == true {
      rows.append((0..<row.count).map { row.text($0) })
    }
    return rows
  }
}
