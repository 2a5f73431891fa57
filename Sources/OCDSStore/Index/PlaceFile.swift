internal import Glibc

/// Places of releases, each with the number of its process and of that process's place before it, in a temporary file.
///
/// Memory is a buffer for those that were added last, and some pages for reading; a place takes 32 bytes on disk.
@safe
struct PlaceFile: ~Copyable {
  /// A place as the file holds it.
  struct Entry: Sendable {
    let process: Int32
    /// The number of the process's place before this one; -1 for its first.
    let previous: Int32
    let input: Int32
    let length: Int32
    let offset: Int64
    let note: Int64
  }

  private var file: Int32 = -1
  /// Those that are not in the file yet.
  private var pending: [Entry] = []
  /// How many are in the file.
  private var written = 0
  private var pages = [[Entry]](repeating: [], count: PlaceFile.pageCount)
  /// Which page of the file each page in memory is; -1 for none.
  private var numbers = [Int](repeating: -1, count: PlaceFile.pageCount)

  private static let pageSize = 256
  private static let pageCount = 64
  /// So many are written at once; a multiple of a page, so that a page is in the file or not.
  private static let blockSize = 64 * pageSize

  deinit { if file >= 0 { close(file) } }

  /// The number of places.
  var count: Int { written + pending.count }

  /// Adds a place.
  mutating func append(_ entry: Entry) throws(StoreError) {
    pending.append(entry)
    if pending.count >= PlaceFile.blockSize { try flush() }
  }

  private mutating func flush() throws(StoreError) {
    if file < 0 { file = try Files.openUnnamed() }
    let isWritten = unsafe pending.withUnsafeBytes { unsafe Files.writeAll($0, to: file) }
    guard isWritten else { throw StoreError(.cannotWrite, Files.reason()) }
    written += pending.count
    pending.removeAll(keepingCapacity: true)
  }

  /// Reads a place.
  ///
  /// - Complexity: O(1); those near one another are read together.
  mutating func entry(_ number: Int) throws(StoreError) -> Entry {
    if number >= written { return pending[number - written] }
    let page = number / PlaceFile.pageSize
    let slot = page % PlaceFile.pageCount
    if numbers[slot] != page {
      pages[slot] = try read(page)
      numbers[slot] = page
    }
    return pages[slot][number % PlaceFile.pageSize]
  }

  private func read(_ page: Int) throws(StoreError) -> [Entry] {
    let size = PlaceFile.pageSize * MemoryLayout<Entry>.stride
    var isWhole = false
    let entries = unsafe [Entry](unsafeUninitializedCapacity: PlaceFile.pageSize) { room, count in
      // Sound: an entry is numbers alone, and what is read was written from entries.
      isWhole = unsafe pread(file, room.baseAddress, size, off_t(page * size)) == size
      count = isWhole ? PlaceFile.pageSize : 0
    }
    guard isWhole else { throw StoreError(.unexpected, Files.reason()) }
    return entries
  }
}
