internal import OCDSCore

extension TableCatalogue {
  /// What planning, procedure, awards and contracts all have.
  static let sharedRules: [TableRule] = [
    TableRule(
      "documents",
      es: "Documentos",
      en: "Documents",
      about: Wording(es: "Una fila por documento.", en: "One row a document."),
      rows: [
        "planning/documents", "tender/documents", "awards/documents", "contracts/documents",
        "contracts/implementation/documents",
      ],
      columns: [
        ColumnRule("ocid", "ocid", label: "Release.ocid"),
        ColumnRule(
          "list",
          .list,
          es: "Lista",
          en: "List",
          about: Wording(
            es: "La lista del proceso en que está, como `tender/documents`.",
            en: "The list of the process that it stands in, such as `tender/documents`."
          )
        ),
        ColumnRule("award_id", "awards/id", label: "Award.id"),
        ColumnRule("contract_id", "contracts/id", label: "Contract.id"),
        ColumnRule("document_id", "*/id", label: "Document.id"),
        ColumnRule("document_type", "*/documentType", label: "Document.documentType"),
        ColumnRule("title", "*/title", label: "Document.title"),
        ColumnRule("description", "*/description", label: "Document.description"),
        ColumnRule("url", "*/url", label: "Document.url"),
        ColumnRule("date_published", "*/datePublished", .date, label: "Document.datePublished"),
        ColumnRule("date_modified", "*/dateModified", .date, label: "Document.dateModified"),
        ColumnRule("format", "*/format", label: "Document.format"),
        ColumnRule("language", "*/language", label: "Document.language"),
      ]
    ),
    TableRule(
      "milestones",
      es: "Hitos",
      en: "Milestones",
      about: Wording(es: "Una fila por hito.", en: "One row a milestone."),
      rows: [
        "planning/milestones", "tender/milestones", "contracts/milestones",
        "contracts/implementation/milestones",
      ],
      columns: [
        ColumnRule("ocid", "ocid", label: "Release.ocid"),
        ColumnRule(
          "list",
          .list,
          es: "Lista",
          en: "List",
          about: Wording(
            es: "La lista del proceso en que está, como `tender/documents`.",
            en: "The list of the process that it stands in, such as `tender/documents`."
          )
        ),
        ColumnRule("contract_id", "contracts/id", label: "Contract.id"),
        ColumnRule("milestone_id", "*/id", label: "Milestone.id"),
        ColumnRule("title", "*/title", label: "Milestone.title"),
        ColumnRule("type", "*/type", label: "Milestone.type"),
        ColumnRule("description", "*/description", label: "Milestone.description"),
        ColumnRule("code", "*/code", label: "Milestone.code"),
        ColumnRule("due_date", "*/dueDate", .date, label: "Milestone.dueDate"),
        ColumnRule("date_met", "*/dateMet", .date, label: "Milestone.dateMet"),
        ColumnRule("date_modified", "*/dateModified", .date, label: "Milestone.dateModified"),
        ColumnRule("status", "*/status", label: "Milestone.status"),
      ]
    ),
    TableRule(
      "amendments",
      es: "Modificaciones",
      en: "Amendments",
      about: Wording(es: "Una fila por modificación.", en: "One row an amendment."),
      rows: ["tender/amendments", "awards/amendments", "contracts/amendments"],
      columns: [
        ColumnRule("ocid", "ocid", label: "Release.ocid"),
        ColumnRule(
          "list",
          .list,
          es: "Lista",
          en: "List",
          about: Wording(
            es: "La lista del proceso en que está, como `tender/documents`.",
            en: "The list of the process that it stands in, such as `tender/documents`."
          )
        ),
        ColumnRule("award_id", "awards/id", label: "Award.id"),
        ColumnRule("contract_id", "contracts/id", label: "Contract.id"),
        ColumnRule("amendment_id", "*/id", label: "Amendment.id"),
        ColumnRule("date", "*/date", .date, label: "Amendment.date"),
        ColumnRule("rationale", "*/rationale", label: "Amendment.rationale"),
        ColumnRule("description", "*/description", label: "Amendment.description"),
        ColumnRule("amends_release_id", "*/amendsReleaseID", label: "Amendment.amendsReleaseID"),
        ColumnRule("release_id", "*/releaseID", label: "Amendment.releaseID"),
      ]
    ),
    TableRule(
      "related_processes",
      es: "Procesos relacionados",
      en: "Related processes",
      about: Wording(
        es: "Una fila por relación con otro proceso.",
        en: "One row a relation to another process."
      ),
      rows: ["relatedProcesses", "contracts/relatedProcesses"],
      columns: [
        ColumnRule("ocid", "ocid", label: "Release.ocid"),
        ColumnRule(
          "list",
          .list,
          es: "Lista",
          en: "List",
          about: Wording(
            es: "La lista del proceso en que está, como `tender/documents`.",
            en: "The list of the process that it stands in, such as `tender/documents`."
          )
        ),
        ColumnRule("contract_id", "contracts/id", label: "Contract.id"),
        ColumnRule("relation_id", "*/id", label: "RelatedProcess.id"),
        ColumnRule("relationship", "*/relationship", label: "RelatedProcess.relationship"),
        ColumnRule("title", "*/title", label: "RelatedProcess.title"),
        ColumnRule("scheme", "*/scheme", label: "RelatedProcess.scheme"),
        ColumnRule("identifier", "*/identifier", label: "RelatedProcess.identifier"),
        ColumnRule("uri", "*/uri", label: "RelatedProcess.uri"),
      ]
    ),
  ]
}
