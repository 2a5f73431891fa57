import OCDSCore
import OCDSExport
import OCDSStore

/// A file that is being written, with its length and its digest so far.
final class DigestedFile {
  /// The bytes that were written.
  private(set) var bytes = 0
  private let name: String
  private let descriptor: Int32
  private var digest = SHA256.Running()
  private var buffer = ByteBuffer(capacity: 1 << 18)
  private static let blockSize = 1 << 17

  /// Writes to a descriptor; the name is for what goes wrong.
  init(_ name: String, descriptor: Int32) {
    self.name = name
    self.descriptor = descriptor
  }

  /// Takes what an export gives, and writes it out when there is much of it, or all.
  func take(from export: Export) throws -> ExportState {
    let state = try export.fill(&buffer, upTo: DigestedFile.blockSize)
    if buffer.count >= DigestedFile.blockSize || state == .done { try flush() }
    return state
  }

  /// The digest of all bytes; nothing may be written any more.
  func finish() -> SHA256 { digest.finish() }

  private func flush() throws {
    digest.add(buffer.bytes)
    bytes += buffer.count
    guard ByteOutput.writeAll(buffer.bytes, to: descriptor) else {
      throw StoreError(.cannotWrite, "\(name): \(DownloadFolder.reason())")
    }
    buffer.removeAll()
  }
}
