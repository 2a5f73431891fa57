/// An invented supplier, a firm or a natural person.
struct Supplier {
  /// The party id.
  let id: String
  /// The name.
  let name: String
  /// What only a firm tells; a natural person is known by name alone.
  let firm: Firm?
}
