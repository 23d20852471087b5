#import "app_offgrid_notes_device_NativeConnectivityImpl.h"
#import "CodenameOne_GLViewController.h"
#import <SystemConfiguration/SystemConfiguration.h>
#import <netinet/in.h>
#include "app_offgrid_notes_device_ConnectivityCallback.h"

/* The route to nowhere in particular: reachable as soon as there is any network. Lives as long as the app. */
static SCNetworkReachabilityRef anyNetwork(void) {
    static SCNetworkReachabilityRef route = NULL;
    if (route == NULL) {
        struct sockaddr_in nowhere;
        memset(&nowhere, 0, sizeof(nowhere));
        nowhere.sin_len = sizeof(nowhere);
        nowhere.sin_family = AF_INET;
        route = SCNetworkReachabilityCreateWithAddress(NULL, (const struct sockaddr*)&nowhere);
    }
    return route;
}

static BOOL reaches(SCNetworkReachabilityFlags flags) {
    BOOL reachable = (flags & kSCNetworkReachabilityFlagsReachable) != 0;
    BOOL needsConnection = (flags & kSCNetworkReachabilityFlagsConnectionRequired) != 0;
    return reachable && !needsConnection;
}

static void changed(SCNetworkReachabilityRef route, SCNetworkReachabilityFlags flags, void* info) {
    app_offgrid_notes_device_ConnectivityCallback_changed___boolean(
            CN1_THREAD_GET_STATE_PASS_ARG reaches(flags) ? JAVA_TRUE : JAVA_FALSE);
}

@implementation app_offgrid_notes_device_NativeConnectivityImpl

-(BOOL)isConnected {
    SCNetworkReachabilityFlags flags = 0;
    return SCNetworkReachabilityGetFlags(anyNetwork(), &flags) && reaches(flags);
}

-(void)watch {
    SCNetworkReachabilitySetCallback(anyNetwork(), changed, NULL);
    SCNetworkReachabilityScheduleWithRunLoop(anyNetwork(), CFRunLoopGetMain(), kCFRunLoopCommonModes);
}

-(BOOL)isSupported {
    return YES;
}

@end
