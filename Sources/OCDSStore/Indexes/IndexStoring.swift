internal import OCDSCore

/// The statements that store what selections are made by.
struct IndexStoring {
  private let forget: [KeptStatement]
  private let process: KeptStatement
  private let text: KeptStatement
  private let award: KeptStatement
  private let contract: KeptStatement
  private let classification: KeptStatement
  private let search: KeptStatement
  private let forgetSearch: KeptStatement
  private let touch: KeptStatement
  private let touchFormer: [KeptStatement]
  /// Whether the tables were empty, so that their indexes are made when all rows are there.
  private let isFirstLoad: Bool

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
      "INSERT INTO processSearch (processSearch, rowid, title, description, items, parties) "
        + "VALUES ('delete', ?1, ?2, ?3, ?4, ?5)"
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

  /// Stores the facts of a process in place of those that it had.
  func store(_ record: DerivedRecord) throws(StoreError) {
    let facts = record.facts
    let position = record.position
    if let former = record.formerSearch {
      for kept in touchFormer {
        try kept.statement.bind(1, position)
        try kept.statement.run()
      }
      for kept in forget {
        try kept.statement.bind(1, position)
        try kept.statement.run()
      }
      if former != facts.search {
        try IndexStoring.run(forgetSearch, position, former)
        try IndexStoring.run(search, position, facts.search)
      }
    } else {
      try IndexStoring.run(search, position, facts.search)
    }
    try storeProcess(position, facts)
    var line = -1
    for award in facts.awards {
      // Each award's lines begin at a number of their own: one more supplier of an award moves no other award.
      line = max(line + 1, award.award << 20)
      try store(award, line, position, facts)
    }
    for (line, contract) in facts.contracts.enumerated() { try store(contract, line, position) }
    for one in facts.classifications {
      try classification.statement.bind(1, one.id)
      try classification.statement.bind(2, one.scheme)
      try classification.statement.bind(3, position)
      try classification.statement.run()
    }
    if !facts.buyer.isEmpty { try touch("buyer", facts.buyer) }
  }

  private static func run(
    _ kept: KeptStatement,
    _ position: Int64,
    _ text: ProcessFacts.SearchText
  ) throws(StoreError) {
    try kept.statement.bind(1, position)
    try kept.statement.bind(2, text.title)
    try kept.statement.bind(3, text.description)
    try kept.statement.bind(4, text.items)
    try kept.statement.bind(5, text.parties)
    try kept.statement.run()
  }

  private func touch(_ role: String, _ id: String) throws(StoreError) {
    try touch.statement.bind(1, role)
    try touch.statement.bind(2, id)
    try touch.statement.run()
  }

  private func storeProcess(_ position: Int64, _ facts: ProcessFacts) throws(StoreError) {
    try process.bind(
      [
        .int(position), .int(facts.first), .int(facts.firstMonth), .int(facts.last),
        .int(facts.tenderDate), .int(facts.tenderMonth), .int(facts.awardDate),
        .int(facts.contractDate),
        .text(facts.buyer), .text(facts.procuringEntity), .text(facts.method),
        .text(facts.category), .text(facts.status), .int(facts.tags), .int(facts.bidders),
        .int(facts.tender.key), .text(facts.tender.currency), .int(facts.amount.key),
        .text(facts.amount.currency), .int(facts.largest), .text(facts.titleKey),
      ]
    )
    try process.statement.run()
    try text.bind(
      [
        .int(position), .text(facts.ocid), .text(facts.title), .text(facts.buyerName),
        .text(facts.procuringEntityName), .text(facts.methodDetails), .text(facts.amount.text),
        .text(facts.tender.text), .int(facts.latest), .int(Int64(facts.releases)),
      ]
    )
    try text.statement.run()
  }

  private func store(
    _ line: ProcessFacts.AwardLine,
    _ number: Int,
    _ position: Int64,
    _ facts: ProcessFacts
  ) throws(StoreError) {
    try award.bind(
      [
        .int(position), .int(Int64(number)), .int(Int64(line.award)), .int(line.isFirst ? 1 : 0),
        .int(line.isCounted ? 1 : 0), .text(line.supplier), .int(line.isNatural ? 1 : 0),
        .int(line.date), .int(line.month), .int(line.amount.key), .text(line.amount.currency),
        .int(line.compared.key), .text(line.compared.currency), .text(facts.buyer),
        .text(line.amount.text), .text(line.id), .text(line.status), .text(line.title),
        .text(line.supplierName),
      ]
    )
    try award.statement.run()
    if !line.supplier.isEmpty { try touch("supplier", line.supplier) }
  }

  private func store(
    _ line: ProcessFacts.ContractLine,
    _ number: Int,
    _ position: Int64
  ) throws(StoreError) {
    try contract.bind(
      [
        .int(position), .int(Int64(number)), .int(Int64(line.award)), .int(line.date),
        .int(line.month), .int(line.amount.key), .text(line.amount.currency), .int(line.start),
        .int(line.end), .text(line.amount.text), .text(line.id), .text(line.awardId),
        .text(line.status), .text(line.title),
      ]
    )
    try contract.statement.run()
  }

  /// Counts anew the parties whose processes changed.
  func finish(_ connection: Connection) throws(StoreError) {
    if isFirstLoad {
      for index in migration0004Indexes { try connection.execute(index.sql) }
    }
    try PartyStoring.store(connection)
    try connection.execute("DELETE FROM temp.touchedParty")
  }
}
