internal import OCDSStore

extension ComponentSchema {
  static let facets: [ComponentSchema] = [
    ComponentSchema(
      "FacetList",
      es: "Los recuentos de una selección.",
      en: "The counts of a selection.",
      [
        Member("uri", .address, required: true, es: "Su dirección.", en: "Its address."),
        Member(
          "publishedDate",
          .instant,
          es: "La publicación más nueva de todas.",
          en: "The newest publication of all."
        ),
        Member("license", .address, es: "La licencia.", en: "The licence."),
        Member(
          "total",
          .integer,
          required: true,
          es: "Los procesos de la selección.",
          en: "The processes of the selection."
        ),
        Member(
          "totals",
          .list(.schema("Total")),
          required: true,
          es: "El dinero de sus adjudicaciones en pie, por moneda.",
          en: "The money of its awards that stand, by currency."
        ),
        Member(
          "facets",
          .schema("Facets"),
          required: true,
          es: "Los recuentos por filtro.",
          en: "The counts by filter."
        ),
      ]
    ),
    ComponentSchema(
      "Facets",
      es: "De cada filtro, sus valores: los más frecuentes primero, los años desde el más nuevo.",
      en: "Of each filter its values, the most frequent first; years from the newest.",
      Facet.allCases.map { facet in
        Member(
          facet.rawValue,
          .list(.schema("FacetValue")),
          required: true,
          es: "Los valores de «\(facet.filter.name)», sin contar este filtro de la selección.",
          en: "The values of \"\(facet.filter.name)\", this filter of the selection left out."
        )
      }
    ),
    ComponentSchema(
      "FacetValue",
      es: "Un valor.",
      en: "A value.",
      [
        Member(
          "value",
          .text,
          required: true,
          es: "El valor, como lo recibe el filtro; vacío: los procesos que no tienen ninguno.",
          en: "The value as the filter takes it; empty: the processes that have none."
        ),
        Member("name", .text, es: "El nombre, si es una parte.", en: "The name of a party."),
        Member("processes", .integer, required: true, es: "Los procesos.", en: "The processes."),
      ]
    ),
  ]
}
