/// What is done in another way for the first batch of an empty ledger.
extension LedgerWriter {
  /// Lets the first batch be written once instead of twice, where nobody reads the ledger yet.
  ///
  /// The pages of an empty ledger are all new, so a rollback journal has next to nothing to keep, while a write-ahead
  /// log takes every page and copies it later. Where somebody has the database open, the mode stays as it is.
  func prepareFirstLoad() throws(StoreError) {
    guard try isEmpty("release") else { return }
    try connection.execute("PRAGMA busy_timeout = 0")
    try? connection.execute("PRAGMA journal_mode = TRUNCATE")
    try connection.execute("PRAGMA busy_timeout = 5000")
  }

  /// Returns to the write-ahead log, with which readers and the writer do not wait for each other.
  func endFirstLoad() throws(StoreError) {
    try connection.execute("PRAGMA journal_mode = WAL")
  }

  /// Prepares for processes of which each comes once, with one release and one state of its source at most.
  ///
  /// In an empty ledger they are not looked for, and what tells them apart is indexed when all are there: processes
  /// come in any order, and each would change a page of each index somewhere else, which is read and written again and
  /// again once the indexes are larger than the memory. A process that came twice after all fails the batch.
  public mutating func beginTakingEachOnce() throws(StoreError) {
    try drain()
    guard !isRehearsal, try isEmpty("release"), try isEmpty("sourceState") else { return }
    try connection.execute("DROP INDEX releaseIdentity; DROP INDEX sourceStateIdentity")
    takesEachOnce = true
  }

  /// Ends what `beginTakingEachOnce` began; from here on processes may come again.
  public mutating func endTakingEachOnce() throws(StoreError) {
    guard takesEachOnce else { return }
    try drain()
    takesEachOnce = false
    try connection.makeIndexes([
      "CREATE UNIQUE INDEX releaseIdentity ON release (ocid, releaseId)",
      "CREATE UNIQUE INDEX sourceStateIdentity ON sourceState (ocid, source)",
    ])
    try storing?.makeIdentity(connection)
  }

  private func isEmpty(_ table: String) throws(StoreError) -> Bool {
    var any = try connection.prepare("SELECT 1 FROM \(table) LIMIT 1")
    let isEmpty = try !any.step()
    any.reset()
    return isEmpty
  }
}

extension Connection {
  /// Makes indexes of tables that have their rows.
  func makeIndexes(_ statements: [String]) throws(StoreError) {
    // Sorting takes as much memory as the cache again, and gains nothing by more.
    try execute("PRAGMA cache_size = -4096")
    for statement in statements { try execute(statement) }
    try execute("PRAGMA cache_size = \(LedgerWriter.cacheSize)")
  }
}
