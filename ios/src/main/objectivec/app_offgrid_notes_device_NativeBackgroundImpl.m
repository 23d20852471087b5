#import "app_offgrid_notes_device_NativeBackgroundImpl.h"
#import "CodenameOne_GLViewController.h"
#import <UIKit/UIKit.h>
#include "app_offgrid_notes_device_BackgroundCallback.h"

static const int OFFGRID_NO_TASK = 0;

@implementation app_offgrid_notes_device_NativeBackgroundImpl

/* The system wakes the app when it thinks best, and not more often than this. */
-(void)wakeEvery:(int)minutes {
    NSTimeInterval seconds = minutes == 0 ? UIApplicationBackgroundFetchIntervalNever : minutes * 60.0;
    dispatch_async(dispatch_get_main_queue(), ^{
        [[UIApplication sharedApplication] setMinimumBackgroundFetchInterval:seconds];
    });
}

/* There is no such thing on iOS. */
-(void)wakeSoon {
}

/* When the time runs out, Java is told first and the task ended at once: a task that outlives this handler ends the app.
   Java ends it again, which does nothing then. */
-(int)begin {
    __block UIBackgroundTaskIdentifier task = UIBackgroundTaskInvalid;
    task = [[UIApplication sharedApplication] beginBackgroundTaskWithExpirationHandler:^{
        app_offgrid_notes_device_BackgroundCallback_expired__(CN1_THREAD_GET_STATE_PASS_SINGLE_ARG);
        [[UIApplication sharedApplication] endBackgroundTask:task];
    }];
    return task == UIBackgroundTaskInvalid ? OFFGRID_NO_TASK : (int)task;
}

-(void)end:(int)param {
    [[UIApplication sharedApplication] endBackgroundTask:(UIBackgroundTaskIdentifier)param];
}

-(BOOL)isSupported {
    return YES;
}

@end
