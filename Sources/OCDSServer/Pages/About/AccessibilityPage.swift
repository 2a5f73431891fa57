internal import OCDSCore

/// The accessibility statement: what was done, how it is tested and what falls short.
struct AccessibilityPage: Sendable {
  let settings: PublicationSettings
  let language: Language

  func say(_ es: String, _ en: String) -> String { language == .es ? es : en }

  func document() -> [UInt8] {
    let title = say("Declaración de accesibilidad", "Accessibility statement")
    let frame = PageFrame(
      settings: settings,
      language: language,
      page: .accessibility,
      title: title,
      summary: say(
        "Qué se hizo para que todas las personas puedan usar este sitio, y qué falta.",
        "What was done so that everybody can use this site, and what falls short."
      ),
      crumbs: [(SitePage.home.name[language], SitePage.home.address(language))]
    )
    return frame.document {
      Tag.h1(text: title)
      Tag.p(
        .class("lead"),
        text: say(
          "Este sitio quiere que cualquier persona pueda usarlo: con lector de pantalla, con teclado, con poca vista, con un teléfono barato o con mala conexión.",
          "This site means to be usable by anybody: with a screen reader, with a keyboard, with little sight, with a cheap phone or a poor connection."
        )
      )
      list(
        "hecho",
        say("Qué se hizo", "What was done"),
        [
          say(
            "Todo funciona sin JavaScript y con el teclado; el lugar en que está se ve siempre.",
            "Everything works without JavaScript and with the keyboard; where you are is always seen."
          ),
          say(
            "Las páginas tienen títulos en orden, regiones con nombre y un salto al contenido.",
            "The pages have headings in their order, regions with names and a skip to the content."
          ),
          say(
            "Cada gráfica está también como tabla, y ningún color dice algo que no digan las palabras.",
            "Each chart is there as a table too, and no colour says what words do not."
          ),
          say(
            "Los textos tienen un contraste de 4.5 a 1 o más, en claro y en oscuro; el tamaño de la letra es el que usted elige.",
            "Texts have a contrast of 4.5 to 1 or more, in light and dark; the size of the letters is the one you choose."
          ),
          say(
            "Todas las páginas están en español y en inglés, y cada texto dice su idioma.",
            "All pages are in Spanish and English, and each text tells its language."
          ),
          say(
            "Una página pesa menos de 60 kB y no pide nada a otros sitios.",
            "A page weighs less than 60 kB and asks nothing of other sites."
          ),
        ]
      )
      list(
        "pruebas",
        say("Cómo se prueba", "How it is tested"),
        [
          say(
            "La meta son las pautas WCAG 2.2, nivel AA.",
            "The aim is WCAG 2.2, level AA."
          ),
          say(
            "Cada plantilla se revisa con axe-core en un navegador, en los dos idiomas, en claro y en oscuro, a 360 y a 1280 pixeles de ancho.",
            "Each template is checked with axe-core in a browser, in both languages, light and dark, at widths of 360 and 1280 pixels."
          ),
          say(
            "Una revisión automática no encuentra todo: no se ha hecho todavía una con personas que usan lector de pantalla.",
            "An automatic check does not find everything: none with people who use screen readers was made yet."
          ),
        ]
      )
      list(
        "falta",
        say("Qué falta", "What falls short"),
        [
          say(
            "Los documentos a los que remiten los procesos son de otros: algunos son imágenes escaneadas que un lector de pantalla no puede leer.",
            "The documents that processes refer to are others': some are scanned images that a screen reader cannot read."
          ),
          say(
            "Los textos de los datos están como los escribió quien contrata, y no están traducidos.",
            "The texts of the data are as whoever contracts wrote them, and are not translated."
          ),
        ]
      )
      Tag.section(.aria("labelledby", "avisar")) {
        Tag.h2(
          .id("avisar"),
          text: say("Si algo no le sirve", "Where something does not work for you")
        )
        Tag.p {
          say("Avise a ", "Tell ")
          if let address = settings.publisher.uri.flatMap(Address.web) {
            Tag.a(.href(address)) { Tag.bdi(text: settings.publisher.name) }
          } else {
            Tag.bdi(text: settings.publisher.name)
          }
          say(
            " en qué página fue y qué quería hacer; todos los datos están también en archivos y en la API.",
            " which page it was and what you wanted to do; all data are in files and in the API too."
          )
        }
      }
    }
  }

  private func list(_ id: String, _ name: String, _ sentences: [String]) -> HTML {
    Tag.section(.aria("labelledby", id)) {
      Tag.h2(.id(id), text: name)
      Tag.ul { for sentence in sentences { Tag.li(text: sentence) } }
    }
  }
}
