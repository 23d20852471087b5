/* For the port's headers alone. */
#include <OpenGLES/ES1/gl.h>
