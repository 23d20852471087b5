#import "app_offgrid_notes_device_NativeRandomImpl.h"
#import <Security/Security.h>

@implementation app_offgrid_notes_device_NativeRandomImpl

-(NSData*)bytes:(int)count {
    NSMutableData* bytes = [NSMutableData dataWithLength:count];
    if (SecRandomCopyBytes(kSecRandomDefault, count, bytes.mutableBytes) != errSecSuccess) {
        return nil;
    }
    return bytes;
}

-(BOOL)isSupported {
    return YES;
}

@end
