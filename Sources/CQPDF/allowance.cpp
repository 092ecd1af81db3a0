#include "allowance.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace huizong {
namespace {

constexpr int64_t mebibyte = 1 << 20;

/// A link of the longest chain of objects that qpdf follows by recursion (the length of a stream given by a stream whose
/// length is given by a stream …) takes 47 bytes of a file and about 2 KiB of stack.
constexpr uint64_t stack_per_byte = 64;
constexpr uint64_t least_stack = 16 * mebibyte;
constexpr uint64_t greatest_stack = uint64_t(16) << 30;

/// qpdf keeps each object that it has read, at some hundreds of bytes; and one object stream is expanded at a time.
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

/// Bytes that the system counts against RLIMIT_DATA; negative where it does not say.
int64_t data_taken() {
#ifdef __linux__
  int descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return -1;
  char text[128];
  ssize_t count = read(descriptor, text, sizeof text - 1);
  close(descriptor);
  if (count <= 0) return -1;
  text[count] = 0;
  // The sixth figure, in pages: data and stack (proc(5)).
  char *at = text;
  long long pages = -1;
  for (int field = 0; field < 6; ++field) pages = std::strtoll(at, &at, 10);
  return pages * sysconf(_SC_PAGESIZE);
#else
  return -1;
#endif
}

struct Call {
  void (*body)(void *);
  void *context;
  ucontext_t back;
};

/// makecontext hands on nothing but ints.
thread_local Call *current = nullptr;

void enter() { current->body(current->context); }

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
  void *made = mmap(nullptr, stack_size, PROT_READ | PROT_WRITE, flags, -1, 0);
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
  if (stack == nullptr || memory <= 0 || time <= 0) return false;
  int64_t taken = data_taken();
  rlimit before{};
  bool is_limited = taken >= 0 && getrlimit(RLIMIT_DATA, &before) == 0;
  if (is_limited) {
    rlimit limit = before;
    limit.rlim_cur = std::min<rlim_t>(before.rlim_cur, rlim_t(taken + memory));
    is_limited = setrlimit(RLIMIT_DATA, &limit) == 0;
  }
  int64_t start = time_taken();

  ucontext_t there{};
  Call call{body, context, {}};
  getcontext(&there);
  there.uc_stack.ss_sp = stack;
  there.uc_stack.ss_size = stack_size;
  there.uc_link = &call.back;
  makecontext(&there, enter, 0);
  current = &call;
  swapcontext(&call.back, &there);
  current = nullptr;

  time -= time_taken() - start;
  if (is_limited) {
    setrlimit(RLIMIT_DATA, &before);
    memory -= std::max<int64_t>(0, data_taken() - taken);
  }
  return true;
}

}  // namespace huizong
