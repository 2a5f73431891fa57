/// The numbered changes of the database's form; never edited once released, only added to.
enum Migrations {
  /// The changes in order; the first makes version 1.
  static let all: [String] = [migration0001, migration0002, migration0003]

  /// The version that this program reads and writes.
  static var current: Int64 { Int64(all.count) }

  /// The version of a database.
  static func version(of connection: Connection) throws(StoreError) -> Int64 {
    var statement = try connection.prepare("PRAGMA user_version")
    return try statement.step() ? statement.int(0) : 0
  }

  /// Brings a database up to the current version, each step whole or not at all.
  static func apply(to connection: Connection, path: String) throws(StoreError) {
    let version = try version(of: connection)
    guard version <= current else { throw tooNew(path, version) }
    for number in Int(version)..<all.count {
      try connection.execute(
        "BEGIN IMMEDIATE;\(all[number]);PRAGMA user_version = \(number + 1);COMMIT"
      )
    }
  }

  /// Checks that a database can be read without changing it.
  static func check(_ connection: Connection, path: String) throws(StoreError) {
    let version = try version(of: connection)
    guard version <= current else { throw tooNew(path, version) }
    guard version == current else {
      throw StoreError(
        .tooOld,
        "\(path) (\(version) < \(current))"
      )
    }
  }

  private static func tooNew(_ path: String, _ version: Int64) -> StoreError {
    StoreError(
      .tooNew,
      "\(path) (\(version) > \(current))"
    )
  }
}
