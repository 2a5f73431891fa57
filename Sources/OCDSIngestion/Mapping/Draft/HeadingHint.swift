/// What a heading may be, by the words in it.
struct HeadingHint: Sendable {
  /// The part that a column has in a mapping.
  enum Part: Sendable, Hashable {
    case process
    case contract
    case code
    case supplierName
    case supplierNumber
    case rfc
    case buyer
    case unit
    case currency
    case date(String)
    case money(String)
    case itemMoney(String)
    case itemNumber(String)
    case itemText(String)
    case text(String)
    case phrase(String, table: String, original: String?)
    case category
    case address(String)
  }

  /// The words that have to be there, as in a folded heading; one that ends with `*` is the beginning of a word.
  let words: [Substring]
  let part: Part

  private init(_ words: String, _ part: Part) {
    self.words = words.split(separator: " ")
    self.part = part
  }

  /// Whether all words are among those of a heading.
  func fits(_ heading: [Substring]) -> Bool {
    words.allSatisfy { word in
      if word.hasSuffix("*") { return heading.contains { $0.hasPrefix(word.dropLast()) } }
      return heading.contains(word)
    }
  }

  private static func hints(_ words: [String], _ part: Part) -> [HeadingHint] {
    words.map { HeadingHint($0, part) }
  }

  /// The hints; the first that fits a heading and its values counts.
  static let all: [HeadingHint] =
    hints(
      ["url contrat*", "hiperv* contrat*", "liga contrat*", "link contract*"],
      .address("contracts/documents[contractSigned]/url")
    )
    + hints(
      ["url fallo", "hiperv* fallo", "liga fallo", "link award*"],
      .address("awards/documents[awardNotice]/url")
    )
    + hints(
      ["url convocatoria", "hiperv* convocatoria", "anuncio", "liga", "url", "link", "hiperv*"],
      .address("tender/documents[tenderNotice]/url")
    )
    + hints(
      [
        "fecha contrat*", "fecha firma", "fecha celebracion", "f celebracion", "fecha suscripcion",
        "signed",
        "signature date",
      ],
      .date("contracts/dateSigned")
    )
    + hints(["fecha fallo", "f fallo", "fecha adjudicacion", "award date"], .date("awards/date"))
    + hints(
      [
        "fecha publicacion", "f publicacion", "fecha convocatoria", "publication date", "published",
      ],
      .date("tender/tenderPeriod/startDate")
    )
    + hints(
      ["fecha apertura", "fecha limite", "fecha presentacion", "deadline", "closing date"],
      .date("tender/tenderPeriod/endDate")
    )
    + hints(["fecha inicio", "start date", "inicio vigencia"], .date("contracts/period/startDate"))
    + hints(
      ["fecha fin*", "fecha termin*", "fecha conclusion", "fecha vencimiento", "end date"],
      .date("contracts/period/endDate")
    )
    + hints(["rfc"], .rfc)
    + hints(
      [
        "numero proveedor", "no proveedor", "num proveedor", "clave proveedor", "padron", "rupc",
        "supplier number", "supplier id", "vendor number",
      ],
      .supplierNumber
    )
    + hints(
      [
        "proveedor*", "contratista", "razon social", "licitante", "adjudicado a", "supplier*",
        "vendor*", "contractor",
      ],
      .supplierName
    )
    + hints(["unidad compradora", "area contratante", "nombre uc", "contracting unit"], .unit)
    + hints(
      ["dependencia", "institucion", "ente", "sujeto obligado", "buyer", "organismo"],
      .buyer
    )
    + hints(["moneda", "currency", "divisa"], .currency)
    + hints(["tipo contratacion", "tipo bien*", "categoria", "category"], .category)
    + hints(
      [
        "tipo procedimiento", "tipo licitacion", "modalidad", "metodo", "procurement method",
        "procedure type",
      ],
      .phrase(
        "tender/procurementMethod",
        table: "procurementMethod",
        original: "tender/procurementMethodDetails"
      )
    )
    + hints(
      ["estatus contrat*", "estado contrat*", "contract status"],
      .phrase(
        "contracts/status",
        table: "contractStatus",
        original: nil
      )
    )
    + hints(
      ["estatus", "estado procedimiento", "tender status"],
      .phrase("tender/status", table: "tenderStatus", original: nil)
    )
    + hints(
      ["criterio evaluacion", "criterio adjudicacion", "award criteria"],
      .phrase(
        "tender/awardCriteria",
        table: "awardCriteria",
        original: "tender/awardCriteriaDetails"
      )
    )
    + hints(["presupuesto", "budget", "suficiencia"], .money("planning/budget/amount"))
    + hints(["precio referencia", "reference price"], .itemMoney("tender/items/unit/value"))
    + hints(["monto estimado", "valor estimado", "estimated value"], .money("tender/value"))
    + hints(["cantidad", "quantity", "piezas", "qty", "maximo total"], .itemNumber("quantity"))
    + hints(["precio", "costo", "unit price", "price", "cost"], .itemMoney("unit/value"))
    + hints(["min total", "monto minimo", "minimum amount"], .money("minValue"))
    + hints(
      ["importe", "monto", "total", "amount", "valor", "value"],
      .money("value")
    )
    + hints(["unidad medida", "unidad", "presentacion", "unit"], .itemText("unit/name"))
    + hints(["titulo contrat*", "objeto contrat*", "contract title"], .text("contracts/title"))
    + hints(
      ["titulo", "objeto", "nombre procedimiento", "title", "asunto"],
      .text("tender/title")
    )
    + hints(
      ["descripcion contrat*", "contract description"],
      .text("contracts/description")
    )
    + hints(["descripcion", "concepto", "description", "articulo"], .itemText("description"))
    + hints(
      [
        "numero contrat*", "no contrat*", "num contrat*", "clave contrat*", "codigo contrat*",
        "contrato", "contract id", "contract number", "contract", "pedido", "orden compra",
        "purchase order",
      ],
      .contract
    )
    + hints(
      [
        "numero procedimiento", "no procedimiento", "num procedimiento", "clave procedimiento",
        "codigo expediente", "numero expediente", "no expediente", "expediente",
        "numero licitacion", "no licitacion", "licitacion", "procedimiento", "concurso",
        "numero proceso", "proceso", "tender id", "tender number", "procedure number",
        "process number", "procedure", "tender", "process", "requisicion",
      ],
      .process
    )
    + hints(
      ["codigo", "renglon", "partida", "clave", "item*", "sku", "code", "line"],
      .code
    )
}
