extension ComponentSchema {
  /// What changed: the list of releases to follow, and what each release of a process changed.
  static let changes: [ComponentSchema] = [
    ComponentSchema(
      "Changes",
      es: "Lo publicado desde un lugar o un instante, lo más antiguo primero.",
      en: "What was published since a place or an instant, oldest first.",
      [
        Member("uri", .address, required: true, es: "La dirección.", en: "The address."),
        Member(
          "links",
          .schema("Links"),
          required: true,
          es: "Por dónde seguir.",
          en: "Where to go on."
        ),
        Member(
          "more",
          .flag,
          required: true,
          es: "Si hay más ahora.",
          en: "Whether there is more now."
        ),
        Member(
          "changes",
          .list(.schema("PublishedRelease")),
          required: true,
          es: "Las entregas.",
          en: "The releases."
        ),
      ]
    ),
    ComponentSchema(
      "PublishedRelease",
      es: "Una entrega que se publicó.",
      en: "A release that was published.",
      [
        ocid,
        Member("id", .text, required: true, es: "Su identificador.", en: "Its identifier."),
        Member(
          "date",
          .text,
          required: true,
          es: "Su fecha, como la escribe.",
          en: "Its date, as it writes it."
        ),
        Member("tag", .list(.text), es: "Sus etiquetas.", en: "Its tags."),
        Member(
          "published",
          .instant,
          required: true,
          es: "Cuándo se publicó aquí.",
          en: "When it was published here."
        ),
        Member("url", .address, required: true, es: "Dónde está.", en: "Where it is."),
      ]
    ),
    ComponentSchema(
      "ProcessChanges",
      es: "Qué cambió cada entrega de un proceso.",
      en: "What each release of a process changed.",
      [
        Member("uri", .address, required: true, es: "La dirección.", en: "The address."),
        ocid,
        Member(
          "language",
          .text,
          required: true,
          es: "El idioma de las frases.",
          en: "The language of the sentences."
        ),
        Member(
          "links",
          .object,
          required: true,
          es: "El registro y la página siguiente.",
          en: "The record and the next page."
        ),
        Member(
          "releases",
          .list(.schema("ReleaseChanges")),
          required: true,
          es: "Las entregas, por fecha.",
          en: "The releases, by date."
        ),
      ]
    ),
    ComponentSchema(
      "ReleaseChanges",
      open: true,
      es: "Una entrega y sus cambios: path, before, after y una frase.",
      en: "A release and its changes: path, before, after and a sentence.",
      [
        Member("id", .text, required: true, es: "Su identificador.", en: "Its identifier."),
        Member("changes", .list(.object), required: true, es: "Los cambios.", en: "The changes."),
      ]
    ),
  ]
}
