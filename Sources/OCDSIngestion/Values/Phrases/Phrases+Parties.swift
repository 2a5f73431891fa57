internal import OCDSCore

extension Phrases {
  /// Parts in a process → `parties/roles`, those of the extensions included.
  public static let partyRole = PhraseTable<String>(
    Wording(es: "el papel en el proceso", en: "the part in the process"),
    [
      PhraseGroup("buyer", "buyer", "Comprador", "Dependencia", "Ente comprador"),
      PhraseGroup(
        "procuringEntity",
        "procuringEntity",
        "Convocante",
        "Entidad convocante",
        "Entidad contratante",
        "Unidad compradora"
      ),
      PhraseGroup(
        "supplier",
        "supplier",
        "Proveedor o contratista",
        "Proveedor",
        "Contratista",
        "Adjudicado",
        "Ganador"
      ),
      PhraseGroup("tenderer", "tenderer", "Participante", "Licitante", "Oferente", "Postor"),
      PhraseGroup("funder", "funder", "Financiador", "Organismo financiero"),
      PhraseGroup("enquirer", "enquirer", "Quien pregunta"),
      PhraseGroup("payer", "payer", "Pagador", "Emisor del pago"),
      PhraseGroup("payee", "payee", "Beneficiario", "Receptor del pago", "Receptor"),
      PhraseGroup("reviewBody", "reviewBody", "Órgano revisor", "Instancia de inconformidades"),
      PhraseGroup("interestedParty", "interestedParty", "Interesado", "Parte interesada"),
      PhraseGroup("attendee", "attendee", "Asistente"),
      PhraseGroup("official", "official", "Servidor público", "Funcionario"),
      PhraseGroup(
        "contractingUnit",
        "contractingUnit",
        "Área contratante",
        "Áreas contratantes",
        "Unidad contratante"
      ),
      PhraseGroup(
        "requestingUnit",
        "requestingUnit",
        "Área solicitante",
        "Áreas solicitantes",
        "Área requirente",
        "Unidad requirente"
      ),
      PhraseGroup("technicalUnit", "technicalUnit", "Área técnica", "Unidad técnica"),
      PhraseGroup(
        "responsibleUnit",
        "responsibleUnit",
        "Área responsable",
        "Área responsable de la ejecución",
        "Unidad responsable"
      ),
      PhraseGroup(
        "invitedSupplier",
        "invitedSupplier",
        "Proveedor invitado",
        "Posible contratante"
      ),
      PhraseGroup("issuingSupplier", "issuingSupplier", "Cotizante", "Proveedor cotizante"),
      PhraseGroup("guarantor", "guarantor", "Garante", "Afianzadora"),
    ]
  )

  /// Sizes of companies → `parties/details/scale`.
  public static let partyScale = PhraseTable<String>(
    Wording(es: "el tamaño de la empresa", en: "the company's size"),
    [
      PhraseGroup("micro", "Micro", "Microempresa", "Micro empresa"),
      PhraseGroup("small", "small", "Pequeña", "Pequeña empresa", "Pequeño"),
      PhraseGroup("medium", "medium", "Mediana", "Mediana empresa", "Mediano"),
      PhraseGroup("large", "large", "No MIPYME", "Grande", "Gran empresa", "Grande empresa"),
      PhraseGroup("sme", "sme", "MIPYME", "PYME"),
      PhraseGroup(
        "selfEmployed",
        "selfEmployed",
        "Persona física con actividad empresarial"
      ),
    ]
  )
}
