/* For the port's headers alone. */
#ifndef OFFGRID_GLKIT
#define OFFGRID_GLKIT
typedef union { float m[16]; } GLKMatrix4;
#endif
