#import <Foundation/Foundation.h>

/** NativeTextCursor on iOS. */
@interface app_offgrid_notes_ui_NativeTextCursorImpl : NSObject

-(int)position;
-(void)replace:(NSString*)before param1:(NSString*)after param2:(int)cursor;
-(BOOL)isSupported;

@end
