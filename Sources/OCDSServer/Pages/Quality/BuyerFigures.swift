internal import OCDSCore
internal import OCDSStore

/// The figures behind a buyer's lights, in words.
struct BuyerFigures {
  private let buyer: BuyerQuality
  private let language: Language
  private let now: Instant

  init(_ buyer: BuyerQuality, _ language: Language, _ now: Instant) {
    self.buyer = buyer
    self.language = language
    self.now = now
  }

  private func say(_ es: String, _ en: String) -> String { language == .es ? es : en }

  private func days(_ number: Int) -> String {
    let count = NumberWords.count(number)
    return number == 1 ? say("1 día", "1 day") : say("\(count) días", "\(count) days")
  }

  /// The figure that stands beside a light.
  func short(_ question: TrafficRules.Question) -> String {
    switch question {
    case .timely:
      guard let age = buyer.age(at: now) else { return "" }
      // Of the two figures, the one for which the light is no better.
      if let median = buyer.medianDelay,
        TrafficRules.light(of: age, TrafficRules.age).rank
          <= TrafficRules.light(of: median, TrafficRules.delay).rank
      {
        return say("en \(days(median))", "within \(days(median))")
      }
      return say("última hace \(days(age))", "newest \(days(age)) ago")
    case .complete:
      return buyer.completeness.map { "\($0) %" } ?? ""
    case .valid:
      if buyer.withErrors > 0 {
        return say(
          "\(share(buyer.withErrors)) con errores",
          "\(share(buyer.withErrors)) with errors"
        )
      }
      if buyer.withWarnings > 0 {
        return say(
          "\(share(buyer.withWarnings)) con advertencias",
          "\(share(buyer.withWarnings)) with warnings"
        )
      }
      return say("sin hallazgos", "no findings")
    }
  }

  /// A share of the processes: `<1 %` rather than 0 % of some.
  private func share(_ part: Int) -> String {
    let words = BuyerQuality.Share(part, of: buyer.processes).words ?? "0 %"
    return part > 0 && words == "0 %" ? "<1 %" : words
  }

  /// The figures of a light in a sentence.
  func long(_ question: TrafficRules.Question) -> String {
    switch question {
    case .timely:
      let age = buyer.age(at: now).map {
        say("Última entrega: hace \(days($0)).", "Newest release: \(days($0)) ago.")
      }
      let median = buyer.medianDelay.map {
        say(
          "La mitad se publica en \(days($0)) o menos tras la adjudicación.",
          "Half is published within \(days($0)) of the award."
        )
      }
      return [median, age].compactMap(\.self).joined(separator: " ")
    case .complete:
      guard let mean = buyer.completeness else { return "" }
      let all = say(
        "En promedio está el \(mean) % de los datos que importan.",
        "On average \(mean) % of the fields that matter are there."
      )
      guard let weakest = buyer.weakest, let words = weakest.share.words else { return all }
      let name = weakest.name[language].lowercased()
      return all + " "
        + say("Lo que más falta: \(name) (está en \(words)).", "Most missing: \(name) (\(words)).")
    case .valid:
      let errors = NumberWords.count(buyer.withErrors)
      let warnings = NumberWords.count(buyer.withWarnings)
      let processes = NumberWords.count(buyer.processes)
      return say(
        "De \(processes) procesos, \(errors) con errores y \(warnings) con advertencias.",
        "Of \(processes) processes, \(errors) with errors and \(warnings) with warnings."
      )
    }
  }

  /// All figures.
  var list: HTML {
    HTML([
      FactList(language) { facts in
        facts.add(
          say("Días de la adjudicación a la publicación", "Days from award to publication"),
          text: buyer.medianDelay.map {
            say(
              "\(days($0)) (mediana de \(NumberWords.count(buyer.delayed)) procesos)",
              "\(days($0)) (median of \(NumberWords.count(buyer.delayed)) processes)"
            )
          }
        )
        facts.add(
          say(
            "Con fecha de adjudicación o contrato y sin entrega desde entonces",
            "With a date of award or contract and no release since"
          ),
          text: buyer.undelayed > 0 ? NumberWords.count(buyer.undelayed) : nil
        )
        facts.add(
          say("Última entrega", "Newest release"),
          text: buyer.latest.map { DateWords.words(String($0.text().prefix(10)))[language] }
        )
        for field in buyer.fields where field.share.all > 0 {
          facts.add(
            field.name[language],
            text: told(field.share, field.of[language])
          )
        }
        facts.add(
          say("Procesos con errores", "Processes with errors"),
          text: NumberWords.count(buyer.withErrors)
        )
        facts.add(
          say("Procesos con advertencias", "Processes with warnings"),
          text: NumberWords.count(buyer.withWarnings)
        )
      }.html, findings,
    ])
  }

  private func told(_ share: BuyerQuality.Share, _ things: String) -> String {
    let told = NumberWords.count(share.told)
    let all = NumberWords.count(share.all)
    return "\(share.words ?? "—"): "
      + say("en \(told) de \(all) \(things)", "in \(told) of \(all) \(things)")
  }

  /// The most frequent findings, with how to look one up.
  private var findings: HTML {
    let first = buyer.findings.prefix(5)
    guard !first.isEmpty else { return .none }
    return HTML([
      Tag.p(text: say("Lo que más se encuentra:", "Most frequent findings:")),
      Tag.ul {
        for finding in first {
          Tag.li {
            Tag.bdi(
              text: String((finding.sentence[language]).prefix(300))
            )
            " ("
            Tag.code(text: finding.code)
            ", "
            say(
              finding.processes == 1
                ? "1 proceso" : "\(NumberWords.count(finding.processes)) procesos",
              finding.processes == 1
                ? "1 process" : "\(NumberWords.count(finding.processes)) processes"
            )
            ")"
          }
        }
      },
    ])
  }
}
