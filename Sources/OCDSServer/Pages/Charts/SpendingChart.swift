internal import OCDSCore
internal import OCDSStore

/// The charts of a selection's money, each under the name that stands in its address.
enum SpendingChart: String, CaseIterable, Sendable {
  case months
  case years
  case methods
  case categories
  case buyers
  case suppliers

  /// The most bars of a ranking.
  static let mostBars = 8
  /// The most months in one chart; of more time than that, years are drawn.
  private static let mostMonths = 120

  private var group: SpendingGroup {
    switch self {
    case .months: .month
    case .years: .year
    case .methods: .method
    case .categories: .category
    case .buyers: .buyer
    case .suppliers: .supplier
    }
  }

  private func title(_ currency: String) -> Wording {
    switch self {
    case .months:
      Wording(es: "Monto adjudicado por mes (\(currency))", en: "Awarded by month (\(currency))")
    case .years:
      Wording(es: "Monto adjudicado por año (\(currency))", en: "Awarded by year (\(currency))")
    case .methods:
      Wording(
        es: "Monto por método de contratación (\(currency))",
        en: "Awarded by procurement method (\(currency))"
      )
    case .categories:
      Wording(
        es: "Monto por lo que se contrata (\(currency))",
        en: "Awarded by category (\(currency))"
      )
    case .buyers:
      Wording(es: "Quién compra más (\(currency))", en: "Largest buyers (\(currency))")
    case .suppliers:
      Wording(es: "A quién se compra más (\(currency))", en: "Largest suppliers (\(currency))")
    }
  }

  private var labelHeading: Wording {
    switch self {
    case .months: Wording(es: "Mes", en: "Month")
    case .years: Wording(es: "Año", en: "Year")
    case .methods: Wording(es: "Método", en: "Method")
    case .categories: Wording(es: "Categoría", en: "Category")
    case .buyers: Wording(es: "Comprador", en: "Buyer")
    case .suppliers: Wording(es: "Proveedor", en: "Supplier")
    }
  }

  /// The chart of a selection; nil where no award that stands has an amount.
  ///
  /// It is of one currency: that of most awards.
  func chart(
    of selection: Selection,
    _ language: Language,
    _ site: Site,
    _ worker: inout Worker
  ) throws(StoreError) -> Chart? {
    let money = try worker.reader.money(of: selection)
    guard let main = money.max(by: { $0.awards < $1.awards }) else { return nil }
    let rows = try worker.reader.spending(by: group, of: selection, currency: main.currency)
    let published = try worker.reader.lastPublished()
    return chart(rows, main.currency, of: selection, language, site, published)
  }

  /// The chart of rows of one currency.
  func chart(
    _ rows: [SpendingRow],
    _ currency: String,
    of selection: Selection,
    _ language: Language,
    _ site: Site,
    _ published: Instant?
  ) -> Chart? {
    let shown = self == .months || self == .years ? inTime(rows) : Array(rows.prefix(Self.mostBars))
    let bars = shown.map { row in
      ChartBar(
        label: label(row, site.words)[language],
        magnitude: SpendingChart.whole(row.total.sum),
        words: NumberWords.money(row.total.sum.text, currency.isEmpty ? nil : currency),
        address: address(row, selection, language)
      )
    }
    guard bars.contains(where: { $0.magnitude > 0 }) else { return nil }
    let name = currency.isEmpty ? "?" : currency.cut(12)
    return Chart(
      id: "chart-\(rawValue)",
      form: self == .months || self == .years ? .columns : .ranking,
      title: title(name),
      labelHeading: labelHeading,
      valueHeading: Wording(es: "Monto (\(name))", en: "Amount (\(name))"),
      bars: bars,
      axis: NumberWords.mark,
      source: source(site, published)
    )
  }

  private func source(_ site: Site, _ published: Instant?) -> Wording {
    let name = site.settings.publisher.name.cut(80)
    guard let published else { return Wording(es: "Fuente: \(name)", en: "Source: \(name)") }
    let day = CivilDate(dayNumber: DateWords.dayNumber(published, site.zone))
    let words = DateWords.words(day)
    return Wording(
      es: "Fuente: \(name), datos al \(words.es)",
      en: "Source: \(name), data as of \(words.en)"
    )
  }

  private func label(_ row: SpendingRow, _ words: CodeWords) -> Wording {
    guard !row.value.isEmpty else { return Wording(es: "Sin dato", en: "Not given") }
    switch self {
    case .months: return DateWords.shortMonth(row.value)
    case .years: return Wording(row.value)
    case .methods: return words.method(row.value)
    case .categories: return words.category(row.value)
    case .buyers, .suppliers: return Wording(row.label.or(row.value).cut(160))
    }
  }

  /// The processes that a bar is made of.
  private func address(_ row: SpendingRow, _ selection: Selection, _ language: Language) -> Address?
  {
    guard !row.value.isEmpty, row.value.utf8.count <= 500 else { return nil }
    let filter: SelectionFilter? =
      switch self {
      case .months, .years: nil
      case .methods: .method
      case .categories: .category
      case .buyers: .buyer
      case .suppliers: .supplier
      }
    guard let filter else { return nil }
    let pairs = selection.unordered.without(filter).with(filter, row.value).pairs
    return SitePage.processes.address(language, query: pairs)
  }

  /// Months or years without a gap between the first and the last, as a scale of time has none.
  private func inTime(_ rows: [SpendingRow]) -> [SpendingRow] {
    let dated = rows.compactMap { row in
      SpendingChart.number(row.value, isMonth: self == .months).map { ($0, row) }
    }.suffix(Self.mostMonths)
    guard let first = dated.first?.0, let last = dated.last?.0, last - first < Self.mostMonths
    else { return dated.map(\.1) }
    let known = Dictionary(dated.map { ($0.0, $0.1) }) { a, _ in a }
    return (first...last).map { number in
      if let row = known[number] { return row }
      let text = self == .months ? SpendingChart.month(number) : String(number)
      let none = CurrencyTotal(currency: "", awards: 0, sum: ExactSum())
      return SpendingRow(value: text, label: text, total: none)
    }
  }

  private static func month(_ number: Int) -> String {
    let month = number % 12 + 1
    return "\(number / 12)-\(month < 10 ? "0" : "")\(month)"
  }

  private static func number(_ text: String, isMonth: Bool) -> Int? {
    let parts = text.split(separator: "-")
    guard let year = parts.first.flatMap({ Int($0) }), year > 0 else { return nil }
    guard isMonth else { return year }
    guard parts.count == 2, let month = Int(parts[1]), (1...12).contains(month) else { return nil }
    return year * 12 + month - 1
  }

  /// The whole units of a sum, as far as a drawing can show them.
  static func whole(_ sum: ExactSum) -> Int64 {
    let digits = sum.text.prefix { $0 != "." }
    return Int64(digits) ?? (digits.hasPrefix("-") ? 0 : Int64.max)
  }
}
