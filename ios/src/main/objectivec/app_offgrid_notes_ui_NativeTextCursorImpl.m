#import "app_offgrid_notes_ui_NativeTextCursorImpl.h"
#import <UIKit/UIKit.h>

@implementation app_offgrid_notes_ui_NativeTextCursorImpl

static UITextView* focused(UIView* view) {
    if ([view isKindOfClass:[UITextView class]] && [view isFirstResponder]) {
        return (UITextView*)view;
    }
    for (UIView* child in view.subviews) {
        UITextView* found = focused(child);
        if (found != nil) {
            return found;
        }
    }
    return nil;
}

static UITextView* editor(void) {
    for (UIWindow* window in [UIApplication sharedApplication].windows) {
        UITextView* found = focused(window);
        if (found != nil) {
            return found;
        }
    }
    return nil;
}

-(int)position {
    __block int at = -1;
    void (^ask)(void) = ^{
        UITextView* view = editor();
        at = view == nil ? -1 : (int)NSMaxRange(view.selectedRange);
    };
    if ([NSThread isMainThread]) {
        ask();
    } else {
        dispatch_sync(dispatch_get_main_queue(), ask);
    }
    return at;
}

-(void)replace:(NSString*)before param1:(NSString*)after param2:(int)cursor {
    dispatch_async(dispatch_get_main_queue(), ^{
        UITextView* view = editor();
        BOOL isBefore = [view.text isEqualToString:before];
        if (isBefore) {
            view.text = after;
        }
        if (isBefore || [view.text isEqualToString:after]) {
            view.selectedRange = NSMakeRange(MIN((NSUInteger)cursor, view.text.length), 0);
        }
    });
}

-(BOOL)isSupported {
    return YES;
}

@end
