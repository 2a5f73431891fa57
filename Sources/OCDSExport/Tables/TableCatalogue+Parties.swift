internal import OCDSCore

extension TableCatalogue {
  /// The organisations and people of a process.
  static let partyRules: [TableRule] = [
    TableRule(
      "parties",
      es: "Participantes",
      en: "Parties",
      about: Wording(
        es: "Una fila por organización o persona que participa en un proceso.",
        en: "One row an organisation or person that takes part in a process."
      ),
      rows: ["parties"],
      columns: [
        ColumnRule("ocid", "ocid", label: "Release.ocid"),
        ColumnRule("party_id", "*/id", label: "Organization.id"),
        ColumnRule("name", "*/name", label: "Organization.name"),
        ColumnRule("roles", "*/roles", label: "Organization.roles"),
        ColumnRule("identifier_scheme", "*/identifier/scheme", label: "Identifier.scheme"),
        ColumnRule("identifier_id", "*/identifier/id", label: "Identifier.id"),
        ColumnRule("legal_name", "*/identifier/legalName", label: "Identifier.legalName"),
        ColumnRule("identifier_uri", "*/identifier/uri", label: "Identifier.uri"),
        ColumnRule("street_address", "*/address/streetAddress", label: "Address.streetAddress"),
        ColumnRule("locality", "*/address/locality", label: "Address.locality"),
        ColumnRule("region", "*/address/region", label: "Address.region"),
        ColumnRule("postal_code", "*/address/postalCode", label: "Address.postalCode"),
        ColumnRule("country_name", "*/address/countryName", label: "Address.countryName"),
        ColumnRule("contact_name", "*/contactPoint/name", label: "ContactPoint.name"),
        ColumnRule("email", "*/contactPoint/email", label: "ContactPoint.email"),
        ColumnRule("telephone", "*/contactPoint/telephone", label: "ContactPoint.telephone"),
        ColumnRule("fax_number", "*/contactPoint/faxNumber", label: "ContactPoint.faxNumber"),
        ColumnRule("url", "*/contactPoint/url", label: "ContactPoint.url"),
      ]
    ),
    TableRule(
      "party_roles",
      es: "Funciones",
      en: "Party roles",
      about: Wording(es: "Una fila por participante y función.", en: "One row a party and role."),
      rows: ["parties/roles"],
      columns: [
        ColumnRule("ocid", "ocid", label: "Release.ocid"),
        ColumnRule("party_id", "parties/id", label: "Organization.id"),
        ColumnRule("role", "*", label: "Organization.roles", es: "Función", en: "Role"),
      ]
    ),
    TableRule(
      "party_identifiers",
      es: "Otros identificadores",
      en: "Party identifiers",
      about: Wording(
        es: "Una fila por cada otra clave de un participante.",
        en: "One row each further identifier of a party."
      ),
      rows: ["parties/additionalIdentifiers"],
      columns: [
        ColumnRule("ocid", "ocid", label: "Release.ocid"),
        ColumnRule("party_id", "parties/id", label: "Organization.id"),
        ColumnRule("scheme", "*/scheme", label: "Identifier.scheme"),
        ColumnRule("id", "*/id", label: "Identifier.id"),
        ColumnRule("legal_name", "*/legalName", label: "Identifier.legalName"),
        ColumnRule("uri", "*/uri", label: "Identifier.uri"),
      ]
    ),
    TableRule(
      "tenderers",
      es: "Licitantes",
      en: "Tenderers",
      about: Wording(
        es: "Una fila por licitante de la licitación.",
        en: "One row a tenderer of the tender."
      ),
      rows: ["tender/tenderers"],
      columns: [
        ColumnRule("ocid", "ocid", label: "Release.ocid"),
        ColumnRule(
          "tenderer_id",
          "*/id",
          label: "OrganizationReference.id",
          es: "Identificador: licitante",
          en: "Identifier: tenderer"
        ),
        ColumnRule(
          "tenderer_name",
          "*/name",
          label: "OrganizationReference.name",
          es: "Licitante",
          en: "Tenderer"
        ),
      ]
    ),
  ]
}
