internal import OCDSCore

extension SIPOTHeadings {
  /// The sheets whose rows are published.
  ///
  /// Those who attended a meeting are not: they are people.
  static var subTables: [SubTable] {
    [
      SubTable(tenderers, sheet(parties: [party("tenderer", ["tender/tenderers[]"])])),
      SubTable(invited, sheet(parties: [party("invitedSupplier", [])])),
      SubTable(quotations, quotationSheet),
      SubTable(
        budgetItems,
        sheet(
          items: [Item(lines, id: budgetItem), Item("\(lines)/components", id: budgetItem)],
          columns: [
            ColumnRule(budgetItem, "\(component)/name", .constant(#""spendingObject""#)),
            ColumnRule(budgetItem, "\(component)/code", .identifier),
          ]
        )
      ),
      SubTable(amendments, amendmentSheet),
      SubTable(works, worksSheet),
    ]
  }

  private typealias Item = SourceProfile.Item

  private static let lines = "planning/budget/budgetBreakdown/budgetLines"
  private static let component = "planning/budget/budgetBreakdown[1]/budgetLines/components"
  private static let budgetItem = ColumnName("Partida presupuestal…", "…partida…")

  private static func sheet(
    items: [SourceProfile.Item] = [],
    parties: [SourceProfile.Party] = [],
    columns: [ColumnRule] = []
  ) -> SourceProfile {
    var profile = SourceProfile(
      name: "",
      title: Wording(""),
      required: [],
      process: "ID",
      items: items,
      parties: parties,
      columns: columns
    )
    profile.traits.outer = ["awards", "contracts"]
    return profile
  }

  private static func party(_ role: String, _ references: [String]) -> SourceProfile.Party {
    let company = ColumnName("Razón social…", "Denominación o razón social…", "Denominación…")
    let given: ColumnName = "Nombre(s)…"
    var party = SourceProfile.Party(
      role,
      name: [company, given],
      rfc: ColumnName("RFC…", "Registro Federal de Contribuyentes…"),
      references: references
    )
    party.details = PartyDetails(
      company: company,
      given: given,
      patronymic: "Primer apellido…",
      matronymic: "Segundo apellido…"
    )
    return party
  }

  private static var quotationSheet: SourceProfile {
    let quotes = "planning/requestsForQuotes/quotes"
    var profile = sheet(
      parties: [party("issuingSupplier", [])],
      columns: [
        ColumnRule(
          "Monto total de la cotización…",
          "planning/requestsForQuotes[1]/quotes/value",
          .money(currency: nil, vat: .with)
        )
      ]
    )
    profile.traits.outer.insert(quotes)
    profile.traits.itemOfParty = quotes
    return profile
  }

  private static var amendmentSheet: SourceProfile {
    let number: ColumnName = "Número de convenio…"
    let document: ColumnName = "Hipervínculo al documento del convenio…"
    return sheet(
      items: [
        Item("contracts/amendments", id: number), Item("contracts/documents", id: document),
      ],
      columns: [
        ColumnRule("Objeto del convenio…", "contracts/amendments/description"),
        ColumnRule(
          "Fecha de firma del convenio…",
          "contracts/amendments/date",
          .date(.init(takesSerialDays: true))
        ),
        ColumnRule(
          document,
          "contracts/documents/documentType",
          .constant(#""contractAmendment""#)
        ),
        ColumnRule(document, "contracts/documents/url", .url),
      ]
    )
  }

  private static var worksSheet: SourceProfile {
    sheet(columns: [
      ColumnRule(
        "Hipervínculo a estudios de impacto…",
        "planning/documents[environmentalImpact]/url",
        .url
      ),
      ColumnRule(
        "…observaciones dirigidas a la población…",
        "contracts/implementation/milestones[publicNotices]/description"
      ),
      ColumnRule(
        "Etapa de la obra pública…",
        "contracts/implementation/status",
        .phrase(Phrases.implementationStatus, original: nil)
      ),
      .unpublished("Lugar donde se realizará la obra…"),
    ])
  }
}
