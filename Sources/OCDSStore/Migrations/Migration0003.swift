/// What each source last said of each process, so that what one source does not tell is not taken for gone.
let migration0003 = """
  CREATE TABLE sourceState (
    id INTEGER PRIMARY KEY,
    ocid TEXT NOT NULL,
    source TEXT NOT NULL,
    crc32 INTEGER NOT NULL,
    length INTEGER NOT NULL,
    body BLOB NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX sourceStateIdentity ON sourceState (ocid, source)
  """
