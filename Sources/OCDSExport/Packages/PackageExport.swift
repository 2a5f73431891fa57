internal import OCDSCore
internal import OCDSStore

/// One record package with all records, of the shape that the API's listing has.
struct PackageExport: ~Copyable, ExportEngine {
  private let text: PackageText
  private let address: String
  private var member: StitchedMember
  private var record: ExportRecord?
  private var hasHead = false
  private var isFirst = true
  private var isFinished = false
  private var hasEnded = false

  init(_ options: ExportOptions) {
    text = PackageText(options)
    address = options.address
    member = StitchedMember(isCompressed: options.isCompressed)
  }

  mutating func put(_ record: ExportRecord) throws(ExportError) { self.record = record }

  mutating func finish() throws(ExportError) { isFinished = true }

  mutating func fill(
    _ output: inout ByteBuffer,
    upTo limit: Int
  ) throws(ExportError) -> ExportState {
    do throws(StoreError) {
      if !hasHead {
        hasHead = true
        let head = text.head(address: address)
        try member.append(head.span, to: &output)
      }
      if let record {
        guard output.count < limit else { return .more }
        self.record = nil
        try append(record, to: &output)
      }
      guard isFinished else { return .hungry }
      if !hasEnded {
        hasEnded = true
        let end = PackageText.end
        try member.append(end.span, to: &output)
        member.finish(to: &output)
      }
      return .done
    } catch {
      throw ExportError(error)
    }
  }

  private mutating func append(
    _ record: ExportRecord,
    to output: inout ByteBuffer
  ) throws(StoreError) {
    let beginning = PackageText.beginning(of: record, isFirst: isFirst)
    isFirst = false
    try member.append(beginning.span, to: &output)
    guard record.compiledRelease.length > 0 else { return }
    try member.append(record.compiledRelease, to: &output)
    let end = [UInt8(ascii: "}")]
    try member.append(end.span, to: &output)
  }
}
