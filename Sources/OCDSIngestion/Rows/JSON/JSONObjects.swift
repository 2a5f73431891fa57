internal import OCDSCore

/// The objects of a source: the elements of its arrays, and its documents that are objects.
struct JSONObjects: ~Copyable {
  private var stream: JSONStream
  /// The current object's place on the tape, and where the array ends that it is an element of.
  private var index = 0
  private var end = 0
  private var nextIndex = 0
  private var countedTo = 0
  /// The line of the current object.
  private(set) var line = 1

  /// Begins at the start of a source of UTF-8.
  init(isLines: Bool, window: Int, read: @escaping ByteSource) {
    var options = JSONStream.Options()
    options.isLines = isLines
    options.window = window
    options.streamedMembers = []
    options.limits = JSONLimits(documentSize: 32 << 20)
    stream = JSONStream(options: options, read: read)
  }

  /// The current object.
  var current: JSONView {
    @_lifetime(borrow self)
    get {
      let root = stream.current
      return JSONView(tape: root.tape, source: root.source, index: index)
    }
  }

  /// Moves to the next object; false at the end of the source.
  mutating func next() throws(RowFailure) -> Bool {
    while true {
      if nextIndex < end {
        index = nextIndex
        line += JSONObjects.lines(stream, at: index, from: &countedTo)
        nextIndex = JSONObjects.after(stream, index)
        try expectObject()
        return true
      }
      let item: JSONStream.Item?
      do throws(JSONStreamError) { item = try stream.next() } catch {
        throw RowFailure(error.wording, line: error.line)
      }
      (index, nextIndex, end, countedTo) = (0, 0, 0, 0)
      line = stream.currentLine
      switch item {
      case nil: return false
      case .refusedLine(let error): throw RowFailure(error.wording, line: error.line)
      case .document:
        if stream.current.kind == .array {
          (nextIndex, end) = (2, JSONObjects.after(stream, 0))
          continue
        }
        try expectObject()
        return true
      case .element:
        try expectObject()
        return true
      case .member, .wrapper: throw RowFailure(JSONObjects.notRows, line: line)
      }
    }
  }

  /// Writes the current object as a row and returns the names that are no headings.
  func write(
    with writer: inout JSONRowWriter,
    _ columns: JSONColumns,
    into row: inout Row
  ) -> [String] {
    writer.write(current, columns, into: &row)
  }

  private func expectObject() throws(RowFailure) {
    guard current.kind == .object else { throw RowFailure(JSONObjects.notRows, line: line) }
  }

  private static func after(_ stream: borrowing JSONStream, _ index: Int) -> Int {
    let root = stream.current
    return JSONView(tape: root.tape, source: root.source, index: index).nextIndex
  }

  /// The number of line ends between the last object and this one.
  private static func lines(
    _ stream: borrowing JSONStream,
    at index: Int,
    from counted: inout Int
  ) -> Int {
    let root = stream.current
    let start = JSONView(tape: root.tape, source: root.source, index: index).range.lowerBound
    defer { counted = start }
    return root.source.extracting(counted..<start).lineFeeds
  }

  private static let notRows = Wording(
    es:
      "Se esperaba un objeto por fila. Guarde las filas como una lista de objetos, o un objeto por línea.",
    en:
      "An object for every row was expected. Save the rows as an array of objects, or one object a line."
  )
}
