/* UserNotifications: what this app and the port use of it, as Apple documents it. */
#ifndef OFFGRID_USER_NOTIFICATIONS
#define OFFGRID_USER_NOTIFICATIONS

#import <Foundation/Foundation.h>

#pragma clang assume_nonnull begin

typedef NS_OPTIONS(NSUInteger, UNAuthorizationOptions) {
    UNAuthorizationOptionBadge = 1 << 0,
    UNAuthorizationOptionSound = 1 << 1,
    UNAuthorizationOptionAlert = 1 << 2
};
typedef NS_ENUM(NSInteger, UNAuthorizationStatus) {
    UNAuthorizationStatusNotDetermined,
    UNAuthorizationStatusDenied,
    UNAuthorizationStatusAuthorized,
    UNAuthorizationStatusProvisional API_AVAILABLE(ios(12.0)),
    UNAuthorizationStatusEphemeral API_AVAILABLE(ios(14.0))
};
typedef NS_ENUM(NSInteger, UNNotificationSetting) {
    UNNotificationSettingNotSupported,
    UNNotificationSettingDisabled,
    UNNotificationSettingEnabled
};
typedef NS_OPTIONS(NSUInteger, UNNotificationPresentationOptions) {
    UNNotificationPresentationOptionBadge = 1 << 0,
    UNNotificationPresentationOptionSound = 1 << 1,
    UNNotificationPresentationOptionAlert IOS_UNTIL(10.0, 14.0) = 1 << 2,
    UNNotificationPresentationOptionList API_AVAILABLE(ios(14.0)) = 1 << 3,
    UNNotificationPresentationOptionBanner API_AVAILABLE(ios(14.0)) = 1 << 4
};

@interface UNNotificationSettings : NSObject <NSCopying>
@property (nonatomic, readonly) UNAuthorizationStatus authorizationStatus;
@property (nonatomic, readonly) UNNotificationSetting alertSetting;
@property (nonatomic, readonly) UNNotificationSetting soundSetting;
@property (nonatomic, readonly) UNNotificationSetting lockScreenSetting;
@end

@interface UNNotificationSound : NSObject <NSCopying>
@property (class, nonatomic, readonly, copy) UNNotificationSound* defaultSound;
@end

@interface UNNotificationContent : NSObject <NSCopying>
@property (nonatomic, readonly, copy) NSString* title;
@property (nonatomic, readonly, copy) NSString* body;
@property (nonatomic, readonly, copy) NSDictionary* userInfo;
@property (nonatomic, readonly, copy) NSString* threadIdentifier;
@property (nonatomic, readonly, copy) NSString* categoryIdentifier;
@end

@interface UNMutableNotificationContent : UNNotificationContent
@property (nonatomic, copy) NSString* title;
@property (nonatomic, copy) NSString* subtitle;
@property (nonatomic, copy) NSString* body;
@property (nonatomic, copy) NSDictionary* userInfo;
@property (nonatomic, copy, nullable) UNNotificationSound* sound;
@property (nonatomic, copy, nullable) NSNumber* badge;
@property (nonatomic, copy) NSString* threadIdentifier;
@property (nonatomic, copy) NSString* categoryIdentifier;
@end

@interface UNNotificationTrigger : NSObject <NSCopying>
@property (nonatomic, readonly) BOOL repeats;
@end
@interface UNTimeIntervalNotificationTrigger : UNNotificationTrigger
+(instancetype)triggerWithTimeInterval:(NSTimeInterval)seconds repeats:(BOOL)repeats;
@end
@interface UNCalendarNotificationTrigger : UNNotificationTrigger
+(instancetype)triggerWithDateMatchingComponents:(NSDateComponents*)components repeats:(BOOL)repeats;
-(nullable NSDate*)nextTriggerDate;
@end

@interface UNNotificationRequest : NSObject <NSCopying>
@property (nonatomic, readonly, copy) NSString* identifier;
@property (nonatomic, readonly, copy) UNNotificationContent* content;
@property (nonatomic, readonly, copy, nullable) UNNotificationTrigger* trigger;
+(instancetype)requestWithIdentifier:(NSString*)identifier
                             content:(UNNotificationContent*)content
                             trigger:(nullable UNNotificationTrigger*)trigger;
@end

@interface UNNotification : NSObject <NSCopying>
@property (nonatomic, readonly, copy) NSDate* date;
@property (nonatomic, readonly, copy) UNNotificationRequest* request;
@end

extern NSString* const UNNotificationDefaultActionIdentifier;
@interface UNNotificationResponse : NSObject <NSCopying>
@property (nonatomic, readonly, copy) UNNotification* notification;
@property (nonatomic, readonly, copy) NSString* actionIdentifier;
@end

typedef NS_OPTIONS(NSUInteger, UNNotificationCategoryOptions) {
    UNNotificationCategoryOptionNone = 0,
    UNNotificationCategoryOptionCustomDismissAction = 1 << 0,
    UNNotificationCategoryOptionHiddenPreviewsShowTitle API_AVAILABLE(ios(11.0)) = 1 << 2,
    UNNotificationCategoryOptionHiddenPreviewsShowSubtitle API_AVAILABLE(ios(11.0)) = 1 << 3
};
@class UNNotificationAction;
@interface UNNotificationCategory : NSObject <NSCopying>
+(instancetype)categoryWithIdentifier:(NSString*)identifier
                              actions:(NSArray<UNNotificationAction*>*)actions
                    intentIdentifiers:(NSArray<NSString*>*)intentIdentifiers
        hiddenPreviewsBodyPlaceholder:(NSString*)placeholder
                              options:(UNNotificationCategoryOptions)options API_AVAILABLE(ios(11.0));
@end

@class UNUserNotificationCenter;
@protocol UNUserNotificationCenterDelegate <NSObject>
@optional
-(void)userNotificationCenter:(UNUserNotificationCenter*)center
      willPresentNotification:(UNNotification*)notification
        withCompletionHandler:(void (^)(UNNotificationPresentationOptions options))completionHandler;
-(void)userNotificationCenter:(UNUserNotificationCenter*)center
        didReceiveNotificationResponse:(UNNotificationResponse*)response
                 withCompletionHandler:(void (^)(void))completionHandler;
@end

API_AVAILABLE(ios(10.0))
@interface UNUserNotificationCenter : NSObject
@property (nonatomic, assign, nullable) id<UNUserNotificationCenterDelegate> delegate;
+(UNUserNotificationCenter*)currentNotificationCenter;
-(void)requestAuthorizationWithOptions:(UNAuthorizationOptions)options
                     completionHandler:(void (^)(BOOL granted, NSError* _Nullable error))handler;
-(void)getNotificationSettingsWithCompletionHandler:(void (^)(UNNotificationSettings* settings))handler;
-(void)setNotificationCategories:(NSSet<UNNotificationCategory*>*)categories;
-(void)addNotificationRequest:(UNNotificationRequest*)request
        withCompletionHandler:(nullable void (^)(NSError* _Nullable error))handler;
-(void)getPendingNotificationRequestsWithCompletionHandler:(void (^)(NSArray<UNNotificationRequest*>* requests))handler;
-(void)getDeliveredNotificationsWithCompletionHandler:(void (^)(NSArray<UNNotification*>* notifications))handler;
-(void)removePendingNotificationRequestsWithIdentifiers:(NSArray<NSString*>*)identifiers;
-(void)removeAllPendingNotificationRequests;
-(void)removeDeliveredNotificationsWithIdentifiers:(NSArray<NSString*>*)identifiers;
-(void)removeAllDeliveredNotifications;
@end

#pragma clang assume_nonnull end

#endif
