/// An invented public office.
struct Office {
  /// The number under which the state knows it, invented.
  let number: String
  /// The name.
  let name: String
  /// The street and number.
  let street: String
  /// The town.
  let locality: String
  /// The mailbox's name before the sign `@`.
  let mailbox: String

  /// The party id.
  let id: String

  /// Creates an office.
  init(_ number: String, _ name: String, _ street: String, _ locality: String, _ mailbox: String) {
    self.number = number
    self.name = name
    self.street = street
    self.locality = locality
    self.mailbox = mailbox
    id = "DEP-GOB-JAL-" + number
  }
}
