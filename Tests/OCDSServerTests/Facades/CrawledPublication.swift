import Foundation
import TestSupport

/// An invented publication of several months, to be crawled.
struct CrawledPublication {
  let publication: TestPublication
  /// The processes.
  let ocids: Set<String>
  /// Each release as its ocid, a space and its id.
  let releases: Set<String>

  /// The number of processes: 300, or what `VITRINA_FACADE_PROCESSES` says.
  static var size: Int {
    ProcessInfo.processInfo.environment["VITRINA_FACADE_PROCESSES"].flatMap { Int($0) } ?? 300
  }

  /// Publishes processes of one to four releases in five batches, in as many months; their dates are in 2021 to 2024.
  init(_ count: Int = size, seed: UInt64 = 7) throws {
    publication = try TestPublication()
    var generator = SeededGenerator(seed: seed)
    var batches: [[String]] = Array(repeating: [], count: 5)
    var ocids = Set<String>()
    var releases = Set<String>()
    for n in 0..<count {
      // Some ocids have what must be encoded in a path.
      let ocid = n % 97 == 5 ? "ocds-xq9v00-ñ/\(n) %" : "ocds-xq9v00-\(n)"
      ocids.insert(ocid)
      let first = Int.random(in: 0..<1400, using: &generator)
      var batch = Int.random(in: 0..<5, using: &generator)
      for i in 0...Int.random(in: 0..<4, using: &generator) {
        let day = first + i * Int.random(in: 1..<60, using: &generator)
        // As in Jalisco, or as ids of their process alone.
        let id = n % 3 == 0 ? "\(ocid)-\(i)" : "r\(i)"
        batches[batch].append(
          TestPublication.release(
            ocid,
            id,
            CrawledPublication.date(day),
            i == 0 ? "tender" : "award"
          )
        )
        releases.insert("\(ocid) \(id)")
        batch = Int.random(in: batch..<5, using: &generator)
      }
    }
    for (i, batch) in batches.enumerated() {
      try publication.ingest(batch.shuffled(using: &generator), at: CrawledPublication.time(i))
    }
    self.ocids = ocids
    self.releases = releases
  }

  /// A day of the years from 2021 on.
  private static func date(_ day: Int) -> String {
    let time = Date(timeIntervalSince1970: 1_609_480_800 + Double(day) * 86400)
    return time.ISO8601Format()
  }

  /// When a batch is published: from January 2025, about a month later each.
  static func time(_ batch: Int) -> Int64 { 1_736_000_000 + Int64(batch) * 2_600_000 }

  /// Adds new processes and a release to an old one.
  func grow(_ step: Int) throws {
    var added = (0..<3).map {
      TestPublication.release(
        "ocds-xq9v00-new-\(step)-\($0)",
        "r0",
        CrawledPublication.date(step * 37 % 1400),
        "tender"
      )
    }
    added.append(
      TestPublication.release(
        "ocds-xq9v00-\(step)",
        "late",
        CrawledPublication.date(1500),
        "contract"
      )
    )
    try publication.ingest(added, at: CrawledPublication.time(5) + Int64(step))
  }
}
