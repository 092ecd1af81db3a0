#include "text.h"

#if defined(__x86_64__)
#include <immintrin.h>

enum { BLOCK = 32 };

#define VECTOR __attribute__((target("avx2,popcnt"))) static inline

VECTOR __m256i load(const uint8_t *text) { return _mm256_loadu_si256((const __m256i *)text); }
VECTOR __m256i all(uint8_t byte) { return _mm256_set1_epi8((char)byte); }
VECTOR __m256i equal(__m256i bytes, uint8_t byte) { return _mm256_cmpeq_epi8(bytes, all(byte)); }
VECTOR __m256i least(__m256i bytes, uint8_t byte) { return _mm256_cmpeq_epi8(_mm256_max_epu8(bytes, all(byte)), bytes); }
VECTOR __m256i within(__m256i bytes, uint8_t first, uint8_t count) {
  __m256i distance = _mm256_sub_epi8(bytes, all(first));
  return _mm256_cmpeq_epi8(_mm256_min_epu8(distance, all((uint8_t)(count - 1))), distance);
}
VECTOR __m256i either(__m256i one, __m256i other) { return _mm256_or_si256(one, other); }
VECTOR __m256i both(__m256i one, __m256i other) { return _mm256_and_si256(one, other); }

__attribute__((target("avx2,popcnt"))) static size_t pass(const uint8_t *text, size_t count) {
  size_t at = 0;
  while (at + BLOCK <= count) {
    __m256i byte = load(text + at), first = load(text + at - 1), second = load(text + at - 2), third = load(text + at - 3);
    // A continuation byte stands behind one of C2 to F4, and one and two further behind those of three and four.
    __m256i wanted = either(either(least(first, 0xC2), least(second, 0xE0)), least(third, 0xF0));
    __m256i wrong = _mm256_xor_si256(equal(both(byte, all(0xC0)), 0x80), wanted);
    __m256i rare = either(either(equal(first, 0xE0), equal(first, 0xED)), either(least(first, 0xF0), least(byte, 0xF0)));
    __m256i other = either(equal(both(byte, all(0xFE)), 0xC0), both(equal(byte, 0xBD), equal(first, 0xBF)));
    if (_mm256_movemask_epi8(either(either(wrong, rare), other)) != 0) break;
    at += BLOCK;
  }
  return at;
}

// Whether a block needs a closer look; `next` has the bytes that follow each of `byte`.
VECTOR int is_suspect(__m256i byte, __m256i next) {
  __m256i suspect = either(either(within(byte, 0, 0x20), equal(byte, 0x26)),
                           either(equal(both(byte, all(0xFD)), 0x3C), both(equal(byte, 0xEF), equal(next, 0xBF))));
  __m256i words = either(either(within(byte, 0x41, 0x3A), within(byte, 0xC0, 0x22)), within(byte, 0xEA, 5));
  return _mm256_movemask_epi8(either(suspect, words)) != 0;
}

// `fresh` has a bit for each byte that was not counted before.
VECTOR void add(struct huizong_widths *widths, __m256i byte, unsigned fresh) {
  widths->narrow += (size_t)__builtin_popcount(~(unsigned)_mm256_movemask_epi8(byte) & fresh);
  widths->wide += (size_t)__builtin_popcount((unsigned)_mm256_movemask_epi8(least(byte, 0xC0)) & fresh);
}

__attribute__((target("avx2,popcnt"))) static size_t copy(const uint8_t *text, size_t count, uint8_t *target,
                                                          struct huizong_widths *widths) {
  if (count < BLOCK) return 0;
  size_t at = 0;
  while (at + BLOCK < count) {
    __m256i byte = load(text + at);
    if (is_suspect(byte, load(text + at + 1))) return at;
    _mm256_storeu_si256((__m256i *)(target + at), byte);
    add(widths, byte, ~0u);
    at += BLOCK;
  }
  // The last bytes with those before them; behind the last one stands nothing.
  size_t last = count - BLOCK;
  __m256i byte = load(text + last);
  if (is_suspect(byte, _mm256_alignr_epi8(_mm256_permute2x128_si256(byte, byte, 0x81), byte, 1))) return at;
  _mm256_storeu_si256((__m256i *)(target + last), byte);
  add(widths, byte, ~0u << (at - last));
  return count;
}

__attribute__((target("avx2,popcnt"))) static size_t pass_cell(const uint8_t *text, size_t count, uint8_t delimiter) {
  size_t at = 0;
  while (at + BLOCK <= count) {
    __m256i byte = load(text + at);
    __m256i border = either(either(equal(byte, '\n'), equal(byte, '\r')), equal(byte, delimiter));
    unsigned found = (unsigned)_mm256_movemask_epi8(border);
    if (found != 0) return at + (size_t)__builtin_ctz(found);
    at += BLOCK;
  }
  return at;
}

size_t huizong_pass_utf8(const uint8_t *text, size_t count) { return __builtin_cpu_supports("avx2") ? pass(text, count) : 0; }

size_t huizong_copy_cell(const uint8_t *text, size_t count, uint8_t *target, struct huizong_widths *widths) {
  return __builtin_cpu_supports("avx2") ? copy(text, count, target, widths) : 0;
}
size_t huizong_pass_cell(const uint8_t *text, size_t count, uint8_t delimiter) {
  return __builtin_cpu_supports("avx2") ? pass_cell(text, count, delimiter) : 0;
}
#else
size_t huizong_pass_utf8(const uint8_t *text, size_t count) {
  (void)text;
  (void)count;
  return 0;
}

size_t huizong_copy_cell(const uint8_t *text, size_t count, uint8_t *target, struct huizong_widths *widths) {
  (void)text;
  (void)count;
  (void)target;
  (void)widths;
  return 0;
}

size_t huizong_pass_cell(const uint8_t *text, size_t count, uint8_t delimiter) {
  (void)text;
  (void)count;
  (void)delimiter;
  return 0;
}
#endif
