/// The families of goods and services of the invented offices.
enum Catalogue {
  /// All families.
  static let families: [Family] = supplies + equipment + services
}
