/* Darwin's clocks, which go on while the device sleeps only if they are said to. */
#ifndef OFFGRID_TIME
#define OFFGRID_TIME
#include <stdint.h>
typedef enum { CLOCK_REALTIME = 0, CLOCK_MONOTONIC_RAW = 4, CLOCK_MONOTONIC = 6, CLOCK_UPTIME_RAW = 8 } clockid_t;
extern uint64_t clock_gettime_nsec_np(clockid_t clock) __attribute__((availability(ios, introduced=10.0)));
#endif
