/// A unit of measure as the office writes it, and in the list of the United Nations.
public struct UnitCode: Sendable, Hashable {
  /// The unit's name in Spanish, one thing of it: `Pieza`.
  public let name: String
  /// The code of UN/CEFACT's Recommendation 20, which Mexico's tax authority uses too; nil where no code says the same.
  public let uncefact: String?

  init(_ name: String, _ uncefact: String?) {
    self.name = name
    self.uncefact = uncefact
  }
}
