#import <Foundation/Foundation.h>

/** NativeFiles on iOS. */
@interface app_offgrid_notes_ui_NativeFilesImpl : NSObject

-(void)choose;
-(void)keep:(NSString*)path param1:(NSString*)name param2:(NSString*)mimeType;
-(BOOL)isSupported;

@end
