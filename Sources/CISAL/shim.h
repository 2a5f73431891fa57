#include <isa-l/crc.h>
#include <isa-l/crc64.h>
#include <isa-l/igzip_lib.h>
#include <stdint.h>

/* The stream structures hold arrays that are too large to be imported as tuples, so their fields are set here. */

/* Makes the Huffman tables that suit a sample of text; returns 0 where it can.

   Every symbol gets a little weight: codes of more than 12 bits, which a short sample would give the symbols that it
   lacks, make the library's own expander four times slower. */
static inline int cisal_make_tables(struct isal_hufftables *tables, uint8_t *sample, int count) {
  struct isal_huff_histogram histogram = {0};
  isal_update_histogram(sample, count, &histogram);
  uint64_t literals = 0, distances = 0;
  for (int i = 0; i < ISAL_DEF_LIT_LEN_SYMBOLS; i++) literals += histogram.lit_len_histogram[i];
  for (int i = 0; i < ISAL_DEF_DIST_SYMBOLS; i++) distances += histogram.dist_histogram[i];
  for (int i = 0; i < ISAL_DEF_LIT_LEN_SYMBOLS; i++)
    histogram.lit_len_histogram[i] = histogram.lit_len_histogram[i] * 4096 + literals;
  for (int i = 0; i < ISAL_DEF_DIST_SYMBOLS; i++)
    histogram.dist_histogram[i] = histogram.dist_histogram[i] * 512 + distances;
  return isal_create_hufftables(tables, &histogram);
}

/* Compresses `count` bytes as non-final, byte-aligned raw-deflate blocks; returns their length, or -1 where `capacity`
   is too small, or -2 for any other failure. */
static inline int64_t cisal_deflate_chunk(struct isal_zstream *stream,
                                          struct isal_hufftables *tables, uint8_t *input,
                                          uint32_t count, uint8_t *output, uint32_t capacity) {
  isal_deflate_stateless_init(stream);
  /* The library leaves this as it was: of memory that was used before, a window of a few bytes. */
  stream->hist_bits = 0;
  stream->level = 0;
  stream->hufftables = tables;
  stream->flush = FULL_FLUSH;
  stream->end_of_stream = 0;
  stream->next_in = input;
  stream->avail_in = count;
  stream->next_out = output;
  stream->avail_out = capacity;
  int result = isal_deflate_stateless(stream);
  if (result == STATELESS_OVERFLOW) return -1;
  if (result != COMP_OK || stream->avail_in != 0) return -2;
  return (int64_t)stream->total_out;
}

/* Expands a chunk of exactly `length` bytes; returns 0 where that is what it held. */
static inline int cisal_inflate_chunk(struct inflate_state *state, uint8_t *input, uint32_t count,
                                      uint8_t *output, uint32_t length) {
  isal_inflate_init(state);
  state->crc_flag = ISAL_DEFLATE;
  state->next_in = input;
  state->avail_in = count;
  state->next_out = output;
  state->avail_out = length;
  int result = isal_inflate(state);
  if (result != ISAL_DECOMP_OK) return -1;
  return state->total_out == length && state->avail_in == 0 ? 0 : -2;
}
