import OCDSIngestion
import Testing

@Suite("Headings")
struct HeadingTests {
  @Test(
    "headings are compared without accents, case, punctuation and padding",
    arguments: [
      ("Número de expediente", "numero de expediente"),
      ("  NÚMERO   DE EXPEDIENTE ", "numero de expediente"),
      ("Nu\u{301}mero", "numero"),
      ("NUMERO_DE_EXPEDIENTE", "numero de expediente"),
      (
        "Monto máximo, con impuestos incluidos, en su caso",
        "monto maximo con impuestos incluidos en su caso"
      ),
      (
        "MONTO MÁXIMO  CON IMPUESTOS INCLUIDOS  EN SU CASO",
        "monto maximo con impuestos incluidos en su caso"
      ),
      (
        " Monto Total Del Contrato con Impuestos Incluidos (mxn)",
        "monto total del contrato con impuestos incluidos mxn"
      ),
      ("Nombre(s) del proveedor", "nombres del proveedor"),
      ("Área(s) responsable(s)", "areas responsables"),
      ("Cargo(es)", "cargoes"),
      ("Posibles contratantes (Tabla_579209)", "posibles contratantes"),
      ("Posibles contratantes \nTabla_579209", "posibles contratantes"),
      ("POSIBLES CONTRATANTES TABLA 579209", "posibles contratantes"),
      ("Tabla_579209", "tabla 579209"),
      ("Fecha (día/mes/año)", "fecha dia mes ano"),
      ("' COSTO '", "costo"),
      ("Núm. de control", "num de control"),
      ("C.P.", "cp"),
      ("1.ª  etapa Nº 2", "1a etapa no 2"),
      ("Tlajomulco de Zu?iga", "tlajomulco de zu?iga"),
      ("Tlajomulco de Zu\u{FFFD}iga", "tlajomulco de zu?iga"),
      ("Año\u{A0}fiscal\u{200B}", "ano fiscal"),
      ("Œuvre Straße Łódź ÿ", "oeuvre strasse lodz y"),
      ("¿Plurianual?", "plurianual?"),
      ("", ""), (" - ", ""), ("(s)", "s"),
    ]
  )
  func keys(_ text: String, _ key: String) {
    #expect(Heading.key(of: text) == key)
  }

  @Test("the key of a key is itself")
  func idempotent() {
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let key = Heading.key(of: "a\(String(scalar))b \(String(scalar))")
      #expect(Heading.key(of: key) == key, "U+\(String(value, radix: 16))")
    }
  }

  @Test("equal headings are kept apart by their order")
  func duplicates() {
    var row = Row()
    row.begin(line: 6)
    for text in ["Moneda", "Convenio modificatorio", "", "MONEDA ", "rfc", "", " "] {
      row.append(text)
      row.endCell()
    }
    let head = TableHead(row)
    #expect(head.line == 6)
    #expect(head.count == 5)
    #expect(
      head.headings.map(\.text) == ["Moneda", "Convenio modificatorio", "", "MONEDA ", "rfc"]
    )
    #expect(head.headings.map(\.ordinal) == [1, 1, 1, 2, 1])
    #expect(head.index(of: "moneda") == 0)
    #expect(head.index(of: "Moneda", ordinal: 2) == 3)
    #expect(head.index(of: "Moneda", ordinal: 3) == nil)
    #expect(head.indices(of: "MONEDA") == [0, 3])
    #expect(head.indices(containing: "modificatorio") == [1])
    #expect(head.index(of: "") == 2)
    #expect(head.index(of: "RFC") == 4)
  }

  @Test("a heading tells the sheet that its rows are in")
  func sheetNumber() {
    var row = Row()
    row.begin(line: 1)
    row.append("Personas con proposición u oferta \nTabla_579236")
    row.endCell()
    #expect(TableHead(row).headings[0].sheetNumber == "579236")
  }
}
