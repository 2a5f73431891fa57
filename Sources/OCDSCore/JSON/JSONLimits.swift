/// The sizes beyond which a JSON text is refused.
public struct JSONLimits: Sendable, Hashable {
  /// The number of arrays and objects that may be open at once.
  public var depth: Int
  /// The length of one document in bytes; at most 4,294,967,295.
  public var documentSize: Int
  /// The length of one string's source text in bytes; at most 134,217,727.
  public var stringLength: Int

  /// Creates limits; values beyond what the tape can hold are lowered to it.
  public init(depth: Int = 256, documentSize: Int = 1 << 30, stringLength: Int = 64 << 20) {
    self.depth = max(depth, 1)
    self.documentSize = min(documentSize, TapeWord.maximumOffset)
    self.stringLength = min(stringLength, TapeWord.maximumLength)
  }

  /// The limits used where nothing else is said: 256 levels, 1 GiB a document, 64 MiB a string.
  public static let standard = JSONLimits()
}
