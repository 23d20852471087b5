/* Mistakes that .ci/ios-native must find: each line says what clang is to say of it. */
#import <UIKit/UIKit.h>
#import <UserNotifications/UserNotifications.h>
#include "app_offgrid_notes_device_LockCallback.h"

@interface Mistakes : NSObject
@end

@implementation Mistakes

-(void)selectorThatDoesNotExist {
    [[UIApplication sharedApplication] canOpenUrl:[NSURL fileURLWithPath:@"/"]]; // expected-error {{instance method '-canOpenUrl:' not found}}
}

-(void)selectorOfNobody {
    [[NSNotificationCenter defaultCenter] addObserver:self
                                             selector:@selector(wokenUp:) // expected-error {{undeclared selector}}
                                                 name:UIApplicationDidBecomeActiveNotification
                                               object:nil];
}

-(void)argumentOfAnotherType {
    [@"one" isEqualToString:@1]; // expected-error {{incompatible pointer types}}
}

-(void)nothingWhereSomethingIsNeeded:(NSString*)text {
    [NSURL fileURLWithPath:nil]; // expected-error {{null passed to a callee that requires a non-null argument}}
    NSData* bytes = [text dataUsingEncoding:NSUTF8StringEncoding];
    [NSData dataWithData:[NSMutableData dataWithLength:1]]; // expected-error {{implicit conversion from nullable pointer}}
    (void)bytes;
}

-(void)newerThanTheOldestSystem {
    UNNotificationPresentationOptions banner = UNNotificationPresentationOptionBanner; // expected-error {{is only available on iOS 14.0 or newer}}
    (void)banner;
}

-(void)javaThatDoesNotExist {
    app_offgrid_notes_device_LockCallback_closed___boolean( // expected-error {{implicit declaration of function}}
            CN1_THREAD_GET_STATE_PASS_ARG JAVA_TRUE);
}

-(void)javaWithAnotherNumberOfArguments {
    app_offgrid_notes_device_LockCallback_ended___boolean(
            CN1_THREAD_GET_STATE_PASS_SINGLE_ARG); // expected-error {{too few arguments}}
}

@end
