#import "app_offgrid_notes_ui_NativeFilesImpl.h"
#import "CodenameOne_GLViewController.h"
#import <UIKit/UIKit.h>
#include "app_offgrid_notes_ui_FilesCallback.h"

extern JAVA_OBJECT fromNSString(CODENAME_ONE_THREAD_STATE, NSString* str);

/* A picker does not hold its delegate, so this one lives as long as the app. */
@interface OffgridPickerDelegate : NSObject <UIDocumentPickerDelegate>
@end

@implementation OffgridPickerDelegate

-(void)documentPicker:(UIDocumentPickerViewController*)picker didPickDocumentsAtURLs:(NSArray<NSURL*>*)urls {
    if (picker.documentPickerMode == UIDocumentPickerModeImport && urls.count > 0) {
        /* In this mode the system has made a copy for the app. */
        NSString* path = [@"file://" stringByAppendingString:urls.firstObject.path];
        app_offgrid_notes_ui_FilesCallback_chosen___java_lang_String_boolean(
                CN1_THREAD_GET_STATE_PASS_ARG fromNSString(CN1_THREAD_GET_STATE_PASS_ARG path), JAVA_TRUE);
    } else if (urls.count > 0) {
        app_offgrid_notes_ui_FilesCallback_kept__(CN1_THREAD_GET_STATE_PASS_SINGLE_ARG);
    }
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

static void present(UIDocumentPickerViewController* picker) {
    picker.delegate = delegate();
    [[CodenameOne_GLViewController instance] presentViewController:picker animated:YES completion:nil];
}

@implementation app_offgrid_notes_ui_NativeFilesImpl

-(void)choose {
    dispatch_async(dispatch_get_main_queue(), ^{
        present([[UIDocumentPickerViewController alloc] initWithDocumentTypes:@[@"public.data"]
                                                                       inMode:UIDocumentPickerModeImport]);
    });
}

-(void)keep:(NSString*)path param1:(NSString*)name param2:(NSString*)mimeType {
    NSURL* file = [NSURL fileURLWithPath:path];
    dispatch_async(dispatch_get_main_queue(), ^{
        if (![[NSFileManager defaultManager] isReadableFileAtPath:path]) {
            app_offgrid_notes_ui_FilesCallback_failed__(CN1_THREAD_GET_STATE_PASS_SINGLE_ARG);
            return;
        }
        present([[UIDocumentPickerViewController alloc] initWithURLs:@[file]
                                                              inMode:UIDocumentPickerModeExportToService]);
    });
}

-(BOOL)isSupported {
    return YES;
}

@end
