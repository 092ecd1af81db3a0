#pragma once
#include <stddef.h>
#include <stdint.h>

// Goes along a text of UTF-8 from a character of three bytes, as long as characters of three bytes follow that are none of
// U+FF10 to U+FF5A (full-width digits and letters) and make, with the one before, no pair of the table.
//
// `slots` has a byte for each of 65,536 slots, not zero where a pair of the table is; a pair's slot is the upper half of
// huizong_pair_hash.
//
// Returns how many bytes it went: a multiple of three. It may stop before anything is found, and at once where the processor
// has no AVX2; nothing behind `count` is read.
size_t huizong_pass_pairs(const uint8_t *text, size_t count, const uint8_t *slots);

// Of two characters, each its bytes in UTF-8, the first the lowest.
static inline uint32_t huizong_pair_hash(uint32_t first, uint32_t second) {
  // Two odd numbers without a pattern: each bit of a character reaches the upper half.
  return first * 0x9E3779B1u + second * 0x85EBCA77u;
}
