internal import OCDSCore
internal import OCDSStore

/// Text and stored bodies as they leave: as they are, or in one gzip member into which the bodies are copied.
struct StitchedMember: ~Copyable {
  private var member: GzipMember?
  private var inflater = Inflater()
  private var deflater = Deflater()
  private var expanded: [UInt8] = []
  /// Text shorter than this is stored: compressing it would take longer than it gains.
  private static let worthCompressing = 512

  init(isCompressed: Bool) { member = isCompressed ? GzipMember() : nil }

  /// Writes text.
  mutating func append(_ text: Span<UInt8>, to output: inout ByteBuffer) throws(StoreError) {
    guard member != nil else { return output.append(text) }
    if text.count < StitchedMember.worthCompressing {
      member?.appendStored(text)
    } else {
      let chunk = try deflater.chunk(text)
      member?.append(chunk)
    }
    member?.drain(into: &output)
  }

  /// Writes a stored body.
  mutating func append(_ chunk: Chunk, to output: inout ByteBuffer) throws(StoreError) {
    guard member != nil else {
      expanded.removeAll(keepingCapacity: true)
      try inflater.append(chunk, to: &expanded)
      return output.append(expanded)
    }
    member?.append(chunk)
    member?.drain(into: &output)
  }

  /// Writes the end.
  mutating func finish(to output: inout ByteBuffer) {
    member?.finish()
    member?.drain(into: &output)
  }
}
