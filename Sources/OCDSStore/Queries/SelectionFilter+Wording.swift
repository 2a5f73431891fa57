public import OCDSCore

extension SelectionFilter {
  /// What the name means, in a sentence.
  public var meaning: Wording {
    switch self {
    case .q:
      Wording(
        es:
          "Palabras en los títulos, las descripciones, las partidas y los nombres de las partes, sin distinguir "
          + "mayúsculas ni acentos. Todas deben aparecer; \"entre comillas\" es una frase, palabra* un comienzo, "
          + "-palabra excluye.",
        en:
          "Words in titles, descriptions, items and names of parties, whatever their case and accents. All must "
          + "occur; \"in quotes\" is a phrase, word* a beginning, -word leaves out."
      )
    case .supplier:
      Wording(
        es: "Identificador de un proveedor con alguna adjudicación.",
        en: "Identifier of a supplier that has an award."
      )
    case .buyer:
      Wording(es: "Identificador de la dependencia que compra.", en: "Identifier of the buyer.")
    case .procuringEntity:
      Wording(
        es: "Identificador de la entidad que lleva el procedimiento.",
        en: "Identifier of the entity that runs the tender."
      )
    case .method:
      Wording(es: "Método de contratación.", en: "Procurement method.")
    case .category:
      Wording(
        es: "Categoría principal de lo que se compra.",
        en: "Main category of what is bought."
      )
    case .status:
      Wording(es: "Estatus de la licitación.", en: "Status of the tender.")
    case .tag:
      Wording(
        es: "Etiqueta de alguna entrega del proceso.",
        en: "Tag of some release of the process."
      )
    case .classification:
      Wording(
        es:
          "Comienzo de la clave de clasificación de una partida, con o sin su esquema: 3550, CUCOP:3550.",
        en:
          "Beginning of an item's classification code, with or without its scheme: 3550, CUCOP:3550."
      )
    case .year:
      Wording(
        es: "Año de la fecha que se compara, en la zona horaria de la publicación.",
        en: "Year of the date compared, in the publication's time zone."
      )
    case .from:
      Wording(
        es: "Fecha desde la cual, incluida, en la zona horaria de la publicación.",
        en: "Date from which on, included, in the publication's time zone."
      )
    case .to:
      Wording(
        es: "Fecha hasta la cual; un día se incluye entero.",
        en: "Date until which; a day is included whole."
      )
    case .minAmount:
      Wording(es: "Monto mínimo, incluido.", en: "Least amount, included.")
    case .maxAmount:
      Wording(es: "Monto máximo, incluido.", en: "Greatest amount, included.")
    case .currency:
      Wording(es: "Moneda del monto que se compara.", en: "Currency of the amount compared.")
    case .hasBids:
      Wording(
        es: "Si se sabe de algún licitante (true) o de ninguno (false).",
        en: "Whether some bidder is known (true) or none (false)."
      )
    case .singleBid:
      Wording(
        es: "Si hubo un solo licitante (true) o varios (false).",
        en: "Whether there was a single bidder (true) or several (false)."
      )
    case .natural:
      Wording(
        es: "Si el proveedor es una persona física (true) o no (false).",
        en: "Whether the supplier is a natural person (true) or not (false)."
      )
    case .dateOf:
      Wording(
        es:
          "Qué fecha comparan year, from y to, y ordena sort=date: comienzo de la licitación, adjudicación o firma "
          + "del contrato; si falta, la primera entrega del proceso.",
        en:
          "Which date year, from and to compare and sort=date orders by: the tender's start, an award's or a "
          + "contract's signature; else that of the process's first release."
      )
    case .amountOf:
      Wording(
        es:
          "Qué monto comparan minAmount, maxAmount y currency; si falta, el de la adjudicación, si no lo tiene el de "
          + "su contrato, y si no el de la licitación.",
        en:
          "Which amount minAmount, maxAmount and currency compare; else the award's, where it has none its "
          + "contract's, else the tender's."
      )
    case .sort:
      Wording(es: "Por qué se ordena.", en: "What the order is by.")
    case .order:
      Wording(
        es:
          "Ascendente o descendente; si falta, ascendente por published y title y descendente por lo demás.",
        en:
          "Ascending or descending; else ascending by published and title and descending by the others."
      )
    case .asOf:
      Wording(
        es: "Sólo lo que esta publicación había publicado hasta ese instante.",
        en: "Only what this publication had published by that instant."
      )
    }
  }

  /// The date or amount that the filter compares, in words; nil where it compares none.
  public var compares: Wording? {
    switch self {
    case .year, .from, .to:
      Wording(
        es: "la fecha de la primera entrega, o la que diga dateOf",
        en: "the date of the first release, or what dateOf says"
      )
    case .minAmount, .maxAmount, .currency:
      Wording(
        es:
          "el monto de la adjudicación, si no del contrato, si no de la licitación, o el que diga amountOf",
        en:
          "the amount of the award, else of the contract, else of the tender, or what amountOf says"
      )
    case .asOf:
      Wording(es: "el instante de publicación", en: "the instant of publication")
    default: nil
    }
  }

  /// What a value must look like, in words.
  public var expected: Wording {
    switch kind {
    case .search:
      Wording(
        es: "palabras, de las que al menos una debe aparecer",
        en: "words, of which at least one must occur"
      )
    case .text: Wording(es: "un texto de hasta 500 bytes", en: "a text of at most 500 bytes")
    case .code(let codes): Wording(codes.joined(separator: ", "))
    case .year: Wording(es: "un año de cuatro cifras", en: "a year of four digits")
    case .date:
      Wording(
        es: "un día (2025-03-16) o fecha y hora (2025-03-16T09:00:00-06:00)",
        en: "a day (2025-03-16) or a date and time (2025-03-16T09:00:00-06:00)"
      )
    case .amount:
      Wording(
        es: "un número de hasta 14 cifras enteras y 4 decimales",
        en: "a number of at most 14 digits and 4 decimals"
      )
    case .currency: Wording(es: "tres letras, como MXN", en: "three letters, such as MXN")
    case .boolean: Wording("true, false")
    }
  }
}
