/// The numbered changes of the database's form; never edited once released, only added to.
enum Migrations {
  /// The changes in order; the first makes version 1.
  static let all: [String] = [
    migration0001, migration0002, migration0003, migration0004, migration0005,
    migrationOfStates, migrationOfRecordIdentity,
  ]

  /// The version that this program reads and writes.
  static var current: Int64 { Int64(all.count) }

  /// The version of what is derived from the ledger; raised where other facts, or facts in another way, are derived.
  static let derivation: Int64 = 2

  /// The version of what a database holds derived.
  static func derivedVersion(_ connection: Connection) throws(StoreError) -> Int64 {
    var statement = try connection.prepare("SELECT version FROM derivation")
    return try statement.step() ? statement.int(0) : 0
  }

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
    // Where nothing was published, nothing is derived in an old way.
    guard try derivedVersion(connection) != derivation else { return }
    try connection.execute(
      "UPDATE derivation SET version = \(derivation) WHERE NOT EXISTS (SELECT 1 FROM release)"
    )
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
    let derived = try derivedVersion(connection)
    guard derived == derivation else {
      throw StoreError(.tooOld, "\(path) (\(derived) < \(derivation))")
    }
  }

  private static func tooNew(_ path: String, _ version: Int64) -> StoreError {
    StoreError(
      .tooNew,
      "\(path) (\(version) > \(current))"
    )
  }
}
