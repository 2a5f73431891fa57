/// The ledger, the records that are derived from it, and the account of the runs.
let migration0001 = """
  CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    command TEXT NOT NULL,
    started INTEGER NOT NULL,
    ended INTEGER,
    read INTEGER NOT NULL DEFAULT 0,
    published INTEGER NOT NULL DEFAULT 0,
    unchanged INTEGER NOT NULL DEFAULT 0,
    refused INTEGER NOT NULL DEFAULT 0,
    findings INTEGER NOT NULL DEFAULT 0,
    unreadable INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  CREATE TABLE release (
    sequence INTEGER PRIMARY KEY,
    ocid TEXT NOT NULL,
    releaseId TEXT NOT NULL,
    date TEXT NOT NULL,
    instant INTEGER NOT NULL,
    tag TEXT NOT NULL,
    published INTEGER NOT NULL,
    run INTEGER NOT NULL REFERENCES run,
    sha256 BLOB NOT NULL,
    crc32 INTEGER NOT NULL,
    length INTEGER NOT NULL,
    body BLOB NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX releaseIdentity ON release (ocid, releaseId);
  CREATE TRIGGER releaseIsNeverChanged BEFORE UPDATE ON release
    BEGIN SELECT RAISE(ABORT, 'a release is never changed'); END;
  CREATE TRIGGER releaseIsNeverRemoved BEFORE DELETE ON release
    BEGIN SELECT RAISE(ABORT, 'a release is never removed'); END;

  CREATE TABLE record (
    position INTEGER PRIMARY KEY,
    ocid TEXT NOT NULL UNIQUE,
    lastSequence INTEGER NOT NULL,
    published INTEGER NOT NULL,
    releases INTEGER NOT NULL,
    links BLOB NOT NULL,
    crc32 INTEGER NOT NULL,
    length INTEGER NOT NULL,
    body BLOB NOT NULL
  ) STRICT;
  CREATE TABLE recordFinding (
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    path TEXT NOT NULL,
    example TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (position, code, path)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE refusal (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES run,
    source TEXT NOT NULL,
    line INTEGER NOT NULL,
    code TEXT NOT NULL,
    ocid TEXT,
    releaseId TEXT,
    detail TEXT NOT NULL
  ) STRICT;
  CREATE INDEX refusalByRun ON refusal (run);
  CREATE TABLE runFinding (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES run,
    source TEXT NOT NULL,
    line INTEGER NOT NULL,
    code TEXT NOT NULL,
    severity TEXT NOT NULL,
    pointer TEXT NOT NULL,
    ocid TEXT,
    releaseId TEXT,
    detail TEXT NOT NULL
  ) STRICT;
  CREATE INDEX runFindingByRun ON runFinding (run)
  """
