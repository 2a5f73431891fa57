/// The loops over the bytes of a block; static, so that nothing is checked for exclusive access.
extension TextDecoder {
  /// Copies UTF-8, with U+FFFD for what is none; returns how many bytes it took and gave.
  ///
  /// Leaves the beginning of a character at the end, if there may be more.
  static func repair(
    _ source: UnsafeRawBufferPointer,
    _ count: Int,
    _ isAtEnd: Bool,
    into target: UnsafeMutableRawBufferPointer,
    from start: Int
  ) -> (Int, Int) {
    var i = 0
    var o = start
    var (sequences, controls) = (0, 0)
    while true {
      let valid = unsafe UTF8Check.endOfValid(
        source,
        from: i,
        to: count,
        sequences: &sequences,
        controls: &controls
      )
      while i < valid {
        unsafe target[o] = source[i]
        o &+= 1
        i &+= 1
      }
      guard i < count else { return (i, o &- start) }
      switch unsafe UTF8Check.fault(source, at: i, to: count) {
      case .invalid(let length): i &+= length
      case .incomplete(let length):
        if !isAtEnd { return (i, o &- start) }
        i &+= length
      }
      unsafe put(0xFFFD, target, &o)
    }
  }

  /// Turns Windows-1252 or ISO-8859-1 into UTF-8 and returns how many bytes it gave.
  static func widen(
    _ source: UnsafeRawBufferPointer,
    _ count: Int,
    _ isLatin: Bool,
    into target: UnsafeMutableRawBufferPointer,
    from start: Int
  ) -> Int {
    var i = 0
    var o = start
    while i < count {
      if i &+ 8 <= count {
        let word = unsafe source.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        if word & 0x8080_8080_8080_8080 == 0 {
          unsafe target.storeBytes(of: word, toByteOffset: o, as: UInt64.self)
          i &+= 8
          o &+= 8
          continue
        }
      }
      let stop = min(i &+ 8, count)
      while i < stop {
        let byte = unsafe source[i]
        i &+= 1
        if byte < 0x80 {
          unsafe target[o] = byte
          o &+= 1
        } else if byte >= 0xA0 || isLatin {
          unsafe target[o] = 0xC0 | byte >> 6
          unsafe target[o &+ 1] = 0x80 | byte & 0x3F
          o &+= 2
        } else {
          unsafe put(UInt32(Windows1252.unit(byte)), target, &o)
        }
      }
    }
    return o &- start
  }

  /// Turns UTF-16 into UTF-8; returns how many bytes it took and gave.
  ///
  /// Leaves half a unit or half a pair at the end, if there may be more.
  static func narrow(
    _ source: UnsafeRawBufferPointer,
    _ count: Int,
    _ isBig: Bool,
    _ isAtEnd: Bool,
    into target: UnsafeMutableRawBufferPointer,
    from start: Int
  ) -> (Int, Int) {
    var i = 0
    var o = start
    while i &+ 2 <= count {
      let unit = unsafe codeUnit(source, i, isBig)
      if unit & 0xF800 != 0xD800 {
        unsafe put(unit, target, &o)
        i &+= 2
        continue
      }
      if unit & 0xFC00 == 0xD800 {
        if i &+ 4 <= count {
          let low = unsafe codeUnit(source, i &+ 2, isBig)
          if low & 0xFC00 == 0xDC00 {
            unsafe put(0x10000 &+ ((unit & 0x3FF) << 10 | (low & 0x3FF)), target, &o)
            i &+= 4
            continue
          }
        } else if !isAtEnd {
          return (i, o &- start)
        }
      }
      unsafe put(0xFFFD, target, &o)
      i &+= 2
    }
    if i < count, isAtEnd {
      unsafe put(0xFFFD, target, &o)
      i = count
    }
    return (i, o &- start)
  }

  @inline(__always)
  private static func codeUnit(_ source: UnsafeRawBufferPointer, _ i: Int, _ isBig: Bool) -> UInt32
  {
    let unit = unsafe source.loadUnaligned(fromByteOffset: i, as: UInt16.self)
    return UInt32(isBig ? UInt16(bigEndian: unit) : UInt16(littleEndian: unit))
  }

  /// Writes a character in UTF-8.
  @inline(__always)
  private static func put(
    _ scalar: UInt32,
    _ target: UnsafeMutableRawBufferPointer,
    _ o: inout Int
  ) {
    func tail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: scalar >> shift & 0x3F) }
    switch scalar {
    case 0..<0x80:
      unsafe target[o] = UInt8(truncatingIfNeeded: scalar)
      o &+= 1
    case 0x80..<0x800:
      unsafe target[o] = 0xC0 | UInt8(truncatingIfNeeded: scalar >> 6)
      unsafe target[o &+ 1] = tail(0)
      o &+= 2
    case 0x800..<0x10000:
      unsafe target[o] = 0xE0 | UInt8(truncatingIfNeeded: scalar >> 12)
      unsafe target[o &+ 1] = tail(6)
      unsafe target[o &+ 2] = tail(0)
      o &+= 3
    default:
      unsafe target[o] = 0xF0 | UInt8(truncatingIfNeeded: scalar >> 18)
      unsafe target[o &+ 1] = tail(12)
      unsafe target[o &+ 2] = tail(6)
      unsafe target[o &+ 3] = tail(0)
      o &+= 4
    }
  }
}
