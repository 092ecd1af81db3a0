#pragma once
#include <stddef.h>
#include <stdint.h>

// Both go along a text in blocks of 32 bytes as long as it is what nearly all text is, and return how many bytes they went. They
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
