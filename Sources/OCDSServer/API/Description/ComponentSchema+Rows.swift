extension ComponentSchema {
  private static let listHead: [Member] = [
    Member(
      "uri",
      .address,
      required: true,
      es: "La dirección de la página.",
      en: "The page's address."
    ),
    Member(
      "publishedDate",
      .instant,
      es: "La publicación más nueva de todas.",
      en: "The newest publication of all."
    ),
    Member("license", .address, es: "La licencia.", en: "The licence."),
    Member(
      "links",
      .schema("Links"),
      required: true,
      es: "A dónde lleva la página; sin «next», es la última.",
      en: "Where the page leads; without \"next\" it is the last."
    ),
    Member(
      "pagination",
      .schema("Pagination"),
      required: true,
      es: "Cuánto hay.",
      en: "How much there is."
    ),
  ]

  private static func list(_ name: String, _ member: String, of row: String) -> ComponentSchema {
    ComponentSchema(
      name,
      es: "Una página de filas.",
      en: "A page of rows.",
      listHead + [
        Member(member, .list(.schema(row)), required: true, es: "Las filas.", en: "The rows.")
      ]
    )
  }

  private static let process: [Member] = [
    ocid,
    Member("processTitle", .text, es: "El título del proceso.", en: "The process's title."),
    Member("buyerId", .text, es: "Identificador de quien compra.", en: "The buyer's identifier."),
    Member("buyerName", .text, es: "Quién compra.", en: "Who buys."),
    Member(
      "procuringEntityId",
      .text,
      es: "Identificador de quien lleva el procedimiento.",
      en: "Identifier of who runs the tender."
    ),
    Member(
      "procuringEntityName",
      .text,
      es: "Quién lleva el procedimiento.",
      en: "Who runs the tender."
    ),
    Member(
      "procurementMethod",
      .text,
      es: "El método de contratación.",
      en: "The procurement method."
    ),
    Member(
      "mainProcurementCategory",
      .text,
      es: "La categoría principal.",
      en: "The main category."
    ),
  ]

  private static let money: [Member] = [
    Member(
      "amount",
      .number,
      es: "El monto, con las cifras de su fuente.",
      en: "The amount, in the digits of its source."
    ),
    Member("currency", .text, es: "La moneda.", en: "The currency."),
  ]

  static let rows: [ComponentSchema] = [
    list("AwardList", "awards", of: "Award"),
    ComponentSchema(
      "Award",
      es: "Una adjudicación y uno de sus proveedores; para sumar montos, use las filas con "
        + "isFirstSupplier e isCounted.",
      en: "An award and one of its suppliers; to add amounts up, take the rows with "
        + "isFirstSupplier and isCounted.",
      process + [
        Member("awardId", .text, es: "El identificador.", en: "The identifier."),
        Member("awardTitle", .text, es: "El título.", en: "The title."),
        Member("awardStatus", .text, es: "El estatus.", en: "The status."),
        Member("awardDate", .instant, es: "La fecha.", en: "The date."),
      ] + money + [
        Member("supplierId", .text, es: "Identificador del proveedor.", en: "The supplier's id."),
        Member("supplierName", .text, es: "El proveedor.", en: "The supplier."),
        Member(
          "isNaturalPerson",
          .flag,
          es: "Si el proveedor es una persona física.",
          en: "Whether the supplier is a natural person."
        ),
        Member(
          "isFirstSupplier",
          .flag,
          required: true,
          es: "Si es la primera fila de su adjudicación.",
          en: "Whether this is the award's first row."
        ),
        Member(
          "isCounted",
          .flag,
          required: true,
          es: "Si la adjudicación sigue en pie: ni cancelada ni desierta.",
          en: "Whether the award stands: neither cancelled nor unsuccessful."
        ),
      ]
    ),
    list("ContractList", "contracts", of: "Contract"),
    ComponentSchema(
      "Contract",
      es: "Un contrato.",
      en: "A contract.",
      process + [
        Member("contractId", .text, es: "El identificador.", en: "The identifier."),
        Member("awardId", .text, es: "La adjudicación.", en: "The award."),
        Member("contractTitle", .text, es: "El título.", en: "The title."),
        Member("contractStatus", .text, es: "El estatus.", en: "The status."),
        Member("dateSigned", .instant, es: "Cuándo se firmó.", en: "When it was signed."),
        Member("startDate", .instant, es: "Desde cuándo rige.", en: "Its beginning."),
        Member("endDate", .instant, es: "Hasta cuándo rige.", en: "Its end."),
      ] + money + [
        Member(
          "suppliers",
          .list(.schema("PartyName")),
          required: true,
          es: "Los proveedores de su adjudicación, veinte a lo más.",
          en: "The suppliers of its award, at most twenty."
        )
      ]
    ),
    ComponentSchema(
      "PartyName",
      es: "Una parte.",
      en: "A party.",
      [
        Member("id", .text, required: true, es: "El identificador.", en: "The identifier."),
        Member("name", .text, required: true, es: "El nombre.", en: "The name."),
      ]
    ),
  ]

  private static let total: [Member] = [
    Member(
      "currency",
      .text,
      es: "La moneda; falta donde no se dice.",
      en: "The currency, if any."
    ),
    Member(
      "awards",
      .integer,
      required: true,
      es: "Las adjudicaciones que se sumaron.",
      en: "The awards that were added up."
    ),
    Member(
      "amount",
      .number,
      required: true,
      es: "Su suma, sin redondeo.",
      en: "Their sum, not rounded."
    ),
  ]

  private static func party(_ isSupplier: Bool) -> [Member] {
    [
      Member("uri", .address, required: true, es: "Su dirección.", en: "Its address."),
      Member("id", .text, required: true, es: "El identificador.", en: "The identifier."),
      Member(
        "name",
        .text,
        required: true,
        es: "El nombre en su proceso más nuevo.",
        en: "The name in its newest process."
      ),
    ]
      + (isSupplier
        ? [
          Member(
            "isNaturalPerson",
            .flag,
            required: true,
            es: "Si es una persona física.",
            en: "Whether it is a natural person."
          )
        ] : []) + [
        Member("processes", .integer, required: true, es: "Sus procesos.", en: "Its processes."),
        Member(
          "awards",
          .integer,
          required: true,
          es: "Sus adjudicaciones en pie.",
          en: "Its awards that stand."
        ),
        Member(
          "totals",
          .list(.schema("Total")),
          required: true,
          es: "Su dinero por moneda; entre varios proveedores, cada uno tiene el monto entero.",
          en: "Its money by currency; of an award with several suppliers each has the whole."
        ),
      ]
  }

  private static func profile(_ isSupplier: Bool) -> [Member] {
    party(isSupplier) + [
      Member(
        "names",
        .list(.schema("NameVariant")),
        required: true,
        es: "Los nombres con que aparece.",
        en: "The names under which it occurs."
      ),
      Member(
        "party",
        .object,
        es: "La parte, como la describe su proceso más nuevo.",
        en: "The party as its newest process describes it."
      ),
      Member(
        "byYear",
        .list(.schema("YearTotal")),
        required: true,
        es: "Por año de adjudicación.",
        en: "By year of award."
      ),
      Member(
        isSupplier ? "byBuyer" : "bySupplier",
        .list(.schema("PartyTotal")),
        required: true,
        es: "Por la otra parte, las cincuenta de mayor monto.",
        en: "By the other side, the fifty of the greatest amounts."
      ),
      Member(
        "shares",
        .schema("Shares"),
        required: true,
        es: "Adjudicaciones directas y ofertas únicas.",
        en: "Direct awards and single bids."
      ),
      Member("links", .object, required: true, es: "Sus listas.", en: "Its listings."),
    ]
  }

  static let parties: [ComponentSchema] = [
    list("SupplierList", "suppliers", of: "SupplierRow"),
    list("BuyerList", "buyers", of: "BuyerRow"),
    ComponentSchema("SupplierRow", es: "Un proveedor.", en: "A supplier.", party(true)),
    ComponentSchema("BuyerRow", es: "Un comprador.", en: "A buyer.", party(false)),
    ComponentSchema("Supplier", es: "Un proveedor.", en: "A supplier.", profile(true)),
    ComponentSchema("Buyer", es: "Un comprador.", en: "A buyer.", profile(false)),
    ComponentSchema("Total", es: "Dinero de una moneda.", en: "Money of one currency.", total),
    ComponentSchema(
      "YearTotal",
      es: "El dinero de un año.",
      en: "The money of a year.",
      [Member("year", .text, es: "El año; falta sin fecha.", en: "The year, where it is known.")]
        + total
    ),
    ComponentSchema(
      "PartyTotal",
      es: "El dinero con otra parte.",
      en: "The money with another party.",
      [
        Member("uri", .address, es: "Su dirección.", en: "Its address."),
        Member("id", .text, es: "El identificador.", en: "The identifier."),
        Member("name", .text, es: "El nombre.", en: "The name."),
      ] + total
    ),
    ComponentSchema(
      "NameVariant",
      es: "Un nombre.",
      en: "A name.",
      [
        Member("name", .text, required: true, es: "El nombre.", en: "The name."),
        Member(
          "processes",
          .integer,
          required: true,
          es: "En cuántos procesos.",
          en: "In how many processes."
        ),
      ]
    ),
    ComponentSchema(
      "Shares",
      es: "De cuántos procesos se sabe, y cuántos son.",
      en: "Of how many processes it is known, and how many there are.",
      [
        Member("processes", .integer, required: true, es: "Los procesos.", en: "The processes."),
        Member(
          "withMethod",
          .integer,
          required: true,
          es: "Aquellos cuyo método se sabe.",
          en: "Those whose method is known."
        ),
        Member(
          "direct",
          .integer,
          required: true,
          es: "De ellos, las adjudicaciones directas.",
          en: "Of these, the direct awards."
        ),
        Member(
          "withBidders",
          .integer,
          required: true,
          es: "Los que no son directos y cuyos licitantes se saben.",
          en: "Those that are not direct and whose bidders are known."
        ),
        Member(
          "singleBid",
          .integer,
          required: true,
          es: "De ellos, los de un solo licitante.",
          en: "Of these, those with a single bidder."
        ),
      ]
    ),
  ]
}
