internal import OCDSCore
internal import OCDSStore

/// The state of the publication as a traffic light: as a whole, and buyer by buyer.
struct QualityPage: Sendable {
  let settings: PublicationSettings
  let language: Language
  let measures: QualityBoard.Measures
  /// The one buyer that is asked for.
  let buyer: String?
  /// The page of the list, from 1.
  let number: Int
  let now: Instant

  func say(_ es: String, _ en: String) -> String { language == .es ? es : en }

  /// The buyers of this page.
  private var shown: [BuyerQuality] {
    if let buyer { return measures.buyers.filter { $0.id == buyer } }
    // The number is at most a million: no product of these overflows.
    let start = (number - 1) * QualityRoute.pageSize
    return Array(measures.buyers.dropFirst(start).prefix(QualityRoute.pageSize))
  }

  private var query: [(name: String, value: String)] {
    if let buyer { return [("buyer", buyer)] }
    return number > 1 ? [("page", String(number))] : []
  }

  func document() -> [UInt8] {
    let title = say("Semáforo de la publicación", "Traffic light of the publication")
    var crumbs = [(SitePage.home.name[language], SitePage.home.address(language))]
    if buyer != nil {
      crumbs.append((SitePage.quality.name[language], SitePage.quality.address(language)))
    }
    let frame = PageFrame(
      settings: settings,
      language: language,
      page: .quality,
      query: query,
      title: title,
      summary: say(
        "Qué tan puntual, completa y válida es la publicación de cada comprador, con reglas a la vista.",
        "How timely, complete and valid the publication of each buyer is, by rules that anyone can read."
      ),
      crumbs: crumbs,
      alternates: [("application/json", title, data)]
    )
    return frame.document {
      Tag.h1(text: title)
      Tag.p(
        .class("lead"),
        text: say(
          "Qué tan a tiempo se publica cada contratación, cuánto se dice de ella y si los datos están bien hechos.",
          "How soon each contract is published, how much is told of it, and whether the data are well made."
        )
      )
      if buyer == nil { whole }
      list
      rules
    }
  }

  /// The figures as JSON.
  private var data: Address {
    var path = SitePage.quality.path(language)
    if let last = path.popLast() { path.append(last + ".json") }
    return .here(path)
  }

  private var whole: HTML {
    Tag.section(.aria("labelledby", "publicacion")) {
      Tag.h2(.id("publicacion"), text: say("Toda la publicación", "The whole publication"))
      Tag.ul(.class("tiles wordy")) {
        for question in TrafficRules.Question.allCases {
          Tag.li(.class("tile")) {
            Tag.h3 {
              Tag.a(.href(.fragment(question.rawValue)), text: question.name[language])
            }
            light(question, measures.whole)
            Tag.p(.class("what"), text: BuyerFigures(measures.whole, language, now).long(question))
          }
        }
      }
      Tag.ul(.class("chips no-print")) {
        Tag.li {
          Tag.a(.href(data), text: say("Todas las cifras (JSON)", "All figures (JSON)"))
        }
        Tag.li {
          Tag.a(
            .href(.fragment("reglas")),
            text: say("Las reglas del semáforo", "The rules of the traffic light")
          )
        }
      }
    }
  }

  func light(_ question: TrafficRules.Question, _ buyer: BuyerQuality) -> HTML {
    let light = TrafficRules.light(question, buyer, now: now)
    return Tag.strong(.class("light \(light.rawValue)"), text: light.name[language])
  }

  private var list: HTML {
    Tag.section(.aria("labelledby", "compradores")) {
      Tag.h2(.id("compradores"), text: say("Por comprador", "By buyer"))
      if shown.isEmpty {
        Tag.p(
          text: buyer == nil
            ? say("Aún no hay procesos publicados.", "No process is published yet.")
            : say(
              "Ningún proceso publicado nombra a ese comprador.",
              "No published process names that buyer."
            )
        )
      } else {
        table
      }
      if buyer != nil {
        Tag.p {
          Tag.a(
            .href(SitePage.quality.address(language)),
            text: say("Ver a todos los compradores", "See all buyers")
          )
        }
      } else {
        pager
      }
    }
  }

