/// Findings of the gate: their sentences, each kept once, how many places they have, and a way from a release to them.
let migration0002 = """
  CREATE TABLE findingSentence (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
  ) STRICT;
  ALTER TABLE runFinding ADD COLUMN sentence INTEGER REFERENCES findingSentence;
  ALTER TABLE runFinding ADD COLUMN count INTEGER NOT NULL DEFAULT 1;
  CREATE INDEX runFindingByRelease ON runFinding (ocid, releaseId)
  """
