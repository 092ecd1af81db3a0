#pragma once
#include <stddef.h>
#include <stdint.h>

enum {
  // Bytes of a table of pairs.
  HUIZONG_PAIR_SLOTS = 1 << 15,
  // Characters that are gone along at once.
  HUIZONG_PAIR_REACH = 256,
};

// A bit for each character, the lowest of each number first.
struct huizong_pair_marks {
  uint64_t words[HUIZONG_PAIR_REACH / 64];
};

// Goes along a text of UTF-8 from a character of three bytes, as long as characters of three bytes follow that are none of
// U+FF10 to U+FF19 and U+FF20 to U+FF5A (full-width digits and letters), over HUIZONG_PAIR_REACH of them at most.
//
// `slots` has a bit for each pair: of byte huizong_pair_slot the one that huizong_pair_bit says; by accident it may be another
// pair's.
//
// Returns how many bytes it went: a multiple of three. Marks, of all that `marks` has, the first characters of those pairs gone
// along whose bit is set. It may stop before anything is there to stop at, and at once where the processor has no AVX2; nothing
// behind `count` is read.
size_t huizong_scan_pairs(const uint8_t *text, size_t count, const uint8_t *slots, struct huizong_pair_marks *marks);

// Of two characters, each its bytes in UTF-8, the first the lowest.
static inline uint32_t huizong_pair_hash(uint32_t first, uint32_t second) {
  // Two odd numbers without a pattern: each bit of a character reaches the upper bits.
  return first * 0x9E3779B1u + second * 0x85EBCA77u;
}

static inline uint32_t huizong_pair_slot(uint32_t hash) { return hash >> 17; }
static inline uint32_t huizong_pair_bit(uint32_t hash) { return hash >> 14 & 7; }
