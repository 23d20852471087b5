#import <Foundation/Foundation.h>

/** NativeConnectivity on iOS. */
@interface app_offgrid_notes_device_NativeConnectivityImpl : NSObject

-(BOOL)isConnected;
-(void)watch;
-(BOOL)isSupported;

@end
