internal import OCDSCore

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
      let digits = Instant(milliseconds: start + offset).text(milliseconds: true).filter {
        $0 != "-" && $0 != ":" && $0 != "."
      }
      let id = "\(ocid)-\(digits)-\(stage.rawValue)"
      if !isTaken(id) { return id }
    }
    return nil
  }
}
