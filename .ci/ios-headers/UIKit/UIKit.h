/* UIKit: what this app's Objective-C and the port's headers use of it, as Apple documents it. */
#ifndef OFFGRID_UIKIT
#define OFFGRID_UIKIT

#import <Foundation/Foundation.h>

#pragma clang assume_nonnull begin

#define IBOutlet
#define UIKIT_EXTERN extern

@class UIApplication, UIViewController, UIWindow, UIImage, UIFont, UIDatePicker, UITextView, UIPasteboard, CADisplayLink;

/* Named by the port's headers alone. */
@class UIImagePickerController, UIActionSheet, UIPopoverController, UIPickerView, UIDocumentInteractionController;
@protocol UIImagePickerControllerDelegate <NSObject>
@end
@protocol UIActionSheetDelegate <NSObject>
@end
@protocol UIPopoverControllerDelegate <NSObject>
@end
@protocol UIPickerViewDelegate <NSObject>
@end
@protocol UIDocumentInteractionControllerDelegate <NSObject>
@end
@protocol UITextViewDelegate <NSObject>
@end
@protocol UITextFieldDelegate <NSObject>
@end

@interface UIEvent : NSObject
@end

@interface UIResponder : NSObject
@property (nonatomic, readonly) BOOL isFirstResponder;
-(BOOL)resignFirstResponder;
@end

@interface UIView : UIResponder
@property (nullable, nonatomic, readonly, retain) UIView* superview;
@property (nonatomic, readonly, copy) NSArray<__kindof UIView*>* subviews;
@property (nullable, nonatomic, readonly, retain) UIWindow* window;
@property (nonatomic) CGRect bounds;
@property (nonatomic) CGRect frame;
@property (nonatomic, getter=isHidden) BOOL hidden;
@end

@interface UIWindow : UIView
@property (nullable, nonatomic, retain) UIViewController* rootViewController;
@property (nonatomic, readonly, getter=isKeyWindow) BOOL keyWindow;
@end

@interface UITextRange : NSObject
@property (nonatomic, readonly, getter=isEmpty) BOOL empty;
@end

@protocol UITextInput <NSObject>
@property (nullable, nonatomic, readonly) UITextRange* markedTextRange;
-(void)unmarkText;
@end

@interface UIScrollView : UIView
@end

extern const NSNotificationName UITextViewTextDidChangeNotification;

@interface UITextView : UIScrollView <UITextInput>
@property (null_resettable, nonatomic, copy) NSString* text;
@property (nonatomic) NSRange selectedRange;
-(void)scrollRangeToVisible:(NSRange)range;
@end

@interface UIControl : UIView
@end

@interface UITextField : UIControl <UITextInput>
@property (nullable, nonatomic, copy) NSString* text;
@end

@interface UIPopoverPresentationController : NSObject
@property (nullable, nonatomic, retain) UIView* sourceView;
@property (nonatomic, assign) CGRect sourceRect;
@end

@interface UIViewController : UIResponder
@property (null_resettable, nonatomic, retain) UIView* view;
@property (nullable, nonatomic, readonly) UIViewController* presentedViewController;
@property (nullable, nonatomic, readonly) UIViewController* presentingViewController;
@property (nonatomic, readonly, getter=isBeingDismissed) BOOL beingDismissed;
@property (nullable, nonatomic, readonly) UIPopoverPresentationController* popoverPresentationController;
-(void)presentViewController:(UIViewController*)controller
                    animated:(BOOL)animated
                  completion:(void (^ _Nullable)(void))completion;
-(void)dismissViewControllerAnimated:(BOOL)animated completion:(void (^ _Nullable)(void))completion;
@end

typedef NS_ENUM(NSUInteger, UIDocumentPickerMode) {
    UIDocumentPickerModeImport,
    UIDocumentPickerModeOpen,
    UIDocumentPickerModeExportToService,
    UIDocumentPickerModeMoveToService
};

@class UIDocumentPickerViewController;
@protocol UIDocumentPickerDelegate <NSObject>
@optional
-(void)documentPicker:(UIDocumentPickerViewController*)controller
        didPickDocumentsAtURLs:(NSArray<NSURL*>*)urls API_AVAILABLE(ios(11.0));
-(void)documentPickerWasCancelled:(UIDocumentPickerViewController*)controller;
@end

