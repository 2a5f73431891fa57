// The two files that pages load, byte for byte.

#include "CSite.h"

static const unsigned char stylesheet[] = {
#embed "site.css"
};
static const unsigned char script[] = {
#embed "site.js"
};

const unsigned char *const csite_stylesheet = stylesheet;
const size_t csite_stylesheet_count = sizeof stylesheet;
const unsigned char *const csite_script = script;
const size_t csite_script_count = sizeof script;
