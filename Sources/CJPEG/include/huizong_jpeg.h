#ifndef HUIZONG_JPEG_H
#define HUIZONG_JPEG_H
#include <stddef.h>
#include <stdint.h>

/// libjpeg leaves a function by longjmp where it meets with an error, which Swift code must not be left by; so the calls
/// stand here.

/// Decodes a JPEG of one or three components into `pixels`, a row of `stride` pixels after another, each 0x00RRGGBB.
/// Returns 0, or -1 where the file is damaged, or has not this width and height.
int32_t huizong_jpeg_read(const uint8_t *bytes, size_t count, uint32_t *pixels, int32_t stride, int32_t width,
                          int32_t height);
#endif
