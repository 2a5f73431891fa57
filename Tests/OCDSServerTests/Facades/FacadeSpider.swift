import Foundation
import TestSupport

/// What a crawl has brought in.
struct Harvest {
  /// How many times each process came.
  var ocids: [String: Int] = [:]
  /// How many times each release came, as its ocid, a space and its id.
  var releases: [String: Int] = [:]

  mutating func add(package: Any) {
    guard let package = package as? [String: Any] else { return }
    for release in package["releases"] as? [[String: Any]] ?? [] { add(release: release) }
    for record in package["records"] as? [[String: Any]] ?? [] {
      if let ocid = record["ocid"] as? String { ocids[ocid, default: 0] += 1 }
    }
  }

  mutating func add(release: Any) {
    guard let release = release as? [String: Any], let ocid = release["ocid"] as? String else {
      return
    }
    ocids[ocid, default: 0] += 1
    if let id = release["id"] as? String { releases["\(ocid) \(id)", default: 0] += 1 }
  }
}

/// The crawlers that exist, by the requests that they make.
///
/// Source: https://github.com/open-contracting/kingfisher-collect
enum FacadeSpider: String, CaseIterable, Sendable {
  case jalisco
  case inai
  case inaiByYear
  case platform
  case officialPlatform
  case ckan
  case findATender
  case findATenderBySpan
  case hondurasReleases
  case hondurasRecords
  case europeanDynamics
  case noticeExports

  /// Whether it brings in releases as they were published.
  var hasReleases: Bool {
    switch self {
    case .platform, .officialPlatform, .hondurasRecords, .europeanDynamics: false
    default: true
    }
  }

  /// Whether it brings in every process once.
  var hasEachProcessOnce: Bool { !hasReleases || self == .jalisco }

  func crawl(_ client: FacadeClient) throws -> Harvest {
    var harvest = Harvest()
    switch self {
    case .jalisco: try jalisco(client, &harvest)
    case .inai: try inai(client, years: nil, &harvest)
    case .inaiByYear: try inai(client, years: Array(2017...2026), &harvest)
    case .platform: try platform(client, &harvest)
    case .officialPlatform: try officialPlatform(client, &harvest)
    case .ckan: try ckan(client, &harvest)
    case .findATender: try findATender(client, "", &harvest)
    case .findATenderBySpan: try spans(client, &harvest)
    case .hondurasReleases: try honduras(client, "release", &harvest)
    case .hondurasRecords: try honduras(client, "record", &harvest)
    case .europeanDynamics: try europeanDynamics(client, &harvest)
    case .noticeExports: try noticeExports(client, &harvest)
    }
    return harvest
  }

  /// The list of each year, then each record, then each address among its packages.
  private func jalisco(_ client: FacadeClient, _ harvest: inout Harvest) throws {
    for year in 2017...2026 {
      let list = try client.json("/OCApi/\(year)/contracts") as? [[String: Any]] ?? []
      for item in list {
        let package = try client.json(item["URIContract"] as? String ?? "") as? [String: Any]
        let record = try required((package?["records"] as? [[String: Any]])?.first)
        guard record["ocid"] as? String == item["ocid"] as? String else {
          throw FacadeClient.Failure(what: "another record")
        }
        harvest.add(package: package ?? [:])
        for address in package?["packages"] as? [String] ?? [] {
          var releases = Harvest()
          releases.add(package: try client.json(address))
          harvest.releases.merge(releases.releases, uniquingKeysWith: +)
        }
      }
    }
  }

  private func inai(_ client: FacadeClient, years: [Int]?, _ harvest: inout Harvest) throws {
    var years = years
    if years == nil {
      let list = try client.json("/edca/fiscalYears") as? [String: Any]
      years = (list?["fiscalYears"] as? [[String: Any]])?.compactMap { $0["year"] as? Int }
    }
    for year in years ?? [] {
      let body = try client.json("/edca/contractingprocess/\(year)") as? [String: Any]
      let packages = try required(body?["arrayReleasePackage"] as? [Any])
      for package in packages { harvest.add(package: package) }
    }
  }

  /// A first request without a body, then page 1 and on as the first answer's total says.
  private func platform(_ client: FacadeClient, _ harvest: inout Harvest) throws {
    let address = "/s6/api/v1/search?supplier_id=SHCP"
    let first = try client.json(address, body: "") as? [String: Any]
    let pagination = try required(first?["pagination"] as? [String: Any])
    let total = try required(pagination["total"] as? Int)
    let size = try required(pagination["pageSize"] as? Int)
    for release in first?["data"] as? [Any] ?? [] { harvest.add(release: release) }
    var page = 1
    while page * size < total {
      let body = #"{"page": \#(page), "pageSize": 10}"#
      let next = try client.json(address, body: body) as? [String: Any]
      for release in next?["data"] as? [Any] ?? [] { harvest.add(release: release) }
      page += 1
    }
  }

