internal import OCDSCore

/// Which column of a table has which part in the draft of its mapping.
struct DraftPlan {
  /// A column and where its value goes.
  struct Rule {
    let column: Int
    let path: String
    let part: HeadingHint.Part
  }

  let head: TableHead
  let samples: [ColumnSample]
  private(set) var process: Int?
  private(set) var contract: Int?
  private(set) var code: Int?
  private(set) var supplierName: Int?
  private(set) var supplierNumber: Int?
  private(set) var rfc: Int?
  private(set) var buyer: Int?
  private(set) var unit: Int?
  private(set) var currency: Int?
  private(set) var rules: [Rule] = []
  private(set) var unpublished: [Int] = []
  private(set) var open: [Wording] = []
  private var paths: Set<String> = []

  init(_ head: TableHead, _ samples: [ColumnSample]) {
    self.head = head
    self.samples = samples
  }

  /// Whether the rows tell of awards, and whether of goods.
  var hasAwards: Bool {
    contract != nil || supplierName != nil || supplierNumber != nil || rfc != nil
  }
  var hasItems: Bool { code != nil }

  /// Where the goods of a row stand.
  var itemArray: String { hasAwards ? "awards/items" : "tender/items" }

  /// The columns of the id of an award; none where it is the process's own.
  var awardColumns: [Int] {
    if let contract { return [contract] }
    return [code, supplierNumber].compactMap { $0 }
  }

  /// A column, what its heading may be, and how well the two fit: the less, the better.
  private struct Guess {
    let column: Int
    let part: HeadingHint.Part
    let rank: (hint: Int, unmarked: Int, words: Int, column: Int)
  }

  /// Gives every heading its part.
  mutating func decide() {
    var guesses: [Guess] = []
    for column in head.headings.indices where !head.headings[column].key.isEmpty {
      if let guess = guess(column) { guesses.append(guess) } else { unpublished.append(column) }
    }
    // Of several that could have one part the best gets it.
    guesses.sort { $0.rank < $1.rank }
    // The paths of the others depend on which of these there are.
    var left: [Guess] = []
    for guess in guesses where !takes(guess.column, guess.part) { left.append(guess) }
    for guess in left { place(guess.column, guess.part) }
    unpublished.sort()
    rules.sort { ($0.column, $0.path) < ($1.column, $1.path) }
    tell()
  }

  /// The part that the words of a heading and its values speak for.
  private func guess(_ column: Int) -> Guess? {
    let sample = samples[column]
    let words = head.headings[column].key.split(separator: " ")
    let unmarked = sample.isMarkedMoney ? 0 : 1
    if sample.isRFC { return Guess(column: column, part: .rfc, rank: (0, 0, 0, column)) }
    for (number, hint) in HeadingHint.all.enumerated()
    where hint.fits(words) && agrees(sample, hint.part) {
      let rank = (number, unmarked, words.count - hint.words.count, column)
      return Guess(column: column, part: hint.part, rank: rank)
    }
    return nil
  }

  /// Whether values can be what a hint says.
  private func agrees(_ sample: ColumnSample, _ part: HeadingHint.Part) -> Bool {
    switch part {
    case .address: sample.isAddress
    case .date: sample.dateOptions != nil
    case .money, .itemMoney: sample.isNumeric
    case .itemNumber: sample.isNumeric && !sample.isMarkedMoney
    case .rfc: sample.filled == 0
    case .process, .contract, .code, .supplierName, .supplierNumber, .buyer, .unit, .itemText,
      .text:
      !sample.isMarkedMoney && !sample.isAddress && !sample.isDate
    case .currency, .phrase, .category: true
    }
  }

  /// Takes a column for a part of which there is one; a second one is not published.
  private mutating func takes(_ column: Int, _ part: HeadingHint.Part) -> Bool {
    switch part {
    case .process: keep(column, in: \.process)
    case .contract: keep(column, in: \.contract)
    case .code: keep(column, in: \.code)
    case .supplierName: keep(column, in: \.supplierName)
    case .supplierNumber: keep(column, in: \.supplierNumber)
    case .rfc: keep(column, in: \.rfc)
    case .buyer: keep(column, in: \.buyer)
    case .unit: keep(column, in: \.unit)
    case .currency: keep(column, in: \.currency)
    default: return false
    }
    return true
  }

