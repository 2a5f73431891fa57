internal import OCDSCore
internal import OCDSStore

/// A light of the traffic light.
enum TrafficLight: String, Sendable, CaseIterable {
  case good
  case fair
  case poor
  /// Nothing to judge by.
  case none

  /// How bad it is, so that of several the worst can be told.
  var rank: Int {
    switch self {
    case .none: 0
    case .good: 1
    case .fair: 2
    case .poor: 3
    }
  }

  /// Its colour in a word, which stands beside every light.
  var name: Wording {
    switch self {
    case .good: Wording(es: "Verde", en: "Green")
    case .fair: Wording(es: "Ámbar", en: "Amber")
    case .poor: Wording(es: "Rojo", en: "Red")
    case .none: Wording(es: "Sin datos", en: "No data")
    }
  }
}

/// The rules of the traffic light: every threshold and the words for it, for the page, its data and its documentation.
enum TrafficRules {
  /// The three questions, each with the anchor of its rules.
  enum Question: String, CaseIterable, Sendable {
    case timely = "puntual"
    case complete = "completo"
    case valid = "valido"

    var name: Wording {
      switch self {
      case .timely: Wording(es: "Puntual", en: "Timely")
      case .complete: Wording(es: "Completo", en: "Complete")
      case .valid: Wording(es: "Válido", en: "Valid")
      }
    }
  }

  /// Days from an award to its publication, in the middle case.
  static let delay = (good: 10, fair: 30)
  /// Days since the newest release.
  static let age = (good: 31, fair: 92)
  /// Hundredths of what could be told: the mean of the fields, and the least of any field for green.
  static let completeness = (good: 90, fair: 60, least: 60)
  /// Hundredths of the processes: those with warnings for green, those with errors for amber.
  static let validity = (warnings: 10, errors: 5)

  static func light(_ question: Question, _ buyer: BuyerQuality, now: Instant) -> TrafficLight {
    switch question {
    case .timely: timely(buyer, now: now)
    case .complete: complete(buyer)
    case .valid: valid(buyer)
    }
  }

  private static func timely(_ buyer: BuyerQuality, now: Instant) -> TrafficLight {
    guard let age = buyer.age(at: now) else { return .none }
    // Who has awarded nothing yet is judged by the newest release alone; who never told an award in time is not.
    let delay = buyer.medianDelay ?? (buyer.undelayed > 0 ? Int.max : 0)
    return [light(of: delay, Self.delay), light(of: age, Self.age)].max { $0.rank < $1.rank }
      ?? .none
  }

  /// The light of one figure of which less is better.
  static func light(of days: Int, _ limits: (good: Int, fair: Int)) -> TrafficLight {
    if days <= limits.good { return .good }
    return days <= limits.fair ? .fair : .poor
  }

  private static func complete(_ buyer: BuyerQuality) -> TrafficLight {
    guard let mean = buyer.completeness else { return .none }
    let least = buyer.fields.compactMap(\.share.hundredths).min() ?? 0
    if mean >= completeness.good && least >= completeness.least { return .good }
    return mean >= completeness.fair ? .fair : .poor
  }

  private static func valid(_ buyer: BuyerQuality) -> TrafficLight {
    guard buyer.processes > 0 else { return .none }
    // Compared whole, not as rounded shares: one error in a thousand processes is an error.
    let errors = buyer.withErrors * 100
    let warnings = buyer.withWarnings * 100
    if errors == 0 && warnings <= validity.warnings * buyer.processes { return .good }
    return errors <= validity.errors * buyer.processes ? .fair : .poor
  }

  /// When a light is on, a sentence each.
  static func rules(_ question: Question) -> [(light: TrafficLight, words: Wording)] {
    switch question {
    case .timely:
      [
        (
          .good,
          Wording(
            es:
              "la mitad de las adjudicaciones se publicó en \(delay.good) días o menos, y la última entrega tiene \(age.good) días o menos",
            en:
              "half of the awards were published within \(delay.good) days, and the newest release is at most \(age.good) days old"
          )
        ),
        (
          .fair,
          Wording(
            es: "lo mismo con \(delay.fair) y \(age.fair) días",
            en: "the same with \(delay.fair) and \(age.fair) days"
          )
        ),
        (.poor, Wording(es: "más tarde que eso", en: "later than that")),
      ]
    case .complete:
      [
        (
          .good,
          Wording(
            es:
              "en promedio está el \(completeness.good) % de los datos que importan, y ninguno falta en más del \(100 - completeness.least) % de los casos",
            en:
              "on average \(completeness.good) % of the fields that matter are there, and none is missing in more than \(100 - completeness.least) % of the cases"
          )
        ),
        (
          .fair,
          Wording(
            es: "en promedio está el \(completeness.fair) % o más",
            en: "on average \(completeness.fair) % or more are there"
          )
        ),
        (.poor, Wording(es: "menos que eso", en: "less than that")),
      ]
    case .valid:
      [
        (
          .good,
          Wording(
            es:
              "ningún proceso tiene errores, y a lo más el \(validity.warnings) % tiene advertencias",
            en:
              "no process has errors, and at most \(validity.warnings) % have warnings"
          )
        ),
        (
          .fair,
          Wording(
            es: "a lo más el \(validity.errors) % de los procesos tiene errores",
            en: "at most \(validity.errors) % of the processes have errors"
          )
        ),
        (.poor, Wording(es: "más que eso", en: "more than that")),
      ]
    }
  }

  /// What is counted, and how.
  static func meaning(_ question: Question) -> Wording {
    switch question {
    case .timely:
      Wording(
        es:
          "De cada proceso se cuentan los días desde su primera adjudicación —o, si no la dice, desde su primer contrato— hasta la primera entrega con esa fecha o una posterior. La cifra es la mediana: la mitad de los procesos tardó eso o menos. Una entrega fechada el mismo día o la víspera cuenta como cero días. La edad de la última entrega se cuenta hasta hoy.",
        en:
          "Of each process the days are counted from its first award, or from its first contract where it tells no award, to the first release of that date or later. The figure is the median: half of the processes took so long or less. A release dated the same day or the day before counts as no days. The age of the newest release is counted until today."
      )
    case .complete:
      Wording(
        es:
          "Seis datos importan para seguir un contrato: el plazo de la licitación (no se pide a las adjudicaciones directas), el valor de la licitación, el importe, la fecha y el proveedor de cada adjudicación vigente, y el inicio y el fin de cada contrato. De cada dato se cuenta en cuántos casos está; los datos que no vienen al caso no cuentan. Los documentos no se cuentan todavía.",
        en:
          "Six fields matter for following a contract: when bids are taken (not asked of direct awards), what the tender is worth, the amount, the date and the supplier of each award that stands, and the beginning and the end of each contract. Of each field the cases that have it are counted; fields that do not apply do not count. Documents are not counted yet."
      )
    case .valid:
      Wording(
        es:
          "De cada proceso se mira lo que el validador encontró en su última entrega y lo que la unión de sus entregas dejó sin leer. Un proceso con errores y advertencias cuenta con los errores; uno cuyas entregas se contradicen, también. Lo que se ingresó sin revisar no tiene hallazgos.",
        en:
          "Of each process, what the validator found in its newest release counts, and what the merge of its releases left unread. A process with errors and warnings counts among the errors, and so does one whose releases contradict each other. What was taken in unchecked has no findings."
      )
    }
  }
}
