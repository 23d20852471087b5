#import "app_offgrid_notes_ui_NativeTextCursorImpl.h"
#import <UIKit/UIKit.h>
#import "CN1UITextField.h"
#import "CN1UITextView.h"
#include <time.h>

static const int64_t AGAIN_AFTER = 200 * NSEC_PER_MSEC;

/* A text that the port sets so soon after a key may be an echo of the texts before that key. */
static const uint64_t ECHO = 3 * NSEC_PER_SEC;

/* True while this file, and not the port, sets the text of an editor; when a key was pressed last. On the main thread. */
static BOOL replacing = NO;
static uint64_t lastKey = 0;

/*
 * The port writes each text that it hears of back into the editor, some moments later: by then it may be an old one, and what
 * was typed or composed meanwhile would go. While a person types, a text comes in through this file alone.
 */
@interface CN1UITextView (OffgridNotes)
@end

@implementation CN1UITextView (OffgridNotes)

+(void)load {
    [[NSNotificationCenter defaultCenter] addObserverForName:UITextViewTextDidChangeNotification
                                                      object:nil
                                                       queue:nil
                                                  usingBlock:^(NSNotification* key) {
        lastKey = clock_gettime_nsec_np(CLOCK_UPTIME_RAW);
    }];
}

-(void)setText:(NSString*)text {
    BOOL typing = lastKey != 0 && clock_gettime_nsec_np(CLOCK_UPTIME_RAW) - lastKey < ECHO;
    if (replacing || !self.isFirstResponder || (self.markedTextRange == nil && !typing)) {
        [super setText:text];
    }
}

@end

/* Fields of one line have no such file: into them the port's texts come in, but not into a composition. */
@interface CN1UITextField (OffgridNotes)
@end

@implementation CN1UITextField (OffgridNotes)

-(void)setText:(NSString*)text {
    if (self.markedTextRange == nil) {
        [super setText:text];
    }
}

@end

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

/*
 * A text set while a person composes (Chinese, Japanese, Korean, an accent) would end the composition with half a word. It waits
 * until they are done; if they are done with another text, nothing is set: the app hears of that text and asks again.
 */
static void replace(NSString* before, NSString* after, NSUInteger cursor) {
    UITextView* view = editor();
    if (view == nil) {
        return;
    }
    if (view.markedTextRange != nil) {
        dispatch_after(dispatch_time(DISPATCH_TIME_NOW, AGAIN_AFTER), dispatch_get_main_queue(), ^{
            replace(before, after, cursor);
        });
        return;
    }
    BOOL isBefore = [view.text isEqualToString:before];
    if (isBefore) {
        replacing = YES;
        view.text = after;
        replacing = NO;
    }
    if (isBefore || [view.text isEqualToString:after]) {
        view.selectedRange = NSMakeRange(MIN(cursor, view.text.length), 0);
    }
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
        replace(before, after, (NSUInteger)MAX(cursor, 0));
    });
}

-(BOOL)isSupported {
    return YES;
}

@end
