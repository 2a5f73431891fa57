/// The index of records by process has a name, so that a first load can make it when all records are there.
let migrationOfRecordIdentity = """
  CREATE TABLE namedRecord (
    position INTEGER PRIMARY KEY,
    ocid TEXT NOT NULL,
    lastSequence INTEGER NOT NULL,
    published INTEGER NOT NULL,
    releases INTEGER NOT NULL,
    links BLOB NOT NULL,
    crc32 INTEGER NOT NULL,
    length INTEGER NOT NULL,
    body BLOB NOT NULL
  ) STRICT;
  INSERT INTO namedRecord SELECT * FROM record;
  DROP TABLE record;
  ALTER TABLE namedRecord RENAME TO record;
  \(recordIdentity)
  """

/// What tells records apart by their process.
let recordIdentity = "CREATE UNIQUE INDEX recordIdentity ON record (ocid)"
