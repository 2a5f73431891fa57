import OCDSCore
import OCDSIngestion

/// What libFuzzer calls with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  fuzz(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Reads an input as each part of a workbook, whole and in pieces, and holds the results against each other.
private func fuzz(_ input: [UInt8]) {
  var seed = input.reduce(into: UInt64(14_695_981_039_346_656_037)) { hash, byte in
    hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211
  }
  let is1904 = seed & 1 == 1
  let whole = rows(source(input, step: .max), is1904, strings: twoStrings())
  let step = 1 + Int(seed >> 8 & 15)
  let split = rows(source(input, step: step), is1904, strings: twoStrings())
  precondition(whole == split, "the sizes in which a sheet comes make no difference")
  seed >>= 16
  do throws(RowFailure) {
    let all = try SharedStrings.read(source(input, step: .max))
    let few = try SharedStrings.read(source(input, step: 1 + Int(seed & 31)), memory: 16)
    let count = all.count
    let fewCount = few.count
    precondition(count == fewCount)
    let cells = (0..<min(count, 50)).map { "<c t='s'><v>\($0)</v></c>" }.joined()
    let sheet = Array("<worksheet><sheetData><row>\(cells)</row></sheetData></worksheet>".utf8)
    let inMemory = rows(source(sheet, step: .max), false, strings: all)
    let inFile = rows(source(sheet, step: .max), false, strings: few)
    precondition(inMemory == inFile, "texts in a file are those in memory")
  } catch { precondition(!error.wording.isIncomplete) }
  do throws(RowFailure) {
    let styles = try CellStyles(source(input, step: .max))
    for index in -1..<100 { _ = styles[index] }
  } catch { precondition(!error.wording.isIncomplete) }
}

/// A source of some bytes in steps of a size.
private func source(_ input: [UInt8], step: Int) -> ByteSource {
  var offset = 0
  return { (room: inout MutableSpan<UInt8>) throws(ReadFailure) -> Int in
    let length = min(room.count, input.count - offset, step)
    for i in 0..<length { room[i] = input[offset + i] }
    offset += length
    return length
  }
}

/// Formats of every kind.
private let styles: CellStyles = {
  let ids = [0, 14, 22, 21, 46, 164]
  let formats = ids.map { "<xf numFmtId='\($0)'/>" }.joined()
  let xml =
    "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='d \"de\" mmm'/></numFmts><cellXfs>\(formats)</cellXfs></styleSheet>"
  return (try? CellStyles(source(Array(xml.utf8), step: .max))) ?? CellStyles()
}()

/// Two texts for cells to refer to.
private func twoStrings() -> SharedStrings {
  let xml = Array("<sst><si><t>uno</t></si><si><r><t>d_x006F_s</t></r></si></sst>".utf8)
  do { return try SharedStrings.read(source(xml, step: .max)) } catch { return SharedStrings() }
}

/// The rows of a sheet, written down, and the failure that they end in.
private func rows(
  _ source: @escaping ByteSource,
  _ is1904: Bool,
  strings: consuming SharedStrings
) -> [String] {
  var found: [String] = []
  do throws(RowFailure) {
    var scanner = SheetScanner(strings: strings, styles: styles, is1904: is1904)
    try scanner.open(source)
    var row = Row()
    while try scanner.next(into: &row) {
      precondition((1...1_048_576).contains(row.line) && row.count <= 16_384)
      var line = "\(row.line) \(row.isHidden)"
      // Rows of empty cells up to the last column would take most of the time.
      for index in 0..<min(row.count, 200) { line += "|" + checked(row, index) }
      found.append(line)
    }
    found += scanner.notes.map(\.en)
  } catch {
    precondition(!error.wording.isIncomplete, "a failure has a sentence")
    found.append("\(error.line) \(error.wording.en)")
  }
  return found
}

/// A cell, after what its kind promises was checked.
private func checked(_ row: Row, _ index: Int) -> String {
  let text = row.text(index)
  let bytes = [UInt8](copying: row[index])
  precondition(Array(text.utf8) == bytes, "a cell is UTF-8")
  switch row.kind(index) {
  case .number:
    precondition(isNumber(text), "a number is one of JSON: \(text)")
  case .date:
    precondition(text.utf8.count == 10 || text.utf8.count == 19, "a date is of one form: \(text)")
    let parts = text.utf8.prefix(10).split(separator: UInt8(ascii: "-"))
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? -1 }
    precondition(
      parts.count == 3
        && CivilDate(validYear: parts[0], month: parts[1], day: parts[2]) != nil,
      "a date is of the calendar: \(text)"
    )
  case .boolean: precondition(text == "true" || text == "false")
  case .text, .error: break
  }
  return "\(row.kind(index)):\(text)"
}

private func isNumber(_ text: String) -> Bool {
  guard let document = try? JSONDocument(text) else { return false }
  return document.root.kind == .number
}
