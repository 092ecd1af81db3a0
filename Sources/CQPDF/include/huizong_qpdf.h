#ifndef HUIZONG_QPDF_H
#define HUIZONG_QPDF_H
#include <stddef.h>
#include <stdint.h>

/// Reads the objects of a PDF file by qpdf, so that no file can end the program.
///
/// qpdf's own C functions let some C++ exceptions pass, recurse as deep as a file asks for, and expand an object stream
/// whole. So each call here catches every exception, runs on a stack of its own whose size goes by that of the file, and
/// may take only so much memory and time, by the size of the file too.
///
/// A file may be used by one thread at a time; several threads may use several files.

#ifdef __cplusplus
extern "C" {
#endif

struct huizong_qpdf;

enum {
  huizong_qpdf_ok = 0,
  /// The file cannot be read on; what qpdf says stands in `huizong_qpdf_reason`.
  huizong_qpdf_damaged = 1,
  huizong_qpdf_encrypted = 2,
  /// Reading took more memory or time than a file of this size may take.
  huizong_qpdf_exhausted = 3
};

/// What a call gave; `bytes` belong to the caller, who frees them by `free`.
struct huizong_qpdf_data {
  uint8_t *bytes;
  size_t count;
  /// Whether the object is a stream; `bytes` are its dictionary then.
  int32_t is_stream;
};

/// Opens a file of `size` bytes; never null unless memory is out. Whatever `status` is, `huizong_qpdf_close` must follow.
struct huizong_qpdf *huizong_qpdf_open(const char *path, uint64_t size, int32_t *status);
void huizong_qpdf_close(struct huizong_qpdf *file);

/// The trailer's dictionary in PDF syntax.
int32_t huizong_qpdf_trailer(struct huizong_qpdf *file, struct huizong_qpdf_data *data);
/// An object in PDF syntax, references within it left as such; `null` where the file has none of this number.
int32_t huizong_qpdf_object(struct huizong_qpdf *file, int32_t number, int32_t generation, struct huizong_qpdf_data *data);
/// The value of one entry of a dictionary; `null` where there is none. What is a reference stays one, and what it refers to is
/// not read, as it is where the whole dictionary is asked for.
int32_t huizong_qpdf_entry(struct huizong_qpdf *file, int32_t number, int32_t generation, const char *key,
                           struct huizong_qpdf_data *data);
/// The data of a stream as they stand in the file.
int32_t huizong_qpdf_stream(struct huizong_qpdf *file, int32_t number, int32_t generation, struct huizong_qpdf_data *data);

/// The next thing that qpdf had to repair, in its own words; null where there is none. Stands until the next call.
const char *huizong_qpdf_warning(struct huizong_qpdf *file);
/// Why the last call failed. Stands until the next call.
const char *huizong_qpdf_reason(const struct huizong_qpdf *file);

#ifdef __cplusplus
}
#endif
#endif
