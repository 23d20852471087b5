/* What the translated headers use of C. */
typedef int jmp_buf[48];
