public import OCDSCore

/// Why a schema that was looked for outside could not be had.
public struct UnreachedSchema: Error, Sendable, Hashable {
  /// A sentence that names the address and the reason.
  public let wording: Wording

  /// Creates it from such a sentence.
  public init(_ wording: Wording) { self.wording = wording }
}
