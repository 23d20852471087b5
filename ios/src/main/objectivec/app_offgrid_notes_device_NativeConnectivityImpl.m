#import "app_offgrid_notes_device_NativeConnectivityImpl.h"
#import "CodenameOne_GLViewController.h"
#import <SystemConfiguration/SystemConfiguration.h>
#import <netinet/in.h>
#include "app_offgrid_notes_device_ConnectivityCallback.h"

/* The route to nowhere in particular: reachable as soon as there is any network. Lives as long as the app. */
static SCNetworkReachabilityRef _Nullable anyNetwork(void) {
    static SCNetworkReachabilityRef route = NULL;
    static dispatch_once_t once;
    dispatch_once(&once, ^{
        struct sockaddr_in nowhere;
        memset(&nowhere, 0, sizeof(nowhere));
        nowhere.sin_len = sizeof(nowhere);
        nowhere.sin_family = AF_INET;
        route = SCNetworkReachabilityCreateWithAddress(NULL, (const struct sockaddr*)&nowhere);
    });
    return route;
}

/* Where a connection is still to be made, such as a VPN on demand, the first request makes it, unless a person has to help. */
static BOOL reaches(SCNetworkReachabilityFlags flags) {
    BOOL reachable = (flags & kSCNetworkReachabilityFlagsReachable) != 0;
    BOOL needsConnection = (flags & kSCNetworkReachabilityFlagsConnectionRequired) != 0;
    BOOL byItself = (flags & (kSCNetworkReachabilityFlagsConnectionOnTraffic
                              | kSCNetworkReachabilityFlagsConnectionOnDemand)) != 0;
    BOOL needsPerson = (flags & kSCNetworkReachabilityFlagsInterventionRequired) != 0;
    return reachable && (!needsConnection || (byItself && !needsPerson));
}

static void changed(SCNetworkReachabilityRef route, SCNetworkReachabilityFlags flags, void* info) {
    app_offgrid_notes_device_ConnectivityCallback_changed___boolean(
            CN1_THREAD_GET_STATE_PASS_ARG reaches(flags) ? JAVA_TRUE : JAVA_FALSE);
}

@implementation app_offgrid_notes_device_NativeConnectivityImpl

/* Offline means that nothing is even tried, so what the system cannot tell counts as a network. */
-(BOOL)isConnected {
    SCNetworkReachabilityRef route = anyNetwork();
    SCNetworkReachabilityFlags flags = 0;
    return route == NULL || !SCNetworkReachabilityGetFlags(route, &flags) || reaches(flags);
}

-(void)watch {
    SCNetworkReachabilityRef route = anyNetwork();
    if (route != NULL) {
        SCNetworkReachabilitySetCallback(route, changed, NULL);
        SCNetworkReachabilityScheduleWithRunLoop(route, CFRunLoopGetMain(), kCFRunLoopCommonModes);
    }
}

-(BOOL)isSupported {
    return YES;
}

@end
