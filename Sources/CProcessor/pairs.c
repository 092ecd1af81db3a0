#include "pairs.h"

#if defined(__x86_64__)
#include <immintrin.h>

// Eight pairs at a time: of 28 bytes the eight characters from the first, and the eight from the second.
__attribute__((target("avx2"))) static size_t pass(const uint8_t *text, size_t count, const uint32_t *bits) {
  const __m256i first = _mm256_setr_epi8(0, 1, 2, -1, 3, 4, 5, -1, 6, 7, 8, -1, 9, 10, 11, -1,  //
                                         0, 1, 2, -1, 3, 4, 5, -1, 6, 7, 8, -1, 9, 10, 11, -1);
  const __m256i second = _mm256_setr_epi8(3, 4, 5, -1, 6, 7, 8, -1, 9, 10, 11, -1, 12, 13, 14, -1,  //
                                          3, 4, 5, -1, 6, 7, 8, -1, 9, 10, 11, -1, 12, 13, 14, -1);
  // The same with the highest byte first, so that characters stand in their order.
  const __m256i ordered = _mm256_setr_epi8(5, 4, 3, -1, 8, 7, 6, -1, 11, 10, 9, -1, 14, 13, 12, -1,  //
                                           5, 4, 3, -1, 8, 7, 6, -1, 11, 10, 9, -1, 14, 13, 12, -1);
  const __m256i lead = _mm256_set1_epi32(0xF0), three = _mm256_set1_epi32(0xE0);
  const __m256i zero = _mm256_set1_epi32(0xEFBC90), span = _mm256_set1_epi32(0xEFBD9A - 0xEFBC90);
  const __m256i one = _mm256_set1_epi32((int)huizong_pair_hash(1, 0)), two = _mm256_set1_epi32((int)huizong_pair_hash(0, 1));
  size_t at = 0;
  while (at + 28 <= count) {
    __m256i bytes = _mm256_inserti128_si256(_mm256_castsi128_si256(_mm_loadu_si128((const __m128i *)(text + at))),
                                            _mm_loadu_si128((const __m128i *)(text + at + 12)), 1);
    __m256i next = _mm256_shuffle_epi8(bytes, second);
    __m256i hash = _mm256_add_epi32(_mm256_mullo_epi32(_mm256_shuffle_epi8(bytes, first), one), _mm256_mullo_epi32(next, two));
    __m256i slot = _mm256_srli_epi32(hash, 16);
    __m256i words = _mm256_i32gather_epi32((const int *)bits, _mm256_srli_epi32(slot, 5), 4);
    // The bit of the slot becomes the sign, which counts its distance from the highest.
    __m256i hits = _mm256_sllv_epi32(words, _mm256_xor_si256(_mm256_and_si256(slot, _mm256_set1_epi32(31)), _mm256_set1_epi32(31)));
    __m256i isThree = _mm256_cmpeq_epi32(_mm256_and_si256(next, lead), three);
    __m256i distance = _mm256_sub_epi32(_mm256_shuffle_epi8(bytes, ordered), zero);
    __m256i isWide = _mm256_cmpeq_epi32(_mm256_min_epu32(distance, span), distance);
    __m256i stops = _mm256_or_si256(_mm256_or_si256(hits, isWide), _mm256_xor_si256(isThree, _mm256_set1_epi32(-1)));
    int mask = _mm256_movemask_ps(_mm256_castsi256_ps(stops));
    if (mask != 0) return at + 3 * (size_t)__builtin_ctz((unsigned)mask);
    at += 24;
  }
  return at;
}

size_t huizong_pass_pairs(const uint8_t *text, size_t count, const uint32_t *bits) {
  return __builtin_cpu_supports("avx2") ? pass(text, count, bits) : 0;
}
#else
size_t huizong_pass_pairs(const uint8_t *text, size_t count, const uint32_t *bits) {
  (void)text;
  (void)count;
  (void)bits;
  return 0;
}
#endif
