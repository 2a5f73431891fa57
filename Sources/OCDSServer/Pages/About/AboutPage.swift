internal import OCDSCore

/// Who publishes, what, and how what is here comes to be.
struct AboutPage: Sendable {
  let settings: PublicationSettings
  let language: Language

  func say(_ es: String, _ en: String) -> String { language == .es ? es : en }

  func document() -> [UInt8] {
    let title = say("Acerca de esta publicación", "About this publication")
    let frame = PageFrame(
      settings: settings,
      language: language,
      page: .about,
      title: title,
      summary: say(
        "Quién publica estas contrataciones, qué hay aquí y cómo llegar a los datos.",
        "Who publishes this contracting, what is here and how to get at the data."
      ),
      crumbs: [(SitePage.home.name[language], SitePage.home.address(language))]
    )
    return frame.document {
      Tag.h1(text: title)
      Tag.p(.class("lead")) {
        say("Aquí se publica lo que compra y contrata ", "Here is published what is bought by ")
        Tag.bdi(text: settings.publisher.name)
        say(
          ", desde que se planea hasta que se paga, para que cualquiera pueda seguirlo.",
          ", from the plan to the payment, so that anyone can follow it."
        )
      }
      what
      how
      who
      mistakes
      program
    }
  }

  private func link(_ page: SitePage, _ text: String) -> HTML {
    Tag.a(.href(page.address(language)), text: text)
  }

  private var what: HTML {
    Tag.section(.aria("labelledby", "que")) {
      Tag.h2(.id("que"), text: say("Qué hay aquí", "What is here"))
      Tag.ul {
        Tag.li {
          link(.processes, say("Las contrataciones", "The contracting processes"))
          say(
            ": búsquelas por palabra, comprador, proveedor, fecha o importe.",
            ": search them by word, buyer, supplier, date or amount."
          )
        }
        Tag.li {
          link(.suppliers, say("Los proveedores", "The suppliers"))
          say(" y ", " and ")
          link(.buyers, say("los compradores", "the buyers"))
          say(", con todo lo que venden y compran.", ", with all that they sell and buy.")
        }
        Tag.li {
          link(.quality, say("El semáforo", "The traffic light"))
          say(
            ": qué tan puntual, completa y válida es la publicación.",
            ": how timely, complete and valid the publication is."
          )
        }
        Tag.li {
          link(.downloads, say("Las descargas", "The downloads"))
          say(" y ", " and ")
          link(.dictionary, say("el diccionario de datos", "the data dictionary"))
          "."
        }
      }
    }
  }

  private var how: HTML {
    Tag.section(.aria("labelledby", "como")) {
      Tag.h2(.id("como"), text: say("Cómo se publica", "How it is published"))
      Tag.p(
        text: say(
          "Cada cambio de un proceso es una entrega. Una entrega publicada nunca se cambia ni se borra: lo que se corrige se publica en una entrega nueva, y la página de cada proceso muestra qué cambió y cuándo. Lo que se ve aquí es la suma de todas las entregas.",
          "Each change of a process is a release. A published release is never changed or removed: what is mended is published in a new release, and the page of each process shows what changed and when. What is seen here is all releases taken together."
        )
      )
      Tag.p(
        text: say(
          "Las personas físicas no se identifican con su RFC ni su CURP donde la fuente se ingresó con protección de datos.",
          "Natural persons are not identified by their tax or population number where the source was taken in with data protection."
        )
      )
      Tag.p {
        say("Los datos siguen el ", "The data follow the ")
        Tag.a(
          .href(.standard(language)),
          text: say(
            "Estándar de Datos para las Contrataciones Abiertas (OCDS)",
            "Open Contracting Data Standard (OCDS)"
          )
        )
        say(
          ", como en muchos otros países, y pueden compararse con los de ellos.",
          ", as in many other countries, and can be compared with theirs."
        )
      }
    }
  }

  private var who: HTML {
    Tag.section(.aria("labelledby", "quien")) {
      Tag.h2(.id("quien"), text: say("Quién publica", "Who publishes"))
      FactList(language) { facts in
        facts.add(say("Publica", "Publisher"), data: settings.publisher.name)
        let identifier = [settings.publisher.scheme, settings.publisher.uid].compactMap(\.self)
        if !identifier.isEmpty {
          facts.add(say("Identificador", "Identifier"), data: identifier.joined(separator: " "))
        }
        facts.add(
          say("Página", "Page"),
          settings.publisher.uri.flatMap(Address.web).map { address in
            Tag.a(.href(address)) { Tag.bdi(text: address.text) }
          }
        )
        facts.add(
          say("Prefijo de los identificadores", "Prefix of the identifiers"),
          data: settings.ocidPrefix
        )
      }.html
      Tag.p { PublicationTerms.license(settings, language) }
      Tag.p { PublicationTerms.policy(settings, language) }
    }
  }

  private var mistakes: HTML {
    Tag.section(.aria("labelledby", "errores")) {
      Tag.h2(.id("errores"), text: say("Si algo está mal", "Where something is wrong"))
      Tag.p {
        say(
          "Diga a quien publica el identificador del proceso y qué está mal. ",
          "Tell the publisher the identifier of the process and what is wrong. "
        )
        if let address = settings.publisher.uri.flatMap(Address.web) {
          Tag.a(.href(address), text: say("Escriba a quien publica", "Write to the publisher"))
          "."
        }
      }
    }
  }

  private var program: HTML {
    Tag.section(.aria("labelledby", "programa")) {
      Tag.h2(.id("programa"), text: say("El programa", "The program"))
      Tag.p {
        say(
          "Este sitio lo hace Vitrina, un programa libre para publicar contrataciones abiertas. No usa cookies, no carga nada de otros sitios y no cuenta a quienes lo visitan. ",
          "This site is made by Vitrina, free software for publishing open contracting. It uses no cookies, loads nothing from other sites and does not count its visitors. "
        )
        link(.developers, say("Para desarrolladores", "For developers"))
        "."
      }
    }
  }
}

extension Address {
  /// The documentation of the standard.
  static func standard(_ language: Language) -> Address {
    web("https://standard.open-contracting.org/latest/\(language.rawValue)/") ?? here([])
  }
}
