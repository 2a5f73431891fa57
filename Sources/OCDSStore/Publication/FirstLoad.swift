internal import Glibc

/// The first load of an empty ledger, and what a crash in it leaves.
enum FirstLoad {
  /// Rolls back a first load that was cut off, so that readers, who may not write, can open the database.
  ///
  /// - Throws: `busy` while a first load is under way.
  static func recover(_ folder: PublicationFolder) throws(StoreError) {
    var status = stat()
    let journal = folder.databasePath + "-journal"
    guard unsafe stat(journal, &status) == 0, status.st_size > 0 else { return }
    let lock = try WriterLock(path: folder.lockPath)
    let connection = try Connection(path: folder.databasePath, .readWrite)
    // Reading is what rolls the journal back.
    var first = try connection.prepare("SELECT 1 FROM run LIMIT 1")
    _ = try first.step()
    first.reset()
    try connection.execute("PRAGMA journal_mode = WAL")
    _ = consume lock
  }
}
