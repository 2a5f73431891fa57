internal import OCDSCore

extension ProcessPage {
  /// What happened when, from the dates that the data gives.
  private struct Moment {
    let day: String
    let what: HTML
  }

  /// What happened on one day, each thing once with how often it happened.
  private struct Day {
    let date: String
    var events: [(what: HTML, times: Int)] = []
  }

  /// The most days that a page shows; the rest is in the sections below.
  private static let mostDays = 40

  var timeline: HTML {
    let days = days
    guard !days.isEmpty else { return .none }
    let today = history.last.flatMap { DateWords.day($0.date, in: zone) }.map(DateWords.digits)
    return Tag.section(.aria("labelledby", "linea")) {
      Tag.h2(.id("linea"), text: say("Línea de tiempo", "Timeline"))
      Tag.ol(.class("timeline")) {
        for day in days.prefix(Self.mostDays) {
          // What is dated after the last publication was still to come when it was published.
          Tag.li(today.map { day.date <= $0 } == true ? .class("done") : nil) {
            Tag.time(.datetime(day.date), text: DateWords.words(day.date)[language])
            for event in day.events.prefix(mostRows) {
              Tag.div {
                event.what
                if event.times > 1 {
                  Tag.span(
                    .class("quiet"),
                    text: say(" (\(event.times) veces)", " (\(event.times) times)")
                  )
                }
              }
            }
          }
        }
      }
    }
  }

  private var days: [Day] {
    var days: [Day] = []
    // The places of a day's events by their markup: an award a line of an order, and a day has thousands alike.
    var places: [String: Int] = [:]
    for moment in moments {
      let date = moment.day
      if days.last?.date != date {
        days.append(Day(date: date))
        places = [:]
      }
      let today = days.count - 1
      let key = String(decoding: moment.what.bytes, as: UTF8.self)
      if let place = places[key] {
        days[today].events[place].times += 1
      } else {
        places[key] = days[today].events.count
        days[today].events.append((moment.what, 1))
      }
    }
    return days
  }

  private var moments: [Moment] {
    var moments: [Moment] = []
    func add(_ date: Published, _ es: String, _ en: String, _ of: HTML = .none) {
      guard let text = date.text, let day = DateWords.day(text, in: zone) else { return }
      moments.append(Moment(day: DateWords.digits(day), what: HTML([HTML(say(es, en)), of])))
    }
    add(tender["tenderPeriod"]["startDate"], "Se convoca", "Tender opens")
    add(tender["enquiryPeriod"]["endDate"], "Terminan las aclaraciones", "Enquiries end")
    add(tender["tenderPeriod"]["endDate"], "Se cierra la recepción de propuestas", "Tender closes")
    for award in compiled["awards"].items {
      let whom = names(award["suppliers"].items)
      if award["status"].text == "unsuccessful" {
        add(award["date"], "Se declara desierta", "Declared unsuccessful")
      } else {
        add(award["date"], "Se adjudica", "Awarded", whom)
      }
    }
    for contract in compiled["contracts"].items {
      add(contract["dateSigned"], "Se firma el contrato", "Contract signed", named(contract["id"]))
      add(
        contract["period"]["startDate"],
        "Empieza el contrato",
        "Contract begins",
        named(contract["id"])
      )
      for amendment in contract["amendments"].items {
        add(amendment["date"], "Se modifica el contrato", "Contract amended", named(contract["id"]))
      }
      for milestone in contract["implementation"]["milestones"].items
      where milestone["status"].text == "met" {
        let title = milestone["title"].text.map { text in HTML([HTML(": "), Tag.bdi(text: text)]) }
        add(milestone["dateMet"], "Se cumple", "Met", title ?? .none)
      }
      add(
        contract["period"]["endDate"],
        "Termina el contrato",
        "Contract ends",
        named(contract["id"])
      )
    }
    return moments.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }.map(\.element)
  }

  private func named(_ id: Published) -> HTML {
    guard compiled["contracts"].items.count > 1, let id = id.said else { return .none }
    return HTML([HTML(" "), Tag.bdi { Tag.code(text: id) }])
  }

  private func names(_ suppliers: [Published]) -> HTML {
    let names = suppliers.compactMap { $0["name"].text }
    guard let first = names.first else { return .none }
    let more =
      names.count > 1 ? say(" y \(names.count - 1) más", " and \(names.count - 1) more") : ""
    return HTML([HTML(say(" a ", " to ")), Tag.bdi(text: first), HTML(more)])
  }
}
