/// The headings of fraction XXVIII that several rules need, as the three forms spell them.
///
/// 28A is format 43336 of the PNT, 28B is 43335; the unified one is known by paraphrases for most columns, so that parts
/// of headings are looked for.
enum SIPOTHeadings {
  static let process = ColumnName(
    "Número de expediente, folio o nomenclatura",
    "Número de expediente, folio o nomenclatura…",
    "Número de expediente…"
  )
  static let contract = ColumnName(
    "Número que identifique al contrato",
    "Número que identifique al contrato…"
  )
  static let procedure: ColumnName = "Tipo de procedimiento (catálogo)"
  static let matter = ColumnName("Materia o tipo de contratación…", "Materia (catálogo)", "Materia")
  static let withTaxes: ColumnName = "Monto total del contrato con impuestos…"
  static let withoutTaxes: ColumnName = "Monto del contrato sin impuestos…"
  static let least: ColumnName = "Monto mínimo…"
  static let most: ColumnName = "Monto máximo…"
  static let currency: ColumnName = "Tipo de moneda…"
  static let updated: ColumnName = "Fecha de actualización"
  static let note: ColumnName = "Nota"

  static let company = ColumnName(
    "Razón social del contratista o proveedor",
    "Razón social del adjudicado",
    "Denominación o razón social…"
  )
  static let given = ColumnName(
    "Nombre(s) del contratista o proveedor",
    "Nombre(s) del adjudicado",
    "Nombre(s) de la persona física…"
  )
  static let rfc = ColumnName(
    "RFC de la persona física o moral contratista o proveedor",
    "Registro Federal de Contribuyentes (RFC) de la persona física o moral…",
    "RFC de la persona física o moral…"
  )

  static let tenderers: ColumnName = "…proposición u oferta…"
  static let invited: ColumnName = "…posibles contratantes…"
  static let quotations: ColumnName = "…cotizaciones consideradas…"
  static let budgetItems = ColumnName("Partida presupuestal…", "Partidas presupuestales…")
  static let amendments = ColumnName(
    "Convenios modificatorios",
    "Datos de los convenios modificatorios…",
    "Convenios y/o contratos modificatorios…",
    "Datos de los convenios y/o contratos modificatorios…"
  )
  static let works: ColumnName = "Datos de la obra pública…"
}
