public import OCDSCore

/// The `id` of a release of the program's own: `{ocid}-{yyyyMMddTHHmmssSSSZ}-{stage}`.
enum ReleaseIdentifier {
  /// More releases of one process within one run than this are no case for patience.
  private static let limit: Int64 = 100_000

  /// The first free `id` of a process from an instant on; nil where none of 100,000 milliseconds is free.
  static func make(
    _ ocid: String,
    at instant: Instant,
    _ stage: ReleaseStage,
    isTaken: (String) -> Bool
  ) -> String? {
    let start = instant.milliseconds
    for offset in 0..<limit {
      let id = "\(beginning(ocid, start + offset))-\(stage.rawValue)"
      if !isTaken(id) { return id }
    }
    return nil
  }

  private static func beginning(_ ocid: String, _ milliseconds: Int64) -> String {
    let date = Instant(milliseconds: milliseconds).text(milliseconds: true)
    let digits = date.utf8.filter {
      $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: ".")
    }
    return "\(ocid)-\(String(decoding: digits, as: UTF8.self))"
  }

  /// The least and the greatest that `make` could give, by their bytes.
  fileprivate static func range(_ ocid: String, at instant: Instant) -> ClosedRange<String> {
    let start = instant.milliseconds
    let low = beginning(ocid, start)
    return low...max(low, beginning(ocid, start + limit) + "~")
  }
}

extension StateChange {
  /// What lies between the least and the greatest identifier, by their bytes, that a release of a process could get in a run.
  public static func identifiers(of ocid: String, from run: Instant) -> ClosedRange<String> {
    ReleaseIdentifier.range(ocid, at: run)
  }
}
