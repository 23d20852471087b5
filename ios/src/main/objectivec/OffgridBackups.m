#import <UIKit/UIKit.h>

/*
 * Keeps everything that the app stores out of the backups of iCloud and of computers: a restored copy would be a second device
 * with the first one's id, and notes would be kept where nobody has asked for it. The port keeps its database (notes.db, and its
 * log beside it, which SQLite makes anew) and its settings in Documents. The mark is an attribute of each file, so it is set
 * again whenever the app leaves the screen, which it does before a backup may run; it changes nothing else about a file.
 */
@interface OffgridBackups : NSObject
@end

static void keepOut(NSString* path) {
    NSError* error = nil;
    if (![[NSURL fileURLWithPath:path] setResourceValue:@YES forKey:NSURLIsExcludedFromBackupKey error:&error]) {
        NSLog(@"%@ stays in backups: %@", path.lastPathComponent, error.localizedDescription);
    }
}

@implementation OffgridBackups

/* Called by the system before the app runs, for each class that has it. */
+(void)load {
    for (NSNotificationName moment in @[
             UIApplicationDidFinishLaunchingNotification,
             UIApplicationWillResignActiveNotification,
             UIApplicationDidEnterBackgroundNotification
         ]) {
        [[NSNotificationCenter defaultCenter] addObserver:self
                                                 selector:@selector(keepAllOut:)
                                                     name:moment
                                                   object:nil];
    }
}

+(void)keepAllOut:(NSNotification*)moment {
    NSString* folder = [NSSearchPathForDirectoriesInDomains(NSDocumentDirectory, NSUserDomainMask, YES) lastObject];
    if (folder == nil) {
        return;
    }
    keepOut(folder);
    for (NSString* name in [[NSFileManager defaultManager] contentsOfDirectoryAtPath:folder error:nil]) {
        keepOut([folder stringByAppendingPathComponent:name]);
    }
}

@end
