/// A milestone that is said not to be met, or not yet.
struct MilestoneFact {
  /// Whether its status is `notMet` rather than `scheduled`.
  let isNotMet: Bool
  /// The place of the date on which it was met; 0 where there is none.
  let dateMet: Int
}
