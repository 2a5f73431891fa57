/// The words of one or more parsed documents, reused from document to document.
///
/// The one owner of its memory; the parser writes through `reserve` and `append`, everyone else reads `words`.
@safe
public struct JSONTape: ~Copyable, Sendable {
  // Sound: allocated in `init` and `grow`, freed once in `deinit`, and reachable only through this value.
  nonisolated(unsafe) private var storage: UnsafeMutablePointer<UInt64>
  private var capacity: Int
  /// The number of words in use.
  public private(set) var count: Int
  /// Whether any member's name since the last `removeAll` is written with escapes.
  package var hasEscapedNames = false

  /// Creates an empty tape.
  public init(capacity: Int = 1024) {
    self.capacity = max(capacity, 16)
    unsafe storage = .allocate(capacity: self.capacity)
    count = 0
  }

  deinit { unsafe storage.deallocate() }

  /// Forgets the words and keeps the memory.
  public mutating func removeAll() {
    count = 0
    hasEscapedNames = false
  }

  /// Forgets the words from an index on.
  mutating func truncate(to newCount: Int) {
    precondition(newCount >= 0 && newCount <= count)
    count = newCount
  }

  /// The words in use.
  package var words: Span<UInt64> {
    @_lifetime(borrow self)
    get {
      let span = unsafe Span(_unsafeStart: UnsafePointer(storage), count: count)
      return unsafe _overrideLifetime(span, borrowing: self)
    }
  }

  /// Makes room for some words, so that as many calls of `append` need no check.
  @inline(__always)
  mutating func reserve(_ additional: Int) {
    if count &+ additional > capacity { grow(additional) }
  }

  /// Appends a word for which room was reserved.
  @inline(__always)
  mutating func append(_ word: UInt64) {
    assert(count < capacity)
    unsafe storage[count] = word
    count &+= 1
  }

  /// The newest word.
  @inline(__always)
  var lastWord: UInt64 {
    precondition(count > 0)
    return unsafe storage[count &- 1]
  }

  /// A word that is already on the tape.
  @inline(__always)
  subscript(index: Int) -> UInt64 {
    get {
      precondition(index >= 0 && index < count)
      return unsafe storage[index]
    }
    set {
      precondition(index >= 0 && index < count)
      unsafe storage[index] = newValue
    }
  }

  @inline(never)
  private mutating func grow(_ additional: Int) {
    let wanted = max(capacity * 2, count + additional)
    let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: wanted)
    unsafe larger.update(from: storage, count: count)
    unsafe storage.deallocate()
    unsafe storage = larger
    capacity = wanted
  }
}
