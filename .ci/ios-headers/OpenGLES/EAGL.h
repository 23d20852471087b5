/* For the port's headers alone. */
#import <Foundation/Foundation.h>
@class EAGLContext;
