/* LocalAuthentication: a face, a finger or the device's code, as Apple documents it. */
#ifndef OFFGRID_LOCAL_AUTHENTICATION
#define OFFGRID_LOCAL_AUTHENTICATION

#import <Foundation/Foundation.h>

#pragma clang assume_nonnull begin

typedef NS_ENUM(NSInteger, LAPolicy) {
    LAPolicyDeviceOwnerAuthenticationWithBiometrics = 1,
    LAPolicyDeviceOwnerAuthentication = 2
};

@interface LAContext : NSObject
-(BOOL)canEvaluatePolicy:(LAPolicy)policy error:(NSError* _Nullable* _Nullable)error;
/* The answer comes on a queue of the framework's own. */
-(void)evaluatePolicy:(LAPolicy)policy
      localizedReason:(NSString*)reason
                reply:(void (^)(BOOL success, NSError* _Nullable error))reply;
-(void)invalidate;
@end

#pragma clang assume_nonnull end

#endif
