public import OCDSCore
public import OCDSSchema

/// What every row of a run is read with: the publication's prefix, zone, language and key, and the standard's currencies.
public struct MappingContext: Sendable {
  let prefix: String
  let zone: ZoneOffset
  let language: String
  let currencies: CurrencyTable
  let key: PersonKey
  let publisher: PublicationSettings.Publisher

  /// Prepares for a publication; nil where its time zone is unknown.
  public init?(_ settings: PublicationSettings, currencies: Codelist, key: PersonKey) {
    guard let zone = ZoneOffset(named: settings.timeZone) else { return nil }
    prefix = settings.ocidPrefix
    self.zone = zone
    language = settings.language
    self.currencies = CurrencyTable(currencies)
    self.key = key
    publisher = settings.publisher
  }
}
