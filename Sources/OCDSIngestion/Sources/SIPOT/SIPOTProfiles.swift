internal import OCDSCore

extension SourceProfile {
  /// Tenders and restricted invitations of fraction XXVIII: 28A, format 43336 of the PNT.
  public static let sipot28A = sipot(
    "sipot-28a",
    Wording(
      es: "SIPOT XXVIII-A: licitaciones públicas e invitaciones",
      en: "SIPOT XXVIII-A: public tenders and invitations"
    ),
    required: [
      SIPOTHeadings.contract, "Posibles contratantes", "Nombre(s) del contratista o proveedor",
    ]
  )

  /// Direct awards of fraction XXVIII: 28B, format 43335 of the PNT.
  public static let sipot28B = sipot(
    "sipot-28b",
    Wording(es: "SIPOT XXVIII-B: adjudicaciones directas", en: "SIPOT XXVIII-B: direct awards"),
    required: [SIPOTHeadings.contract, "Nombre(s) del adjudicado", "Razón social del adjudicado"]
  )

  /// Every procedure of fraction XXVIII in one form, since 2021.
  public static let sipotXXVIII = sipot(
    "sipot-xxviii",
    Wording(
      es: "SIPOT XXVIII: procedimientos de todas las clases",
      en: "SIPOT XXVIII: procedures of all kinds"
    ),
    required: [
      SIPOTHeadings.contract,
      ColumnName(
        "Nombre(s) de la persona física ganadora, asignada o adjudicada",
        "Nombre(s) de la persona física…"
      ),
      "Ejercicio",
    ]
  )

  private static func sipot(
    _ name: String,
    _ title: Wording,
    required: [ColumnName]
  ) -> SourceProfile {
    var profile = SourceProfile(
      name: name,
      title: title,
      required: [SIPOTHeadings.process] + required,
      process: SIPOTHeadings.process,
      items: [
        Item("awards", id: SIPOTHeadings.contract),
        Item(
          "contracts",
          id: SIPOTHeadings.contract,
          members: [("awardID", SIPOTHeadings.contract)]
        ),
      ],
      parties: [supplier] + areas,
      columns: SIPOTHeadings.columns,
      amount: SIPOTHeadings.withTaxes,
      extensions: [
        KnownExtension.jalisco, KnownExtension.taxes, KnownExtension.exchangeRate,
        KnownExtension.guarantees, KnownExtension.awardRationale,
        KnownExtension.clarificationMeetings, KnownExtension.requestForQuotes,
        KnownExtension.procurementUnits, KnownExtension.budgetBreakdown,
        KnownExtension.budgetLines, KnownExtension.implementationStatus,
        KnownExtension.publicNotices, KnownExtension.categories,
      ]
    )
    profile.traits.subject = SubjectRule(
      label: "Nombre del Sujeto Obligado",
      roles: ["buyer", "procuringEntity"],
      references: ["buyer", "tender/procuringEntity"]
    )
    profile.traits.period = PeriodColumns(
      year: "Ejercicio",
      start: "Fecha de inicio del periodo que se informa"
    )
    profile.traits.updated = SIPOTHeadings.updated
    profile.traits.note = SIPOTHeadings.note
    let others = [SIPOTHeadings.withoutTaxes, SIPOTHeadings.most]
    profile.traits.fallbacks = ["contracts/value", "awards/value"].map {
      AmountFallback($0, others, currency: SIPOTHeadings.currency)
    }
    profile.traits.subTables = SIPOTHeadings.subTables
    return profile
  }

  private static var supplier: Party {
    var party = Party(
      "supplier",
      name: [SIPOTHeadings.company, SIPOTHeadings.given],
      rfc: SIPOTHeadings.rfc,
      references: ["awards/suppliers[]"]
    )
    party.details = PartyDetails(
      company: SIPOTHeadings.company,
      given: SIPOTHeadings.given,
      patronymic: ColumnName(
        "Primer apellido del contratista o proveedor",
        "Primer apellido del adjudicado",
        "Primer apellido de la persona física…"
      ),
      matronymic: ColumnName(
        "Segundo apellido del contratista o proveedor",
        "Segundo apellido del adjudicado",
        "Segundo apellido de la persona física…"
      ),
      address: .transparency
    )
    return party
  }

  private static var areas: [Party] {
    [
      Party(
        "requestingUnit",
        name: ["Áreas solicitante…"],
        references: ["planning/requestingUnits[]"]
      ),
      Party(
        "contractingUnit",
        name: ["Áreas contratante…"],
        references: ["planning/contractingUnits[]"]
      ),
      Party(
        "responsibleUnit",
        name: [
          ColumnName(
            "Áreas responsable de su ejecución…",
            "Áreas responsables de la ejecución…",
            "Áreas responsables de su ejecución…",
            "Áreas responsable de la ejecución…"
          )
        ],
        references: ["planning/responsibleUnits[]"]
      ),
    ]
  }
}
