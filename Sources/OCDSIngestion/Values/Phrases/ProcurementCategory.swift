/// What is bought, as OCDS and Mexico's extension of it tell it apart.
public struct ProcurementCategory: Sendable, Hashable {
  /// `tender/mainProcurementCategory`.
  public let main: String
  /// `tender/additionalProcurementCategories`, where the main category says less than the source.
  public let additional: [String]

  /// Creates a category.
  public init(main: String, additional: [String] = []) {
    self.main = main
    self.additional = additional
  }
}
