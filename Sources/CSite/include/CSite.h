#ifndef CSITE_H
#define CSITE_H

#include <stddef.h>

/// The site's stylesheet, compiled into the binary; not followed by a zero.
extern const unsigned char *const csite_stylesheet;
extern const size_t csite_stylesheet_count;

/// The site's script.
extern const unsigned char *const csite_script;
extern const size_t csite_script_count;

#endif
