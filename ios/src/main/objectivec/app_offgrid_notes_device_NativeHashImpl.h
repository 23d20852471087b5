#import <Foundation/Foundation.h>

/** NativeHash on iOS. */
@interface app_offgrid_notes_device_NativeHashImpl : NSObject

-(NSData*)sha256:(NSData*)data;
-(BOOL)isSupported;

@end
