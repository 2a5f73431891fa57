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

/* Variadic in C, so not imported: without the account of memory, which takes a lock at every allocation. */
static inline int csqlite_keep_no_memory_account(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
