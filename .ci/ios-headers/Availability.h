/* The marks that say from which iOS on something is there; clang holds them against the deployment target. */
#ifndef OFFGRID_AVAILABILITY
#define OFFGRID_AVAILABILITY

#define __IPHONE_5_0 50000
#define FROM_IOS(version) __attribute__((availability(ios, introduced=version)))
#define IOS_UNTIL(first, last) __attribute__((availability(ios, introduced=first, deprecated=last)))
#define API_AVAILABLE(platform) API_AVAILABLE_##platform
#define API_AVAILABLE_ios(version) __attribute__((availability(ios, introduced=version)))

#endif
