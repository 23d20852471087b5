#import "app_offgrid_notes_device_NativeNotifierImpl.h"
#import "CodenameOne_GLViewController.h"
#import <UIKit/UIKit.h>
#import <UserNotifications/UserNotifications.h>
#include "app_offgrid_notes_device_NotifierCallback.h"

extern JAVA_OBJECT fromNSString(CODENAME_ONE_THREAD_STATE, NSString* str);

/* The ordinals of Notifier.Permission. */
enum { OFFGRID_NONE, OFFGRID_NOT_ASKED, OFFGRID_REFUSED, OFFGRID_INEXACT, OFFGRID_GRANTED };

/* The system keeps 64 that are still to come, the next ones; a few are left for those that are shown at once. */
static const int OFFGRID_CAPACITY = 60;
static const int64_t OFFGRID_ANSWER_NANOS = 2 * NSEC_PER_SEC;
static NSString* const OFFGRID_SCHEDULED = @"reminders";
static NSString* const OFFGRID_NEWS = @"sync";

static UNUserNotificationCenter* center(void) {
    return [UNUserNotificationCenter currentNotificationCenter];
}

/* Hears of taps. The system wants it there when the launch is over, which is before any Java of ours runs, so it is put in
   place when the class is loaded. The toolkit sets a delegate of its own only if an app uses its notifications. */
@interface OffgridNotifierDelegate : NSObject <UNUserNotificationCenterDelegate>
@end

@implementation OffgridNotifierDelegate

+(void)load {
    [[NSNotificationCenter defaultCenter] addObserver:self
                                             selector:@selector(launched:)
                                                 name:UIApplicationDidFinishLaunchingNotification
                                               object:nil];
}

/* Lives as long as the app: the center does not keep its delegate. */
+(void)launched:(NSNotification*)notification {
    static OffgridNotifierDelegate* one = nil;
    if (one == nil) {
        one = [[OffgridNotifierDelegate alloc] init];
    }
    center().delegate = one;
}

/* The app is in front: the notification is shown all the same. */
-(void)userNotificationCenter:(UNUserNotificationCenter*)sender
      willPresentNotification:(UNNotification*)notification
        withCompletionHandler:(void (^)(UNNotificationPresentationOptions))completionHandler {
    if (@available(iOS 14.0, *)) {
        completionHandler(UNNotificationPresentationOptionBanner | UNNotificationPresentationOptionList
                | UNNotificationPresentationOptionSound);
    } else {
        completionHandler(UNNotificationPresentationOptionAlert | UNNotificationPresentationOptionSound);
    }
}

-(void)userNotificationCenter:(UNUserNotificationCenter*)sender
didReceiveNotificationResponse:(UNNotificationResponse*)response
        withCompletionHandler:(void (^)(void))completionHandler {
    if ([response.actionIdentifier isEqualToString:UNNotificationDefaultActionIdentifier]) {
        app_offgrid_notes_device_NotifierCallback_opened___java_lang_String(
                CN1_THREAD_GET_STATE_PASS_ARG
                        fromNSString(CN1_THREAD_GET_STATE_PASS_ARG response.notification.request.identifier));
    }
    completionHandler();
}

@end

static void add(NSString* name, NSString* title, NSString* text, NSString* category, UNNotificationTrigger* trigger) {
    UNMutableNotificationContent* content = [[[UNMutableNotificationContent alloc] init] autorelease];
    content.title = title;
    content.body = text;
    content.categoryIdentifier = category;
    if ([category isEqualToString:OFFGRID_SCHEDULED]) {
        content.sound = [UNNotificationSound defaultSound];
    }
    [center() addNotificationRequest:[UNNotificationRequest requestWithIdentifier:name content:content trigger:trigger]
               withCompletionHandler:^(NSError* error) {
        if (error != nil) {
            NSLog(@"A notification was refused: %@", error);
        }
    }];
}

