internal import OCDSCore
internal import OCDSStore

/// Compiled releases, one a line, in one gzip member that is put together from stored bodies.
///
/// A record whose releases cannot be merged has no compiled release, and so no line.
struct LinesExport: ~Copyable, ExportEngine {
  private var member = StitchedMember(isCompressed: true)
  private var record: ExportRecord?
  private var isFinished = false
  private var hasEnded = false

  mutating func put(_ record: ExportRecord) throws(ExportError) { self.record = record }

  mutating func finish() throws(ExportError) { isFinished = true }

  mutating func fill(
    _ output: inout ByteBuffer,
    upTo limit: Int
  ) throws(ExportError) -> ExportState {
    if let record {
      guard output.count < limit else { return .more }
      self.record = nil
      if record.compiledRelease.length > 0 {
        do throws(StoreError) {
          try member.append(record.compiledRelease, to: &output)
          let end: [UInt8] = [0x0A]
          try member.append(end.span, to: &output)
        } catch {
          throw ExportError(error)
        }
      }
    }
    guard isFinished else { return .hungry }
    if !hasEnded {
      hasEnded = true
      member.finish(to: &output)
    }
    return .done
  }
}
