/* What our Objective-C and the translated headers use of C. */
#ifndef OFFGRID_STRING
#define OFFGRID_STRING
#include <stddef.h>
extern void* memset(void* to, int value, size_t count);
extern void* memcpy(void* to, const void* from, size_t count);
extern size_t strlen(const char* text);
#endif