/* What stands in place of the text where the person hides previews; the title is hidden with it. */
static UNNotificationCategory* category(NSString* identifier, NSString* name) {
    return [UNNotificationCategory categoryWithIdentifier:identifier
                                                  actions:@[]
                                        intentIdentifiers:@[]
                            hiddenPreviewsBodyPlaceholder:name
                                                  options:UNNotificationCategoryOptionNone];
}

/* An instant, told by the clock: a clock that is set moves it along, another time zone does not. Nil for now, if it is past. */
static UNNotificationTrigger* trigger(NSDate* instant) {
    if ([instant timeIntervalSinceNow] <= 0) {
        return nil;
    }
    NSCalendar* calendar = [NSCalendar calendarWithIdentifier:NSCalendarIdentifierGregorian];
    calendar.timeZone = [NSTimeZone timeZoneForSecondsFromGMT:0];
    NSDateComponents* when = [calendar components:NSCalendarUnitYear | NSCalendarUnitMonth | NSCalendarUnitDay
                                                  | NSCalendarUnitHour | NSCalendarUnitMinute | NSCalendarUnitSecond
                                         fromDate:instant];
    when.calendar = calendar;
    when.timeZone = calendar.timeZone;
    return [UNCalendarNotificationTrigger triggerWithDateMatchingComponents:when repeats:NO];
}

@implementation app_offgrid_notes_device_NativeNotifierImpl

-(void)describe:(NSString*)scheduled param1:(NSString*)news {
    @autoreleasepool {
        NSSet* both = [NSSet setWithObjects:category(OFFGRID_SCHEDULED, scheduled), category(OFFGRID_NEWS, news), nil];
        [center() setNotificationCategories:both];
    }
}

-(int)capacity {
    return OFFGRID_CAPACITY;
}

-(void)schedule:(NSString*)name param1:(NSString*)title param2:(NSString*)text param3:(long long)at {
    @autoreleasepool {
        add(name, title, text, OFFGRID_SCHEDULED, trigger([NSDate dateWithTimeIntervalSince1970:at / 1000.0]));
    }
}

-(void)show:(NSString*)name param1:(NSString*)title param2:(NSString*)text {
    @autoreleasepool {
        add(name, title, text, OFFGRID_NEWS, nil);
    }
}

-(void)cancel:(NSString*)name {
    @autoreleasepool {
        [center() removePendingNotificationRequestsWithIdentifiers:@[name]];
        [center() removeDeliveredNotificationsWithIdentifiers:@[name]];
    }
}

/* The system answers on a queue of its own, so waiting here, on a thread of the toolkit, blocks nobody. */
-(int)permission {
    __block int state = OFFGRID_NOT_ASKED;
    dispatch_semaphore_t answered = dispatch_semaphore_create(0);
    if (answered == nil) {
        return state;
    }
    [center() getNotificationSettingsWithCompletionHandler:^(UNNotificationSettings* settings) {
        switch (settings.authorizationStatus) {
            case UNAuthorizationStatusNotDetermined:
                state = OFFGRID_NOT_ASKED;
                break;
            case UNAuthorizationStatusDenied:
                state = OFFGRID_REFUSED;
                break;
            default:
                state = OFFGRID_GRANTED;
                break;
        }
        dispatch_semaphore_signal(answered);
    }];
    dispatch_semaphore_wait(answered, dispatch_time(DISPATCH_TIME_NOW, OFFGRID_ANSWER_NANOS));
    dispatch_release(answered);
    return state;
}

-(void)ask {
    [center() requestAuthorizationWithOptions:UNAuthorizationOptionAlert | UNAuthorizationOptionSound
                            completionHandler:^(BOOL granted, NSError* error) {
        app_offgrid_notes_device_NotifierCallback_answered__(CN1_THREAD_GET_STATE_PASS_SINGLE_ARG);
    }];
}

-(void)openSettings {
    dispatch_async(dispatch_get_main_queue(), ^{
        NSURL* page = [NSURL URLWithString:UIApplicationOpenSettingsURLString];
        if (page != nil) {
            [[UIApplication sharedApplication] openURL:page options:@{} completionHandler:nil];
        }
    });
}

-(BOOL)isSupported {
    return YES;
}

@end
