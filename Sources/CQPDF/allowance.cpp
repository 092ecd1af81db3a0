#ifdef __APPLE__
// ucontext.h asks for it there.
#define _XOPEN_SOURCE 700
#define _DARWIN_C_SOURCE
#endif
#include "allowance.hpp"

#ifdef __APPLE__
#include <malloc/malloc.h>
#define malloc_usable_size malloc_size
#else
#include <malloc.h>
#endif
#include <sys/mman.h>
#include <time.h>
#include <ucontext.h>

#include <algorithm>
#include <cstdlib>
#include <new>

namespace huizong {
namespace {

constexpr int64_t mebibyte = 1 << 20;

/// A link of the longest chain of objects that qpdf follows by recursion (the length of a stream given by a stream whose
/// length is given by a stream …) takes 47 bytes of a file and about 2 KiB of stack.
constexpr uint64_t stack_per_byte = 64;
constexpr uint64_t least_stack = 16 * mebibyte;
constexpr uint64_t greatest_stack = uint64_t(16) << 30;

/// qpdf keeps each object that it has read, at some hundreds of bytes; and it expands one object stream at a time.
constexpr int64_t memory_per_byte = 8;
constexpr int64_t least_memory = 256 * mebibyte;

/// Nanoseconds of processor time; qpdf reads and indexes more than 20 MB in a second.
constexpr int64_t least_time = 20'000'000'000;
constexpr int64_t time_per_byte = 1'000;

int64_t time_taken() {
  timespec now{};
  if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) != 0) return 0;
  return int64_t(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

struct Call {
  void (*body)(void *);
  void *context;
  ucontext_t back;
};

/// makecontext hands on nothing but ints.
thread_local Call *current_call = nullptr;

void enter() { current_call->body(current_call->context); }

/// Of the file that this thread reads just now.
thread_local Allowance *current = nullptr;

}  // namespace

Allowance::Allowance(uint64_t file_size) : file_size(int64_t(std::min(file_size, uint64_t(1) << 40))) {
  uint64_t size = uint64_t(this->file_size);
  stack_size = std::min(least_stack + stack_per_byte * size, greatest_stack) & ~uint64_t(mebibyte - 1);
  renew();
  int flags = MAP_PRIVATE | MAP_ANONYMOUS;
#ifdef MAP_NORESERVE
  // Only what is used of it is ever given.
  flags |= MAP_NORESERVE;
#endif
  void *made = MAP_FAILED;
  // Where the process may not have so much address space, less must do.
  while (made == MAP_FAILED && stack_size >= mebibyte) {
    made = mmap(nullptr, stack_size, PROT_READ | PROT_WRITE, flags, -1, 0);
    if (made == MAP_FAILED) stack_size /= 2;
  }
  if (made == MAP_FAILED) return;
  stack = made;
  // A stack that is too small all the same must not grow into what lies below it.
  mprotect(stack, 64 << 10, PROT_NONE);
}

void Allowance::renew() {
  memory = least_memory + memory_per_byte * file_size;
  time = least_time + time_per_byte * file_size;
}

Allowance::~Allowance() {
  if (stack != nullptr) munmap(stack, stack_size);
}

bool Allowance::run(void (*body)(void *), void *context) {
  if (stack == nullptr || time <= 0) return false;
  int64_t start = time_taken();
  ucontext_t there{};
  Call call{body, context, {}};
  getcontext(&there);
  there.uc_stack.ss_sp = stack;
  there.uc_stack.ss_size = stack_size;
  there.uc_link = &call.back;
  makecontext(&there, enter, 0);
  current_call = &call;
  current = this;
  swapcontext(&call.back, &there);
  current = nullptr;
  current_call = nullptr;
  time -= time_taken() - start;
  return true;
}

bool Allowance::take(size_t size) {
  if (size > size_t(memory)) return false;
  memory -= int64_t(size);
  return true;
}

Allowance *Allowance::of_this_thread() { return current; }

}  // namespace huizong

// The two functions by which all of C++ allocates, replaced as the language provides for: while a file is read they count.
// qpdf takes memory in no other way that a file could drive.

void *operator new(size_t size) {
  void *memory = std::malloc(size > 0 ? size : 1);
  if (memory == nullptr) throw std::bad_alloc();
  huizong::Allowance *allowance = huizong::Allowance::of_this_thread();
  if (allowance != nullptr && !allowance->take(malloc_usable_size(memory))) {
    std::free(memory);
    throw std::bad_alloc();
  }
  return memory;
}

void operator delete(void *memory) noexcept {
  huizong::Allowance *allowance = huizong::Allowance::of_this_thread();
  if (allowance != nullptr && memory != nullptr) allowance->give_back(malloc_usable_size(memory));
  std::free(memory);
}
