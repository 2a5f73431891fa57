import TestSupport

/// Makes texts that have the members of a compiled release, with values of any kind.
struct RandomRelease {
  private var generator: SeededGenerator
  private var json: RandomJSON

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    json = RandomJSON(seed: seed &+ 1)
  }

  private static let names = [
    "amendments", "amount", "awardID", "awardPeriod", "awards", "bids", "budget", "buyer",
    "contractPeriod", "contracts", "criteria", "currency", "date", "dateMet", "dateModified",
    "datePublished", "dateSigned", "details", "documents", "durationInDays", "endDate",
    "enquiries", "enquiryPeriod", "id", "id", "id", "implementation", "items", "lotGroups", "lots",
    "maxExtentDate", "milestones", "minValue", "name", "numberOfTenderers", "parties", "parties",
    "payee", "payer", "period", "planning", "procurementMethod", "procuringEntity", "relatedBid",
    "relatedItem", "relatedLots", "relatedProcesses", "roles", "startDate", "statistics", "status",
    "suppliers", "t\\u0065nder", "tender", "tenderPeriod", "tenderers", "transactions", "value",
  ]

  private static let scalars = [
    "1", "\"1\"", "\"A\"", "\"\\u0041\"", "null", "true", "0", "-5", "1e999", "0.30", "6e9",
    "\"MXN\"", "\"USD\"", "\"2025-01-01\"", "\"2024-02-29T23:59:59-06:00\"",
    "\"2025-13-01T00:00:00Z\"", "\"active\"", "\"pending\"", "\"cancelled\"", "\"scheduled\"",
    "\"buyer\"", "\"supplier\"", "\"direct\"", "\"\"",
  ]

  private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }

  /// A text of a release.
  mutating func text() -> [UInt8] {
    var bytes: [UInt8] = []
    object(depth: 0, members: 14, to: &bytes)
    return bytes
  }

  private mutating func object(depth: Int, members: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    for i in 0..<pick(members) {
      if i > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: "\"\(Self.names[pick(Self.names.count)])\":".utf8)
      value(depth: depth + 1, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func value(depth: Int, to bytes: inout [UInt8]) {
    switch pick(depth > 5 ? 4 : 12) {
    case 0: bytes.append(contentsOf: json.text())
    case 1, 2, 3: bytes.append(contentsOf: Self.scalars[pick(Self.scalars.count)].utf8)
    case 4, 5, 6, 7: object(depth: depth, members: 10, to: &bytes)
    default:
      bytes.append(UInt8(ascii: "["))
      for i in 0..<pick(4) {
        if i > 0 { bytes.append(UInt8(ascii: ",")) }
        if pick(5) == 0 {
          value(depth: depth + 1, to: &bytes)
        } else {
          object(depth: depth + 1, members: 10, to: &bytes)
        }
      }
      bytes.append(UInt8(ascii: "]"))
    }
  }
}
