public import OCDSCore

/// A code of a codelist, with its meaning.
public struct Code: Sendable, Hashable {
  /// The code as it stands in the data.
  public let code: String
  /// The short name.
  public let title: Wording
  /// What the code means; currencies have no more than their name.
  public let description: Wording?
  /// The group within the codelist, where it has groups.
  public let category: String?
  /// The version of the standard from which the code is out of use.
  public let deprecated: String?
  /// The stages in which the code is used, separated by commas.
  public let section: String?
  /// The month, the year or the years in which the code ceased to be valid, such as `1993-01`.
  public let validUntil: String?

  /// Whether the code is no longer meant for new data.
  public var isHistorical: Bool { deprecated != nil || validUntil != nil }
}
