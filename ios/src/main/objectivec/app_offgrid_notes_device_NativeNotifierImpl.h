#import <Foundation/Foundation.h>

/** NativeNotifier on iOS. */
@interface app_offgrid_notes_device_NativeNotifierImpl : NSObject

-(void)describe:(NSString*)scheduled param1:(NSString*)news;
-(int)capacity;
-(void)schedule:(NSString*)name param1:(NSString*)title param2:(NSString*)text param3:(long long)at;
-(void)show:(NSString*)name param1:(NSString*)title param2:(NSString*)text;
-(void)cancel:(NSString*)name;
-(int)permission;
-(void)ask;
-(void)openSettings;
-(BOOL)isSupported;

@end
