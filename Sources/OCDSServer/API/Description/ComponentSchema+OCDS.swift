extension ComponentSchema {
  /// All schemas, in the order of the description.
  static let all = ocds + rows + parties + facets + changes + [index, health, names, problem]

  static let packageHead: [Member] = [
    Member(
      "uri",
      .address,
      required: true,
      es: "La dirección del paquete.",
      en: "The package's address."
    ),
    Member("version", .text, required: true, es: "La versión de OCDS.", en: "The OCDS version."),
    Member(
      "extensions",
      .list(.address),
      es: "Las extensiones que se usan.",
      en: "The extensions in use."
    ),
    Member(
      "publisher",
      .object,
      required: true,
      es: "Quién publica.",
      en: "The publishing body."
    ),
    Member(
      "publishedDate",
      .instant,
      required: true,
      es: "La publicación más nueva de lo que trae.",
      en: "The newest publication inside."
    ),
    Member("license", .address, es: "La licencia.", en: "The licence."),
    Member(
      "publicationPolicy",
      .address,
      es: "La política de publicación.",
      en: "The publication policy."
    ),
    links,
    Member(
      "pagination",
      .schema("Pagination"),
      es: "Cuánto hay en la selección.",
      en: "How much the selection has."
    ),
  ]

  static let links = Member(
    "links",
    .schema("Links"),
    es: "A dónde lleva la página.",
    en: "Where the page leads."
  )

  private static let ocds: [ComponentSchema] = [
    ComponentSchema(
      "RecordPackage",
      open: true,
      es: "Un paquete de registros, según el esquema de OCDS 1.1.",
      en: "A record package by the schema of OCDS 1.1.",
      packageHead + [
        Member(
          "records",
          .list(.schema("Record")),
          required: true,
          es: "Un registro por proceso.",
          en: "A record for each process."
        )
      ]
    ),
    ComponentSchema(
      "Record",
      open: true,
      es: "Todo lo publicado de un proceso de contratación.",
      en: "All that is published of a contracting process.",
      [
        ocid,
        Member(
          "releases",
          .list(.object),
          required: true,
          es: "Las entregas, o enlaces a ellas, de la más vieja a la más nueva.",
          en: "The releases, or links to them, oldest first."
        ),
        Member(
          "compiledRelease",
          .schema("Release"),
          es: "El último valor de cada campo; falta donde las entregas se contradicen.",
          en: "The last value of each field; left out where the releases contradict each other."
        ),
        Member(
          "versionedRelease",
          .object,
          es: "Todos los valores que tuvo cada campo.",
          en: "All values that each field had."
        ),
      ]
    ),
    ComponentSchema(
      "ReleasePackage",
      open: true,
      es: "Un paquete de entregas, según el esquema de OCDS 1.1.",
      en: "A release package by the schema of OCDS 1.1.",
      packageHead + [
        Member(
          "releases",
          .list(.schema("Release")),
          required: true,
          es: "Las entregas.",
          en: "The releases."
        )
      ]
    ),
    ComponentSchema(
      "Release",
      open: true,
      es: "Una entrega, en los bytes en que se publicó; sus demás campos son los de OCDS 1.1.",
      en:
        "A release, in the bytes in which it was published; its other fields are those of OCDS 1.1.",
      [
        ocid,
        Member("id", .text, required: true, es: "El identificador.", en: "The identifier."),
        Member("date", .text, required: true, es: "La fecha.", en: "The date."),
        Member(
          "tag",
          .list(.text),
          required: true,
          es: "Qué dice la entrega.",
          en: "What the release tells."
        ),
        Member("initiationType", .text, es: "Cómo empezó.", en: "How it began."),
        Member("tender", .object, es: "La licitación.", en: "The tender."),
        Member("awards", .list(.object), es: "Las adjudicaciones.", en: "The awards."),
        Member("contracts", .list(.object), es: "Los contratos.", en: "The contracts."),
        Member("parties", .list(.object), es: "Las partes.", en: "The parties."),
      ]
    ),
    ComponentSchema(
      "Links",
      es: "Las direcciones de las páginas de al lado.",
      en: "The addresses of the pages beside this one.",
      [
        Member("next", .address, es: "La siguiente.", en: "The next."),
        Member("prev", .address, es: "La anterior.", en: "The one before."),
      ]
    ),
    ComponentSchema(
      "Pagination",
      es: "Cuánto hay.",
      en: "How much there is.",
      [
        Member(
          "total",
          .integer,
          es: "Cuántos elementos tiene la selección entera.",
          en: "How many items the whole selection has."
        ),
        Member(
          "limit",
          .integer,
          required: true,
          es: "El máximo de una página.",
          en: "The most of a page."
        ),
      ]
    ),
  ]

  static let ocid = Member(
    "ocid",
    .text,
    required: true,
    es: "El identificador del proceso de contratación.",
    en: "The contracting process's identifier."
  )

  private static let index = ComponentSchema(
    "Index",
    es: "Quién publica, y dónde está todo.",
    en: "Who publishes, and where everything is.",
    [
      Member("name", .text, required: true, es: "Quién publica.", en: "Who publishes."),
      Member("license", .address, es: "La licencia.", en: "The licence."),
      Member(
        "publicationPolicy",
        .address,
        es: "La política de publicación.",
        en: "The publication policy."
      ),
      Member("links", .object, required: true, es: "Las direcciones.", en: "The addresses."),
    ]
  )

  private static let health = ComponentSchema(
    "Health",
    es: "El estado del servidor.",
    en: "The server's state.",
    [Member("status", .text, required: true, es: "Siempre ok.", en: "Always ok.")]
  )

  private static let names = ComponentSchema(
    "NameList",
    es: "Nombres que se sugieren.",
    en: "Names to suggest.",
    [
      Member(
        "names",
        .list(.text),
        required: true,
        es: "Los nombres, primero los de mayor monto.",
        en: "The names, those of the greatest amounts first."
      )
    ]
  )

  private static let problem = ComponentSchema(
    "Problem",
    open: true,
    es: "Por qué no hubo respuesta (RFC 9457).",
    en: "Why there is no answer (RFC 9457).",
    [
      Member(
        "type",
        .text,
        required: true,
        es: "El tipo de problema: un identificador.",
        en: "The kind of problem: an identifier."
      ),
      Member(
        "title",
        .text,
        required: true,
        es: "El tipo, en palabras.",
        en: "The kind, in words."
      ),
      Member("status", .integer, required: true, es: "El estado de HTTP.", en: "The HTTP status."),
      Member("detail", .text, required: true, es: "Qué pasó.", en: "What happened."),
      Member(
        "parameters",
        .list(.text),
        es: "Los parámetros que hay.",
        en: "The parameters that exist."
      ),
    ]
  )
}
