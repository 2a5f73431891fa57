internal import OCDSCore
internal import OCDSStore

/// What another engine writes, compressed block by block into one gzip member.
struct CompressedExport<Base: ExportEngine & ~Copyable>: ~Copyable, ExportEngine {
  private var base: Base
  private var plain = ByteBuffer(capacity: 1 << 17)
  private var member = StitchedMember(isCompressed: true)
  private var hasEnded = false

  init(_ base: consuming Base) { self.base = base }

  mutating func put(_ record: ExportRecord) throws(ExportError) { try base.put(record) }

  mutating func finish() throws(ExportError) { try base.finish() }

  mutating func fill(
    _ output: inout ByteBuffer,
    upTo limit: Int
  ) throws(ExportError) -> ExportState {
    while true {
      guard output.count < limit else { return .more }
      let state = try base.fill(&plain, upTo: 1 << 16)
      if plain.count >= 1 << 16 || (state == .done && plain.count > 0) {
        do throws(StoreError) {
          try CompressedExport.compress(plain, into: &member, to: &output)
        } catch {
          throw ExportError(error)
        }
        plain.removeAll()
      }
      switch state {
      case .more: continue
      case .hungry: return .hungry
      case .done:
        if !hasEnded {
          hasEnded = true
          member.finish(to: &output)
        }
        return .done
      }
    }
  }

  private static func compress(
    _ plain: borrowing ByteBuffer,
    into member: inout StitchedMember,
    to output: inout ByteBuffer
  ) throws(StoreError) {
    try member.append(plain.bytes, to: &output)
  }
}
