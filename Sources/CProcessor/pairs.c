#include "pairs.h"

#if defined(__x86_64__)
#include <immintrin.h>

// Eight pairs are looked at together: nine characters, and the way to the next eight pairs.
enum { PAIRS = 8, BLOCK = 27, STEP = 24 };

// A bit for each of eight pairs.
struct looked {
  // It is of the table, perhaps.
  unsigned hits;
  // Its second character is no longer to be gone over.
  unsigned stops;
};

__attribute__((target("avx2"))) static inline __m256i repeated(uint32_t number) { return _mm256_set1_epi32((int)number); }

// Whether numbers are at least `first` and at most `last`.
__attribute__((target("avx2"))) static inline __m256i within(__m256i numbers, uint32_t first, uint32_t last) {
  __m256i distance = _mm256_sub_epi32(numbers, repeated(first));
  return _mm256_cmpeq_epi32(_mm256_min_epu32(distance, repeated(last - first)), distance);
}

__attribute__((target("avx2"))) static inline struct looked look(const uint8_t *text, const uint8_t *slots) {
  // The upper lane begins one byte early, so that nothing behind the ninth character is read.
  const __m256i first = _mm256_setr_epi8(0, 1, 2, -1, 3, 4, 5, -1, 6, 7, 8, -1, 9, 10, 11, -1,  //
                                         1, 2, 3, -1, 4, 5, 6, -1, 7, 8, 9, -1, 10, 11, 12, -1);
  const __m256i second = _mm256_setr_epi8(3, 4, 5, -1, 6, 7, 8, -1, 9, 10, 11, -1, 12, 13, 14, -1,  //
                                          4, 5, 6, -1, 7, 8, 9, -1, 10, 11, 12, -1, 13, 14, 15, -1);
  // The same with the highest byte first, so that characters stand in their order.
  const __m256i ordered = _mm256_setr_epi8(5, 4, 3, -1, 8, 7, 6, -1, 11, 10, 9, -1, 14, 13, 12, -1,  //
                                           6, 5, 4, -1, 9, 8, 7, -1, 12, 11, 10, -1, 15, 14, 13, -1);
  __m256i bytes = _mm256_inserti128_si256(_mm256_castsi128_si256(_mm_loadu_si128((const __m128i *)text)),
                                          _mm_loadu_si128((const __m128i *)(text + BLOCK - 16)), 1);
  __m256i next = _mm256_shuffle_epi8(bytes, second);
  __m256i hash = _mm256_add_epi32(_mm256_mullo_epi32(_mm256_shuffle_epi8(bytes, first), repeated(huizong_pair_hash(1, 0))),
                                  _mm256_mullo_epi32(next, repeated(huizong_pair_hash(0, 1))));
  // One by one: gathering is slower on many processors.
  uint32_t hashes[PAIRS];
  _mm256_storeu_si256((__m256i *)hashes, hash);
  uint64_t bytesOfSlots = 0;
  for (int pair = 0; pair < PAIRS; pair++) bytesOfSlots |= (uint64_t)slots[huizong_pair_slot(hashes[pair])] << (8 * pair);
  __m256i slot = _mm256_cvtepu8_epi32(_mm_cvtsi64_si128((long long)bytesOfSlots));
  __m256i bit = _mm256_and_si256(_mm256_srli_epi32(hash, 14), repeated(7));
  __m256i isHit = _mm256_slli_epi32(_mm256_srlv_epi32(slot, bit), 31);
  __m256i isThree = _mm256_cmpeq_epi32(_mm256_and_si256(next, repeated(0xF0)), repeated(0xE0));
  __m256i character = _mm256_shuffle_epi8(bytes, ordered);
  // U+FF1A to U+FF1F are marks among them, and frequent ones.
  __m256i isWide = _mm256_andnot_si256(within(character, 0xEFBC9A, 0xEFBC9F), within(character, 0xEFBC90, 0xEFBD9A));
  __m256i goesOn = _mm256_andnot_si256(isWide, isThree);
  return (struct looked){(unsigned)_mm256_movemask_ps(_mm256_castsi256_ps(isHit)),
                         ~(unsigned)_mm256_movemask_ps(_mm256_castsi256_ps(goesOn)) & 0xFF};
}

__attribute__((target("avx2"))) static size_t scan(const uint8_t *text, size_t count, const uint8_t *slots, struct huizong_pair_marks *marks) {
  size_t at = 0;
  unsigned pairs = 0;
  // Where the next block is does not depend on what is in this one, so that none waits for the one before.
  for (; at + BLOCK <= count && pairs < HUIZONG_PAIR_REACH; at += STEP, pairs += PAIRS) {
    struct looked looked = look(text + at, slots);
    if (looked.stops != 0) {
      unsigned end = (unsigned)__builtin_ctz(looked.stops);
      marks->words[pairs / 64] |= (uint64_t)(looked.hits & ((1u << end) - 1)) << (pairs % 64);
      return at + 3 * (size_t)end;
    }
    marks->words[pairs / 64] |= (uint64_t)looked.hits << (pairs % 64);
  }
  // The last characters, with some before them that were gone over.
  size_t back = (at + BLOCK - count + 2) / 3;
  if (pairs == HUIZONG_PAIR_REACH || 3 * back > at || back >= PAIRS) return at;
  struct looked looked = look(text + at - 3 * back, slots);
  unsigned end = looked.stops != 0 ? (unsigned)__builtin_ctz(looked.stops) : PAIRS;
  marks->words[pairs / 64] |= (uint64_t)((looked.hits & ((1u << end) - 1)) >> back) << (pairs % 64);
  return at + 3 * (size_t)(end - back);
}

size_t huizong_scan_pairs(const uint8_t *text, size_t count, const uint8_t *slots, struct huizong_pair_marks *marks) {
  *marks = (struct huizong_pair_marks){{0}};
  return __builtin_cpu_supports("avx2") ? scan(text, count, slots, marks) : 0;
}
#else
size_t huizong_scan_pairs(const uint8_t *text, size_t count, const uint8_t *slots, struct huizong_pair_marks *marks) {
  (void)text;
  (void)count;
  (void)slots;
  *marks = (struct huizong_pair_marks){{0}};
  return 0;
}
#endif
