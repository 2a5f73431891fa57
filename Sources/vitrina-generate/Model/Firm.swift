/// What is told of an invented firm besides its name.
struct Firm {
  /// The tax number, of correct form and invented.
  let rfc: String
  /// The number in the state's register of suppliers, invented.
  let register: String
  /// The street and number.
  let street: String
  /// The town.
  let locality: String
  /// The postal code.
  let postalCode: String
  /// The e-mail address, on a reserved domain.
  let email: String
  /// The size, as a code.
  let scale: String
  /// The line of business.
  let activity: String
}
