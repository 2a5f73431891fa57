/// Small releases, records and packages.
enum Sample {
  /// A release of a process on a day of January 2025.
  static func release(
    _ ocid: String,
    day: Int = 1,
    id: String? = nil,
    more: String = "\"tender\":{\"id\":\"t\",\"value\":{\"amount\":12.30,\"currency\":\"MXN\"}}"
  ) -> String {
    let date = "2025-01-\(day < 10 ? "0" : "")\(day)T00:00:00Z"
    return "{\"ocid\":\"\(ocid)\",\"id\":\"\(id ?? "\(ocid)-\(day)")\",\"date\":\"\(date)\","
      + "\"tag\":[\"tender\"],\"initiationType\":\"tender\",\(more)}"
  }

  /// A release package.
  static func package(_ releases: [String], uri: String = "https://a.example/p") -> String {
    "{\"uri\":\"\(uri)\",\"version\":\"1.1\",\"publishedDate\":\"2025-02-01T00:00:00Z\","
      + "\"publisher\":{\"name\":\"Oficina\"},\"releases\":[\(releases.joined(separator: ","))]}"
  }

  /// A record package.
  static func records(_ records: [String]) -> String {
    "{\"uri\":\"https://a.example/r\",\"version\":\"1.1\",\"publishedDate\":"
      + "\"2025-02-01T00:00:00Z\",\"publisher\":{\"name\":\"Oficina\"},"
      + "\"records\":[\(records.joined(separator: ","))]}"
  }

  /// A record of releases or of links to them.
  static func record(_ ocid: String, _ releases: [String], compiled: String? = nil) -> String {
    let last = compiled.map { ",\"compiledRelease\":\($0)" } ?? ""
    return "{\"ocid\":\"\(ocid)\",\"releases\":[\(releases.joined(separator: ","))]\(last)}"
  }

  /// A link to a release.
  static func link(_ id: String) -> String {
    "{\"url\":\"https://a.example/p.json#\(id)\",\"date\":\"2025-01-01T00:00:00Z\"}"
  }
}