  private var pager: HTML {
    let pages = (measures.buyers.count + QualityRoute.pageSize - 1) / QualityRoute.pageSize
    guard pages > 1 else { return .none }
    func link(_ number: Int, _ name: String, _ rel: String) -> HTML {
      let query = number > 1 ? [("page", String(number))] : []
      let address = SitePage.quality.address(language, query: query)
      return Tag.a(.class("button plain"), .rel(rel), .href(address), text: name)
    }
    return Tag.nav(
      .class("pager"),
      .aria("label", say("Páginas de compradores", "Pages of buyers"))
    ) {
      if number > 1 {
        link(min(number - 1, pages), say("Anteriores", "Previous"), "prev")
      }
      Tag.span(
        .class("quiet"),
        text: say("Página \(number) de \(pages)", "Page \(number) of \(pages)")
      )
      if number < pages { link(number + 1, say("Siguientes", "Next"), "next") }
    }
  }

  private var table: HTML {
    Tag.table(.class("stack lights")) {
      Tag.caption(
        .class("away"),
        text: say("Luces y cifras de cada comprador", "Lights and figures of each buyer")
      )
      Tag.thead {
        Tag.tr {
          Tag.th(.scope("col"), text: say("Comprador", "Buyer"))
          Tag.th(.scope("col"), .class("number"), text: say("Procesos", "Processes"))
          for question in TrafficRules.Question.allCases {
            Tag.th(.scope("col"), text: question.name[language])
          }
        }
      }
      Tag.tbody { for buyer in shown { row(buyer) } }
    }
  }

  private func row(_ buyer: BuyerQuality) -> HTML {
    let figures = BuyerFigures(buyer, language, now)
    return Tag.tr {
      Tag.th(.scope("row")) {
        if buyer.id.isEmpty {
          Tag.em(text: say("Procesos que no dicen quién compra", "Processes that name no buyer"))
        } else {
          Tag.a(.href(SitePage.buyer(buyer.id).address(language))) {
            Tag.bdi(text: name(of: buyer))
          }
        }
        details(buyer, figures)
      }
      Tag.td(
        .class("number"),
        .data("label", say("Procesos", "Processes")),
        text: NumberWords.count(buyer.processes)
      )
      for question in TrafficRules.Question.allCases {
        Tag.td(.data("label", question.name[language])) {
          light(question, buyer)
          Tag.span(.class("why quiet"), text: figures.short(question))
        }
      }
    }
  }

  /// A name of any length stays one line or a few.
  private func name(of buyer: BuyerQuality) -> String {
    String(buyer.name.or(buyer.id).prefix(200))
  }

  private func details(_ buyer: BuyerQuality, _ figures: BuyerFigures) -> HTML {
    Tag.details(self.buyer == nil ? nil : .open) {
      Tag.summary {
        say("Cifras", "Figures")
        Tag.span(.class("away"), text: " " + say("de", "of") + " " + name(of: buyer))
      }
      figures.list
    }
  }

  private var rules: HTML {
    Tag.section(.aria("labelledby", "reglas")) {
      Tag.h2(
        .id("reglas"),
        text: say("Cómo se enciende cada luz", "How each light is lit")
      )
      for question in TrafficRules.Question.allCases {
        Tag.h3(.id(question.rawValue), text: question.name[language])
        Tag.ul(.class("rules")) {
          for rule in TrafficRules.rules(question) {
            Tag.li {
              Tag.strong(.class("light \(rule.light.rawValue)"), text: rule.light.name[language])
              ": " + rule.words[language] + "."
            }
          }
        }
        Tag.p(text: TrafficRules.meaning(question)[language])
      }
      Tag.p(
        text: say(
          "Donde no hay nada que juzgar, la luz dice «Sin datos». Las reglas son las mismas para todos los compradores y no dependen de quién publica.",
          "Where there is nothing to judge by, the light says \"No data\". The rules are the same for all buyers, whoever publishes."
        )
      )
    }
  }
}
