#pragma once
#include <stddef.h>
#include <stdint.h>

// All go along a text in blocks of 32 bytes as long as it is what nearly all text is, and return how many bytes they went. They
// may stop before anything is found, and at once where the processor has no AVX2; nothing behind `count` is read.

// Well-formed UTF-8 (Unicode 15, table 3-7) without U+FFFD and the like, and without the first bytes behind which not every byte
// may stand (E0, ED, F0 and more). Three bytes must stand before `text`.
size_t huizong_pass_utf8(const uint8_t *text, size_t count);

struct huizong_widths {
  // Characters of ASCII, and of two bytes or more.
  size_t narrow, wide;
};

// Copies what needs no closer look in a cell: no control, no `&`, `<` and `>`, no letter, and no first byte of a character that
// is not wide (C0 to E1, EA to EE) or may be one that XML does not have.
size_t huizong_copy_cell(const uint8_t *text, size_t count, uint8_t *target, struct huizong_widths *widths);

// What is no line end (CR or LF) and no `delimiter`.
size_t huizong_pass_cell(const uint8_t *text, size_t count, uint8_t delimiter);

// Where in sixteen bytes the first line end or `delimiter` is; 16 where there is none.
static inline unsigned huizong_find_border(const uint8_t *text, uint8_t delimiter) {
#if defined(__SSE2__)
  typedef char bytes __attribute__((vector_size(16), aligned(1)));
  bytes block = *(const bytes *)text;
  bytes found = (bytes)((block == '\n') | (block == '\r') | (block == (char)delimiter));
  return (unsigned)__builtin_ctz((unsigned)__builtin_ia32_pmovmskb128(found) | 1u << 16);
#else
  unsigned at = 0;
  while (at < 16 && text[at] != '\n' && text[at] != '\r' && text[at] != delimiter) at++;
  return at;
#endif
}
