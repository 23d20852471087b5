/* Mistakes that the analysis of .ci/ios-native must find: the Xcode project counts references by hand. */
#import <LocalAuthentication/LocalAuthentication.h>
#import <UIKit/UIKit.h>

@interface Leaks : NSObject
@end

@implementation Leaks

-(BOOL)contextThatNobodyReleases {
    return [[[LAContext alloc] init] // expected-warning {{Potential leak}}
            canEvaluatePolicy:LAPolicyDeviceOwnerAuthentication error:nil];
}

-(void)controllerThatNobodyReleases {
    UIViewController* controller = [[UIViewController alloc] init];
    UIApplication* app = [UIApplication sharedApplication];
    [app.windows.firstObject.rootViewController presentViewController:controller animated:YES completion:nil];
} // expected-warning {{Potential leak}}

-(void)releasedWithoutBeingOwned {
    NSString* text = [NSString string];
    [text release]; // expected-warning {{Incorrect decrement}}
}

-(NSUInteger)usedAfterItsRelease {
    NSMutableArray* list = [[NSMutableArray alloc] init];
    [list release];
    return list.count; // expected-warning {{used after it is released}}
}

@end
