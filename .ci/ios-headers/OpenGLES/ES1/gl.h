/* For the port's headers alone. */
#ifndef OFFGRID_OPENGLES
#define OFFGRID_OPENGLES
typedef unsigned int GLuint;
typedef unsigned int GLenum;
typedef int GLint;
typedef int GLsizei;
typedef float GLfloat;
typedef void GLvoid;
#endif
