/// How much an archive may hold before it is taken for an attack.
public struct ArchiveLimits: Sendable, Hashable {
  /// The most entries.
  public var entries = 100_000
  /// The most bytes that an entry may unpack to.
  public var entryLength = 16 << 30
  /// The most bytes that a packed byte may unpack to, where an entry is longer than `ratioFrom`.
  public var ratio = 1_000
  /// The length up to which the ratio does not matter: small files of one repeated row pack that well.
  public var ratioFrom = 64 << 20
  /// The most bytes that are read before the first entry is known, which bounds the list that libarchive makes.
  public var directoryLength = 16 << 20

  /// The limits that hold where nothing else is said.
  public init() {}
}
