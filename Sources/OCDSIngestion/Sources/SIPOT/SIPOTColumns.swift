extension SIPOTHeadings {
  private static var day: Conversion { .date(.init(takesSerialDays: true)) }
  private static func money(_ vat: VAT) -> Conversion { .money(currency: currency, vat: vat) }

  /// What is done with the columns of the main sheet; each form has some of them.
  static var columns: [ColumnRule] { tender + award + contract_ + works_ + unpublished }

  private static var tender: [ColumnRule] {
    [
      ColumnRule(process, "tender/id", .identifier),
      ColumnRule(
        procedure,
        "tender/procurementMethod",
        .phrase(Phrases.procurementMethod, original: "tender/procurementMethodDetails")
      ),
      ColumnRule(matter, "tender/mainProcurementCategory", .category),
      ColumnRule("Carácter del procedimiento…", "tender/procedureCharacter", .lookup(character)),
      ColumnRule(
        "Se declaró desierta…",
        "tender/status",
        // That it was not says nothing of how far it is.
        .lookup(["si": "unsuccessful", "parcial": "complete", "no": ""])
      ),
      ColumnRule("Motivos y fundamentos legales…", "tender/procurementMethodRationale"),
      ColumnRule(
        "Hipervínculo a la autorización del ejercicio de la opción…",
        "tender/documents[procurementMethodAuthorization]/url",
        .url
      ),
      ColumnRule(
        "…suficiencia presupuestal…",
        "planning/documents[budgetApproval]/url",
        .url
      ),
      ColumnRule("…convocatoria o invitaciones…", "tender/documents[tenderNotice]/url", .url),
      ColumnRule(
        "Fecha de la convocatoria o invitación…",
        "tender/tenderPeriod/startDate",
        day
      ),
      ColumnRule(
        ColumnName(
          "Descripción de las obras…",
          "Descripción de obras, bienes o servicios…"
        ),
        "tender/description"
      ),
      ColumnRule(meeting, "tender/enquiryPeriod/endDate", day),
      ColumnRule(meeting, "tender/clarificationMeetings[1]/date", day),
      ColumnRule(
        ColumnName("…fallo de la junta de aclaraciones…", "…acta de la junta de aclaraciones…"),
        "tender/documents[clarifications]/url",
        .url
      ),
      ColumnRule(
        ColumnName(
          "…presentación las propuestas…",
          "…presentación de las propuestas…",
          "…presentación y apertura…",
          "…apertura de propuestas…"
        ),
        "tender/documents[openingOfProposals]/url",
        .url
      ),
      ColumnRule(
        "Origen de los recursos públicos…",
        "planning/budget/budgetBreakdown[1]/origin"
      ),
      ColumnRule(
        ColumnName("Fuente de financiamiento…", "Fuentes de financiamiento…"),
        "planning/budget/budgetBreakdown[1]/sourceParty/name"
      ),
      ColumnRule("Tipo de fondo…", "planning/budget/budgetBreakdown[1]/fundType"),
      ColumnRule(
        "…estudios de impacto urbano y ambiental…",
        "planning/documents[environmentalImpact]/url",
        .url
      ),
    ]
  }

  private static var award: [ColumnRule] {
    [
      // What has a contract was awarded.
      ColumnRule(contract, "awards/status", .constant(#""active""#)),
      ColumnRule("…razones que justifican su elección…", "awards/rationale"),
      ColumnRule(withTaxes, "awards/value", money(.with)),
      ColumnRule(withoutTaxes, "awards/value", money(.without)),
      ColumnRule(
        ColumnName("…dictámenes…", "Hipervínculo al dictamen…"),
        "awards/documents[evaluationReports]/url",
        .url
      ),
      ColumnRule("Hipervínculo al acta de fallo…", "awards/documents[awardNotice]/url", .url),
    ]
  }

  private static var contract_: [ColumnRule] {
    [
      ColumnRule("Objeto del contrato…", "contracts/description"),
      ColumnRule("Fecha del contrato…", "contracts/dateSigned", day),
      ColumnRule("Fecha de inicio de la vigencia…", "contracts/period/startDate", day),
      ColumnRule("Fecha de término de la vigencia…", "contracts/period/endDate", day),
      ColumnRule(withTaxes, "contracts/value", money(.with)),
      ColumnRule(withoutTaxes, "contracts/value", money(.without)),
      ColumnRule(least, "contracts/minValue", money(.with)),
      ColumnRule(most, "contracts/maxValue", money(.with)),
      ColumnRule(
        "Tipo de cambio de referencia…",
        "contracts/value/exchangeRates[1]/rate",
        .number
      ),
      ColumnRule("…garantías…", "contracts/guarantees[1]/value", money(.unknown)),
      ColumnRule(
        "Fecha de término del plazo de entrega…",
        "contracts/implementation/milestones[delivery]/dueDate",
        day
      ),
      ColumnRule(
        "Hipervínculo al documento del contrato…",
        "contracts/documents[contractSigned]/url",
        .url
      ),
      ColumnRule(
        "Hipervínculo al comunicado de suspensión…",
        "contracts/documents[suspensionNotice]/url",
        .url
      ),
      ColumnRule(
        "Hipervínculo a la factura…",
        "contracts/implementation/documents[invoice]/url",
        .url
      ),
    ]
  }

  private static var works_: [ColumnRule] {
    [
      ColumnRule(
        "Observaciones dirigidas a la población…",
        "contracts/implementation/milestones[publicNotices]/description"
      ),
      ColumnRule(
        "Etapa de la obra pública…",
        "contracts/implementation/status",
        .phrase(Phrases.implementationStatus, original: nil)
      ),
      ColumnRule(
        ColumnName("…avances físicos…", "…avance físico…"),
        "contracts/implementation/documents[physicalProgressReport]/url",
        .url
      ),
      ColumnRule(
        ColumnName("…avance financiero…", "…avances financieros…"),
        "contracts/implementation/documents[financialProgressReport]/url",
        .url
      ),
      ColumnRule(
        "…recepción física…",
        "contracts/implementation/documents[physicalReception]/url",
        .url
      ),
      ColumnRule("…finiquito…", "contracts/implementation/documents[settlement]/url", .url),
    ]
  }

  private static let meeting = ColumnName(
    "Fecha en la que se celebró la junta de aclaraciones…",
    "Fecha de la junta de aclaraciones…"
  )

  private static let character = [
    "nacional": "national", "internacional": "international", "estatal": "local", "local": "local",
    "municipal": "municipal",
  ]

  /// Columns that are known and not published: where the row comes from, personal data, and what has no place.
  private static var unpublished: [ColumnRule] {
    let names: [ColumnName] = [
      "ID", "Fecha creación", "Fecha modificación", "Ejercicio",
      "Fecha de inicio del periodo que se informa", "Fecha de término del periodo que se informa",
      "Relación de asistentes…", "…servidores públicos asistentes…", "Sexo (catálogo)", "Sexo…",
      "…beneficiari…", "Forma de pago…", "Fecha de inicio del plazo de entrega…",
      "Lugar donde se realizará la obra…", "Breve descripción de la obra…",
      ColumnName("Se realizaron convenios…", "¿Se realizaron convenios…"),
      "Mecanismos de vigilancia…", "Áreas responsables que generan…", "Fecha de validación",
    ]
    return (names + AddressColumns.keys).map { .unpublished($0) }
  }
}
