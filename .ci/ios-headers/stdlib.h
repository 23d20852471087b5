/* What our Objective-C and the translated headers use of C. */
#ifndef OFFGRID_STDLIB
#define OFFGRID_STDLIB
#include <stddef.h>
extern void* malloc(size_t count);
extern void free(void* memory);
#endif
