internal import OCDSCore

extension TableCatalogue {
  /// What is asked for, awarded and contracted, line by line.
  static let itemRules: [TableRule] = [
    TableRule(
      "tender_items",
      es: "Partidas solicitadas",
      en: "Tender items",
      about: Wording(
        es: "Una fila por partida de la licitación.",
        en: "One row an item of the tender."
      ),
      rows: ["tender/items"],
      columns: [
        ColumnRule("ocid", "ocid", label: "Release.ocid"),
        ColumnRule("item_id", "*/id", label: "Item.id"),
        ColumnRule("description", "*/description", label: "Item.description"),
        ColumnRule(
          "classification_scheme",
          "*/classification/scheme",
          label: "Classification.scheme",
          es: "Catálogo de clasificación",
          en: "Classification scheme"
        ),
        ColumnRule(
          "classification_id",
          "*/classification/id",
          label: "Classification.id",
          es: "Clave de clasificación",
          en: "Classification identifier"
        ),
        ColumnRule(
          "classification_description",
          "*/classification/description",
          label: "Classification.description",
          es: "Categoría",
          en: "Category"
        ),
        ColumnRule("quantity", "*/quantity", .number, label: "Item.quantity"),
        ColumnRule("unit_scheme", "*/unit/scheme", label: "Item.unit.scheme"),
        ColumnRule("unit_id", "*/unit/id", label: "Item.unit.id"),
        ColumnRule("unit_name", "*/unit/name", label: "Item.unit.name"),
        ColumnRule("unit_amount", "*/unit/value/amount", .number, label: "Item.unit.value"),
        ColumnRule("unit_currency", "*/unit/value/currency", label: "Value.currency"),
        ColumnRule("related_lot", "*/relatedLot", label: "Item.relatedLot"),
      ]
    ),
    TableRule(
      "award_items",
      es: "Partidas adjudicadas",
      en: "Award items",
      about: Wording(
        es: "Una fila por partida de una adjudicación.",
        en: "One row an item of an award."
      ),
      rows: ["awards/items"],
      columns: [
        ColumnRule("ocid", "ocid", label: "Release.ocid"),
        ColumnRule("award_id", "awards/id", label: "Award.id"),
        ColumnRule("item_id", "*/id", label: "Item.id"),
        ColumnRule("description", "*/description", label: "Item.description"),
        ColumnRule(
          "classification_scheme",
          "*/classification/scheme",
          label: "Classification.scheme",
          es: "Catálogo de clasificación",
          en: "Classification scheme"
        ),
        ColumnRule(
          "classification_id",
          "*/classification/id",
          label: "Classification.id",
          es: "Clave de clasificación",
          en: "Classification identifier"
        ),
        ColumnRule(
          "classification_description",
          "*/classification/description",
          label: "Classification.description",
          es: "Categoría",
          en: "Category"
        ),
        ColumnRule("quantity", "*/quantity", .number, label: "Item.quantity"),
        ColumnRule("unit_scheme", "*/unit/scheme", label: "Item.unit.scheme"),
        ColumnRule("unit_id", "*/unit/id", label: "Item.unit.id"),
        ColumnRule("unit_name", "*/unit/name", label: "Item.unit.name"),
        ColumnRule("unit_amount", "*/unit/value/amount", .number, label: "Item.unit.value"),
        ColumnRule("unit_currency", "*/unit/value/currency", label: "Value.currency"),
        ColumnRule("related_lot", "*/relatedLot", label: "Item.relatedLot"),
      ]
    ),
    TableRule(
      "contract_items",
      es: "Partidas contratadas",
      en: "Contract items",
      about: Wording(
        es: "Una fila por partida de un contrato.",
        en: "One row an item of a contract."
      ),
      rows: ["contracts/items"],
      columns: [
        ColumnRule("ocid", "ocid", label: "Release.ocid"),
        ColumnRule("contract_id", "contracts/id", label: "Contract.id"),
        ColumnRule("item_id", "*/id", label: "Item.id"),
        ColumnRule("description", "*/description", label: "Item.description"),
        ColumnRule(
          "classification_scheme",
          "*/classification/scheme",
          label: "Classification.scheme",
          es: "Catálogo de clasificación",
          en: "Classification scheme"
        ),
        ColumnRule(
          "classification_id",
          "*/classification/id",
          label: "Classification.id",
          es: "Clave de clasificación",
          en: "Classification identifier"
        ),
        ColumnRule(
          "classification_description",
          "*/classification/description",
          label: "Classification.description",
          es: "Categoría",
          en: "Category"
        ),
        ColumnRule("quantity", "*/quantity", .number, label: "Item.quantity"),
        ColumnRule("unit_scheme", "*/unit/scheme", label: "Item.unit.scheme"),
        ColumnRule("unit_id", "*/unit/id", label: "Item.unit.id"),
        ColumnRule("unit_name", "*/unit/name", label: "Item.unit.name"),
        ColumnRule("unit_amount", "*/unit/value/amount", .number, label: "Item.unit.value"),
        ColumnRule("unit_currency", "*/unit/value/currency", label: "Value.currency"),
        ColumnRule("related_lot", "*/relatedLot", label: "Item.relatedLot"),
      ]
    ),
    TableRule(
      "item_classifications",
      es: "Otras clasificaciones",
      en: "Item classifications",
      about: Wording(
        es: "Una fila por cada otra clasificación de una partida.",
        en: "One row each further classification of an item."
      ),
      rows: [
        "tender/items/additionalClassifications", "awards/items/additionalClassifications",
        "contracts/items/additionalClassifications",
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
        ColumnRule("item_id", "^/id", label: "Item.id"),
        ColumnRule("scheme", "*/scheme", label: "Classification.scheme"),
        ColumnRule("id", "*/id", label: "Classification.id"),
        ColumnRule("description", "*/description", label: "Classification.description"),
        ColumnRule("uri", "*/uri", label: "Classification.uri"),
      ]
    ),
  ]
}
