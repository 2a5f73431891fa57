internal import OCDSCore

extension ProcessPage {
  /// The process in one sentence: who bought, how, from whom, for how much.
  static func sentence(
    _ compiled: Published,
    _ language: Language,
    _ words: CodeWords
  ) -> String? {
    let say = { (es: String, en: String) in language == .es ? es : en }
    let tender = compiled["tender"]
    guard let buyer = compiled["buyer"]["name"].text ?? tender["procuringEntity"]["name"].text
    else {
      return nil
    }
    let how =
      tender["procurementMethodDetails"].text
      ?? tender["procurementMethod"].text.map {
        words.method($0)[language]
      }
    let manner = how.map { say(", por \($0.lowercased()),", ", by \($0.lowercased()),") } ?? ""
    let awards = compiled["awards"].items.filter { isInForce($0) }
    let winners = unique(awards.flatMap { $0["suppliers"].items.compactMap { $0["name"].text } })
    guard let first = winners.first else {
      switch tender["status"].text {
      case "cancelled", "withdrawn":
        return say(
          "\(buyer) canceló esta contratación antes de adjudicarla.",
          "\(buyer) cancelled this before it was awarded."
        )
      case "unsuccessful":
        return say(
          "\(buyer) declaró desierta esta contratación: no se adjudicó a nadie.",
          "\(buyer) declared this unsuccessful: nobody was awarded."
        )
      default: break
      }
      return say(
        "\(buyer) contrata\(manner.isEmpty ? "" : manner) y todavía no se publica a quién.",
        "\(buyer) is contracting\(manner.isEmpty ? "" : manner) and has not published with whom yet."
      )
    }
    let others = winners.count - 1
    let whom =
      others == 0
      ? first
      : say("\(first) y \(others) más", "\(first) and \(others) more")
    let sums = totals(awards)
    let amount =
      sums.isEmpty ? "" : say(" por ", " for ") + sums.joined(separator: say(" y ", " and "))
    return say(
      "\(buyer)\(manner.isEmpty ? "" : manner) contrató con \(whom)\(amount).",
      "\(buyer)\(manner.isEmpty ? "" : manner) contracted with \(whom)\(amount)."
    )
  }

  static func isInForce(_ item: Published) -> Bool {
    !["cancelled", "unsuccessful"].contains(item["status"].text)
  }

  /// The sum of the values of some awards or contracts, by currency.
  static func totals(_ items: [Published]) -> [String] {
    var sums: [(currency: String, sum: MoneySum)] = []
    for item in items {
      guard let amount = item["value"]["amount"].number else { continue }
      let currency = item["value"]["currency"].text ?? ""
      if let place = sums.firstIndex(where: { $0.currency == currency }) {
        sums[place].sum.add(amount)
      } else {
        var sum = MoneySum()
        sum.add(amount)
        sums.append((currency, sum))
      }
    }
    return sums.compactMap { entry in
      entry.sum.text.map { NumberWords.money($0, entry.currency.isEmpty ? nil : entry.currency) }
    }
  }

  /// An amount with its currency.
  func money(_ value: Published) -> String? {
    value["amount"].number.map { NumberWords.money($0, value["currency"].text) }
  }

  /// A day in words, as an element that machines read too.
  func day(_ value: Published) -> HTML? {
    guard let text = value.text else { return nil }
    guard let day = DateWords.day(text, in: zone) else { return Tag.bdi(text: text) }
    return Tag.time(.datetime(DateWords.digits(day)), text: DateWords.words(day)[language])
  }

  /// A period in words.
  func period(_ value: Published) -> HTML? {
    switch (day(value["startDate"]), day(value["endDate"])) {
    case (nil, nil): return nil
    case (let start?, nil): return HTML([HTML(say("desde el ", "from ")), start])
    case (nil, let end?): return HTML([HTML(say("hasta el ", "until ")), end])
    case (let start?, let end?):
      return HTML([HTML(say("del ", "from ")), start, HTML(say(" al ", " to ")), end])
    }
  }

  /// What a party's page is.
  enum PartyPage {
    case supplier
    case buyer
  }

  /// An organisation, leading to its page.
  func party(_ value: Published, _ kind: PartyPage) -> HTML? {
    guard let name = value["name"].text ?? value["id"].said else { return nil }
    // Who only took part, or only convenes, has no page of its own.
    guard let id = value["id"].exact, id.utf8.count <= 500,
      kind == .supplier ? suppliers.contains(id) : id == compiled["buyer"]["id"].exact
    else { return Tag.bdi(text: name) }
    let page: SitePage = kind == .supplier ? .supplier(id) : .buyer(id)
    return Tag.a(.href(page.address(language))) { Tag.bdi(text: name) }
  }

  /// Each text once, in the order of their first place.
  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
