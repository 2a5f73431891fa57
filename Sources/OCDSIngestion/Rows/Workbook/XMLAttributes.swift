internal import Glibc
internal import OCDSCore

/// The attributes of an element, for the time of the call in which expat gives them.
@safe
struct XMLAttributes {
  // Sound: expat gives an array of names and values by turns that ends by a null, and keeps it during the call.
  private var rest: UnsafeMutablePointer<UnsafePointer<CChar>?>

  init(_ start: UnsafeMutablePointer<UnsafePointer<CChar>?>) { unsafe rest = start }

  /// The next attribute; nil after the last.
  @inline(__always)
  mutating func next() -> XMLAttribute? {
    guard let name = unsafe rest[0], let value = unsafe rest[1] else { return nil }
    unsafe rest += 2
    return unsafe XMLAttribute(name: name, value: value)
  }

  /// The value of the first attribute with a local name.
  func text(_ name: XMLName) -> String? {
    var rest = self
    while let attribute = rest.next() {
      if attribute.localName == name { return attribute.text }
    }
    return nil
  }
}

/// One attribute, for the time of the call in which expat gives it.
@safe
struct XMLAttribute {
  // Sound: both end by a zero byte and are kept by expat during the call.
  private let name: UnsafePointer<CChar>
  private let value: UnsafePointer<CChar>

  init(name: UnsafePointer<CChar>, value: UnsafePointer<CChar>) {
    unsafe self.name = name
    unsafe self.value = value
  }

  /// The name, where it is one letter; else 0.
  @inline(__always)
  var letter: UInt8 {
    // Sound: a name has at least one byte before the zero.
    unsafe name[1] == 0 ? UInt8(bitPattern: name[0]) : 0
  }

  /// The name without its prefix.
  var localName: XMLName { unsafe XMLName(cString: name) }

  /// What tells this name from others of the same parser: expat keeps each name once.
  @inline(__always)
  var identity: UInt { unsafe UInt(bitPattern: name) }

  /// The value, up to the length that any name, address or code in a workbook has.
  var text: String {
    let count = unsafe strnlen(value, 512)
    return unsafe String(
      decoding: UnsafeRawBufferPointer(start: value, count: count),
      as: UTF8.self
    )
  }

  /// A byte of the value; 0 at its end, after which nothing may be asked for.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 { unsafe UInt8(bitPattern: value[index]) }

  /// Whether the value is one of the words for true.
  var isTrue: Bool {
    switch byte(0) {
    case UInt8(ascii: "1"): byte(1) == 0
    case UInt8(ascii: "t"), UInt8(ascii: "o"): text == "true" || text == "on"
    default: false
    }
  }

  /// The value as a number of at most nine digits; nil where it is none.
  @inline(__always)
  var number: Int? {
    var number = 0
    var i = 0
    while case let digit = byte(i) &- UInt8(ascii: "0"), digit < 10 {
      if i == 9 { return nil }
      number = number &* 10 &+ Int(digit)
      i &+= 1
    }
    return i > 0 && byte(i) == 0 ? number : nil
  }
}
