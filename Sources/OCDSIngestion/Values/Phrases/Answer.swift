/// What a column of yes and no says.
public enum Answer: String, Sendable, Hashable, CaseIterable {
  /// `Si`, `Sí`, `S`, `1`.
  case yes
  /// `No`, `N`, `0`.
  case no
  /// `Parcial`, as where some lots were declared deserted.
  case partly
}
