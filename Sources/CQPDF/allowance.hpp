#ifndef HUIZONG_ALLOWANCE_HPP
#define HUIZONG_ALLOWANCE_HPP
#include <cstddef>
#include <cstdint>

namespace huizong {

/// The stack, memory and time that reading one file may take.
class Allowance {
 public:
  explicit Allowance(uint64_t file_size);
  ~Allowance();
  Allowance(const Allowance &) = delete;
  Allowance &operator=(const Allowance &) = delete;

  /// Runs `body`, which must not throw, on the stack and under the limits; false where the allowance is used up.
  template <class Body>
  bool run(Body &body) {
    return run([](void *context) { (*static_cast<Body *>(context))(); }, &body);
  }

  /// Gives memory and time as at the start, for closing the file.
  void renew();

  /// Counts memory that is taken and given back; false where there is too little left.
  bool take(size_t size);
  void give_back(size_t size) { memory += int64_t(size); }

  /// That of the file which this thread reads just now, or null.
  static Allowance *of_this_thread();

 private:
  bool run(void (*body)(void *), void *context);

  void *stack = nullptr;
  size_t stack_size;
  int64_t file_size;
  /// Bytes and nanoseconds that are left.
  int64_t memory;
  int64_t time;
};

}  // namespace huizong
#endif
