internal import Glibc

/// The head of the database's shared index of its write-ahead log: it changes with every commit.
///
/// Mapped and only read, and only to see whether it changed: SQLite itself decides what a reader sees.
///
/// Source: https://sqlite.org/walformat.html#the_wal_index_header
@safe
struct WALIndex: ~Copyable {
  /// The first copy of the header.
  typealias Header = InlineArray<6, UInt64>

  // Sound: mapped in `init`, unmapped in `deinit`, and as long as its 4096 bytes are never less than a header.
  private let memory: UnsafeRawPointer
  private static let mappedSize = 4096

  /// Maps the index of a database; nil where it has none, because it is not in that mode or nobody opened it.
  init?(databasePath: String) {
    let file = unsafe open(databasePath + "-shm", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_size >= WALIndex.mappedSize else {
      return nil
    }
    let mapped = unsafe mmap(nil, WALIndex.mappedSize, PROT_READ, MAP_SHARED, file, 0)
    guard let mapped = unsafe mapped, unsafe mapped != MAP_FAILED else { return nil }
    unsafe memory = UnsafeRawPointer(mapped)
  }

  deinit { unsafe munmap(UnsafeMutableRawPointer(mutating: memory), WALIndex.mappedSize) }

  /// The header as it is now; while a writer changes it, neither the old one nor the new.
  var header: Header {
    var header = Header(repeating: 0)
    for i in 0..<6 { header[i] = unsafe memory.load(fromByteOffset: i * 8, as: UInt64.self) }
    return header
  }
}
