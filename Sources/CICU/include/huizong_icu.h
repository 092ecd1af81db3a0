#ifndef HUIZONG_ICU_H
#define HUIZONG_ICU_H
#include <stdint.h>

/// ICU's C names carry its version (ubrk_open_72); these do not, so Swift code survives an upgrade.

/// Writes to `breaks` the UTF-16 offsets at which ICU allows a boundary of the given kind, in ascending order,
/// without 0 and with `length`. `kind`: 0 words (dictionary for Han), 1 line breaks (UAX #14), 2 grapheme clusters.
/// Returns their number, or -1 when ICU refuses, or -2 when `capacity` is too small.
int32_t huizong_icu_breaks(int32_t kind, const char *locale, const uint16_t *text, int32_t length,
                           int32_t *breaks, int32_t capacity);

/// UAX #9: writes the embedding level of each UTF-16 unit; `direction` 0 left to right, 1 right to left, 2 by first strong
/// character. Returns 0, or -1 when ICU refuses.
int32_t huizong_icu_levels(const uint16_t *text, int32_t length, int32_t direction, uint8_t *levels);

/// NFC of `text` into `out`; returns its length, -1 when ICU refuses, -2 when `capacity` is too small.
int32_t huizong_icu_nfc(const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity);

/// UAX #24 script of a scalar as its ISO 15924 tag packed big-endian into 32 bits ('Hani', 'Latn' …).
uint32_t huizong_icu_script(uint32_t scalar);

/// UAX #11 East Asian width: 0 neutral, 1 ambiguous, 2 half, 3 full, 4 narrow, 5 wide.
int32_t huizong_icu_east_asian_width(uint32_t scalar);

/// The library's version as "72.1".
const char *huizong_icu_version(void);
#endif
