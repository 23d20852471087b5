#import <Foundation/Foundation.h>

@interface app_offgrid_notes_device_NativeBackgroundImpl : NSObject {
}

-(void)wakeEvery:(int)minutes;
-(void)wakeSoon;
-(int)begin;
-(void)end:(int)param;
-(BOOL)isSupported;
@end
