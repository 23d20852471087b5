#import <Foundation/Foundation.h>

/** NativeVault on iOS. */
@interface app_offgrid_notes_device_NativeVaultImpl : NSObject

-(NSString*)load:(NSString*)name;
-(BOOL)save:(NSString*)name param1:(NSString*)secret;
-(BOOL)remove:(NSString*)name;
-(BOOL)isSupported;

@end
