internal import OCDSCore

/// Bytes that are appended once and then read anywhere: in memory up to a limit, and beyond it in a file without a name.
struct TextStore: ~Copyable {
  private var bytes: [UInt8] = []
  private var file: UnnamedFile?
  private let limit: Int
  private var pages: [UInt8] = []
  /// The page that lies in each slot; -1 for none.
  private var slots: [Int] = []

  private static let pageLength = 1 << 13
  private static let slotCount = 1 << 10

  init(limit: Int) { self.limit = limit }

  /// The number of bytes.
  private(set) var count = 0

  /// Adds bytes.
  mutating func append(_ text: Span<UInt8>) throws(RowFailure) {
    // Sound: the bytes are copied during the call.
    unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    count += text.count
    if bytes.count >= (slots.isEmpty ? limit : 1 << 20) { try spill() }
  }

  /// Ends the appending.
  mutating func seal() throws(RowFailure) { if !slots.isEmpty { try spill() } }

  private mutating func spill() throws(RowFailure) {
    do throws(InputFile.Failure) {
      if slots.isEmpty {
        file = try UnnamedFile()
        slots = Array(repeating: -1, count: TextStore.slotCount)
        pages = Array(repeating: 0, count: TextStore.slotCount * TextStore.pageLength)
      }
      try TextStore.write(bytes, to: &file)
      // The memory of what was kept before the first spill is given back.
      bytes.removeAll(keepingCapacity: bytes.count < 2 << 20)
    } catch { throw RowFailure(unwritable: error) }
  }

  private static func write(_ bytes: [UInt8], to file: inout UnnamedFile?)
    throws(InputFile.Failure)
  {
    try file?.append(bytes.span)
  }

  private static func read(
    _ start: Int,
    into pages: inout [UInt8],
    at place: Int,
    from file: borrowing UnnamedFile?
  ) throws(InputFile.Failure) {
    var room = pages.mutableSpan
    var page = room._mutatingExtracting(place..<place + pageLength)
    _ = try file?.read(into: &page, at: start)
  }

  /// The number at an offset, seven bits to a byte, and the offset after it.
  @inline(__always)
  mutating func number(at start: Int) throws(RowFailure) -> (value: Int, end: Int) {
    var offset = start
    var value = 0
    var shift = 0
    while true {
      let byte = try byte(at: offset)
      offset &+= 1
      value |= Int(byte & 0x7F) &<< shift
      if byte < 0x80 { return (value, offset) }
      shift &+= 7
    }
  }

  @inline(__always)
  private mutating func byte(at offset: Int) throws(RowFailure) -> UInt8 {
    if slots.isEmpty { return bytes[offset] }
    return pages[try place(of: offset)]
  }

  /// Copies bytes to the cell at hand of a row.
  mutating func copy(_ start: Int, _ count: Int, to row: inout Row) throws(RowFailure) {
    if slots.isEmpty { return row.append(bytes.span.extracting(start..<start &+ count)) }
    var offset = start
    while offset < start + count {
      let from = try place(of: offset)
      let rest = TextStore.pageLength - offset % TextStore.pageLength
      let length = min(rest, start + count - offset)
      row.append(pages.span.extracting(from..<from + length))
      offset += length
    }
  }

  /// Where in the pages in memory a byte of the file lies, after its page was read.
  private mutating func place(of offset: Int) throws(RowFailure) -> Int {
    let page = offset / TextStore.pageLength
    let slot = page % TextStore.slotCount
    let start = slot * TextStore.pageLength
    if slots[slot] != page {
      slots[slot] = -1
      do throws(InputFile.Failure) {
        try TextStore.read(page * TextStore.pageLength, into: &pages, at: start, from: file)
      } catch { throw RowFailure(unwritable: error) }
      slots[slot] = page
    }
    return start + offset % TextStore.pageLength
  }
}
