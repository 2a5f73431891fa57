import TestSupport

/// Invented processes with few different values, so that every filter fits some of them.
struct RandomProcesses {
  var generator: SeededGenerator
  static let words = [
    "Papel", "Ñandú", "Camión", "acción", "OBRA", "\\\"cita\\\"", "l'eau", "3550",
  ]
  static let suppliers = [
    "MX-RFC-AAA010101AA1", "B", "ocds-xq9v00-persona-0123456789abcdef", "D'", "ÉE",
  ]
  static let buyers = ["DEP-1", "DEP-2", "dep 3"]

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func pick<T>(_ values: [T]) -> T {
    values[Int.random(in: 0..<values.count, using: &generator)]
  }

  mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  mutating func amount() -> String {
    let number = pick([
      "0", "100", "100.00", "99.9999", "1e2", "250000.10", "-5", "12.345678", "0.30000000000000004",
      "123456789012345678", "1e19", "1e400", "7000.5",
    ])
    let currency = pick(["MXN", "MXN", "MXN", "USD", ""])
    return #"{"amount":\#(number)\#(currency.isEmpty ? "" : #","currency":"\#(currency)""#)}"#
  }

  mutating func date() -> String {
    let zone = pick(["Z", "-06:00"])
    let (year, month) = (pick(["2023", "2024", "2025"]), pick(["01", "06", "12"]))
    return
      "\(year)-\(month)-\(pick(["01", "15", "31", "30"]) == "01" ? "01" : "28")T0\(pick(["0", "7"])):30:00\(zone)"
  }

  mutating func text() -> String {
    (0..<Int.random(in: 1...4, using: &generator)).map { _ in pick(Self.words) }
      .joined(separator: pick([" ", ", ", "-"]))
  }

  private mutating func maybe(_ percent: Int, _ member: (inout RandomProcesses) -> String)
    -> String?
  {
    chance(percent) ? member(&self) : nil
  }

  private func object(_ members: [String?]) -> String {
    "{" + members.compactMap { $0 }.joined(separator: ",") + "}"
  }

  mutating func release(_ ocid: String, _ number: Int) -> String {
    let tender = object([
      #""id":"t""#,
      maybe(80) { #""title":"\#($0.text())""# },
      maybe(60) { #""description":"\#($0.text())""# },
      maybe(80) { #""status":"\#($0.pick(["active", "complete", "cancelled"]))""# },
      maybe(80) { #""procurementMethod":"\#($0.pick(["open", "direct", "limited"]))""# },
      maybe(80) { #""mainProcurementCategory":"\#($0.pick(["goods", "works", "services"]))""# },
      maybe(60) { #""value":\#($0.amount())"# },
      maybe(60) { #""numberOfTenderers":\#($0.pick(["0", "1", "1", "3"]))"# },
      maybe(60) { #""tenderPeriod":{"startDate":"\#($0.date())"}"# },
      maybe(60) { #""procuringEntity":{"id":"\#($0.pick(Self.buyers))","name":"Entidad"}"# },
      maybe(60) {
        #""items":[{"id":"1","description":"\#($0.text())","classification":{"scheme":"\#($0.pick(["CUCOP", "UNSPSC"]))","id":"\#($0.pick(["3550", "35501", "36", "3"]))"}}]"#
      },
    ])
    var awards: [String] = []
    for i in 0..<Int.random(in: 0...3, using: &generator) {
      awards.append(
        object([
          #""id":"a\#(i)""#,
          maybe(80) { #""status":"\#($0.pick(["active", "active", "cancelled"]))""# },
          maybe(70) { #""value":\#($0.amount())"# },
          maybe(80) { #""date":"\#($0.date())""# },
          maybe(80) { random in
            let count = Int.random(in: 1...3, using: &random.generator)
            let list = (0..<count).map { _ in
              #"{"id":"\#(random.pick(Self.suppliers))","name":"\#(random.pick(["Uno", "Ótro"]))"}"#
            }
            // The schema wants them unique; equal ids would be merged into one.
            return
              #""suppliers":[\#(Array(Set(list.map { $0.prefix(28) })).count == count ? list.joined(separator: ",") : list[0])]"#
          },
        ])
      )
    }
    var contracts: [String] = []
    for i in 0..<Int.random(in: 0...2, using: &generator) {
      contracts.append(
        object([
          #""id":"c\#(i)""#,
          #""awardID":"a\#(i)""#,
          maybe(70) { #""value":\#($0.amount())"# },
          maybe(70) { #""dateSigned":"\#($0.date())""# },
        ])
      )
    }
    return object([
      #""ocid":"\#(ocid)""#,
      #""id":"\#(number)""#,
      #""date":"\#(date())""#,
      #""tag":["\#(pick(["planning", "tender", "award", "contract"]))"]"#,
      maybe(80) {
        #""buyer":{"id":"\#($0.pick(Self.buyers))","name":"\#($0.pick(["Compras", "Cómpras 2"]))"}"#
      },
      chance(90) ? #""tender":\#(tender)"# : nil,
      awards.isEmpty ? nil : #""awards":[\#(awards.joined(separator: ","))]"#,
      contracts.isEmpty ? nil : #""contracts":[\#(contracts.joined(separator: ","))]"#,
    ])
  }

  /// Names and values of a selection, more often of few filters than of many.
  mutating func pairs() -> [(name: String, value: String)] {
    var pairs: [(name: String, value: String)] = []
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      let filter = pick(SelectionNames.all)
      if filter.single, pairs.contains(where: { $0.name == filter.name }) { continue }
      pairs.append((filter.name, pick(filter.values)))
    }
    if chance(30) { pairs.append(("dateOf", pick(["tender", "award", "contract"]))) }
    if chance(30) { pairs.append(("amountOf", pick(["tender", "award", "contract"]))) }
    return pairs
  }
}

/// The names that selections are made of here, with values that fit something.
enum SelectionNames {
  static let all: [(name: String, values: [String], single: Bool)] = [
    ("q", ["papel", "nandu acc*", "\"papel obra\"", "papel -obra", "3550", "l'eau", "zzz"], false),
    ("supplier", RandomProcesses.suppliers + ["none"], false),
    ("buyer", RandomProcesses.buyers, false),
    ("procuringEntity", RandomProcesses.buyers, false),
    ("method", ["open", "direct", "limited", "selective"], false),
    ("category", ["goods", "works", "services"], false),
    ("status", ["active", "complete", "cancelled"], false),
    ("tag", ["planning", "tender", "award", "contract"], false),
    ("classification", ["355", "3550", "CUCOP:3", "UNSPSC:36", "9"], false),
    ("year", ["2023", "2024", "2025"], false),
    ("from", ["2024-01-01", "2024-06-15T00:00:00Z"], true),
    ("to", ["2024-12-31", "2024-06-28"], true),
    ("minAmount", ["0", "99.9999", "100", "12.3456", "90000000000000"], true),
    ("maxAmount", ["100", "0.3", "12.3457", "1000000"], true),
    ("currency", ["MXN", "usd"], false),
    ("hasBids", ["true", "false"], true),
    ("singleBid", ["true", "false"], true),
    ("natural", ["true", "false"], true),
  ]
}
