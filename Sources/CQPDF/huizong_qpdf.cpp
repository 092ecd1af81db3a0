#include "huizong_qpdf.h"

#include <qpdf/qpdf-c.h>

#include <cstdlib>
#include <cstring>
#include <deque>
#include <new>
#include <string>

#include "allowance.hpp"

struct huizong_qpdf {
  qpdf_data data = nullptr;
  std::string path;
  std::string reason;
  std::deque<std::string> warnings;
  std::string warning;
  huizong::Allowance allowance;
  /// Once a call failed qpdf's state may be anything.
  int32_t status = huizong_qpdf_ok;

  explicit huizong_qpdf(const char *path, uint64_t size) : path(path), allowance(size) {}
};

namespace {

/// A file with more repairs is not a file with some damage; each of them may have taken a search through the whole.
constexpr size_t most_warnings = 1000;

/// What qpdf last complained of; also keeps it from printing that when it is closed.
std::string take_error(qpdf_data data) {
  qpdf_error error = qpdf_get_error(data);
  if (error == nullptr) return {};
  std::string words = qpdf_get_error_message_detail(data, error);
  return words.empty() ? qpdf_get_error_full_text(data, error) : words;
}

/// qpdf passes over some failures with a warning, that of an allocation among them.
int32_t take_warnings(huizong_qpdf *file) {
  if (file->data == nullptr) return huizong_qpdf_ok;
  while (qpdf_error warning = qpdf_next_warning(file->data)) {
    std::string words = qpdf_get_error_message_detail(file->data, warning);
    if (words.find("bad_alloc") != std::string::npos || file->warnings.size() == most_warnings) {
      return huizong_qpdf_exhausted;
    }
    file->warnings.push_back(words);
  }
  return huizong_qpdf_ok;
}

template <class Body>
int32_t run(huizong_qpdf *file, const Body &body) {
  if (file->status != huizong_qpdf_ok) return file->status;
  int32_t status = huizong_qpdf_damaged;
  // No exception may leave the stack of `allowance`.
  auto guarded = [&] {
    try {
      status = body();
      if (int32_t worse = take_warnings(file)) status = worse;
    } catch (const std::bad_alloc &) {
      status = huizong_qpdf_exhausted;
    } catch (const std::exception &error) {
      try {
        file->reason = error.what();
        take_warnings(file);
      } catch (...) {
      }
    } catch (...) {
    }
  };
  if (!file->allowance.run(guarded)) status = huizong_qpdf_exhausted;
  file->status = status;
  return status;
}

int32_t fail(huizong_qpdf *file) {
  file->reason = take_error(file->data);
  return file->reason.find("bad_alloc") == std::string::npos ? huizong_qpdf_damaged : huizong_qpdf_exhausted;
}

bool is_encrypted(qpdf_data data) {
  qpdf_oh trailer = qpdf_get_trailer(data);
  bool is = qpdf_oh_is_dictionary(data, trailer) && qpdf_oh_has_key(data, trailer, "/Encrypt");
  qpdf_oh_release(data, trailer);
  return is;
}

int32_t copy(const void *bytes, size_t count, huizong_qpdf_data *out) {
  // One byte more, as malloc may give null for none.
  out->bytes = static_cast<uint8_t *>(std::malloc(count + 1));
  if (out->bytes == nullptr) throw std::bad_alloc();
  std::memcpy(out->bytes, bytes, count);
  out->count = count;
  return huizong_qpdf_ok;
}

/// Lets go of every object that the C functions handed out.
struct Release {
  qpdf_data data;
  ~Release() { qpdf_oh_release_all(data); }
};

int32_t write(huizong_qpdf *file, qpdf_oh object, huizong_qpdf_data *out) {
  qpdf_data data = file->data;
  out->is_stream = qpdf_oh_is_stream(data, object);
  if (out->is_stream) object = qpdf_oh_get_dict(data, object);
  const char *text = qpdf_oh_unparse_resolved(data, object);
  if (qpdf_has_error(data)) return fail(file);
  return copy(text, qpdf_get_last_string_length(data), out);
}

}  // namespace

