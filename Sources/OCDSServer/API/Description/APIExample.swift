internal import OCDSCore

/// A command that shows what the API does, as it can be pasted into a shell.
struct APIExample: Sendable {
  let meaning: Wording
  let command: String

  private init(_ address: String, options: String = "", es: String, en: String) {
    meaning = Wording(es: es, en: en)
    // Addresses hold no quote: base addresses are checked and identifiers encoded.
    command = "curl --compressed \(options)'\(address)'"
  }

  /// The examples of a publication, with its own identifiers where it has some.
  static func all(_ baseURL: String, _ published: PublishedExamples) -> [APIExample] {
    let api = "\(baseURL)/api/v1"
    var examples = [
      APIExample(
        "\(api)/records?limit=2",
        es: "Los primeros procesos; «links.next» lleva a los siguientes.",
        en: "The first processes; links.next leads to the next ones."
      ),
      APIExample(
        "\(api)/records?method=direct&minAmount=100000&currency=MXN",
        es: "Adjudicaciones directas de cien mil pesos o más.",
        en: "Direct awards of a hundred thousand pesos or more."
      ),
      APIExample(
        "\(api)/records?q=mantenimiento+-obra&from=2024-01-01&sort=date",
        es:
          "Procesos que hablan de mantenimiento y no de obra, desde 2024, del más nuevo al más viejo.",
        en: "Processes about mantenimiento and not obra, since 2024, the newest first."
      ),
    ]
    if let ocid = published.ocid {
      let segment = PercentEncoding.segment(ocid)
      examples.append(
        APIExample("\(api)/records/\(segment)", es: "Un proceso.", en: "One process.")
      )
      if let release = published.release {
        examples.append(
          APIExample(
            "\(api)/releases/\(segment)/\(PercentEncoding.segment(release))",
            es: "Una entrega, en los bytes en que se publicó.",
            en: "A release, in the bytes in which it was published."
          )
        )
      }
    }
    examples.append(
      APIExample(
        "\(api)/suppliers?q=construc&sort=awards",
        es: "Proveedores cuyo nombre tiene una palabra que empieza con «construc».",
        en: "Suppliers whose name has a word that begins with \"construc\"."
      )
    )
    if let supplier = published.supplier {
      let segment = PercentEncoding.segment(supplier)
      examples.append(
        APIExample(
          "\(api)/suppliers/\(segment)/awards?sort=date",
          es: "Las adjudicaciones de un proveedor, la más nueva primero.",
          en: "The awards of a supplier, the newest first."
        )
      )
    }
    if let buyer = published.buyer {
      examples.append(
        APIExample(
          "\(api)/buyers/\(PercentEncoding.segment(buyer))",
          es: "Lo que un comprador adjudicó, por año y proveedor.",
          en: "What a buyer awarded, by year and supplier."
        )
      )
    }
    examples += [
      APIExample(
        "\(api)/contracts?dateOf=contract&from=2024-01-01",
        es: "Los contratos firmados desde 2024.",
        en: "The contracts that were signed since 2024."
      ),
      APIExample(
        "\(api)/ocids.jsonl",
        es: "Todos los ocids, uno por línea.",
        en: "All ocids, one a line."
      ),
      APIExample(
        "\(baseURL)/openapi.json",
        options: "-H 'Accept-Language: es' ",
        es: "La descripción de la API para programas.",
        en: "The description of the API for programs."
      ),
    ]
    return examples
  }
}
