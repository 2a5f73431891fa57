#include <sqlite3.h>

/* A macro with a cast, so not imported: SQLite copies the bound bytes. */
static inline int csqlite_bind_text(sqlite3_stmt *s, int i, const char *t, int n) {
  return sqlite3_bind_text(s, i, t, n, SQLITE_TRANSIENT);
}
static inline int csqlite_bind_blob_copy(sqlite3_stmt *s, int i, const void *b, int n) {
  return sqlite3_bind_blob(s, i, b, n, SQLITE_TRANSIENT);
}

/* The bytes must stay where they are until the statement has run. */
static inline int csqlite_bind_static_blob(sqlite3_stmt *s, int i, const void *b, int n) {
  return sqlite3_bind_blob(s, i, b, n, SQLITE_STATIC);
}

/* Likewise, for a text; one without bytes may have no address, which SQLite would take for null. */
static inline int csqlite_bind_static_text(sqlite3_stmt *s, int i, const void *t, int n) {
  return sqlite3_bind_text(s, i, n > 0 ? (const char *)t : "", n, SQLITE_STATIC);
}

/* Variadic in C, so not imported: without the account of memory, which takes a lock at every allocation. */
static inline int csqlite_keep_no_memory_account(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/* The beginning of the shared index of the write-ahead log, as the connection itself has it mapped until it is closed; null
   where there is none. Only for a database in that mode. Whoever opened the file beside SQLite would drop all locks of the
   process on it by closing it again. */
static inline const void *csqlite_wal_index(sqlite3 *db) {
  enum { region = 32768 };
  sqlite3_file *file = 0;
  volatile void *mapped = 0;
  if (sqlite3_file_control(db, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || file == 0) return 0;
  if (file->pMethods == 0 || file->pMethods->iVersion < 2 || file->pMethods->xShmMap == 0) return 0;
  if (file->pMethods->xShmMap(file, 0, region, 0, &mapped) != SQLITE_OK) return 0;
  return (const void *)mapped;
}
