internal import OCDSCore

/// Writes an object as a row, a cell for every heading.
struct JSONRowWriter {
  /// Where the value of each column stands on the tape; -1 where the object has none.
  private var places: [Int] = []
  private var scratch: [UInt8] = []

  /// Writes an object and returns the names that are no headings, or stand in it twice.
  ///
  /// - Complexity: O(bytes); members in the order of the headings are found without a look-up.
  mutating func write(_ object: JSONView, _ columns: JSONColumns, into row: inout Row) -> [String] {
    places.removeAll(keepingCapacity: true)
    places.append(contentsOf: repeatElement(-1, count: columns.count))
    var others: [String] = []
    scratch.removeAll(keepingCapacity: true)
    var expected = 0
    var members = object.members
    while let member = members.next() {
      var column: Int?
      if expected < columns.count, member.isNamed(columns.names[expected]) {
        column = expected
      } else {
        column = columns.index(of: member.name)
      }
      if let column, places[column] < 0 {
        places[column] = member.value.index
        expected = column + 1
        continue
      }
      others.append(member.name)
      scratch.append(others.count == 1 ? UInt8(ascii: "{") : UInt8(ascii: ","))
      JSONRowWriter.append(member.nameView.rawText, to: &scratch)
      scratch.append(UInt8(ascii: ":"))
      scratch.append(contentsOf: member.value.compactBytes)
    }
    var rest: [UInt8] = []
    if !others.isEmpty { swap(&rest, &scratch) }
    for place in places {
      guard place >= 0 else {
        row.endCell()
        continue
      }
      let value = JSONView(tape: object.tape, source: object.source, index: place)
      JSONRowWriter.cell(value, &scratch, into: &row)
    }
    if !others.isEmpty {
      rest.append(UInt8(ascii: "}"))
      row.append(rest.span)
      row.endCell()
    }
    return others
  }

  /// Writes a value as a cell.
  private static func cell(_ value: JSONView, _ scratch: inout [UInt8], into row: inout Row) {
    switch value.kind {
    case .null: row.endCell()
    case .boolean:
      row.append(value.rawText)
      row.endCell(.boolean)
    case .number:
      row.append(value.rawText)
      row.endCell(.number)
    case .string:
      let quoted = value.rawText
      let text = quoted.extracting(1..<quoted.count - 1)
      if value.word.isEscaped {
        scratch.removeAll(keepingCapacity: true)
        JSONString.appendUnescaped(text, to: &scratch)
        // As in other text tables, a zero is no text.
        if scratch.contains(0) { scratch.removeAll { $0 == 0 } }
        row.append(scratch.span)
      } else {
        row.append(text)
      }
      row.endCell()
    case .array, .object:
      row.append(value.compactBytes.span)
      row.endCell()
    }
  }

  private static func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    // Sound: the bytes are copied during the call.
    unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }
}
