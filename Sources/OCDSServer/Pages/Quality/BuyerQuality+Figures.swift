internal import OCDSCore
internal import OCDSStore

extension BuyerQuality.Share {
  /// Hundredths, cut, so that almost all never reads as all; nil of nothing.
  var hundredths: Int? { all > 0 ? told * 100 / all : nil }

  /// The share in words: `97 %`.
  var words: String? { hundredths.map { "\($0) %" } }
}

extension BuyerQuality {
  /// The fields that matter, each with the cases that have it.
  var fields: [(name: Wording, of: Wording, key: String, share: Share)] {
    let awards = Wording(es: "adjudicaciones", en: "awards")
    return [
      (
        Wording(es: "Plazo de la licitación", en: "Tender period"),
        Wording(es: "procesos que no son directos", en: "processes that are not direct"),
        "tenderPeriod", tenderPeriods
      ),
      (
        Wording(es: "Valor de la licitación", en: "Tender value"),
        Wording(es: "procesos", en: "processes"), "tenderValue", tenderValues
      ),
      (
        Wording(es: "Importe de la adjudicación", en: "Award value"), awards, "awardValue",
        awardValues
      ),
      (Wording(es: "Fecha de la adjudicación", en: "Award date"), awards, "awardDate", awardDates),
      (Wording(es: "Proveedor", en: "Supplier"), awards, "supplier", suppliers),
      (
        Wording(es: "Inicio y fin del contrato", en: "Contract period"),
        Wording(es: "contratos", en: "contracts"), "contractPeriod", contractPeriods
      ),
    ]
  }

  /// The mean of the fields' shares in hundredths; nil where none applies.
  var completeness: Int? {
    let shares = fields.compactMap(\.share.hundredths)
    return shares.isEmpty ? nil : shares.reduce(0, +) / shares.count
  }

  /// The field that is told least, where one is missing anywhere.
  var weakest: (name: Wording, share: Share)? {
    let missing = fields.filter { $0.share.all > 0 && $0.share.told < $0.share.all }
    return missing.min { ($0.share.hundredths ?? 0) < ($1.share.hundredths ?? 0) }
      .map { ($0.name, $0.share) }
  }

  /// Whole days since the newest release; 0 for one that is dated later than now.
  func age(at now: Instant) -> Int? {
    guard let latest else { return nil }
    let (seconds, overflow) = now.seconds.subtractingReportingOverflow(latest.seconds)
    return overflow ? nil : Int(max(0, seconds / 86400))
  }
}
