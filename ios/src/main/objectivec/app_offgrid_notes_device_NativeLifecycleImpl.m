#import "app_offgrid_notes_device_NativeLifecycleImpl.h"
#import "CodenameOne_GLViewController.h"
#import <UIKit/UIKit.h>
#include "app_offgrid_notes_device_LifecycleCallback.h"

/* Whether somebody has the app before them. Written on the main thread alone. */
static volatile BOOL inFront = NO;

static const int64_t OFFGRID_SAVING_NANOS = 3 * NSEC_PER_SEC;

/* The class hears the system by itself. Neither the launch nor the way back is told to Java rightly: a launch in the
   background looks like any other, and who comes after it is not reported at all. */
@interface OffgridLifecycle : NSObject
@end

@implementation OffgridLifecycle

+(void)look {
    inFront = [UIApplication sharedApplication].applicationState != UIApplicationStateBackground;
}

+(void)willEnterForeground:(NSNotification*)notification {
    inFront = YES;
    app_offgrid_notes_device_LifecycleCallback_returned__(CN1_THREAD_GET_STATE_PASS_SINGLE_ARG);
}

/* Java saves on its event thread, which may need this one: nobody waits here, and the time for it is asked for. */
+(void)didEnterBackground:(NSNotification*)notification {
    inFront = NO;
    __block UIBackgroundTaskIdentifier saving = UIBackgroundTaskInvalid;
    void (^end)(void) = ^{
        [[UIApplication sharedApplication] endBackgroundTask:saving];
        saving = UIBackgroundTaskInvalid;
    };
    saving = [[UIApplication sharedApplication] beginBackgroundTaskWithExpirationHandler:end];
    dispatch_after(dispatch_time(DISPATCH_TIME_NOW, OFFGRID_SAVING_NANOS), dispatch_get_main_queue(), end);
    app_offgrid_notes_device_LifecycleCallback_left___boolean(CN1_THREAD_GET_STATE_PASS_ARG NO);
}

@end

static void onMainThread(void (^work)(void)) {
    if ([NSThread isMainThread]) {
        work();
    } else {
        dispatch_sync(dispatch_get_main_queue(), work);
    }
}

@implementation app_offgrid_notes_device_NativeLifecycleImpl

-(void)watch {
    NSNotificationCenter* center = [NSNotificationCenter defaultCenter];
    [center addObserver:[OffgridLifecycle class]
               selector:@selector(willEnterForeground:)
                   name:UIApplicationWillEnterForegroundNotification
                 object:nil];
    [center addObserver:[OffgridLifecycle class]
               selector:@selector(didEnterBackground:)
                   name:UIApplicationDidEnterBackgroundNotification
                 object:nil];
    onMainThread(^{
        [OffgridLifecycle look];
    });
}

-(BOOL)isInFront {
    return inFront;
}

-(BOOL)isSupported {
    return YES;
}

@end
