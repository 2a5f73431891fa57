import Foundation
import OCDSCore
import OCDSStore

/// A compiled release taken apart and compared value by value: what selections mean, said a second time and slowly.
struct PlainProcess {
  struct Award {
    var suppliers: [String] = []
    var status = ""
    var date: Instant?
    var amount: (Decimal, String, String)?
    var compared: (Decimal, String, String)?
    var isReal = true
  }

  let position: Int64
  let json: [String: Any]
  let tags: Set<String>
  let first: Instant
  let awards: [Award]
  let contracts: [[String: Any]]

  init(position: Int64, compiled: [UInt8], releases: [ReleaseRow]) throws {
    self.position = position
    // Numbers as texts, so that none passes through a floating-point type.
    let text = String(decoding: compiled, as: UTF8.self)
      .replacing(#/"amount":([-0-9.eE+]+)/#) { "\"amount\":\"\($0.output.1)\"" }
    json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
    tags = Set(releases.map { $0.tagText.filter { !"[]\"".contains($0) } })
    first = releases.compactMap { DateTime($0.date)?.instant }.min() ?? Instant(seconds: 0)
    contracts = json["contracts"] as? [[String: Any]] ?? []
    let tenderAmount = Self.amount((json["tender"] as? [String: Any])?["value"])
    var awards: [Award] = []
    for award in json["awards"] as? [[String: Any]] ?? [] {
      var one = Award()
      one.suppliers = (award["suppliers"] as? [[String: Any]] ?? []).compactMap {
        $0["id"] as? String
      }
      one.status = award["status"] as? String ?? ""
      one.date = (award["date"] as? String).flatMap { DateTime($0)?.instant }
      one.amount = Self.amount(award["value"])
      let own = contracts.filter { $0["awardID"] as? String == award["id"] as? String }
      one.compared =
        one.amount ?? own.lazy.compactMap { Self.amount($0["value"]) }.first ?? tenderAmount
      awards.append(one)
    }
    if awards.isEmpty {
      var none = Award()
      none.isReal = false
      none.compared = contracts.lazy.compactMap { Self.amount($0["value"]) }.first ?? tenderAmount
      awards.append(none)
    }
    self.awards = awards
  }

  /// The number, its currency and its text; nil beyond 20 digits.
  static func amount(_ value: Any?) -> (Decimal, String, String)? {
    guard let value = value as? [String: Any], let text = value["amount"] as? String,
      text != "1e400", let number = Decimal(string: text)
    else { return nil }
    return (number, value["currency"] as? String ?? "", text)
  }

  var tender: [String: Any] { json["tender"] as? [String: Any] ?? [:] }

  func isNatural(_ supplier: String) -> Bool { supplier.contains("-persona-") }

  /// The values of a member of the process; nil where a filter is not about it.
  func text(_ name: String) -> String {
    switch name {
    case "buyer": (json["buyer"] as? [String: Any])?["id"] as? String ?? ""
    case "procuringEntity": (tender["procuringEntity"] as? [String: Any])?["id"] as? String ?? ""
    case "method": tender["procurementMethod"] as? String ?? ""
    case "category": tender["mainProcurementCategory"] as? String ?? ""
    default: tender["status"] as? String ?? ""
    }
  }

  var bidders: Int { tender["numberOfTenderers"] as? Int ?? -1 }
}
