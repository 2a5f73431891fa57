extension Row {
  /// Writes the row: its line, whether it is hidden, where its cells lie and what they were, and its buffer in one piece.
  func write(to bytes: inout [UInt8]) {
    append(line, to: &bytes)
    bytes.append(isHidden ? 1 : 0)
    append(count, to: &bytes)
    var end = 0
    for i in 0..<count {
      let cell = range(ofCell: i)
      bytes.append(kind(i).rawValue)
      append(cell.lowerBound - end, to: &bytes)
      append(cell.count, to: &bytes)
      end = cell.upperBound
    }
    appendBuffer(upTo: end, to: &bytes)
  }

  /// Reads what `write(to:)` wrote.
  mutating func read(from bytes: Span<UInt8>) {
    var i = 0
    func number() -> Int {
      var value = 0
      var shift = 0
      while i < bytes.count {
        let byte = bytes[i]
        i += 1
        value |= Int(byte & 0x7F) << shift
        if byte < 0x80 { break }
        shift += 7
      }
      return value
    }
    let line = number()
    let isHidden = i < bytes.count && bytes[i] == 1
    i += 1
    begin(line: line, isHidden: isHidden)
    var end = 0
    for _ in 0..<number() {
      guard i < bytes.count else { break }
      let kind = Kind(rawValue: bytes[i]) ?? .text
      i += 1
      let start = end + number()
      end = start + number()
      endCell(from: start, to: end, kind)
    }
    guard end <= bytes.count - i else { return begin(line: line, isHidden: isHidden) }
    append(bytes.extracting(i..<i + end))
  }

  /// Appends a number, seven bits a byte, the lowest first.
  private func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
