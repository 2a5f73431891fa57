/// Counts lines and zero bytes over text that comes in blocks.
///
/// A line ends with CR, LF or both.
struct ControlCounter {
  /// The line that the next byte is on, counted from 1.
  private(set) var line = 1
  /// The number of zeros.
  private(set) var zeroCount = 0
  /// The line of the first of them; 0 where there is none.
  private(set) var zeroLine = 0
  private var isAfterReturn = false

  /// Counts one code unit.
  @inline(__always)
  mutating func add(_ unit: UInt16) {
    switch unit {
    case 0x0A: if !isAfterReturn { line &+= 1 }
    case 0x0D: line &+= 1
    case 0:
      zeroCount &+= 1
      if zeroLine == 0 { zeroLine = line }
    default: break
    }
    isAfterReturn = unit == 0x0D
  }

  /// Counts bytes.
  ///
  /// - Complexity: O(bytes); eight at a time where none is a control character.
  mutating func add(_ bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var i = start
    while i < end {
      if i &+ 8 <= end {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        if (word &- ones &* 0x20) & ~word & (ones &* 0x80) == 0 {
          isAfterReturn = false
          i &+= 8
          continue
        }
      }
      let stop = min(i &+ 8, end)
      while i < stop {
        add(UInt16(unsafe bytes[i]))
        i &+= 1
      }
    }
  }
}
