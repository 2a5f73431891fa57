internal import OCDSCore
internal import Synchronization

/// What a server has done since it started, by route.
final class Metrics: Sendable {
  /// What the requests of one route have been answered.
  private final class Meter: Sendable {
    let statuses = InlineArray<21, Atomic<Int>> { _ in Atomic(0) }
    let latencies = InlineArray<13, Atomic<Int>> { _ in Atomic(0) }
    let microseconds = Atomic<Int>(0)
  }

  /// The statuses that are answered; all others are counted together.
  private static let statuses = [
    200, 204, 206, 301, 302, 303, 304, 307, 308, 400, 404, 405, 406, 411, 413, 414, 415, 416, 429,
    503,
  ]
  /// The bounds of the latencies in microseconds, and as they are written in seconds.
  private static let bounds: [(Int64, String)] = [
    (250, "0.00025"), (500, "0.0005"), (1000, "0.001"), (2500, "0.0025"), (5000, "0.005"),
    (10_000, "0.01"), (25_000, "0.025"), (100_000, "0.1"), (500_000, "0.5"), (1_000_000, "1"),
    (5_000_000, "5"), (30_000_000, "30"),
  ]

  private let names: [String]
  private let meters: [Meter]
  private let bytes = Atomic<Int>(0)
  private let refused = Atomic<Int>(0)

  init(_ routes: [Route]) {
    names = routes.map { "\($0.method) \($0.pattern)" } + ["none"]
    meters = names.map { _ in Meter() }
  }

  /// Counts an answer.
  ///
  /// - Parameters:
  ///   - route: The number of its route; nil for none.
  ///   - status: The status.
  ///   - bytes: The bytes of the body.
  ///   - microseconds: From the request's head to its answer, without the sending.
  func count(route: Int?, status: Int, bytes: Int, microseconds: Int64) {
    let meter = meters[route ?? meters.count - 1]
    meter.statuses[Metrics.place(of: status)].add(1, ordering: .relaxed)
    meter.latencies[Metrics.bucket(of: microseconds)].add(1, ordering: .relaxed)
    meter.microseconds.add(Int(microseconds), ordering: .relaxed)
    self.bytes.add(bytes, ordering: .relaxed)
  }

  private static func place(of status: Int) -> Int {
    // Nearly all answers are the first.
    for i in statuses.indices where statuses[i] == status { return i }
    return statuses.count
  }

  private static func bucket(of microseconds: Int64) -> Int {
    for i in bounds.indices where microseconds <= bounds[i].0 { return i }
    return bounds.count
  }

  /// Counts a connection that was refused.
  func countRefused() { refused.add(1, ordering: .relaxed) }

  /// The counts in the text form of Prometheus.
  ///
  /// Source: https://prometheus.io/docs/instrumenting/exposition_formats/
  func text(_ core: ServerCore) -> String {
    var text = "# TYPE vitrina_http_requests_total counter\n"
    for (name, meter) in zip(names, meters) {
      for (i, status) in (Metrics.statuses.map(String.init) + ["other"]).enumerated() {
        let count = meter.statuses[i].load(ordering: .relaxed)
        guard count > 0 else { continue }
        text += "vitrina_http_requests_total{route=\"\(name)\",status=\"\(status)\"} \(count)\n"
      }
    }
    text += "# TYPE vitrina_http_answer_seconds histogram\n"
    for (name, meter) in zip(names, meters) { text += Metrics.histogram(name, meter) }
    let gauges: [(String, Int)] = [
      ("vitrina_http_connections", core.connections.count),
      ("vitrina_http_requests_under_way", core.traffic.requestCount),
      ("vitrina_http_streams_under_way", core.traffic.streamCount),
      ("vitrina_readers_busy", core.router.busyReaders()),
    ]
    for (name, value) in gauges { text += "# TYPE \(name) gauge\n\(name) \(value)\n" }
    for (name, value) in [
      ("vitrina_http_body_bytes_total", bytes.load(ordering: .relaxed)),
      ("vitrina_http_connections_refused_total", refused.load(ordering: .relaxed)),
    ] {
      text += "# TYPE \(name) counter\n\(name) \(value)\n"
    }
    return text
  }

  private static func histogram(_ name: String, _ meter: Meter) -> String {
    var text = ""
    var total = 0
    let label = "{route=\"\(name)\""
    for i in 0...bounds.count {
      total += meter.latencies[i].load(ordering: .relaxed)
      let bound = i < bounds.count ? bounds[i].1 : "+Inf"
      text += "vitrina_http_answer_seconds_bucket\(label),le=\"\(bound)\"} \(total)\n"
    }
    guard total > 0 else { return "" }
    let sum = meter.microseconds.load(ordering: .relaxed)
    let rest = String(sum % 1_000_000)
    let decimals = String(repeating: "0", count: 6 - rest.utf8.count) + rest
    text += "vitrina_http_answer_seconds_sum\(label)} \(sum / 1_000_000).\(decimals)\n"
    return text + "vitrina_http_answer_seconds_count\(label)} \(total)\n"
  }
}
