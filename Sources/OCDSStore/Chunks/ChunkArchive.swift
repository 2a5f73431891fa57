public import OCDSCore

/// A ZIP archive put together from chunks, whose bytes are copied and never compressed again.
///
/// Sizes stand after each member and in the directory at the end, so that nothing is kept but that directory. Members are
/// of less than 4 GiB each, and so is the archive.
///
/// Source: PKWARE, APPNOTE.TXT, sections 4.3 and 4.4.
public struct ChunkArchive: Sendable {
  /// What the directory says of a member.
  private struct Member: Sendable {
    let name: [UInt8]
    let offset: Int
    var crc32: UInt32 = 0
    var zipped = 0
    var length = 0
  }

  private var members: [Member] = []
  private var member: Member?
  private var offset = 0
  private let time: (time: UInt16, date: UInt16)

  /// Begins an archive whose members all bear one time, in whole even seconds of UTC from 1980 on.
  public init(modified: Instant) {
    let seconds = min(max(modified.seconds, 315_532_800), 4_354_819_198)
    let day = CivilDate(dayNumber: Int(seconds / 86400))
    let second = Int(seconds % 86400)
    time = (
      UInt16(second / 3600 << 11 | second / 60 % 60 << 5 | second % 60 / 2),
      UInt16((day.year - 1980) << 9 | day.month << 5 | day.day)
    )
  }

  /// The zipped bytes of the member so far.
  public var zippedLength: Int { member?.zipped ?? 0 }
  /// The bytes of the member so far.
  public var memberLength: Int { member?.length ?? 0 }

  /// Begins a member; the one before ends.
  ///
  /// - Throws: `unexpected` where the archive cannot hold more.
  public mutating func begin(_ name: String, into output: inout [UInt8]) throws(StoreError) {
    try end(into: &output)
    guard members.count < 65_535 else { throw ChunkArchive.tooLarge }
    let member = Member(name: Array(name.utf8.prefix(255)), offset: offset)
    let start = output.count
    append(0x0403_4B50, 4, &output)
    appendCommon(member, &output)
    // The sizes and the sum of the bytes follow the member.
    for _ in 0..<3 { append(0, 4, &output) }
    append(member.name.count, 2, &output)
    append(0, 2, &output)
    output.append(contentsOf: member.name)
    offset += output.count - start
    self.member = member
  }

  /// Appends a chunk to the member.
  public mutating func append(_ chunk: Chunk, into output: inout [UInt8]) {
    output.append(contentsOf: chunk.body)
    count(chunk.crc32, chunk.length, zipped: chunk.body.count)
  }

  private mutating func count(_ crc: UInt32, _ length: Int, zipped: Int) {
    guard var member, length > 0 else { return }
    member.crc32 = CRC32Combination.combine(member.crc32, crc, count: length)
    member.length += length
    member.zipped += zipped
    offset += zipped
    self.member = member
  }

  private mutating func end(into output: inout [UInt8]) throws(StoreError) {
    guard var member else { return }
    self.member = nil
    let start = output.count
    // A final empty block.
    output.append(contentsOf: [3, 0])
    member.zipped += 2
    append(0x0807_4B50, 4, &output)
    appendSizes(member, &output)
    offset += output.count - start
    let most = max(member.length, offset)
    guard most < Int(UInt32.max) else { throw ChunkArchive.tooLarge }
    members.append(member)
  }

  /// Ends the archive with its directory.
  public mutating func finish(into output: inout [UInt8]) throws(StoreError) {
    try end(into: &output)
    let start = output.count
    for member in members {
      append(0x0201_4B50, 4, &output)
      // Made on a system whose files have modes.
      append(3 << 8 | 20, 2, &output)
      appendCommon(member, &output)
      appendSizes(member, &output)
      append(member.name.count, 2, &output)
      for _ in 0..<4 { append(0, 2, &output) }
      append(0o100644 << 16, 4, &output)
      append(member.offset, 4, &output)
      output.append(contentsOf: member.name)
    }
    let size = output.count - start
    guard offset + size < Int(UInt32.max) else { throw ChunkArchive.tooLarge }
    append(0x0605_4B50, 4, &output)
    append(0, 4, &output)
    append(members.count, 2, &output)
    append(members.count, 2, &output)
    append(size, 4, &output)
    append(offset, 4, &output)
    append(0, 2, &output)
  }

  /// What local and central headers have alike: version, flags (sizes follow, names are UTF-8), deflate, time and date.
  private func appendCommon(_ member: Member, _ output: inout [UInt8]) {
    append(20, 2, &output)
    append(0x0808, 2, &output)
    append(8, 2, &output)
    append(Int(time.time), 2, &output)
    append(Int(time.date), 2, &output)
  }

  private func appendSizes(_ member: Member, _ output: inout [UInt8]) {
    append(Int(member.crc32), 4, &output)
    append(member.zipped, 4, &output)
    append(member.length, 4, &output)
  }

  private func append(_ value: Int, _ bytes: Int, _ output: inout [UInt8]) {
    for i in 0..<bytes { output.append(UInt8(truncatingIfNeeded: value >> (8 * i))) }
  }

  private static let tooLarge = StoreError(.unexpected, "ZIP: 4 GiB")
}
