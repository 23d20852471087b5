#import <Foundation/Foundation.h>

/** NativeLock on iOS. */
@interface app_offgrid_notes_device_NativeLockImpl : NSObject

-(BOOL)canRecognise;
-(void)recognise:(NSString*)reason;
-(void)hide:(BOOL)hidden;
-(long long)uptime;
-(BOOL)isSupported;

@end
