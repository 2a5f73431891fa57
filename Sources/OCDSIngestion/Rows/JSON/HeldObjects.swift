internal import OCDSCore

/// The first objects of a source, held until its headings are known.
struct HeldObjects {
  private var texts: [(text: [UInt8], line: Int)] = []
  private var position = 0
  /// The length of all texts together.
  private(set) var byteCount = 0
  /// The line of the first object.
  private(set) var firstLine = 1

  /// The number of objects that were added.
  var count: Int { texts.count }

  /// Whether all objects were taken out again.
  var isEmpty: Bool { position == texts.count }

  /// Adds the current object of a source, and its names to the headings.
  mutating func append(_ source: borrowing JSONObjects, _ columns: inout JSONColumns) {
    let object = source.current
    var members = object.members
    while let member = members.next() { columns.add(member.name) }
    let text = object.compactBytes
    if texts.isEmpty { firstLine = source.line }
    byteCount += text.count
    texts.append((text, source.line))
  }

  /// Takes the next object out.
  mutating func removeFirst() -> (text: [UInt8], line: Int) {
    let first = texts[position]
    texts[position].text = []
    position += 1
    return first
  }
}
