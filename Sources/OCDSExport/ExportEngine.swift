internal import OCDSCore

/// One format's way from records to bytes.
///
/// The caller takes turns: `fill` until it says `hungry`, then one `put` or, after the last record, `finish`.
protocol ExportEngine: ~Copyable {
  /// Takes a record; only when the engine is hungry.
  mutating func put(_ record: ExportRecord) throws(ExportError)

  /// Says that there are no more records; only when the engine is hungry.
  mutating func finish() throws(ExportError)

  /// Appends bytes until there are so many, or there are no more for now.
  ///
  /// The last piece may pass the limit by a row, a block or a stored body.
  mutating func fill(
    _ output: inout ByteBuffer,
    upTo limit: Int
  ) throws(ExportError) -> ExportState

  /// The finished file of what is built; nil before, and for what is not.
  var built: ExportFile? { get }
}

extension ExportEngine where Self: ~Copyable {
  var built: ExportFile? { nil }
}
