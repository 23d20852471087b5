/* What the translated headers use of C. */
extern int printf(const char* format, ...);
