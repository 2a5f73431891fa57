#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>
#include <stdint.h>

/* The stream structures hold arrays that are too large to be imported as tuples, so their fields are set here. */

/* Compresses `count` bytes as non-final, byte-aligned raw-deflate blocks; returns their length, or -1 where `capacity`
   is too small, or -2 for any other failure. */
static inline int64_t cisal_deflate_chunk(struct isal_zstream *stream, uint8_t *level_buffer,
                                          uint32_t level_buffer_size, uint8_t *input,
                                          uint32_t count, uint8_t *output, uint32_t capacity) {
  isal_deflate_stateless_init(stream);
  stream->level = 1;
  stream->level_buf = level_buffer;
  stream->level_buf_size = level_buffer_size;
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

/* The size of the buffer that level 1 wants. */
static inline uint32_t cisal_level_buffer_size(void) { return ISAL_DEF_LVL1_DEFAULT; }

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
