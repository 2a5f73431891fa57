public import OCDSCore

extension PublicationReader {
  /// When something was last published; nil where nothing ever was.
  ///
  /// - Complexity: O(log releases).
  public mutating func lastPublished() throws(StoreError) -> Instant? {
    try renew()
    var instant: Instant?
    try forEach(SQLText(PublicationReader.lastPublishedSQL)) {
      instant = Instant(milliseconds: $0.int(0))
    }
    return instant
  }

  static let lastPublishedSQL = "SELECT published FROM release ORDER BY sequence DESC LIMIT 1"
}
