#ifndef CSCHEMA_H
#define CSCHEMA_H

#include <stddef.h>

/// One file of `schema/`, compiled into the binary.
typedef struct {
  /// The path below `schema/`, such as `codelists/currency.csv`.
  const char *name;
  /// The file as it is; not followed by a zero.
  const unsigned char *bytes;
  size_t count;
} CSchemaFile;

/// The files, in the byte order of their names.
extern const CSchemaFile *const cschema_files;
extern const size_t cschema_file_count;

#endif
