#include "huizong_jpeg.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>

struct failure {
  struct jpeg_error_mgr manager;
  jmp_buf back;
};

static void leave(j_common_ptr info) { longjmp(((struct failure *)info->err)->back, 1); }

/* Level -1 is data that was lost and patched with grey; the rest is talk. */
static void judge(j_common_ptr info, int level) {
  if (level < 0) leave(info);
}

int32_t huizong_jpeg_read(const uint8_t *bytes, size_t count, uint32_t *pixels, int32_t stride, int32_t width,
                          int32_t height) {
  struct jpeg_decompress_struct info;
  struct failure failure;
  uint8_t *row = malloc((size_t)width * 3);
  if (row == NULL) return -1;
  info.err = jpeg_std_error(&failure.manager);
  failure.manager.error_exit = leave;
  failure.manager.emit_message = judge;
  if (setjmp(failure.back)) {
    jpeg_destroy_decompress(&info);
    free(row);
    return -1;
  }
  jpeg_create_decompress(&info);
  jpeg_mem_src(&info, bytes, count);
  jpeg_read_header(&info, TRUE);
  info.out_color_space = JCS_RGB;
  jpeg_start_decompress(&info);
  int32_t result = -1;
  if (info.output_width == (JDIMENSION)width && info.output_height == (JDIMENSION)height &&
      info.output_components == 3) {
    for (int32_t y = 0; y < height; y++) {
      jpeg_read_scanlines(&info, &row, 1);
      uint32_t *line = pixels + (size_t)y * stride;
      for (int32_t x = 0; x < width; x++) {
        line[x] = (uint32_t)row[3 * x] << 16 | (uint32_t)row[3 * x + 1] << 8 | row[3 * x + 2];
      }
    }
    jpeg_finish_decompress(&info);
    result = 0;
  }
  jpeg_destroy_decompress(&info);
  free(row);
  return result;
}
