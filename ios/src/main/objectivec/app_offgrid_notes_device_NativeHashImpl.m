#import "app_offgrid_notes_device_NativeHashImpl.h"
#import <CommonCrypto/CommonDigest.h>

@implementation app_offgrid_notes_device_NativeHashImpl

-(NSData*)sha256:(NSData*)data {
    NSMutableData* digest = [NSMutableData dataWithLength:CC_SHA256_DIGEST_LENGTH];
    CC_SHA256(data.bytes, (CC_LONG)data.length, digest.mutableBytes);
    return digest;
}

-(BOOL)isSupported {
    return YES;
}

@end
