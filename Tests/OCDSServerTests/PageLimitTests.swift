import Testing

@testable import OCDSServer

@Suite struct PageLimitTests {
  private func page(_ sizes: [Int], after start: Int64, limit: Int) throws -> Page<Int> {
    try Page(
      after: start,
      limit: limit,
      place: { Int64($0) },
      size: { sizes[$0 - 1] },
      read: { place, count in
        #expect(count > 0 && count <= 100)
        return Array((1...sizes.count).filter { Int64($0) > place }.prefix(count))
      }
    )
  }

  @Test("a page ends at its limit of items", arguments: [1, 99, 100, 101, 199, 200, 201, 250])
  func items(_ limit: Int) throws {
    let page = try page([Int](repeating: 1, count: 250), after: 0, limit: limit)
    #expect(page.items == Array(1...limit))
    #expect(page.hasMore == (limit < 250))
  }

  @Test("a page ends before its limit of bytes, but never before its first item")
  func bytes() throws {
    let half = Page<Int>.byteLimit / 2
    let sizes = [half, half, 1, 5 * half, half + 1, half]
    var (start, pages): (Int64, [[Int]]) = (0, [])
    while true {
      let page = try page(sizes, after: start, limit: 1000)
      pages.append(page.items)
      guard page.hasMore, let last = page.items.last else { break }
      start = Int64(last)
    }
    #expect(pages == [[1, 2], [3], [4], [5], [6]])
  }
}
