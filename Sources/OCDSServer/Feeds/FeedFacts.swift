internal import OCDSCore

/// Whom the awards or the contracts of a release name, and for how much.
struct FeedFacts {
  private(set) var suppliers: Wording?
  /// The sums of the values by currency, of those that stand.
  private(set) var sums: [String] = []
  /// Whether there are some, and all of them came to nothing.
  private(set) var isUnsuccessful = false

  private static let mostCurrencies = 4

  init(_ release: JSONView, _ list: String) {
    guard let items = release[list] else { return }
    var names: [String] = []
    var seen: Set<String> = []
    var money: [(currency: String, sum: MoneySum)] = []
    var count = 0
    var failed = 0
    var cursor = items.elements
    while let item = cursor.next() {
      count += 1
      let status = item.textValue("status")
      if status == "unsuccessful" { failed += 1 }
      if status == "unsuccessful" || status == "cancelled" { continue }
      if let suppliers = item["suppliers"] {
        var elements = suppliers.elements
        while let supplier = elements.next() {
          guard let name = supplier.textValue("name"), seen.insert(name).inserted else { continue }
          names.append(name)
        }
      }
      if let value = item["value"], let amount = value["amount"], let number = amount.number {
        let currency = value.textValue("currency") ?? ""
        let text = String(copying: number.text)
        if let place = money.firstIndex(where: { $0.currency == currency }) {
          money[place].sum.add(text)
        } else if money.count < FeedFacts.mostCurrencies {
          var sum = MoneySum()
          sum.add(text)
          money.append((currency, sum))
        }
      }
    }
    isUnsuccessful = count > 0 && failed == count
    suppliers = ChangeValue.list(names, of: names.count)
    sums = money.compactMap { entry in
      entry.sum.text.map { NumberWords.money($0, entry.currency.isEmpty ? nil : entry.currency) }
    }
  }
}
