/// Which releases were made of what sources of tables say, so that the others are known for what others said.
///
/// Of a process of which a table has told, older releases count as the table's.
let migrationOfStates = """
  CREATE TABLE stateRelease (
    sequence INTEGER PRIMARY KEY REFERENCES release
  ) STRICT;
  INSERT INTO stateRelease (sequence)
    SELECT sequence FROM release WHERE ocid IN (SELECT ocid FROM sourceState)
  """