  private func officialPlatform(_ client: FacadeClient, _ harvest: inout Harvest) throws {
    var page = 1
    while true {
      let body = #"{"page":\#(page),"pageSize":37,"query":{}}"#
      let found = try client.json("/contrataciones-abiertas", body: body) as? [String: Any]
      for release in found?["results"] as? [Any] ?? [] { harvest.add(release: release) }
      let pagination = try required(found?["pagination"] as? [String: Any])
      guard pagination["hasNextPage"] as? Bool == true else { return }
      page += 1
    }
  }

  private func ckan(_ client: FacadeClient, _ harvest: inout Harvest) throws {
    let body = try client.json("/api/3/action/package_show?id=x") as? [String: Any]
    let result = try required(body?["result"] as? [String: Any])
    var names = Set<String>()
    for resource in result["resources"] as? [[String: Any]] ?? []
    where (resource["format"] as? String)?.uppercased() == "JSON" {
      let address = try required(resource["url"] as? String)
      // The crawler keeps files by the last part of their path.
      guard names.insert(address.components(separatedBy: "/").last ?? "").inserted else {
        throw FacadeClient.Failure(what: "a name twice")
      }
      harvest.add(package: try client.json(address))
    }
  }

  /// Follows `links.next`; a first page without one is an error where everything is asked for.
  private func findATender(_ client: FacadeClient, _ query: String, _ harvest: inout Harvest) throws
  {
    var address = "/api/1.0/ocdsReleasePackages\(query)"
    var isFirst = true
    while true {
      let package = try client.json(address) as? [String: Any]
      harvest.add(package: package ?? [:])
      let next = (package?["links"] as? [String: Any])?["next"] as? String
      guard let next else {
        if isFirst, query.isEmpty { throw FacadeClient.Failure(what: "no next link") }
        return
      }
      guard next.contains("cursor="), next != address else {
        throw FacadeClient.Failure(what: "next link \(next)")
      }
      (address, isFirst) = (next, false)
    }
  }

  private func spans(_ client: FacadeClient, _ harvest: inout Harvest) throws {
    let step: Int64 = 3_000_000
    var start = CrawledPublication.time(0) - 1000
    while start < CrawledPublication.time(7) {
      let texts = [start, start + step].map {
        Date(timeIntervalSince1970: Double($0)).ISO8601Format()
      }
      try findATender(client, "?updatedFrom=\(texts[0])&updatedTo=\(texts[1])", &harvest)
      start += step
    }
  }

  private func honduras(
    _ client: FacadeClient,
    _ kind: String,
    _ harvest: inout Harvest
  ) throws {
    let first = try client.json("/api/v1/\(kind)/?format=json") as? [String: Any]
    let pages = try required(first?["pages"] as? Int)
    harvest.add(package: first?["\(kind)Package"] ?? [:])
    var page = 2
    while page <= pages {
      let next = try client.json("/api/v1/\(kind)/?format=json&page=\(page)") as? [String: Any]
      harvest.add(package: next?["\(kind)Package"] ?? [:])
      page += 1
    }
  }

  private func europeanDynamics(_ client: FacadeClient, _ harvest: inout Harvest) throws {
    let list =
      try client.json("/ocds/services/recordpackage/getrecordpackagelist") as? [String: Any]
    let addresses = try required(list?["packagesPerMonth"] as? [String])
    // The newest first, as the crawler does, by the path alone.
    for address in addresses.reversed() {
      let parts = address.components(separatedBy: "/").suffix(2).compactMap { Int($0) }
      guard parts.count == 2 else { throw FacadeClient.Failure(what: address) }
      for member in try client.archive(address) { harvest.add(package: member.json) }
    }
  }

  private func noticeExports(_ client: FacadeClient, _ harvest: inout Harvest) throws {
    for year in 2024...2025 {
      for month in 1...12 {
        let text = "\(year)-\(month < 10 ? "0" : "")\(month)"
        let address = "/api/notice-exports?pubMonth=\(text)&format=ocds.zip"
        for member in try client.archive(address) { harvest.add(package: member.json) }
      }
    }
  }
}

/// A value that must be there.
private func required<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw FacadeClient.Failure(what: "a value is missing") }
  return value
}
