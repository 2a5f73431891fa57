import TestSupport

/// Makes the releases of one process, most of whose members have the kind of value that the standard gives them.
struct RandomProcess {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let lists = [
    "parties", "awards", "contracts", "items", "documents", "milestones", "amendments", "lots",
    "suppliers", "tenderers", "transactions", "additionalIdentifiers", "additionalClassifications",
    "relatedProcesses", "changes",
  ]
  private static let objects = [
    "tender", "planning", "budget", "buyer", "value", "amount", "period", "tenderPeriod", "payer",
    "procuringEntity", "implementation", "identifier", "address", "contactPoint", "unit",
    "classification", "details", "bids", "amendment", "location",
  ]
  private static let scalars = [
    "title", "description", "name", "status", "date", "dateSigned", "datePublished", "format",
    "language", "url", "uri", "scheme", "legalName", "streetAddress", "email", "rationale",
    "awardID", "relatedLot", "currency", "quantity", "numberOfTenderers", "note", "startDate",
    "endDate", "initiationType", "procurementMethod", "procurementMethodDetails", "ocid",
  ]
  private static let texts = [
    "null", "\"A\"", "\"B\"", "\"2025-01-03T09:00:00Z\"", "\"2024-01-03T09:00:00Z\"", "7", "-1.50",
    "\"active\"", "\"pending\"", "\"MXN\"", "true", "\"direct\"", "\"\"",
  ]

  private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }

  /// The texts of one to four releases; about one in `oddity` members has a value of another kind, or stands twice.
  mutating func releases(oddity: Int) -> [[UInt8]] {
    (0...pick(4)).map { number in
      let head = #""ocid":"p","id":"\#(number)","date":"2025-01-0\#(1 + pick(4))T00:00:00Z""#
      return Array("{\(head)\(members(depth: 0, oddity, after: true))}".utf8)
    }
  }

  private mutating func members(depth: Int, _ oddity: Int, after: Bool) -> String {
    let all = depth > 3 ? Self.scalars : Self.lists + Self.objects + Self.scalars
    var texts: [String] = []
    var names = Set<String>()
    for _ in 0..<pick(depth == 0 ? 16 : 8) {
      let name = all[pick(all.count)]
      guard !(depth == 0 && (name == "date" || name == "ocid")) else { continue }
      guard names.insert(name).inserted || pick(oddity) == 0 else { continue }
      texts.append("\"\(name)\":\(value(of: name, depth, oddity))")
    }
    return (after && !texts.isEmpty ? "," : "") + texts.joined(separator: ",")
  }

  private mutating func value(of name: String, _ depth: Int, _ oddity: Int) -> String {
    var name = name
    if pick(oddity) == 0 { name = ["parties", "tender", "title"][pick(3)] }
    if Self.lists.contains(name) {
      if pick(oddity) == 0 { return "[\"a\",{\"title\":\"b\"}]" }
      return "[" + (0..<pick(4)).map { _ in element(depth, oddity) }.joined(separator: ",") + "]"
    }
    if Self.objects.contains(name) { return "{\(members(depth: depth + 1, oddity, after: false))}" }
    return Self.texts[pick(Self.texts.count)]
  }

  private mutating func element(_ depth: Int, _ oddity: Int) -> String {
    let ids = ["\"1\"", "\"2\"", "3", "null"]
    switch pick(8) {
    case 0: return "{\(members(depth: depth + 1, oddity, after: false))}"
    case 1 where pick(oddity) == 0: return "{\"id\":[1]}"
    default: return "{\"id\":\(ids[pick(4)])\(members(depth: depth + 1, oddity, after: true))}"
    }
  }
}
