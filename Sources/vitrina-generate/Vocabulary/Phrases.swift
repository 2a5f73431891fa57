/// The sentences of the releases.
enum Phrases {
  /// Why an office buys something.
  static let rationales = [
    "Las existencias del almacén cubren menos de dos meses de consumo y la compra evita que se interrumpa el servicio a la población.",
    "La compra da continuidad al servicio que vence en el ejercicio y forma parte del programa anual de adquisiciones de la dependencia.",
    "El equipo actual rebasó su vida útil y su reparación cuesta más de la mitad que la reposición, según el dictamen del área técnica.",
    "La demanda de los municipios atendidos creció respecto al año anterior y las cantidades se calcularon con el consumo de doce meses.",
  ]

  /// What a tender asks for, after its title.
  static let descriptions = [
    "Incluye entrega en el almacén central, maniobras de descarga y garantía contra defectos de fabricación por doce meses.",
    "Contrato cerrado con entregas parciales según el calendario del anexo técnico; los precios son fijos durante la vigencia.",
    "La entrega se hace en los inmuebles de la dependencia dentro del área metropolitana y en dos sedes regionales del interior del estado.",
    "Los bienes o servicios deben cumplir las normas oficiales que se citan en el anexo uno y presentarse con su hoja técnica.",
  ]

  /// Why a call for tenders is changed.
  static let tenderAmendments = [
    "Se amplía el plazo para presentar propuestas por el número de preguntas recibidas en la junta de aclaraciones.",
    "Se corrige una especificación del anexo uno y se amplía el plazo para que participen más proveedores.",
  ]

  /// Why a contract is changed.
  static let contractAmendments = [
    "El área requirente solicitó más unidades por el aumento de la demanda; el incremento queda debajo del veinte por ciento del contrato.",
    "Se amplían la vigencia y el monto para cubrir el servicio mientras concluye el procedimiento del siguiente ejercicio.",
  ]

  /// Who may take part.
  static let eligibility =
    "Personas físicas o morales con registro vigente en el padrón estatal de proveedores, sin sanción firme y al corriente "
    + "de sus obligaciones fiscales."

  /// How offers come in.
  static let submission =
    "Las propuestas se presentan en sobre cerrado o por el sistema electrónico de compras, hasta el día y la hora que "
    + "señalan las bases."
}
