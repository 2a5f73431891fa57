/// A publication's database, asked through Python's SQLite: by another program than the one under test.
struct Database {
  let path: String

  /// The answer to a query: a line for each row, its columns between bars, blobs in hexadecimal.
  ///
  /// The function `inflate` gives the text of a stored body, `timeless` a digest of it without the instants of runs.
  func rows(_ sql: String...) throws -> [String] {
    let words = ["/usr/bin/python3", "-c", Database.script, path] + sql
    let outcome = try Vitrina.start(words).end()
    guard outcome.exitCode == 0 else { throw Unexpected(outcome) }
    return outcome.lines
  }

  /// The one value that a query gives.
  func value(_ sql: String) throws -> String? { try rows(sql).first }

  /// The ledger as far as it follows from what was ingested: the releases in their order.
  func ledger() throws -> [String] {
    try rows(
      "SELECT sequence, ocid, releaseId, date, tag, sha256, length FROM release ORDER BY sequence"
    )
  }

  /// Everything that is derived from the ledger, to the last byte.
  func derived() throws -> [String] {
    try rows(
      "SELECT * FROM record ORDER BY position",
      "SELECT * FROM recordFinding ORDER BY position, code, path",
      "SELECT * FROM process ORDER BY position",
      "SELECT * FROM processText ORDER BY position",
      "SELECT * FROM awardLine ORDER BY position, line",
      "SELECT * FROM contractLine ORDER BY position, line",
      "SELECT * FROM classification ORDER BY id, scheme, position",
      "SELECT * FROM party ORDER BY role, id",
      "SELECT * FROM derivation"
    )
  }

  /// The processes, releases and compiled releases whatever the order in which they came.
  func content() throws -> [String] {
    try rows(
      "SELECT ocid, releaseId, sha256 FROM release ORDER BY ocid, releaseId",
      "SELECT ocid, releases, inflate(body) FROM record ORDER BY ocid"
    )
  }

  /// The compiled release of a process.
  func compiled(_ ocid: String) throws -> String? {
    try value("SELECT inflate(body) FROM record WHERE ocid = '\(ocid)'")
  }

  /// The published bytes of the releases in their order.
  func bodies() throws -> [String] {
    try rows("SELECT inflate(body) FROM release ORDER BY sequence")
  }

  /// The number of releases.
  func releases() throws -> String? { try value("SELECT count(*) FROM release") }

  private static let script = """
    import hashlib, re, sqlite3, sys, zlib
    def text(value):
      return 'NULL' if value is None else value.hex() if isinstance(value, bytes) else str(value)
    def inflate(body):
      return zlib.decompressobj(-15).decompress(body).decode()
    def timeless(body):
      instant = rb'[0-9]{8}T[0-9]{9}Z|[0-9-]{10}T[0-9:]{8}(?:\\.[0-9]+)?Z'
      text = re.sub(instant, b'', zlib.decompressobj(-15).decompress(body))
      return hashlib.sha256(text).hexdigest()[:20]
    connection = sqlite3.connect('file:' + sys.argv[1] + '?mode=ro', uri=True)
    connection.create_function('inflate', 1, inflate)
    connection.create_function('timeless', 1, timeless)
    for sql in sys.argv[2:]:
      for row in connection.execute(sql):
        print('|'.join(text(value) for value in row))
    """
}
