internal import OCDSCore

/// How far a process has come: the most advanced stage that its compiled release tells of.
enum ProcessStage: Sendable, Equatable {
  case planning
  case tender(String?)
  case award(String?)
  case contract(String?)
  case unknown

  init(_ compiled: Published) {
    let contracts = compiled["contracts"].items.filter { !$0["id"].isEmpty }
    let awards = compiled["awards"].items.filter { !$0["id"].isEmpty }
    let tender = compiled["tender"]
    if let status = ProcessStage.foremost(
      contracts,
      ["active", "pending", "terminated", "cancelled"]
    ) {
      self = .contract(status)
    } else if !contracts.isEmpty {
      self = .contract(nil)
    } else if let status = ProcessStage.foremost(
      awards,
      ["active", "pending", "unsuccessful", "cancelled"]
    ) {
      self = .award(status)
    } else if !awards.isEmpty {
      self = .award(nil)
    } else if !tender.isEmpty {
      self = .tender(tender["status"].text)
    } else if !compiled["planning"].isEmpty {
      self = .planning
    } else {
      self = .unknown
    }
  }

  /// The first of some states that one of the items is in.
  private static func foremost(_ items: [Published], _ order: [String]) -> String? {
    let found = items.compactMap { $0["status"].text }
    return order.first { found.contains($0) } ?? found.first
  }

  /// The stage in words, and the kind of badge that shows it.
  func words(_ codes: CodeWords) -> (Wording, String) {
    func join(_ es: String, _ en: String, _ state: Wording?) -> Wording {
      guard let state else { return Wording(es: es, en: en) }
      return Wording(es: "\(es): \(state.es.lowercased())", en: "\(en): \(state.en.lowercased())")
    }
    switch self {
    case .planning: return (Wording(es: "En planeación", en: "Planning"), "")
    case .tender(let status):
      let bad = ["cancelled", "unsuccessful", "withdrawn"].contains(status)
      return (join("Licitación", "Tender", status.map(codes.tenderStatus)), bad ? "poor" : "")
    case .award(let status):
      let bad = ["cancelled", "unsuccessful"].contains(status)
      return (join("Adjudicación", "Award", status.map(codes.awardStatus)), bad ? "poor" : "good")
    case .contract(let status):
      let kind = status == "cancelled" ? "poor" : "good"
      return (join("Contrato", "Contract", status.map(codes.contractStatus)), kind)
    case .unknown: return (Wording(es: "Sin etapa publicada", en: "No stage published"), "fair")
    }
  }
}
