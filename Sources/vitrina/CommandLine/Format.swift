import OCDSCore

/// Numbers and sentences that several commands say.
enum Format {
  /// Seconds with two decimals.
  static func seconds(_ seconds: Double) -> String {
    let hundredths = Int(seconds * 100 + 0.5)
    let rest = String(hundredths % 100)
    return "\(hundredths / 100).\(rest.count < 2 ? "0" : "")\(rest)"
  }

  /// Bytes in megabytes of a million.
  static func megabytes(_ bytes: Int) -> String { "\(bytes / 1_000_000) MB" }

  /// Records without a compiled release.
  static func unmergeable(_ count: Int) -> Wording {
    Wording(
      es: "\(count) registros quedan sin entrega compilada: sus entregas se contradicen.",
      en: "\(count) records have no compiled release: their releases contradict each other."
    )
  }
}
