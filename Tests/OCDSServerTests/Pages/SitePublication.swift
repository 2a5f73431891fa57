import Foundation
import OCDSCore
import TestSupport

@testable import OCDSServer

/// Publications of the invented processes, as they are or with other texts.
enum SitePublication {
  /// What keeps its meaning: a release could not be read without it, or no filter would find it.
  private static let kept: Set<String> = [
    "ocid", "date", "tag", "initiationType", "status", "procurementMethod", "currency", "roles",
    "mainProcurementCategory", "startDate", "endDate", "dateSigned", "dueDate", "dateMet",
    "datePublished", "dateModified", "documentType", "additionalProcurementCategories",
  ]
  /// What other places refer to: each text is changed the same way everywhere.
  private static let names: Set<String> = ["id", "awardID", "identifier"]

  /// Publishes the first files with their texts changed: those that are referred to get something before them.
  static func publication(
    files: Int = 12,
    before: String = "",
    _ change: ((String) -> String)? = nil
  ) throws -> TestPublication {
    let publication = try TestPublication()
    var texts: [String] = []
    for file in FixtureProcesses.files.prefix(files) {
      let path = Paths.fixtures.appending(path: "releases/\(file)")
      let package = try JSONDocument(bytes(of: path))
      guard let list = package.root["releases"] else { continue }
      for release in Published(list).items {
        var writer = JSONWriter()
        write(release, "", before, change, to: &writer)
        texts.append(String(decoding: writer.bytes, as: UTF8.self))
      }
    }
    try publication.ingest(texts, at: 1_740_000_000)
    return publication
  }

  private static func write(
    _ value: Published,
    _ name: String,
    _ before: String,
    _ change: ((String) -> String)?,
    to w: inout JSONWriter
  ) {
    switch value {
    case .nothing: w.null()
    case .number(let number): w.number(number)
    case .flag(let flag): w.boolean(flag)
    case .text(let text):
      if kept.contains(name) {
        w.string(text)
      } else if names.contains(name) {
        w.string(before + text)
      } else {
        w.string(change?(text) ?? text)
      }
    case .list(let items):
      w.array { w in for item in items { write(item, name, before, change, to: &w) } }
    case .object(let members):
      w.object { w in
        for member in members {
          w.name(member.name)
          write(member.value, member.name, before, change, to: &w)
        }
      }
    }
  }
}

/// A walk over the pages of a site by their links.
struct SiteWalk {
  /// The pages by their addresses.
  private(set) var pages: [String: String] = [:]
  /// The answers that were no pages: addresses and statuses.
  private(set) var failures: [String: Int] = [:]

  init(_ host: Host, from start: String, limit: Int) throws {
    // Kinds of pages take turns, so that a short walk sees all of them.
    var waiting: [String: [String]] = [SiteWalk.kind(start): [start]]
    var met: [String: Int] = [:]
    var seen: Set<String> = [start]
    while pages.count < limit,
      let kind = waiting.keys.min(by: { (met[$0] ?? 0, $0) < (met[$1] ?? 0, $1) })
    {
      guard let address = waiting[kind]?.popLast() else {
        waiting[kind] = nil
        continue
      }
      met[kind, default: 0] += 1
      let reply = try host.get(address, ["Accept": "text/html"])
      guard reply.status == 200 else {
        failures[address] = reply.status
        continue
      }
      let text = String(decoding: reply.body, as: UTF8.self)
      pages[address] = text
      for match in text.matches(of: #/href="(\/(?:e[sn]|charts|api(?="))[^"#]*)/#) {
        let link = String(match.1).replacing("&amp;", with: "&")
        // Figures that a page leads to are no page.
        guard !link.hasSuffix(".json"), seen.insert(link).inserted else { continue }
        waiting[SiteWalk.kind(link), default: []].append(link)
      }
    }
  }

  /// The routes that answer with a page, of which none was met.
  func unmet(_ host: Host) throws -> [String] {
    let router = try Router(folder: host.publication.folder, threads: 1, log: { _ in })
    let met = pages.keys.map { path in
      path.prefix { $0 != "?" }.split(separator: "/").map(String.init)
    }
    return router.table.routes.filter { route in
      let isPage = route.responses.contains {
        $0.status == 200 && $0.mediaTypes.contains("text/html")
      }
      return isPage
        && !met.contains { parts in
          parts.count == route.segments.count
            && zip(parts, route.segments).allSatisfy { part, segment in
              if case .literal(let text) = segment { text == part } else { true }
            }
        }
    }.map(\.pattern)
  }

  /// The language, the kind of page, and whether it is one of a list.
  static func kind(_ address: String) -> String {
    let parts = address.prefix { $0 != "?" }.split(separator: "/")
    return "\(parts.prefix(2).joined(separator: "/")) \(parts.count) \(address.contains("?"))"
  }
}
