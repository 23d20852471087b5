#import <Foundation/Foundation.h>

@interface app_offgrid_notes_device_NativeLifecycleImpl : NSObject {
}

-(void)watch;
-(BOOL)isInFront;
-(BOOL)isSupported;
@end
