/// A place that takes bytes.
protocol ByteSink: ~Copyable {
  /// Takes bytes, at once or later.
  mutating func write(_ bytes: Span<UInt8>) throws(OutputError)
}
