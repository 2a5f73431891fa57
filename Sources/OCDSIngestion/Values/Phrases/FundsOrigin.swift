/// Whose money pays.
public enum FundsOrigin: String, Sendable, Hashable, CaseIterable {
  /// The federation's.
  case federal = "Federales"
  /// A state's.
  case state = "Estatales"
  /// A municipality's.
  case municipal = "Municipales"
  /// The body's own income.
  case own = "Propios"
}
