/// Plain values that are appended, changed in place and forgotten together; numbered from 0.
///
/// Like `ByteBuffer`, it has one owner, so that changing a value in place costs no check for sharing. Every access is
/// checked against the count.
@safe
struct Pool<Element: BitwiseCopyable>: ~Copyable {
  // Sound: allocated in `init` and `grow`, freed once in `deinit`, and reachable only through this value.
  private var storage: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 64) {
    self.capacity = capacity
    unsafe storage = .allocate(capacity: capacity)
  }

  deinit { unsafe storage.deallocate() }

  mutating func removeAll() { count = 0 }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: capacity * 2) }
    unsafe (storage + count).initialize(to: element)
    count &+= 1
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    unsafeAddress {
      precondition(index >= 0 && index < count)
      return unsafe UnsafePointer(storage + index)
    }
    unsafeMutableAddress {
      precondition(index >= 0 && index < count)
      return unsafe storage + index
    }
  }

  /// Makes the pool so many copies of one value.
  mutating func fill(_ element: Element, count newCount: Int) {
    if newCount > capacity { grow(to: newCount) }
    unsafe storage.initialize(repeating: element, count: newCount)
    count = newCount
  }

  @inline(never)
  private mutating func grow(to newCapacity: Int) {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: newCapacity)
    unsafe larger.initialize(from: storage, count: count)
    unsafe storage.deallocate()
    unsafe storage = larger
    capacity = newCapacity
  }
}
