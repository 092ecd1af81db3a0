// Preloaded: one write to a plain file takes half of its bytes and says so, as write(2) may.
//
// SHORT_WRITES_AT: which, counted from 1 over all threads; a write of one byte cannot be halved and is not counted.
// SHORT_WRITES_HOW: once; always, that one and all behind it; full, that one, and whatever follows finds no space.
// SHORT_WRITES_LOG: gets, at the end, how many there were and how many were short.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_int calls, halved;

static int is_file(int descriptor) {
  struct stat status;
  return fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

// How many bytes the call may write; -1: none, and errno says why.
static ssize_t allowed(int descriptor, size_t count) {
  if (count < 2 || !is_file(descriptor)) return count;
  const char *at_text = getenv("SHORT_WRITES_AT"), *how = getenv("SHORT_WRITES_HOW");
  int at = at_text ? atoi(at_text) : 0;
  int call = atomic_fetch_add(&calls, 1) + 1;
  if (at == 0 || !how || call < at) return count;
  if (call > at && strcmp(how, "once") == 0) return count;
  if (call > at && strcmp(how, "full") == 0) {
    errno = ENOSPC;
    return -1;
  }
  atomic_fetch_add(&halved, 1);
  return count / 2;
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  static ssize_t (*real)(int, const void *, size_t);
  if (!real) real = (ssize_t (*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
  ssize_t size = allowed(descriptor, count);
  return size < 0 ? -1 : real(descriptor, bytes, size);
}

static ssize_t positioned(const char *name, int descriptor, const void *bytes, size_t count, off_t offset) {
  ssize_t (*real)(int, const void *, size_t, off_t) = (ssize_t (*)(int, const void *, size_t, off_t))dlsym(RTLD_NEXT, name);
  ssize_t size = allowed(descriptor, count);
  return size < 0 ? -1 : real(descriptor, bytes, size, offset);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
  return positioned("pwrite", descriptor, bytes, count, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off_t offset) {
  return positioned("pwrite64", descriptor, bytes, count, offset);
}

__attribute__((destructor)) static void tell(void) {
  const char *path = getenv("SHORT_WRITES_LOG");
  FILE *log = path ? fopen(path, "w") : NULL;
  if (!log) return;
  fprintf(log, "%d %d\n", atomic_load(&calls), atomic_load(&halved));
  fclose(log);
}
