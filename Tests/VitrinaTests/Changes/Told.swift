import TestSupport

/// What one source stands for of one process, and the part of it that a file tells.
struct Told {
  struct Contract: Equatable {
    var status: String?
    var isDated = true
    var amendments: [Int: String] = [:]
  }

  struct Award: Equatable {
    var suppliers: Set<Int> = []
    var title: String?
    var amount = "1.00"
    var currency = "MXN"
    var isNet = false
    var day: String?
    var isDatedByContract = false
    var items: [Int: String] = [:]
    var contract: Contract?

    /// Whether everything of it lies in a quarter.
    func lies(in quarter: String) -> Bool { day.map { $0.hasPrefix(quarter) } ?? false }
  }

  var title: String?
  var buyer: Int?
  var methods: [String] = []
  var tenderers: Set<Int> = []
  var awards: [Int: Award] = [:]

  /// Whether nothing is said.
  var isNothing: Bool {
    title == nil && buyer == nil && methods.isEmpty && tenderers.isEmpty && awards.isEmpty
  }

  private static func organisation(_ number: Int) -> Said {
    .object(["id": .text("MX-RFC-\(number)"), "name": .text("Empresa \(number)")])
  }

  private static func list(_ numbers: Set<Int>) -> Said {
    .items(
      Dictionary(
        uniqueKeysWithValues: numbers.map {
          ("MX-RFC-\($0)", .object(["name": .text("Empresa \($0)")]))
        }
      )
    )
  }

  /// The whole as a state.
  func state(_ ocid: String) -> Said {
    var roles: [Int: [String]] = [:]
    if let buyer { roles[buyer, default: []].append("buyer") }
    for one in tenderers { roles[one, default: []].append("tenderer") }
    for one in awards.values.reduce(into: Set<Int>(), { $0.formUnion($1.suppliers) }) {
      roles[one, default: []].append("supplier")
    }
    var tender: [String: Said] = [:]
    tender["title"] = title.map { .text($0) }
    if !methods.isEmpty { tender["submissionMethod"] = .list(methods) }
    if !tenderers.isEmpty {
      tender["tenderers"] = Told.list(tenderers)
      tender["numberOfTenderers"] = .number("\(tenderers.count)")
    }
    var state: [String: Said] = ["ocid": .text(ocid), "initiationType": .text("tender")]
    if !tender.isEmpty { state["tender"] = .object(tender) }
    state["buyer"] = buyer.map { Told.organisation($0) }
    if !roles.isEmpty {
      state["parties"] = .items(
        Dictionary(
          uniqueKeysWithValues: roles.map {
            ("MX-RFC-\($0)", .object(["name": .text("Empresa \($0)"), "roles": .list($1)]))
          }
        )
      )
    }
    var saidAwards: [String: Said] = [:]
    var contracts: [String: Said] = [:]
    for (number, award) in awards {
      saidAwards["A-\(number)"] = Told.said(award)
      contracts["C-\(number)"] = award.contract.map { Told.said($0, of: number, award) }
    }
    if !saidAwards.isEmpty { state["awards"] = .items(saidAwards) }
    if !contracts.isEmpty { state["contracts"] = .items(contracts) }
    return .object(state)
  }

  private static func said(_ award: Award) -> Said {
    var members: [String: Said] = [
      "value": .object([
        award.isNet ? "netAmount" : "amount": .number(award.amount),
        "currency": .text(award.currency),
      ])
    ]
    members["title"] = award.title.map { .text($0) }
    if !award.suppliers.isEmpty { members["suppliers"] = list(award.suppliers) }
    if let day = award.day, !(award.isDatedByContract && award.contract?.isDated == true) {
      members["date"] = .text("\(day)T00:00:00-06:00")
    }
    if !award.items.isEmpty {
      members["items"] = .items(
        Dictionary(
          uniqueKeysWithValues: award.items.map {
            ("\($0)", .object(["description": .text($1), "quantity": .number("\($0).50")]))
          }
        )
      )
    }
    return .object(members)
  }

  private static func said(_ contract: Contract, of number: Int, _ award: Award) -> Said {
    var members: [String: Said] = ["awardID": .text("A-\(number)")]
    members["status"] = contract.status.map { .text($0) }
    if contract.isDated, let day = award.day {
      members["dateSigned"] = .text("\(day)T12:00:00-06:00")
    }
    if !contract.amendments.isEmpty {
      members["amendments"] = .items(
        Dictionary(
          uniqueKeysWithValues: contract.amendments.map {
            ("\($0)", .object(["rationale": .text($1)]))
          }
        )
      )
    }
    return .object(members)
  }
}
