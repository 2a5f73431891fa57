internal import OCDSCore

/// The statements that store what selections are made by.
struct IndexStoring {
  private let forget: [KeptStatement]
  let process: KeptStatement
  let text: KeptStatement
  let award: KeptStatement
  let contract: KeptStatement
  private let classification: KeptStatement
  private let search: KeptStatement
  private let forgetSearch: KeptStatement
  private let touchFormer: [KeptStatement]
  /// Whether the tables were empty, so that their indexes are made when all rows are there.
  let isFirstLoad: Bool
  private let parties: PartyStoring
  /// What the new processes so far add to their parties.
  private var tallies = PartyTallies()
  /// The newest process that was counted, and the newest of those that were joined to what their parties have.
  private var newestCounted: Int64 = 0
  private var newestAdded: Int64 = 0

  /// Forgets everything; what `rebuild` begins with.
  static let forgetAll =
    "DELETE FROM process; DELETE FROM processText; DELETE FROM awardLine; "
    + "DELETE FROM contractLine; DELETE FROM classification; DELETE FROM party; "
    + "INSERT INTO processSearch (processSearch) VALUES ('delete-all')"

  init(_ connection: Connection) throws(StoreError) {
    parties = try PartyStoring(connection)
    var any = try connection.prepare("SELECT 1 FROM process LIMIT 1")
    isFirstLoad = try !any.step()
    any.reset()
    if isFirstLoad {
      for index in migration0004Indexes { try connection.execute("DROP INDEX \(index.name)") }
    }
    func keep(_ sql: String) throws(StoreError) -> KeptStatement {
      KeptStatement(try connection.prepare(sql))
    }
    func insert(_ table: String, _ columns: Int) throws(StoreError) -> KeptStatement {
      let marks = (1...columns).map { "?\($0)" }.joined(separator: ", ")
      return try keep("INSERT INTO \(table) VALUES (\(marks))")
    }
    var forget: [KeptStatement] = []
    for table in ["process", "processText", "awardLine", "contractLine", "classification"] {
      forget.append(try keep("DELETE FROM \(table) WHERE position = ?1"))
    }
    self.forget = forget
    process = try insert("process", 21)
    text = try insert("processText", 10)
    award = try insert("awardLine", 19)
    contract = try insert("contractLine", 14)
    classification = try insert("classification", 3)
    search = try keep(
      "INSERT INTO processSearch (rowid, title, description, items, parties) "
        + "VALUES (?1, ?2, ?3, ?4, ?5)"
    )
    forgetSearch = try keep(
      "INSERT INTO processSearch (rowid, title, description, items, parties, processSearch) "
        + "VALUES (?1, ?2, ?3, ?4, ?5, 'delete')"
    )
    touchFormer = [
      try keep(
        "INSERT OR IGNORE INTO temp.touchedParty "
          + "SELECT 'supplier', supplier FROM awardLine WHERE position = ?1 AND supplier <> ''"
      ),
      try keep(
        "INSERT OR IGNORE INTO temp.touchedParty "
          + "SELECT 'buyer', buyer FROM process WHERE position = ?1 AND buyer <> ''"
      ),
    ]
  }

  /// Stores the facts of processes in place of those that they had, each process once.
  mutating func store(_ records: [DerivedRecord]) throws(StoreError) {
    for record in records where record.formerSearch != nil { try forget(record.position) }
    for record in records { try storeSearch(record) }
    for record in records { try storeProcess(record.position, record.facts) }
    for record in records { try storeText(record.position, record.facts) }
    for record in records {
      var line = -1
      for award in record.facts.awards {
        // Each award's lines begin at a number of their own: one more supplier of an award moves no other award.
        line = max(line + 1, award.award << 20)
        try store(award, line, record.position, record.facts)
      }
    }
    for record in records {
      for (line, contract) in record.facts.contracts.enumerated() {
        try store(contract, line, record.position, record.facts.texts)
      }
    }
    for record in records {
      for one in record.facts.classifications {
        try classification.statement.run(texts: record.facts.texts) { row in
          row.text(one.id)
          row.text(one.scheme)
          row.int(record.position)
        }
      }
    }
    for record in records { try countParties(of: record) }
  }

  /// Forgets the rows of a process, and notes the parties that they told of.
  private mutating func forget(_ position: Int64) throws(StoreError) {
    for kept in touchFormer {
      try kept.statement.bind(1, position)
      try kept.statement.run()
    }
    for kept in forget {
      try kept.statement.bind(1, position)
      try kept.statement.run()
    }
  }

  private func storeSearch(_ record: DerivedRecord) throws(StoreError) {
    let new = record.facts.search
    if let former = record.formerSearch {
      if former == new { return }
      try IndexStoring.run(forgetSearch, record.position, former)
    }
    try IndexStoring.run(search, record.position, new)
  }

  private static func run(
    _ kept: KeptStatement,
    _ position: Int64,
    _ search: ProcessFacts.SearchText
  ) throws(StoreError) {
    try kept.statement.run(texts: search.texts) { row in
      row.int(position)
      row.text(search.title)
      row.text(search.description)
      row.text(search.items)
      row.text(search.parties)
    }
  }

  /// Counts the parties of a process that is new, or notes that they are to be counted from their rows.
  private mutating func countParties(of record: DerivedRecord) throws(StoreError) {
    let (facts, position) = (record.facts, record.position)
    if !tallies.hasRoom(for: facts) { try addTallies() }
    // Of an older process than one that was joined already, only the rows tell whether its name counts.
    let isNew = record.formerSearch == nil && position > newestAdded
    if isNew, tallies.hasRoom(for: facts), tallies.count(facts, at: position) {
      newestCounted = max(newestCounted, position)
    } else {
      try parties.touch(facts)
    }
  }

  private mutating func addTallies() throws(StoreError) {
    try parties.add(tallies)
    tallies = PartyTallies()
    newestAdded = newestCounted
  }

  /// Brings up to date what parties have, and makes the indexes of a first load.
  mutating func finish(_ connection: Connection) throws(StoreError) {
    try addTallies()
    // The parties have their indexes made last: they may be counted from the rows, by the others.
    if isFirstLoad { try IndexStoring.makeIndexes(connection, ofParties: false) }
    try parties.storeTouched()
    if isFirstLoad { try IndexStoring.makeIndexes(connection, ofParties: true) }
  }

  private static func makeIndexes(
    _ connection: Connection,
    ofParties: Bool
  ) throws(StoreError) {
    try connection.makeIndexes(
      migration0004Indexes.filter { $0.name.hasPrefix("party") == ofParties }.map(\.sql)
    )
  }
}
