#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdint.h>
#include <stdlib.h>

/* The library's names are macros over the width of its letters, and its limits are set one by one, so what is used of it
   stands here. */

/* What a search needs beside the pattern: one thread at a time uses it. */
typedef struct {
  pcre2_match_data *data;
  pcre2_match_context *context;
  uint64_t fuel;
  size_t mark;
  uint32_t steps;
} cpcre2_matcher;

/* Charges a search for what it went through since it last came by, and ends it where its fuel is used up.

   The library counts backtracking, and that anew for each place where a match may begin: a loop over single letters is one
   step to it, however long. Callouts before and behind such loops bound the whole search. */
static inline int cpcre2_burn(pcre2_callout_block *block, void *owner) {
  cpcre2_matcher *matcher = (cpcre2_matcher *)owner;
  size_t place = block->current_position;
  uint64_t cost = 1 + (place > matcher->mark ? place - matcher->mark : matcher->mark - place);
  matcher->mark = place;
  if (cost > matcher->fuel) return PCRE2_ERROR_MATCHLIMIT;
  matcher->fuel -= cost;
  return 0;
}

static inline void cpcre2_matcher_free(cpcre2_matcher *matcher) {
  if (matcher == NULL) return;
  pcre2_match_context_free(matcher->context);
  pcre2_match_data_free(matcher->data);
  free(matcher);
}

/* Makes a matcher, or NULL where memory is short; `heap` is in kibibytes. */
static inline cpcre2_matcher *cpcre2_matcher_create(uint32_t steps, uint32_t heap, uint32_t depth) {
  cpcre2_matcher *matcher = (cpcre2_matcher *)calloc(1, sizeof(cpcre2_matcher));
  if (matcher == NULL) return NULL;
  matcher->data = pcre2_match_data_create(1, NULL);
  matcher->context = pcre2_match_context_create(NULL);
  if (matcher->data == NULL || matcher->context == NULL) {
    cpcre2_matcher_free(matcher);
    return NULL;
  }
  matcher->steps = steps;
  pcre2_set_heap_limit(matcher->context, heap);
  pcre2_set_depth_limit(matcher->context, depth);
  return matcher;
}

/* Compiles a pattern of ASCII letters; NULL where the library refuses it, with its reason. */
static inline pcre2_code *cpcre2_compile(const uint8_t *pattern, size_t count, int *reason) {
  size_t offset = 0;
  uint32_t options = PCRE2_UTF | PCRE2_DOTALL | PCRE2_DOLLAR_ENDONLY | PCRE2_MATCH_UNSET_BACKREF |
                     PCRE2_NEVER_BACKSLASH_C;
  return pcre2_compile(pattern, count, options, reason, &offset, NULL);
}

static inline void cpcre2_code_free(pcre2_code *code) { pcre2_code_free(code); }

/* Searches a text: 1 where it is found, 0 where it is not or the text is not UTF-8, -1 where the search was given up.

   `checked` says that the text is known to be UTF-8; where it is not, the library looks first. */
static inline int cpcre2_search(const pcre2_code *code, const uint8_t *text, size_t count, int checked,
                                uint64_t fuel, cpcre2_matcher *matcher) {
  matcher->fuel = fuel;
  matcher->mark = 0;
  /* Few letters, and fewer steps for each, bound the search without callouts, which take most of its time. */
  int is_short = count <= 64;
  pcre2_set_match_limit(matcher->context, is_short ? matcher->steps / 16 : matcher->steps);
  pcre2_set_callout(matcher->context, is_short ? NULL : cpcre2_burn, matcher);
  if (text == NULL) text = (const uint8_t *)"";
  int result = pcre2_match(code, text, count, 0, checked ? PCRE2_NO_UTF_CHECK : 0, matcher->data,
                           matcher->context);
  if (result >= 0) return 1;
  if (result == PCRE2_ERROR_NOMATCH) return 0;
  if (result <= PCRE2_ERROR_UTF8_ERR1 && result >= PCRE2_ERROR_UTF8_ERR21) return 0;
  return -1;
}
