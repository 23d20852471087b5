#import "app_offgrid_notes_device_NativeLockImpl.h"
#import "CodenameOne_GLViewController.h"
#import <LocalAuthentication/LocalAuthentication.h>
#include <time.h>
#include "app_offgrid_notes_device_LockCallback.h"

@implementation app_offgrid_notes_device_NativeLockImpl

-(BOOL)canRecognise {
    LAContext* context = [[[LAContext alloc] init] autorelease];
    return [context canEvaluatePolicy:LAPolicyDeviceOwnerAuthentication error:nil];
}

/*
 * Face or finger where the device has them, else, or if they fail, its code. The context is held until the answer is in: one
 * that goes takes the question with it. The answer comes on a queue of the framework's own.
 */
-(void)recognise:(NSString*)reason {
    LAContext* context = [[LAContext alloc] init];
    [context evaluatePolicy:LAPolicyDeviceOwnerAuthentication
            localizedReason:reason
                      reply:^(BOOL success, NSError* error) {
        dispatch_async(dispatch_get_main_queue(), ^{
            app_offgrid_notes_device_LockCallback_ended___boolean(
                    CN1_THREAD_GET_STATE_PASS_ARG success ? JAVA_TRUE : JAVA_FALSE);
            [context release];
        });
    }];
}

/* A build hint covers the app in the background, locked or not. */
-(void)hide:(BOOL)hidden {
}

/* On Darwin this clock goes on while the device sleeps, and nobody can set it. */
-(long long)uptime {
    return (long long)(clock_gettime_nsec_np(CLOCK_MONOTONIC_RAW) / 1000000);
}

-(BOOL)isSupported {
    return YES;
}

@end
