public import OCDSCore

/// What people call a field or an object of the standard.
public struct Label: Sendable, Hashable {
  /// A few words, fit for a heading.
  public let title: Wording
  /// A sentence or two on what it holds; of what is out of use, what takes its place.
  public let description: Wording
}