  private mutating func keep(_ column: Int, in part: WritableKeyPath<DraftPlan, Int?>) {
    guard let known = self[keyPath: part] else { return self[keyPath: part] = column }
    pass(column, becauseOf: head.headings[known].text)
  }

  /// Leaves a column out because another one has its part.
  private mutating func pass(_ column: Int, becauseOf other: String) {
    unpublished.append(column)
    let text = head.headings[column].text
    open.append(
      Wording(
        es: "«\(text)» parece lo mismo que «\(other)»; quedó sin publicar: decida cuál vale.",
        en:
          "“\(text)” looks like the same as “\(other)”; it is left unpublished: decide which holds."
      )
    )
  }

  /// Finds the path of a column whose part depends on what the rows tell of.
  private mutating func place(_ column: Int, _ part: HeadingHint.Part) {
    let path: String?
    switch part {
    case .money("value"):
      path = contract == nil ? (hasAwards ? "awards/value" : "tender/value") : "contracts/value"
    case .money("minValue"): path = hasAwards ? "awards/minValue" : nil
    case .itemMoney("tender/items/unit/value"):
      path = hasItems ? "tender/items/unit/value" : "tender/value"
    case .itemMoney(let rest), .itemNumber(let rest):
      path = hasItems ? "\(itemArray)/\(rest)" : nil
    case .itemText("description") where !hasItems: path = "tender/description"
    case .itemText(let rest): path = hasItems ? "\(itemArray)/\(rest)" : nil
    case .date(let whole), .money(let whole), .text(let whole), .address(let whole),
      .phrase(let whole, _, _):
      path = whole
    case .category: path = "tender/mainProcurementCategory"
    default: path = nil
    }
    guard let path, reaches(path) else {
      unpublished.append(column)
      return
    }
    guard paths.insert(path).inserted else {
      let other = rules.first { $0.path == path }?.column
      return pass(column, becauseOf: other.map { head.headings[$0].text } ?? path)
    }
    rules.append(Rule(column: column, path: path, part: part))
  }

  /// Whether the rows have the items that a path leads through.
  private func reaches(_ path: String) -> Bool {
    if path.hasPrefix("contracts/") { return contract != nil }
    if path.hasPrefix("awards/") { return hasAwards }
    return true
  }

  /// Says what has to be decided.
  private mutating func tell() {
    if process == nil {
      open.append(
        Wording(
          es:
            "No se reconoció la columna del número de proceso: escriba su encabezado en «process», «required» y en la ruta tender/id.",
          en:
            "No column of process numbers was recognised: write its heading in “process”, “required” and at the path tender/id."
        )
      )
    }
    if hasAwards {
      open.append(
        Wording(
          es:
            "Toda fila con proveedor o contrato se toma por adjudicación vigente (active); confírmelo.",
          en:
            "Every row with a supplier or contract is taken for an award in force (active); confirm it."
        )
      )
    }
    if hasAwards, awardColumns.isEmpty {
      open.append(
        Wording(
          es: "Nada distingue las adjudicaciones de un proceso: escriba el «id» de awards.",
          en: "Nothing tells the awards of a process apart: write the “id” of awards."
        )
      )
    }
    let money = rules.filter {
      switch $0.part {
      case .money, .itemMoney: true
      default: false
      }
    }
    if !money.isEmpty {
      let names = money.map { head.headings[$0.column].text }.joined(separator: "», «")
      open.append(
        Wording(
          es: "Diga en «vat» si «\(names)» incluyen IVA (with, without).",
          en: "Say in “vat” whether «\(names)» include VAT (with, without)."
        )
      )
    }
    if !unpublished.isEmpty {
      let names = unpublished.map { head.headings[$0].text }.joined(separator: "», «")
      open.append(
        Wording(es: "No se publican: «\(names)».", en: "Not published: «\(names)».")
      )
    }
  }
}
