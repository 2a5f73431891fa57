public import OCDSCore

/// Counts lines up to values that come in the order of their text.
public struct PlaceCounter {
  private let offset: Int
  private var line: Int
  private var counted: Int

  /// Begins at a text whose first byte is at an offset and on a line of the source.
  ///
  /// A text that is within one line needs no counting.
  init(offset: Int, line: Int, isWithinLine: Bool) {
    self.offset = offset
    self.line = line
    counted = isWithinLine ? .max : 0
  }

  /// Begins at a value whose place is known, for the values inside.
  public init(of value: JSONView, at place: OCDSPlace) {
    let start = value.range.lowerBound
    offset = place.offset - start
    line = place.line
    counted = start
  }

  /// The place of a value in the source, and in what holds it.
  public mutating func place(
    of value: JSONView,
    in container: String = "",
    at position: Int? = nil
  ) -> OCDSPlace {
    let range = value.range
    if range.lowerBound > counted {
      line += value.source.extracting(counted..<range.lowerBound).lineFeeds
      counted = range.lowerBound
    }
    return OCDSPlace(
      offset: offset + range.lowerBound,
      length: range.count,
      line: line,
      container: container,
      position: position
    )
  }
}
