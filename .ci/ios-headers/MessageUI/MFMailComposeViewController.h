/* For the port's headers alone. */
#import <Foundation/Foundation.h>
@protocol MFMailComposeViewControllerDelegate <NSObject>
@end
