internal import OCDSCore
internal import OCDSStore

/// The page for whoever writes programs: the API with examples that run.
enum DevelopersRoute {
  static func route(_ publication: Publication, _ language: Language) -> Route {
    Route(
      AboutRoutes.path(.developers, language),
      summary: Wording(
        es: "La API para quienes programan, con ejemplos que funcionan.",
        en: "The API for whoever writes programs, with examples that run."
      ),
      responses: [AboutRoutes.page]
    ) { call throws(Problem) in
      try AboutRoutes.answer(call, publication) { worker throws(StoreError) in
        let first = try worker.reader.ocids(of: Selection(), limit: 1).rows.first
        return DevelopersPage(
          settings: publication.settings,
          language: language,
          ocid: first
        ).document()
      }
    }
  }
}

/// The API with examples.
struct DevelopersPage: Sendable {
  let settings: PublicationSettings
  let language: Language
  /// A process that is there.
  let ocid: String?

  func say(_ es: String, _ en: String) -> String { language == .es ? es : en }

  func document() -> [UInt8] {
    let title = say("Para desarrolladores", "For developers")
    let frame = PageFrame(
      settings: settings,
      language: language,
      page: .developers,
      title: title,
      summary: say(
        "Una API abierta, sin clave ni registro, con ejemplos para copiar.",
        "An open API without key or account, with examples to copy."
      ),
      crumbs: [(SitePage.home.name[language], SitePage.home.address(language))],
      alternates: [("application/json", "OpenAPI", .here(["api", "v1", "openapi.json"]))]
    )
    return frame.document {
      Tag.h1(text: title)
      Tag.p(
        .class("lead"),
        text: say(
          "Todo lo que ve en este sitio sale de una API abierta: sin clave, sin registro y sin límite de resultados.",
          "All that you see on this site comes from an open API: no key, no account, no cap on results."
        )
      )
      examples
      rules
      more
    }
  }

  private var examples: HTML {
    Tag.section(.aria("labelledby", "ejemplos")) {
      Tag.h2(.id("ejemplos"), text: say("Ejemplos", "Examples"))
      Tag.p(
        text: say(
          "Cópielos en una terminal; también puede abrir las direcciones en el navegador.",
          "Copy them into a terminal; you can open the addresses in a browser too."
        )
      )
      for example in CommandExample.all(ocid: ocid) {
        let command = example.command(settings.baseURL)
        Tag.h3(text: example.title[language])
        Tag.pre(.class("command")) {
          Tag.code(text: command)
        }
        Tag.p(.class("no-print")) {
          Tag.button(
            .type("button"),
            .class("plain"),
            .hidden,
            .data("copy", command),
            .data("copied", say("Copiado", "Copied")),
            text: say("Copiar", "Copy")
          )
        }
      }
    }
  }

  private var rules: HTML {
    Tag.section(.aria("labelledby", "reglas")) {
      Tag.h2(.id("reglas"), text: say("Lo que conviene saber", "What is good to know"))
      Tag.ul {
        Tag.li {
          say(
            "Las listas vienen en páginas: siga ",
            "Lists come in pages: follow "
          )
          Tag.code(text: "links.next")
          say(
            " hasta que no haya. Nada se pierde ni se repite aunque se publique mientras tanto.",
            " until there is none. Nothing is missed or met twice, whatever is published meanwhile."
          )
        }
        Tag.li {
          say("Guarde la ", "Keep the ")
          Tag.code(text: "ETag")
          say(" y mándela en ", " and send it in ")
          Tag.code(text: "If-None-Match")
          say(
            ": si nada cambió, la respuesta es 304 y no pesa.",
            ": where nothing changed, the answer is 304 and weighs nothing."
          )
        }
        Tag.li(
          text: say(
            "Los números están como se publicaron: 12.30 sigue siendo 12.30. Léalos como decimales, no como coma flotante.",
            "Numbers are as they were published: 12.30 stays 12.30. Read them as decimals, not as floating point."
          )
        )
        Tag.li(
          text: say(
            "La API responde a páginas de cualquier sitio (CORS), y sus errores dicen en español o en inglés qué está mal y qué hacer.",
            "The API answers pages of any site (CORS), and its errors say in Spanish or English what is wrong and what to do."
          )
        )
        Tag.li {
          say(
            "La misma selección se descarga con otra terminación: ",
            "The same selection is downloaded with another ending: "
          )
          Tag.code(text: ".csv")
          ", "
          Tag.code(text: ".xlsx")
          ", "
          Tag.code(text: ".jsonl.gz")
          "."
        }
      }
    }
  }

  private var more: HTML {
    Tag.section(.aria("labelledby", "mas")) {
      Tag.h2(.id("mas"), text: say("Más", "More"))
      Tag.ul {
        Tag.li {
          Tag.a(
            .href(.here(["api"])),
            text: say("Todas las direcciones de la API", "All addresses of the API")
          )
        }
        Tag.li {
          Tag.a(.href(.here(["api", "v1", "openapi.json"])), text: "OpenAPI (JSON)")
        }
        Tag.li {
          Tag.a(
            .href(SitePage.dictionary.address(language)),
            text: SitePage.dictionary.name[language]
          )
        }
        Tag.li {
          Tag.a(
            .href(SitePage.downloads.address(language)),
            text: say("Todo en archivos", "Everything as files")
          )
        }
        Tag.li {
          Tag.a(
            .href(.standard(language)),
            text: say("El estándar OCDS", "The OCDS standard")
          )
        }
      }
    }
  }
}
