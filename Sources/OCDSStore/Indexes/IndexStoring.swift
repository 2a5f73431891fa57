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
  private let touch: KeptStatement
  private let touchFormer: [KeptStatement]
  /// Whether the tables were empty, so that their indexes are made when all rows are there.
  let isFirstLoad: Bool
  /// The parties so far; nil where they are counted from the rows at the end.
  private var tallies: PartyTallies?

  /// Forgets everything; what `rebuild` begins with.
  static let forgetAll =
    "DELETE FROM process; DELETE FROM processText; DELETE FROM awardLine; "
    + "DELETE FROM contractLine; DELETE FROM classification; DELETE FROM party; "
    + "INSERT INTO processSearch (processSearch) VALUES ('delete-all')"

  init(_ connection: Connection) throws(StoreError) {
    try connection.execute(
      "CREATE TEMP TABLE IF NOT EXISTS touchedParty (role TEXT, id TEXT, PRIMARY KEY (role, id)) "
        + "WITHOUT ROWID; DELETE FROM temp.touchedParty"
    )
    var any = try connection.prepare("SELECT 1 FROM process LIMIT 1")
    isFirstLoad = try !any.step()
    any.reset()
    if isFirstLoad {
      for index in migration0004Indexes { try connection.execute("DROP INDEX \(index.name)") }
      tallies = PartyTallies()
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
    touch = try keep("INSERT OR IGNORE INTO temp.touchedParty VALUES (?1, ?2)")
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
    for record in records { try note(record.facts, at: record.position) }
  }

  /// Forgets the rows of a process, and notes the parties that they told of.
  private mutating func forget(_ position: Int64) throws(StoreError) {
    try giveUpTallies()
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

  /// Counts the parties of a process, or notes that they are to be counted.
  private mutating func note(_ facts: ProcessFacts, at position: Int64) throws(StoreError) {
    if tallies?.count(facts, at: position) == true { return }
    try giveUpTallies()
    for line in facts.awards where !line.supplier.isEmpty {
      try touch("supplier", facts.texts.string(of: line.supplier))
    }
    if !facts.buyer.isEmpty { try touch("buyer", facts.texts.string(of: facts.buyer)) }
  }

  /// Leaves the parties to be counted from the rows.
  private mutating func giveUpTallies() throws(StoreError) {
    guard let parties = tallies?.parties else { return }
    tallies = nil
    for party in parties { try touch(party.role.rawValue, party.id) }
  }

  private func touch(_ role: String, _ id: String) throws(StoreError) {
    try touch.statement.bind(1, role)
    try touch.statement.bind(2, id)
    try touch.statement.run()
  }

  /// Counts anew the parties whose processes changed.
  mutating func finish(_ connection: Connection) throws(StoreError) {
    if let tallies {
      self.tallies = nil
      try PartyStoring.store(tallies, connection)
    }
    // The parties have their indexes made last: they may be counted from the rows, by the others.
    if isFirstLoad { try IndexStoring.makeIndexes(connection, ofParties: false) }
    try PartyStoring.storeTouched(connection)
    if isFirstLoad { try IndexStoring.makeIndexes(connection, ofParties: true) }
    try connection.execute("DELETE FROM temp.touchedParty")
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
