/// What selections are made by, derived from the compiled releases.
///
/// `process` is narrow, so that walking it is cheap; what only a listing shows lies in `processText`. Texts that are
/// missing are empty, and dates and amounts that are missing are `AbsentValue.number`, so that everything can be ordered.
let migration0004 = """
  CREATE TABLE derivation (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    version INTEGER NOT NULL
  ) STRICT;
  INSERT INTO derivation (id, version)
    SELECT 1, CASE WHEN EXISTS (SELECT 1 FROM release) THEN 0 ELSE 1 END;

  CREATE TABLE process (
    position INTEGER PRIMARY KEY,
    first INTEGER NOT NULL,
    firstMonth INTEGER NOT NULL,
    last INTEGER NOT NULL,
    tenderDate INTEGER NOT NULL,
    tenderMonth INTEGER NOT NULL,
    awardDate INTEGER NOT NULL,
    contractDate INTEGER NOT NULL,
    buyer TEXT NOT NULL,
    procuringEntity TEXT NOT NULL,
    method TEXT NOT NULL,
    category TEXT NOT NULL,
    status TEXT NOT NULL,
    tags INTEGER NOT NULL,
    bidders INTEGER NOT NULL,
    tenderAmount INTEGER NOT NULL,
    tenderCurrency TEXT NOT NULL,
    amount INTEGER NOT NULL,
    currency TEXT NOT NULL,
    largest INTEGER NOT NULL,
    title TEXT NOT NULL
  ) STRICT;

  CREATE TABLE processText (
    position INTEGER PRIMARY KEY,
    ocid TEXT NOT NULL,
    title TEXT NOT NULL,
    buyerName TEXT NOT NULL,
    procuringEntityName TEXT NOT NULL,
    methodDetails TEXT NOT NULL,
    amountText TEXT NOT NULL,
    tenderAmountText TEXT NOT NULL,
    latest INTEGER NOT NULL,
    releases INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE awardLine (
    position INTEGER NOT NULL,
    line INTEGER NOT NULL,
    award INTEGER NOT NULL,
    isFirst INTEGER NOT NULL,
    isCounted INTEGER NOT NULL,
    supplier TEXT NOT NULL,
    isNatural INTEGER NOT NULL,
    date INTEGER NOT NULL,
    month INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    currency TEXT NOT NULL,
    comparedAmount INTEGER NOT NULL,
    comparedCurrency TEXT NOT NULL,
    buyer TEXT NOT NULL,
    amountText TEXT NOT NULL,
    awardId TEXT NOT NULL,
    status TEXT NOT NULL,
    title TEXT NOT NULL,
    supplierName TEXT NOT NULL,
    PRIMARY KEY (position, line)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE contractLine (
    position INTEGER NOT NULL,
    line INTEGER NOT NULL,
    award INTEGER NOT NULL,
    date INTEGER NOT NULL,
    month INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    currency TEXT NOT NULL,
    startDate INTEGER NOT NULL,
    endDate INTEGER NOT NULL,
    amountText TEXT NOT NULL,
    contractId TEXT NOT NULL,
    awardId TEXT NOT NULL,
    status TEXT NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (position, line)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE classification (
    id TEXT NOT NULL,
    scheme TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id, scheme, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE party (
    role TEXT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    nameKey TEXT NOT NULL,
    isNatural INTEGER NOT NULL,
    processes INTEGER NOT NULL,
    awards INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    totals TEXT NOT NULL,
    PRIMARY KEY (role, id)
  ) STRICT, WITHOUT ROWID;

  CREATE VIRTUAL TABLE processSearch USING fts5 (
    title, description, items, parties,
    content = '', tokenize = 'unicode61 remove_diacritics 2'
  );
  INSERT INTO processSearch (processSearch, rank) VALUES ('hashsize', 4194304)
  """
  + migration0004Indexes.map { "; \($0.sql)" }.joined()

/// The indexes of the derived tables.
///
/// Where these are empty, they are made after the rows: that is faster by half.
let migration0004Indexes: [(name: String, sql: String)] = [
  ("processByFirst", "CREATE INDEX processByFirst ON process (first)"),
  ("processByLast", "CREATE INDEX processByLast ON process (last)"),
  ("processByTenderDate", "CREATE INDEX processByTenderDate ON process (tenderDate)"),
  ("processByAwardDate", "CREATE INDEX processByAwardDate ON process (awardDate)"),
  ("processByContractDate", "CREATE INDEX processByContractDate ON process (contractDate)"),
  ("processByAmount", "CREATE INDEX processByAmount ON process (amount)"),
  ("processByTitle", "CREATE INDEX processByTitle ON process (title)"),
  ("processByBuyer", "CREATE INDEX processByBuyer ON process (buyer)"),
  (
    "processByProcuringEntity", "CREATE INDEX processByProcuringEntity ON process (procuringEntity)"
  ),
  ("processByMethod", "CREATE INDEX processByMethod ON process (method)"),
  ("processByCategory", "CREATE INDEX processByCategory ON process (category)"),
  ("processByStatus", "CREATE INDEX processByStatus ON process (status)"),
  (
    "awardLineBySupplier",
    "CREATE INDEX awardLineBySupplier ON awardLine (supplier, position, line)"
  ),
  (
    "awardLineBySupplierDate",
    "CREATE INDEX awardLineBySupplierDate ON awardLine (supplier, date, position, line)"
  ),
  (
    "awardLineByBuyerDate",
    "CREATE INDEX awardLineByBuyerDate ON awardLine (buyer, date, position, line)"
  ),
  (
    "classificationByPosition", "CREATE INDEX classificationByPosition ON classification (position)"
  ),
  ("partyByName", "CREATE INDEX partyByName ON party (role, nameKey, id)"),
  ("partyByAmount", "CREATE INDEX partyByAmount ON party (role, amount, id)"),
  ("partyByAwards", "CREATE INDEX partyByAwards ON party (role, awards, id)"),
]
