/// The local name of an element: what stands after the last colon, as prefixes differ from program to program.
///
/// Names of up to 16 bytes, and none that is looked for is longer, are compared as two words.
struct XMLName: Equatable, ExpressibleByStringLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var count = 0

  /// Reads a name that expat gives.
  @inline(__always)
  init(cString text: UnsafePointer<CChar>) {
    var i = 0
    // Sound: expat ends every name by a zero byte, at which this stops.
    while case let byte = unsafe UInt8(bitPattern: text[i]), byte != 0 {
      i &+= 1
      if byte == UInt8(ascii: ":") { self = XMLName() } else { append(byte) }
    }
  }

  /// A name to look for.
  init(stringLiteral text: String) { for byte in text.utf8 { append(byte) } }

  private init() {}

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    if count < 8 {
      low |= UInt64(byte) &<< UInt64(count &* 8)
    } else if count < 16 {
      high |= UInt64(byte) &<< UInt64((count &- 8) &* 8)
    }
    count &+= 1
  }
}