@interface UIDocumentPickerViewController : UIViewController
@property (nullable, nonatomic, assign) id<UIDocumentPickerDelegate> delegate;
@property (nonatomic, assign, readonly) UIDocumentPickerMode documentPickerMode IOS_UNTIL(8.0, 14.0);
@property (nonatomic, assign) BOOL allowsMultipleSelection API_AVAILABLE(ios(11.0));
-(instancetype)initWithDocumentTypes:(NSArray<NSString*>*)types inMode:(UIDocumentPickerMode)mode IOS_UNTIL(8.0, 14.0);
-(instancetype)initWithURL:(NSURL*)url inMode:(UIDocumentPickerMode)mode IOS_UNTIL(8.0, 14.0);
-(instancetype)initWithURLs:(NSArray<NSURL*>*)urls inMode:(UIDocumentPickerMode)mode IOS_UNTIL(11.0, 14.0);
@end

typedef NSUInteger UIBackgroundTaskIdentifier;
extern const UIBackgroundTaskIdentifier UIBackgroundTaskInvalid;
extern const NSTimeInterval UIApplicationBackgroundFetchIntervalMinimum;
extern const NSTimeInterval UIApplicationBackgroundFetchIntervalNever;
extern NSString* const UIApplicationOpenSettingsURLString;
typedef NSString* UIApplicationOpenExternalURLOptionsKey;
typedef NSString* UIApplicationLaunchOptionsKey;
typedef NS_ENUM(NSInteger, UIApplicationState) {
    UIApplicationStateActive,
    UIApplicationStateInactive,
    UIApplicationStateBackground
};
typedef NS_ENUM(NSUInteger, UIBackgroundFetchResult) {
    UIBackgroundFetchResultNewData,
    UIBackgroundFetchResultNoData,
    UIBackgroundFetchResultFailed
};
typedef NS_ENUM(NSInteger, UIBackgroundRefreshStatus) {
    UIBackgroundRefreshStatusRestricted,
    UIBackgroundRefreshStatusDenied,
    UIBackgroundRefreshStatusAvailable
};
extern const NSNotificationName UIApplicationDidEnterBackgroundNotification;
extern const NSNotificationName UIApplicationWillEnterForegroundNotification;
extern const NSNotificationName UIApplicationDidBecomeActiveNotification;
extern const NSNotificationName UIApplicationWillResignActiveNotification;
extern const NSNotificationName UIApplicationDidFinishLaunchingNotification;
extern const NSNotificationName UIApplicationProtectedDataDidBecomeAvailable;
extern const NSNotificationName UIContentSizeCategoryDidChangeNotification;

@protocol UIApplicationDelegate <NSObject>
@optional
@property (nullable, nonatomic, retain) UIWindow* window;
-(void)application:(UIApplication*)application
        performFetchWithCompletionHandler:(void (^)(UIBackgroundFetchResult result))completionHandler;
@end

@interface UIApplication : UIResponder
@property (class, nonatomic, readonly) UIApplication* sharedApplication;
@property (nullable, nonatomic, assign) id<UIApplicationDelegate> delegate;
@property (nonatomic, readonly) NSArray<__kindof UIWindow*>* windows;
@property (nullable, nonatomic, readonly) UIWindow* keyWindow IOS_UNTIL(2.0, 13.0);
@property (nonatomic, readonly) UIApplicationState applicationState;
@property (nonatomic, readonly) NSTimeInterval backgroundTimeRemaining;
@property (nonatomic, readonly) UIBackgroundRefreshStatus backgroundRefreshStatus;
@property (nonatomic, readonly, getter=isProtectedDataAvailable) BOOL protectedDataAvailable;
-(UIBackgroundTaskIdentifier)beginBackgroundTaskWithExpirationHandler:(void (^ _Nullable)(void))handler;
-(UIBackgroundTaskIdentifier)beginBackgroundTaskWithName:(nullable NSString*)name
                                       expirationHandler:(void (^ _Nullable)(void))handler;
-(void)endBackgroundTask:(UIBackgroundTaskIdentifier)identifier;
-(void)setMinimumBackgroundFetchInterval:(NSTimeInterval)seconds IOS_UNTIL(7.0, 13.0);
-(BOOL)canOpenURL:(NSURL*)url;
-(void)openURL:(NSURL*)url
              options:(NSDictionary<UIApplicationOpenExternalURLOptionsKey, id>*)options
    completionHandler:(void (^ _Nullable)(BOOL success))completion API_AVAILABLE(ios(10.0));
@end

#pragma clang assume_nonnull end

#endif
