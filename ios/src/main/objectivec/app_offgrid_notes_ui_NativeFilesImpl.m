#import "app_offgrid_notes_ui_NativeFilesImpl.h"
#import "CodenameOne_GLViewController.h"
#import <UIKit/UIKit.h>
#include "app_offgrid_notes_ui_FilesCallback.h"

static void failed(void) {
    app_offgrid_notes_ui_FilesCallback_failed__(CN1_THREAD_GET_STATE_PASS_SINGLE_ARG);
}

/* A picker does not hold its delegate, so this one lives as long as the app. */
@interface OffgridPickerDelegate : NSObject <UIDocumentPickerDelegate>
@end

@implementation OffgridPickerDelegate

-(void)documentPicker:(UIDocumentPickerViewController*)picker didPickDocumentsAtURLs:(NSArray<NSURL*>*)urls {
    if (picker.documentPickerMode != UIDocumentPickerModeImport) {
        app_offgrid_notes_ui_FilesCallback_kept__(CN1_THREAD_GET_STATE_PASS_SINGLE_ARG);
        return;
    }
    /* In this mode the system has made a copy for the app. What reads it takes the path as it is, with nothing escaped. */
    NSString* path = urls.firstObject.path;
    if (path == nil || ![[NSFileManager defaultManager] isReadableFileAtPath:path]) {
        failed();
        return;
    }
    NSString* file = [@"file://" stringByAppendingString:path];
    app_offgrid_notes_ui_FilesCallback_chosen___java_lang_String_boolean(
            CN1_THREAD_GET_STATE_PASS_ARG fromNSString(CN1_THREAD_GET_STATE_PASS_ARG file), JAVA_TRUE);
}

@end

static OffgridPickerDelegate* delegate(void) {
    static OffgridPickerDelegate* one = nil;
    static dispatch_once_t once;
    dispatch_once(&once, ^{
        one = [[OffgridPickerDelegate alloc] init];
    });
    return one;
}

/* On top of whatever is shown; a second picker is not: the person has the first one before them. */
static void present(UIDocumentPickerViewController* picker) {
    UIViewController* top = [CodenameOne_GLViewController instance];
    while (top.presentedViewController != nil && !top.presentedViewController.beingDismissed) {
        top = top.presentedViewController;
    }
    if (top == nil) {
        failed();
    } else if (![top isKindOfClass:[UIDocumentPickerViewController class]]) {
        picker.delegate = delegate();
        [top presentViewController:picker animated:YES completion:nil];
    }
}

@implementation app_offgrid_notes_ui_NativeFilesImpl

-(void)choose {
    dispatch_async(dispatch_get_main_queue(), ^{
        UIDocumentPickerViewController* picker = [[[UIDocumentPickerViewController alloc]
                initWithDocumentTypes:@[@"public.data"]
                               inMode:UIDocumentPickerModeImport] autorelease];
        present(picker);
    });
}

-(void)keep:(NSString*)path param1:(NSString*)name param2:(NSString*)mimeType {
    dispatch_async(dispatch_get_main_queue(), ^{
        if (![[NSFileManager defaultManager] isReadableFileAtPath:path]) {
            failed();
            return;
        }
        UIDocumentPickerViewController* picker = [[[UIDocumentPickerViewController alloc]
                initWithURLs:@[[NSURL fileURLWithPath:path]]
                      inMode:UIDocumentPickerModeExportToService] autorelease];
        present(picker);
    });
}

-(BOOL)isSupported {
    return YES;
}

@end
