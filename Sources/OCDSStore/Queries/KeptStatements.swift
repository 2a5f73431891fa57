/// The prepared statements of one reader's selections: of each shape of a question one, the least recently used thrown away.
final class KeptStatements {
  private var kept: [String: (statement: KeptStatement, used: Int)] = [:]
  private var clock = 0
  /// So many are kept; one takes some kilobytes.
  private static let most = 64

  /// The statement of a text.
  func statement(_ sql: String, of connection: Connection) throws(StoreError) -> KeptStatement {
    clock += 1
    if let known = kept[sql] {
      kept[sql] = (known.statement, clock)
      return known.statement
    }
    let statement = KeptStatement(try connection.prepare(sql))
    if kept.count >= KeptStatements.most,
      let oldest = kept.min(by: { $0.value.used < $1.value.used })
    {
      kept[oldest.key] = nil
    }
    kept[sql] = (statement, clock)
    return statement
  }
}
