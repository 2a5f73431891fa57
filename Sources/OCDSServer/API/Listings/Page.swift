internal import OCDSCore
internal import OCDSStore

/// The items of a page, and whether there are more.
struct Page<Item: Sendable>: Sendable {
  /// The items; none only where there are none after the page's start.
  private(set) var items: [Item] = []
  /// Whether items come after these.
  private(set) var hasMore = false

  /// A page ends before its limit where its items would have more bytes of JSON than this.
  static var byteLimit: Int { 32 << 20 }
  private static var batch: Int { 100 }

  /// Reads items batch by batch until the page is full.
  ///
  /// - Parameters:
  ///   - start: The place after which the page begins.
  ///   - limit: The most items.
  ///   - place: The place of an item.
  ///   - size: The bytes of an item.
  ///   - read: Reads some items after a place.
  /// - Throws: What reading throws.
  init(
    after start: Int64,
    limit: Int,
    place: (Item) -> Int64,
    size: (Item) -> Int,
    read: (Int64, Int) throws(StoreError) -> [Item]
  ) throws(StoreError) {
    var last = start
    var bytes = 0
    while true {
      // One more than the page has room for says whether there is a next page.
      let wanted = min(Page.batch, limit + 1 - items.count)
      let found = try read(last, wanted)
      for item in found {
        bytes += size(item)
        guard items.count < limit, items.isEmpty || bytes <= Page.byteLimit else {
          hasMore = true
          return
        }
        items.append(item)
        last = place(item)
      }
      if found.count < wanted { return }
    }
  }
}
