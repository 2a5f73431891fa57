@testable import OCDSIngestion
import TestSupport
import Testing

@Suite("Rows in a temporary file")
struct RowSpoolTests {
  /// Rows of all lengths: none, some as long as several parts that are read at once.
  private static func rows(_ generator: inout SeededGenerator) -> [Row] {
    (0..<600).map { number in
      var row = Row()
      row.begin(line: number + 2, isHidden: number % 7 == 0)
      for cell in 0..<Int.random(in: 0...6, using: &generator) {
        let longest = number % 50 == 0 ? 30_000 : 300
        let length = Int.random(in: 0...longest, using: &generator)
        // Between cells there may be what belongs to none.
        for _ in 0..<Int.random(in: 0...2, using: &generator) { row.append(UInt8(ascii: ",")) }
        let start = row.byteCount
        for i in 0..<length { row.append(UInt8(truncatingIfNeeded: 0x61 + (i + cell) % 26)) }
        row.endCell(from: start, to: row.byteCount, cell % 2 == 0 ? .text : .number)
      }
      return row
    }
  }

  @Test("rows come back in any order, as they were", arguments: [1, 2, 3] as [UInt64])
  func order(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let rows = Self.rows(&generator)
    var spool = try RowSpool()
    var places: [RowSpool.Place] = []
    for row in rows { places.append(try spool.append(row)) }
    var reader = SpoolReader(try spool.seal())
    var row = Row()
    for _ in 0..<3000 {
      let number = Int.random(in: rows.indices, using: &generator)
      try reader.read(places[number], into: &row)
      let wanted = rows[number]
      #expect(row.line == wanted.line && row.isHidden == wanted.isHidden)
      #expect(row.count == wanted.count)
      for cell in 0..<wanted.count {
        #expect(row.text(cell) == wanted.text(cell), "seed \(seed)")
        #expect(row.kind(cell) == wanted.kind(cell))
      }
    }
  }
}