extern "C" {

huizong_qpdf *huizong_qpdf_open(const char *path, uint64_t size, int32_t *status) {
  huizong_qpdf *file = nullptr;
  try {
    file = new huizong_qpdf(path, size);
  } catch (...) {
    *status = huizong_qpdf_exhausted;
    return nullptr;
  }
  *status = run(file, [&] {
    file->data = qpdf_init();
    qpdf_silence_errors(file->data);
    qpdf_set_suppress_warnings(file->data, QPDF_TRUE);
    bool failed = (qpdf_read(file->data, file->path.c_str(), nullptr) & QPDF_ERRORS) != 0;
    std::string reason = take_error(file->data);
    Release release{file->data};
    if (is_encrypted(file->data)) return static_cast<int32_t>(huizong_qpdf_encrypted);
    take_error(file->data);
    file->reason = reason;
    if (reason.find("bad_alloc") != std::string::npos) return static_cast<int32_t>(huizong_qpdf_exhausted);
    return static_cast<int32_t>(failed ? huizong_qpdf_damaged : huizong_qpdf_ok);
  });
  return file;
}

void huizong_qpdf_close(huizong_qpdf *file) {
  if (file == nullptr) return;
  // Objects that stand in one another are let go of in one another.
  file->status = huizong_qpdf_ok;
  file->allowance.renew();
  run(file, [&] {
    if (file->data != nullptr) {
      take_error(file->data);
      qpdf_cleanup(&file->data);
    }
    return static_cast<int32_t>(huizong_qpdf_ok);
  });
  delete file;
}

int32_t huizong_qpdf_trailer(huizong_qpdf *file, huizong_qpdf_data *out) {
  *out = {};
  return run(file, [&] {
    Release release{file->data};
    return write(file, qpdf_get_trailer(file->data), out);
  });
}

int32_t huizong_qpdf_object(huizong_qpdf *file, int32_t number, int32_t generation, huizong_qpdf_data *out) {
  *out = {};
  return run(file, [&] {
    Release release{file->data};
    return write(file, qpdf_get_object_by_id(file->data, number, generation), out);
  });
}

int32_t huizong_qpdf_entry(huizong_qpdf *file, int32_t number, int32_t generation, const char *key,
                           huizong_qpdf_data *out) {
  *out = {};
  return run(file, [&] {
    qpdf_data data = file->data;
    Release release{data};
    qpdf_oh object = qpdf_get_object_by_id(data, number, generation);
    if (!qpdf_oh_is_dictionary(data, object)) return copy("null", 4, out);
    qpdf_oh value = qpdf_oh_get_key(data, object, key);
    if (!qpdf_oh_is_indirect(data, value)) return write(file, value, out);
    std::string reference =
        std::to_string(qpdf_oh_get_object_id(data, value)) + " " + std::to_string(qpdf_oh_get_generation(data, value)) + " R";
    return copy(reference.data(), reference.size(), out);
  });
}

int32_t huizong_qpdf_stream(huizong_qpdf *file, int32_t number, int32_t generation, huizong_qpdf_data *out) {
  *out = {};
  return run(file, [&] {
    Release release{file->data};
    qpdf_oh object = qpdf_get_object_by_id(file->data, number, generation);
    if (!qpdf_oh_is_stream(file->data, object)) {
      take_error(file->data);
      return copy("", 0, out);
    }
    unsigned char *bytes = nullptr;
    size_t count = 0;
    int code = qpdf_oh_get_stream_data(file->data, object, qpdf_dl_none, nullptr, &bytes, &count);
    if (code & QPDF_ERRORS) {
      std::free(bytes);
      return fail(file);
    }
    out->bytes = bytes;
    out->count = count;
    out->is_stream = 1;
    return static_cast<int32_t>(huizong_qpdf_ok);
  });
}

const char *huizong_qpdf_warning(huizong_qpdf *file) {
  if (file == nullptr || file->warnings.empty()) return nullptr;
  file->warning = std::move(file->warnings.front());
  file->warnings.pop_front();
  return file->warning.c_str();
}

const char *huizong_qpdf_reason(const huizong_qpdf *file) { return file == nullptr ? "" : file->reason.c_str(); }

}  // extern "C"
