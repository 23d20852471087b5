#import <Foundation/Foundation.h>

/** NativeRandom on iOS. */
@interface app_offgrid_notes_device_NativeRandomImpl : NSObject

-(NSData*)bytes:(int)count;
-(BOOL)isSupported;

@end
