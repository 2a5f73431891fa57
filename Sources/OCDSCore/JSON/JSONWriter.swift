/// Writes JSON text into a buffer, compact or indented.
///
/// The caller says what comes next; the writer puts the commas, colons, line breaks and escapes. Numbers are written
/// as the text that is given, so that no amount changes on its way.
///
///     var writer = JSONWriter()
///     writer.object { w in w.member("amount", number: "12.30") }
public struct JSONWriter: Sendable {
  /// The text written so far.
  public private(set) var bytes: [UInt8] = []
  private let indent: Int?
  /// Whether something already stands in the innermost open container.
  private var isFilled: [Bool] = []
  private var followsName = false

  /// Creates a writer.
  ///
  /// - Parameter indent: The spaces of one level, or nil for text without white space.
  public init(indent: Int? = nil) { self.indent = indent }

  /// Forgets the text and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    isFilled.removeAll(keepingCapacity: true)
    followsName = false
  }

  /// Opens an object.
  public mutating func beginObject() { open(UInt8(ascii: "{")) }
  /// Closes the innermost object.
  public mutating func endObject() { close(UInt8(ascii: "}")) }
  /// Opens an array.
  public mutating func beginArray() { open(UInt8(ascii: "[")) }
  /// Closes the innermost array.
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Writes an object whose members the body writes.
  public mutating func object<E: Error>(_ body: (inout JSONWriter) throws(E) -> Void) throws(E) {
    beginObject()
    try body(&self)
    endObject()
  }

  /// Writes an array whose elements the body writes.
  public mutating func array<E: Error>(_ body: (inout JSONWriter) throws(E) -> Void) throws(E) {
    beginArray()
    try body(&self)
    endArray()
  }

  /// Writes a member's name; its value must follow.
  public mutating func name(_ name: String) {
    separate()
    JSONString.appendQuoted(name, to: &bytes)
    colon()
  }

  /// Writes a string.
  public mutating func string(_ text: String) {
    separate()
    JSONString.appendQuoted(text, to: &bytes)
  }

  /// Writes a number as the text that is given, which must be one by RFC 8259.
  public mutating func number(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes a whole number.
  public mutating func integer(_ value: some BinaryInteger) { number(String(value)) }

  /// Writes true or false.
  public mutating func boolean(_ value: Bool) { raw(value ? "true" : "false") }

  /// Writes null.
  public mutating func null() { raw("null") }

  /// Writes text that is already a JSON value, unchanged.
  public mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes bytes that are already a JSON value, unchanged.
  public mutating func raw(_ text: Span<UInt8>) {
    separate()
    append(text)
  }

  /// Writes a value, with the white space of this writer and every number and string as in its source.
  public mutating func value(_ view: JSONView) {
    switch view.kind {
    case .object:
      beginObject()
      var members = view.members
      while let member = members.next() {
        separate()
        append(member.nameView.rawText)
        colon()
        value(member.value)
      }
      endObject()
    case .array:
      beginArray()
      var elements = view.elements
      while let element = elements.next() { value(element) }
      endArray()
    default:
      raw(view.rawText)
    }
  }

  /// Appends a line feed, as it stands between the documents of JSON Lines.
  public mutating func endLine() {
    precondition(isFilled.isEmpty, "a line ends outside of all containers")
    bytes.append(0x0A)
  }

  private mutating func append(_ text: Span<UInt8>) {
    unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  private mutating func colon() {
    bytes.append(UInt8(ascii: ":"))
    if indent != nil { bytes.append(0x20) }
    followsName = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    isFilled.append(false)
  }

  private mutating func close(_ bracket: UInt8) {
    precondition(!followsName, "a member's name is followed by its value")
    guard let wasFilled = isFilled.popLast() else { preconditionFailure("nothing is open") }
    if wasFilled { breakLine() }
    bytes.append(bracket)
  }

  /// Writes what must stand before a name or a value.
  private mutating func separate() {
    if followsName {
      followsName = false
      return
    }
    guard let last = isFilled.indices.last else { return }
    if isFilled[last] { bytes.append(UInt8(ascii: ",")) }
    isFilled[last] = true
    breakLine()
  }

  private mutating func breakLine() {
    guard let indent else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: indent * isFilled.count))
  }
}

extension JSONWriter {
  /// Writes a member whose value is a string.
  public mutating func member(_ name: String, _ text: String) {
    self.name(name)
    string(text)
  }

  /// Writes a member whose value is a string, or nothing where there is none.
  public mutating func member(_ name: String, ifPresent text: String?) {
    if let text { member(name, text) }
  }

  /// Writes a member whose value is a number, given as its text.
  public mutating func member(_ name: String, number text: String) {
    self.name(name)
    number(text)
  }

  /// Writes a member whose value is a whole number.
  public mutating func member(_ name: String, integer value: some BinaryInteger) {
    self.name(name)
    integer(value)
  }

  /// Writes a member whose value is true or false.
  public mutating func member(_ name: String, boolean value: Bool) {
    self.name(name)
    boolean(value)
  }

  /// Writes a member whose value is an object.
  public mutating func member<E: Error>(
    _ name: String,
    object body: (inout JSONWriter) throws(E) -> Void
  ) throws(E) {
    self.name(name)
    try object(body)
  }

  /// Writes a member whose value is an array.
  public mutating func member<E: Error>(
    _ name: String,
    array body: (inout JSONWriter) throws(E) -> Void
  ) throws(E) {
    self.name(name)
    try array(body)
  }

  /// Writes a member whose value is an array of strings.
  public mutating func member(_ name: String, strings: [String]) {
    self.name(name)
    array { w in for text in strings { w.string(text) } }
  }
}
