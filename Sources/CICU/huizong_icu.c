#include "huizong_icu.h"

#include <unicode/ubidi.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/uversion.h>
#include <unicode/uvernum.h>

int32_t huizong_icu_breaks(int32_t kind, const char *locale, const uint16_t *text, int32_t length,
                           int32_t *breaks, int32_t capacity) {
  static const UBreakIteratorType types[] = {UBRK_WORD, UBRK_LINE, UBRK_CHARACTER};
  UErrorCode error = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(types[kind], locale, (const UChar *)text, length, &error);
  if (U_FAILURE(error)) return -1;
  int32_t count = 0;
  ubrk_first(iterator);
  for (int32_t at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
    if (count == capacity) {
      ubrk_close(iterator);
      return -2;
    }
    breaks[count++] = at;
  }
  ubrk_close(iterator);
  return count;
}

int32_t huizong_icu_levels(const uint16_t *text, int32_t length, int32_t direction, uint8_t *levels) {
  if (length == 0) return 0;
  UErrorCode error = U_ZERO_ERROR;
  UBiDi *bidi = ubidi_openSized(length, 0, &error);
  if (U_FAILURE(error)) return -1;
  UBiDiLevel paragraph = direction == 0 ? 0 : direction == 1 ? 1 : UBIDI_DEFAULT_LTR;
  ubidi_setPara(bidi, (const UChar *)text, length, paragraph, NULL, &error);
  const UBiDiLevel *found = U_SUCCESS(error) ? ubidi_getLevels(bidi, &error) : NULL;
  if (found == NULL || U_FAILURE(error)) {
    ubidi_close(bidi);
    return -1;
  }
  for (int32_t i = 0; i < length; i++) levels[i] = found[i];
  ubidi_close(bidi);
  return 0;
}

int32_t huizong_icu_nfc(const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity) {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&error);
  if (U_FAILURE(error)) return -1;
  int32_t written = unorm2_normalize(nfc, (const UChar *)text, length, (UChar *)out, capacity, &error);
  if (error == U_BUFFER_OVERFLOW_ERROR) return -2;
  return U_FAILURE(error) ? -1 : written;
}

uint32_t huizong_icu_script(uint32_t scalar) {
  UErrorCode error = U_ZERO_ERROR;
  UScriptCode script = uscript_getScript((UChar32)scalar, &error);
  const char *name = U_SUCCESS(error) ? uscript_getShortName(script) : "Zyyy";
  return (uint32_t)name[0] << 24 | (uint32_t)name[1] << 16 | (uint32_t)name[2] << 8 | (uint32_t)name[3];
}

int32_t huizong_icu_east_asian_width(uint32_t scalar) {
  return u_getIntPropertyValue((UChar32)scalar, UCHAR_EAST_ASIAN_WIDTH);
}

const char *huizong_icu_version(void) { return U_ICU_VERSION; }
