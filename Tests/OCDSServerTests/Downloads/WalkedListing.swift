import Foundation
import OCDSCore
import Testing

/// A listing that is walked, what tells its items apart, and what it has at the start.
struct WalkedListing: Sendable, CustomTestStringConvertible {
  /// How a page leads to the next one.
  enum Leading: Sendable {
    /// By `links.next`, which the last page does not have.
    case link
    /// By `links.next`, which is always there, as long as `more` is true.
    case more
    /// By a feed's `next_url`.
    case jsonFeed
    /// By a feed's link of that relation.
    case atom
  }

  /// What stands in it at the start.
  enum Content: Sendable {
    case processes, releases, awards, contracts, suppliers, buyers
    case awardsOfOneSupplier, awardsOfOneBuyer, releasesOfOne
  }

  /// What one page has.
  struct Page {
    var keys: [String] = []
    var next: String?
    /// The number of the last item's process, where the items have one.
    var lastProcess: Int?
  }

  let path: String
  let member: String
  let keys: [String]
  let content: Content
  var leading = Leading.link

  var testDescription: String { path }

  /// Whether it is of one process, and so no longer in a larger publication.
  var isSmall: Bool { keys == ["url"] }

  private static func records(_ query: String) -> WalkedListing {
    WalkedListing(
      path: "/api/v1/records\(query)",
      member: "records",
      keys: ["ocid"],
      content: .processes
    )
  }

  private static func rows(_ path: String, _ content: Content) -> WalkedListing {
    let isOfContracts = content == .contracts
    return WalkedListing(
      path: "/api/v1/\(path)",
      member: isOfContracts ? "contracts" : "awards",
      keys: isOfContracts ? ["ocid", "contractId"] : ["ocid", "awardId", "supplierId"],
      content: content
    )
  }

  static let all: [WalkedListing] =
    ["", "?tag=tender", "?q=papeleria&year=2024", "?sort=title", "?supplier=S-todos"].map(records)
    + [
      rows("awards", .awards), rows("awards?sort=date", .awards),
      rows("awards?q=papeleria", .awards), rows("contracts", .contracts),
      rows("contracts?currency=MXN", .contracts),
      rows("suppliers/S-todos/awards", .awardsOfOneSupplier),
      rows("suppliers/S-todos/awards?sort=date", .awardsOfOneSupplier),
      rows("buyers/B-todos/awards", .awardsOfOneBuyer),
      rows("buyers/B-todos/awards?sort=date", .awardsOfOneBuyer),
      WalkedListing(
        path: "/api/v1/suppliers",
        member: "suppliers",
        keys: ["id"],
        content: .suppliers
      ),
      WalkedListing(
        path: "/api/v1/suppliers?q=firma",
        member: "suppliers",
        keys: ["id"],
        content: .suppliers
      ),
      WalkedListing(path: "/api/v1/buyers", member: "buyers", keys: ["id"], content: .buyers),
      WalkedListing(
        path: "/api/v1/releases",
        member: "releases",
        keys: ["ocid", "id"],
        content: .releases
      ),
      WalkedListing(
        path: "/api/v1/releases?supplier=S-todos",
        member: "releases",
        keys: ["ocid", "id"],
        content: .releases
      ),
      WalkedListing(
        path: "/api/v1/changes",
        member: "changes",
        keys: ["ocid", "id"],
        content: .releases,
        leading: .more
      ),
      WalkedListing(
        path: "/api/v1/changes?buyer=B-todos&buyer=B-1&q=papeleria",
        member: "changes",
        keys: ["ocid", "id"],
        content: .releasesOfOne,
        leading: .more
      ),
      WalkedListing(
        path: "/api/v1/records/\(WalkPublication.ocid(0))/changes",
        member: "releases",
        keys: ["url"],
        content: .releasesOfOne
      ),
      WalkedListing(
        path: "/api/v1/records.feed.json",
        member: "items",
        keys: ["id"],
        content: .releases,
        leading: .jsonFeed
      ),
      WalkedListing(
        path: "/api/v1/records.atom",
        member: "entry",
        keys: ["id"],
        content: .releases,
        leading: .atom
      ),
    ]

  /// Reads a page.
  func page(_ bytes: [UInt8]) throws -> Page {
    if leading == .atom { return atom(bytes) }
    struct Without: Error { let member: String }
    let root = try JSONDocument(bytes).root
    guard var items = root[member]?.elements else { throw Without(member: member) }
    var page = Page()
    while let item = items.next() {
      page.keys.append(key(keys.map { item[$0]?.string ?? "" }))
      page.lastProcess = item["ocid"]?.string.flatMap {
        Int($0.dropFirst("ocds-xq9v00-w".count))
      }
    }
    page.next = root["links"]?["next"]?.string
    if leading == .more, root["more"]?.boolean != true { page.next = nil }
    if leading == .jsonFeed { page.next = root["next_url"]?.string }
    return page
  }

  private func atom(_ bytes: [UInt8]) -> Page {
    let text = String(decoding: bytes, as: UTF8.self)
    var page = Page()
    for match in text.matches(of: #/<entry>\s*<id>([^<]*)<\/id>/#) {
      page.keys.append(key([String(match.1)]))
    }
    page.next = text.firstMatch(of: #/<link rel="next"[^>]* href="([^"]*)"/#).map {
      String($0.1).replacing("&amp;", with: "&")
    }
    return page
  }

  /// The key of an item; releases are told by their addresses where the listing gives those.
  private func key(_ values: [String]) -> String {
    guard values.count == 1, values[0].contains("/releases/") else {
      return values.joined(separator: " ")
    }
    return values[0].split(separator: "/").suffix(2).joined(separator: " ")
  }

  /// The keys of what is there at the start.
  func expected() -> [String] {
    let numbers = 0..<WalkPublication.processes
    func lines(_ number: Int) -> [String] {
      let ocid = WalkPublication.ocid(number)
      return [
        "\(ocid) a1 \(WalkPublication.supplier(number))", "\(ocid) a1 S-todos",
        "\(ocid) a2 S-todos",
      ]
    }
    let ofOne = (2...WalkPublication.releasesOfOne).map { "\(WalkPublication.ocid(0)) \($0)" }
    switch content {
    case .processes: return numbers.map(WalkPublication.ocid)
    case .releases: return numbers.map { "\(WalkPublication.ocid($0)) 1" } + ofOne
    case .awards: return numbers.flatMap(lines)
    case .contracts:
      return numbers.flatMap { number in
        ["c1", "c2"].map { "\(WalkPublication.ocid(number)) \($0)" }
      }
    case .suppliers: return numbers.map(WalkPublication.supplier) + ["S-todos"]
    case .buyers: return Array(Set(numbers.map(WalkPublication.buyer)))
    case .awardsOfOneSupplier: return numbers.flatMap { lines($0).suffix(2) }
    case .awardsOfOneBuyer: return numbers.filter { $0 % 2 == 0 }.flatMap(lines)
    case .releasesOfOne: return ["\(WalkPublication.ocid(0)) 1"] + ofOne
    }
  }
}
