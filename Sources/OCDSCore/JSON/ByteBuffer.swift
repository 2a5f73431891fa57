/// Bytes that are only ever appended to, reused from text to text.
///
/// An array checks at every append whether it is shared; this buffer has one owner and need not ask.
@safe
public struct ByteBuffer: ~Copyable, Sendable {
  // Sound: allocated in `init` and `grow`, freed once in `deinit`, and reachable only through this value.
  nonisolated(unsafe) private var storage: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// The number of bytes.
  public private(set) var count = 0

  /// Creates an empty buffer.
  public init(capacity: Int = 4096) {
    self.capacity = max(capacity, 64)
    unsafe storage = .allocate(capacity: self.capacity)
  }

  deinit { unsafe storage.deallocate() }

  /// The bytes.
  public var bytes: Span<UInt8> {
    @_lifetime(borrow self)
    get {
      let span = unsafe Span(_unsafeStart: UnsafePointer(storage), count: count)
      return unsafe _overrideLifetime(span, borrowing: self)
    }
  }

  /// Forgets the bytes and keeps the memory.
  public mutating func removeAll() { count = 0 }

  /// Forgets the bytes from an offset on.
  public mutating func truncate(to newCount: Int) {
    precondition(newCount >= 0 && newCount <= count)
    count = newCount
  }

  /// Appends a byte.
  @inline(__always)
  public mutating func append(_ byte: UInt8) {
    if count == capacity { grow(1) }
    unsafe storage[count] = byte
    count &+= 1
  }

  /// Appends bytes.
  @inline(__always)
  public mutating func append(_ bytes: Span<UInt8>) {
    let added = bytes.count
    if count &+ added > capacity { grow(added) }
    unsafe bytes.withUnsafeBytes { source in
      guard let start = source.baseAddress else { return }
      unsafe UnsafeMutableRawPointer(storage + count).copyMemory(from: start, byteCount: added)
    }
    count &+= added
  }

  /// Appends bytes.
  public mutating func append(_ bytes: [UInt8]) { append(bytes.span) }

  /// Appends the text of a literal.
  @inline(__always)
  public mutating func append(_ text: StaticString) {
    let added = text.utf8CodeUnitCount
    if count &+ added > capacity { grow(added) }
    unsafe UnsafeMutableRawPointer(storage + count).copyMemory(
      from: text.utf8Start,
      byteCount: added
    )
    count &+= added
  }

  /// Appends what a function writes into the room for so many bytes; it returns how many it wrote.
  public mutating func append<Failure: Error>(
    upTo room: Int,
    _ fill: (inout MutableSpan<UInt8>) throws(Failure) -> Int
  ) throws(Failure) {
    precondition(room >= 0)
    if count &+ room > capacity { grow(room) }
    // Whoever fills the room must not see what was there before.
    unsafe (storage + count).initialize(repeating: 0, count: room)
    var span = unsafe MutableSpan(_unsafeStart: storage + count, count: room)
    let written = try fill(&span)
    precondition(written >= 0 && written <= room)
    count &+= written
  }

  @inline(never)
  private mutating func grow(_ additional: Int) {
    let wanted = max(capacity * 2, count + additional)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted)
    unsafe larger.update(from: storage, count: count)
    unsafe storage.deallocate()
    unsafe storage = larger
    capacity = wanted
  }
}
