internal import OCDSCore

extension ProcessBuilder {
  /// Takes a text for the value at hand.
  mutating func take(_ text: String) {
    value.removeAll(keepingCapacity: true)
    JSONString.appendQuoted(text, to: &value)
  }

  /// Takes a text for the value at hand.
  mutating func take(_ text: Span<UInt8>) {
    value.removeAll(keepingCapacity: true)
    JSONString.appendQuoted(text, to: &value)
  }

  /// Takes a date-time for the value at hand.
  mutating func take(_ date: WrittenDate, in zone: ZoneOffset) {
    value.removeAll(keepingCapacity: true)
    // Nothing of it would be escaped.
    value.append(UInt8(ascii: "\""))
    date.appendText(in: zone, to: &value)
    value.append(UInt8(ascii: "\""))
  }

  /// Takes JSON text for the value at hand.
  mutating func take(json: String) {
    value.removeAll(keepingCapacity: true)
    value.append(contentsOf: json.utf8)
  }

  /// Takes the text of a cell for the value at hand, and tells nothing; false where it has none.
  mutating func readText(_ cell: Span<UInt8>, _ options: Tidy.Options = []) -> Bool {
    if Tidy.isPlain(cell, options) {
      take(cell)
      return true
    }
    guard let text = Tidy.read(cell, options).value else { return false }
    take(text)
    return true
  }

  /// Takes the identifier in a cell for the value at hand, and tells nothing; false where there is none.
  mutating func readIdentifier(_ cell: Span<UInt8>) -> Bool {
    if IdentifierText.isPlain(cell) {
      take(cell)
      return true
    }
    guard let text = IdentifierText.read(cell).value else { return false }
    take(text)
    return true
  }

  struct RefusedID: Error {
    let fault: ValueFault
    let heading: String
  }

  /// Reads the id of an item of a row, and tells why there is none that can be used.
  mutating func readID(
    of item: RowMapping.Item,
    _ row: Row,
    _ mapping: RowMapping
  ) -> RefusedID? {
    let number = item.number
    ids[number].isThere = false
    switch ProcessBuilder.id(of: item, row, into: &ids[number].bytes) {
    case .failure(let refusal): return refusal
    case .success(let isThere):
      ids[number].isThere = isThere
      let bytes = ids[number].bytes
      if isThere { ids[number].hash = StateName.hash(bytes.span) }
      return nil
    }
  }

  /// The id of a row's item; nil where the row has no such item.
  static func id(of item: RowMapping.Item, _ row: Row) -> Result<[UInt8]?, RefusedID> {
    var id: [UInt8] = []
    return ProcessBuilder.id(of: item, row, into: &id).map { $0 ? id : nil }
  }

  private static func id(
    of item: RowMapping.Item,
    _ row: Row,
    into id: inout [UInt8]
  ) -> Result<Bool, RefusedID> {
    if let filled = item.filled, !hasMoreThanZero(row[filled]) { return .success(false) }
    id.removeAll(keepingCapacity: true)
    var isWhole = true
    for (number, part) in item.id.enumerated() {
      if number > 0 { id.append(UInt8(ascii: "-")) }
      switch part {
      case .text(let text): id.append(contentsOf: text.utf8)
      case .column(let index, let heading):
        let cell = row[index]
        if IdentifierText.isPlain(cell) {
          // Sound: the bytes are copied during the call.
          unsafe cell.withUnsafeBufferPointer { unsafe id.append(contentsOf: $0) }
          continue
        }
        let reading = IdentifierText.read(cell)
        if let text = reading.value {
          id.append(contentsOf: text.utf8)
        } else if let fault = reading.faults.first {
          return .failure(RefusedID(fault: fault, heading: heading))
        } else {
          isWhole = false
        }
      }
    }
    return .success(isWhole)
  }

  /// Whether a cell has a digit other than zero.
  private static func hasMoreThanZero(_ cell: Span<UInt8>) -> Bool {
    for i in 0..<cell.count where cell[i] > 0x30 && cell[i] <= 0x39 { return true }
    return false
  }
}

/// A text as a JSON string.
func quoted(_ text: String) -> [UInt8] {
  var bytes: [UInt8] = []
  JSONString.appendQuoted(text, to: &bytes)
  return bytes
}
