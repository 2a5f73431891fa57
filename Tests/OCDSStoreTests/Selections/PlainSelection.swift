import Foundation
import OCDSCore

/// What a selection asks, read off its names and values.
struct PlainSelection {
  let given: [String: [String]]

  init(_ pairs: [(name: String, value: String)]) {
    given = Dictionary(grouping: pairs, by: \.name).mapValues { $0.map(\.value) }
  }

  private var dateOf: String { given["dateOf"]?.first ?? "first" }
  private var amountOf: String { given["amountOf"]?.first ?? "any" }

  func fits(_ process: PlainProcess) -> Bool {
    for name in ["buyer", "procuringEntity", "method", "category", "status"] {
      if let values = given[name], !values.contains(process.text(name)) { return false }
    }
    if let tags = given["tag"], process.tags.isDisjoint(with: tags) { return false }
    if let queries = given["q"], !queries.contains(where: { found($0, process) }) { return false }
    if let codes = given["classification"] {
      let items = process.tender["items"] as? [[String: Any]] ?? []
      let have = items.compactMap { $0["classification"] as? [String: Any] }
      let isFound = codes.contains { code in
        let parts = code.split(separator: ":")
        return have.contains { one in
          (one["id"] as? String ?? "").hasPrefix(parts[parts.count - 1])
            && (parts.count == 1 || one["scheme"] as? String == String(parts[0]))
        }
      }
      if !isFound { return false }
    }
    if let value = given["hasBids"]?.first, (value == "true") != (process.bidders > 0) {
      return false
    }
    if let value = given["singleBid"]?.first {
      guard value == "true" ? process.bidders == 1 : process.bidders > 1 else { return false }
    }
    if dateOf == "first", !isDated(process.first) { return false }
    if dateOf == "tender", asksDate {
      let period = process.tender["tenderPeriod"] as? [String: Any]
      if !isDated((period?["startDate"] as? String).flatMap { DateTime($0)?.instant }) {
        return false
      }
    }
    if amountOf == "tender", asksAmount,
      !isPriced(PlainProcess.amount(process.tender["value"]))
    {
      return false
    }
    if asksAwards, !process.awards.contains(where: { fits($0, process) }) { return false }
    if asksContracts {
      let isFound = process.contracts.contains { contract in
        let date = (contract["dateSigned"] as? String).flatMap { DateTime($0)?.instant }
        return (dateOf != "contract" || isDated(date))
          && (amountOf != "contract" || isPriced(PlainProcess.amount(contract["value"])))
      }
      if !isFound { return false }
    }
    return true
  }

  private var asksDate: Bool {
    ["year", "from", "to"].contains { given[$0] != nil }
  }
  private var asksAmount: Bool {
    ["minAmount", "maxAmount", "currency"].contains { given[$0] != nil }
  }
  private var asksAwards: Bool {
    given["supplier"] != nil || given["natural"] != nil || (dateOf == "award" && asksDate)
      || (asksAmount && (amountOf == "any" || amountOf == "award"))
  }
  private var asksContracts: Bool {
    (dateOf == "contract" && asksDate) || (amountOf == "contract" && asksAmount)
  }

  /// Whether an award fits what is asked of awards, with one of its suppliers.
  func fits(_ award: PlainProcess.Award, _ process: PlainProcess) -> Bool {
    if asksAmount, amountOf == "any", !isPriced(award.compared) { return false }
    if asksAmount, amountOf == "award", !isPriced(award.amount) { return false }
    if dateOf == "award", asksDate, !isDated(award.date) { return false }
    guard given["supplier"] != nil || given["natural"] != nil else { return true }
    return award.suppliers.contains { fitsSupplier($0, process) }
  }

  func fitsSupplier(_ supplier: String, _ process: PlainProcess) -> Bool {
    if let ids = given["supplier"], !ids.contains(supplier) { return false }
    if let natural = given["natural"]?.first {
      return (natural == "true") == process.isNatural(supplier)
    }
    return true
  }

  private func isDated(_ date: Instant?) -> Bool {
    guard asksDate else { return true }
    guard let date else { return false }
    // Winter and summer alike: the invented dates are far from the change of clocks.
    let zone = ZoneOffset.centralMexico
    func local(_ date: Instant) -> String {
      Instant(seconds: date.seconds + Int64(zone.seconds(at: date))).text()
    }
    if let years = given["year"], !years.contains(String(local(date).prefix(4))) { return false }
    if let from = given["from"]?.first {
      let isAfter = from.count == 10 ? local(date).prefix(10) >= from : date.text() >= from
      if !isAfter { return false }
    }
    if let to = given["to"]?.first, local(date).prefix(10) > to { return false }
    return true
  }

  private func isPriced(_ amount: (Decimal, String, String)?) -> Bool {
    guard asksAmount else { return true }
    guard let (number, currency, _) = amount else { return false }
    if let least = given["minAmount"]?.first.flatMap({ Decimal(string: $0) }), number < least {
      return false
    }
    if let most = given["maxAmount"]?.first.flatMap({ Decimal(string: $0) }), number > most {
      return false
    }
    if let currencies = given["currency"] {
      return currencies.contains { $0.uppercased() == currency }
    }
    return true
  }

  /// Whether the words of a query occur; only the queries of `SelectionNames` are understood.
  private func found(_ query: String, _ process: PlainProcess) -> Bool {
    var texts = [process.tender["title"], process.tender["description"]].compactMap {
      $0 as? String
    }
    for item in process.tender["items"] as? [[String: Any]] ?? [] {
      texts.append(item["description"] as? String ?? "")
    }
    // The tender's id is found too.
    texts.append("t")
    let fields = texts.map { text in
      let folded = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
      return " "
        + folded.map { $0.isLetter || $0.isNumber ? String($0) : " " }.joined()
        .split(separator: " ").joined(separator: " ") + " "
    }
    func has(_ word: String) -> Bool { fields.contains { $0.contains(word) } }
    switch query {
    case "papel": return has(" papel ")
    case "nandu acc*": return has(" nandu ") && has(" acc")
    case "\"papel obra\"": return has(" papel obra ")
    case "papel -obra": return has(" papel ") && !has(" obra ")
    case "3550": return has(" 3550 ")
    case "l'eau": return has(" l eau ")
    default: return false
    }
  }
}
