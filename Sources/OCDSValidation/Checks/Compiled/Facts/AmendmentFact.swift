/// The date of an amendment beside the date that it cannot be earlier than.
struct AmendmentFact {
  /// What is amended.
  enum Owner {
    case tender
    case award
    case contract
  }

  /// What is amended.
  let owner: Owner
  /// The date of the amendment.
  let date: DateFact
  /// The day on which what is amended began: of the tender period, of the award, of the signature.
  let ownerDate: DateFact
}
