import OCDSCore

extension PublicationSettings {
  /// The prefix of the publication's ocids; nil while nobody has given it one.
  var ownPrefix: String? { ocidPrefix == "ocds-000000" ? nil : ocidPrefix }
}
