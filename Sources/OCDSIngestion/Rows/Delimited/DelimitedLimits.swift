/// The sizes beyond which a record of a text table is refused.
public struct DelimitedLimits: Sendable, Hashable {
  /// The length of a cell in bytes of UTF-8.
  public var cell = 1 << 20
  /// The number of cells.
  public var columns = 16_384
  /// The length of a record in bytes of UTF-8.
  public var row = 16 << 20

  /// Creates the limits used where nothing else is said: 1 MiB a cell, 16,384 cells (Excel's columns), 16 MiB a record.
  public init() {}
}
