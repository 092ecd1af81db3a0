#include "pairs.h"

#if defined(__x86_64__)
#include <immintrin.h>

enum { BLOCK = 28, STEP = 24 };

// Eight pairs: of 28 bytes the eight characters from the first, and the eight from the second. A bit for each that stops.
__attribute__((target("avx2"))) static inline unsigned stops(const uint8_t *text, const uint8_t *slots) {
  const __m256i first = _mm256_setr_epi8(0, 1, 2, -1, 3, 4, 5, -1, 6, 7, 8, -1, 9, 10, 11, -1,  //
                                         0, 1, 2, -1, 3, 4, 5, -1, 6, 7, 8, -1, 9, 10, 11, -1);
  const __m256i second = _mm256_setr_epi8(3, 4, 5, -1, 6, 7, 8, -1, 9, 10, 11, -1, 12, 13, 14, -1,  //
                                          3, 4, 5, -1, 6, 7, 8, -1, 9, 10, 11, -1, 12, 13, 14, -1);
  // The same with the highest byte first, so that characters stand in their order.
  const __m256i ordered = _mm256_setr_epi8(5, 4, 3, -1, 8, 7, 6, -1, 11, 10, 9, -1, 14, 13, 12, -1,  //
                                           5, 4, 3, -1, 8, 7, 6, -1, 11, 10, 9, -1, 14, 13, 12, -1);
  __m256i bytes = _mm256_inserti128_si256(_mm256_castsi128_si256(_mm_loadu_si128((const __m128i *)text)),
                                          _mm_loadu_si128((const __m128i *)(text + 12)), 1);
  __m256i next = _mm256_shuffle_epi8(bytes, second);
  __m256i hash = _mm256_add_epi32(
      _mm256_mullo_epi32(_mm256_shuffle_epi8(bytes, first), _mm256_set1_epi32((int)huizong_pair_hash(1, 0))),
      _mm256_mullo_epi32(next, _mm256_set1_epi32((int)huizong_pair_hash(0, 1))));
  // One by one: gathering is slower on many processors.
  uint16_t halves[16];
  _mm256_storeu_si256((__m256i *)halves, hash);
  uint64_t hits = 0;
  for (int lane = 0; lane < 8; lane++) hits |= (uint64_t)slots[halves[2 * lane + 1]] << (8 * lane);
  __m256i isThree = _mm256_cmpeq_epi32(_mm256_and_si256(next, _mm256_set1_epi32(0xF0)), _mm256_set1_epi32(0xE0));
  __m256i distance = _mm256_sub_epi32(_mm256_shuffle_epi8(bytes, ordered), _mm256_set1_epi32(0xEFBC90));
  __m256i isWide = _mm256_cmpeq_epi32(_mm256_min_epu32(distance, _mm256_set1_epi32(0xEFBD9A - 0xEFBC90)), distance);
  __m256i passes = _mm256_andnot_si256(isWide, isThree);
  unsigned found = ~(unsigned)_mm256_movemask_ps(_mm256_castsi256_ps(passes)) & 0xFF;
  if (hits != 0) {
    for (int lane = 0; lane < 8; lane++) found |= (unsigned)((hits >> (8 * lane) & 0xFF) != 0) << lane;
  }
  return found;
}

__attribute__((target("avx2"))) static size_t pass(const uint8_t *text, size_t count, const uint8_t *slots) {
  size_t at = 0;
  while (at + BLOCK <= count) {
    unsigned found = stops(text + at, slots);
    if (found != 0) return at + 3 * (size_t)__builtin_ctz(found);
    at += STEP;
  }
  // The last characters with some before them that were passed.
  size_t back = (at + BLOCK - count + 2) / 3 * 3;
  if (back > at) return at;
  at -= back;
  unsigned found = stops(text + at, slots);
  return at + (found != 0 ? 3 * (size_t)__builtin_ctz(found) : STEP);
}

size_t huizong_pass_pairs(const uint8_t *text, size_t count, const uint8_t *slots) {
  return count >= BLOCK && __builtin_cpu_supports("avx2") ? pass(text, count, slots) : 0;
}
#else
size_t huizong_pass_pairs(const uint8_t *text, size_t count, const uint8_t *slots) {
  (void)text;
  (void)count;
  (void)slots;
  return 0;
}
#endif
