/* SystemConfiguration: reachability, as Apple documents it. */
#ifndef OFFGRID_SYSTEM_CONFIGURATION
#define OFFGRID_SYSTEM_CONFIGURATION

#import <Foundation/Foundation.h>
#include <sys/socket.h>

#pragma clang assume_nonnull begin

typedef const struct __SCNetworkReachability* SCNetworkReachabilityRef;
typedef NS_OPTIONS(uint32_t, SCNetworkReachabilityFlags) {
    kSCNetworkReachabilityFlagsTransientConnection = 1 << 0,
    kSCNetworkReachabilityFlagsReachable = 1 << 1,
    kSCNetworkReachabilityFlagsConnectionRequired = 1 << 2,
    kSCNetworkReachabilityFlagsConnectionOnTraffic = 1 << 3,
    kSCNetworkReachabilityFlagsInterventionRequired = 1 << 4,
    kSCNetworkReachabilityFlagsConnectionOnDemand = 1 << 5,
    kSCNetworkReachabilityFlagsIsLocalAddress = 1 << 16,
    kSCNetworkReachabilityFlagsIsDirect = 1 << 17,
    kSCNetworkReachabilityFlagsIsWWAN = 1 << 18
};
typedef struct {
    long version;
    void* _Nullable info;
    const void* _Nonnull (* _Nullable retain)(const void* info);
    void (* _Nullable release)(const void* info);
    CFStringRef _Nonnull (* _Nullable copyDescription)(const void* info);
} SCNetworkReachabilityContext;
typedef void (*SCNetworkReachabilityCallBack)(
        SCNetworkReachabilityRef target, SCNetworkReachabilityFlags flags, void* _Nullable info);

extern SCNetworkReachabilityRef _Nullable SCNetworkReachabilityCreateWithAddress(
        CFAllocatorRef _Nullable allocator, const struct sockaddr* address);
extern Boolean SCNetworkReachabilityGetFlags(SCNetworkReachabilityRef target, SCNetworkReachabilityFlags* flags);
extern Boolean SCNetworkReachabilitySetCallback(
        SCNetworkReachabilityRef target,
        SCNetworkReachabilityCallBack _Nullable callback,
        SCNetworkReachabilityContext* _Nullable context);
extern Boolean SCNetworkReachabilityScheduleWithRunLoop(
        SCNetworkReachabilityRef target, CFRunLoopRef runLoop, CFStringRef mode);

#pragma clang assume_nonnull end

#endif
