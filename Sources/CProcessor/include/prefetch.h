#pragma once

// Asks the processor to bring the line of memory at `place` near; any address may be given.
static inline void huizong_prefetch(const void *place) { __builtin_prefetch(place); }
