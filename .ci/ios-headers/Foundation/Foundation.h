/* Foundation, CoreFoundation and libdispatch: what this app's Objective-C uses of them, as Apple documents it. */
#ifndef OFFGRID_FOUNDATION
#define OFFGRID_FOUNDATION

#include <Availability.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#pragma clang assume_nonnull begin

typedef _Bool BOOL;
#define YES ((BOOL)1)
#define NO ((BOOL)0)
typedef long NSInteger;
typedef unsigned long NSUInteger;
typedef double NSTimeInterval;
typedef unsigned short unichar;
typedef unsigned int natural_t;
typedef int32_t OSStatus;
#define NSNotFound ((NSInteger)0x7fffffffffffffffL)
#define MIN(a, b) ((a) < (b) ? (a) : (b))
#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define NS_ENUM(type, name) enum name : type name; enum name : type
#define NS_OPTIONS(type, name) enum name : type name; enum name : type
#define NS_SWIFT_NAME(name)
#ifndef nil
#define nil ((void*)0)
#endif
typedef struct objc_class* Class;
typedef struct objc_object {
    Class isa;
}* id;
typedef struct objc_selector* SEL;

/* CoreFoundation */
typedef double CGFloat;
typedef struct { CGFloat x, y; } CGPoint;
typedef struct { CGFloat width, height; } CGSize;
typedef struct { CGPoint origin; CGSize size; } CGRect;
typedef struct { CGFloat a, b, c, d, tx, ty; } CGAffineTransform;
typedef const void* CFTypeRef;
typedef const struct __CFAllocator* CFAllocatorRef;
typedef const struct __attribute__((objc_bridge(NSString))) __CFString* CFStringRef;
typedef const struct __attribute__((objc_bridge(NSData))) __CFData* CFDataRef;
typedef const struct __attribute__((objc_bridge(NSDictionary))) __CFDictionary* CFDictionaryRef;
typedef struct __CFRunLoop* CFRunLoopRef;
typedef unsigned char Boolean;
typedef const struct __CFBoolean* CFBooleanRef;
typedef CFStringRef CFRunLoopMode;
extern const CFBooleanRef kCFBooleanTrue;
extern const CFRunLoopMode kCFRunLoopCommonModes;
extern CFRunLoopRef CFRunLoopGetMain(void);
extern void CFRelease(CFTypeRef object);
extern CFTypeRef CFRetain(CFTypeRef object);

@class NSString, NSArray<Element>, NSDictionary<Key, Value>, NSData, NSDate, NSError, NSURL, NSNotification, NSMethodSignature;

typedef struct _NSRange {
    NSUInteger location;
    NSUInteger length;
} NSRange;
static inline NSRange NSMakeRange(NSUInteger location, NSUInteger length) {
    NSRange range = {location, length};
    return range;
}
static inline NSUInteger NSMaxRange(NSRange range) {
    return range.location + range.length;
}

@protocol NSObject
-(BOOL)isEqual:(nullable id)object;
-(BOOL)isKindOfClass:(Class)type;
-(BOOL)respondsToSelector:(SEL)selector;
-(BOOL)conformsToProtocol:(Protocol*)protocol;
-(instancetype)retain;
-(oneway void)release;
-(instancetype)autorelease;
-(Class)class;
@property (readonly, copy) NSString* description;
@end

__attribute__((objc_root_class))
@interface NSObject <NSObject> {
    Class isa;
}
+(instancetype)alloc;
+(instancetype)new;
+(Class)class;
-(instancetype)init;
-(void)dealloc;
-(id)copy;
-(id)mutableCopy;
+(BOOL)instancesRespondToSelector:(SEL)selector;
-(void)performSelectorOnMainThread:(SEL)selector withObject:(nullable id)argument waitUntilDone:(BOOL)wait;
@end

@protocol NSCopying
@end
@protocol NSFastEnumeration
-(NSUInteger)countByEnumeratingWithState:(void*)state
                                 objects:(id __unsafe_unretained _Nullable[_Nonnull])buffer
                                   count:(NSUInteger)length;
@end

@interface NSAutoreleasePool : NSObject
-(void)drain;
@end

typedef NS_ENUM(NSUInteger, NSStringEncoding) {
    NSASCIIStringEncoding = 1,
    NSUTF8StringEncoding = 4,
    NSISOLatin1StringEncoding = 5
};
typedef NS_ENUM(NSInteger, NSComparisonResult) { NSOrderedAscending = -1, NSOrderedSame, NSOrderedDescending };
typedef NS_OPTIONS(NSUInteger, NSStringCompareOptions) {
    NSCaseInsensitiveSearch = 1,
    NSLiteralSearch = 2,
    NSBackwardsSearch = 4
};

@interface NSString : NSObject <NSCopying>
@property (readonly) NSUInteger length;
@property (readonly, nullable) const char* UTF8String;
@property (readonly, copy) NSString* lastPathComponent;
@property (readonly, copy) NSString* pathExtension;
@property (readonly, copy) NSString* stringByDeletingLastPathComponent;
@property (readonly, copy) NSString* stringByDeletingPathExtension;
@property (readonly, copy) NSString* lowercaseString;
+(instancetype)string;
+(nullable instancetype)stringWithUTF8String:(const char*)bytes;
+(instancetype)stringWithString:(NSString*)string;
+(instancetype)stringWithFormat:(NSString*)format, ... __attribute__((format(__NSString__, 1, 2)));
-(nullable instancetype)initWithData:(NSData*)data encoding:(NSStringEncoding)encoding;
-(nullable instancetype)initWithBytes:(const void*)bytes length:(NSUInteger)length encoding:(NSStringEncoding)encoding;
-(instancetype)initWithCharacters:(const unichar*)characters length:(NSUInteger)length;
-(unichar)characterAtIndex:(NSUInteger)index;
-(void)getCharacters:(unichar*)buffer range:(NSRange)range;
-(BOOL)isEqualToString:(nullable NSString*)other;
-(BOOL)hasPrefix:(NSString*)start;
-(BOOL)hasSuffix:(NSString*)end;
-(NSRange)rangeOfString:(NSString*)text;
-(NSComparisonResult)compare:(NSString*)other;
-(NSString*)substringFromIndex:(NSUInteger)from;
-(NSString*)substringToIndex:(NSUInteger)to;
-(NSString*)substringWithRange:(NSRange)range;
-(NSString*)stringByAppendingString:(NSString*)more;
-(NSString*)stringByAppendingPathComponent:(NSString*)name;
-(NSString*)stringByReplacingOccurrencesOfString:(NSString*)target withString:(NSString*)replacement;
-(nullable NSData*)dataUsingEncoding:(NSStringEncoding)encoding;
-(nullable NSData*)dataUsingEncoding:(NSStringEncoding)encoding allowLossyConversion:(BOOL)lossy;
-(NSArray<NSString*>*)componentsSeparatedByString:(NSString*)separator;
-(NSInteger)integerValue;
-(int)intValue;
-(long long)longLongValue;
@end

@interface NSMutableString : NSString
-(void)appendString:(NSString*)more;
@end

/* What a literal is. Its layout is the runtime's. */
@interface NSConstantString : NSString
@end

@interface NSData : NSObject <NSCopying>
@property (readonly) NSUInteger length;
@property (readonly) const void* bytes;
+(instancetype)data;
+(instancetype)dataWithBytes:(nullable const void*)bytes length:(NSUInteger)length;
+(nullable instancetype)dataWithContentsOfFile:(NSString*)path;
+(instancetype)dataWithData:(NSData*)data;
-(BOOL)writeToFile:(NSString*)path atomically:(BOOL)atomically;
@end

@interface NSMutableData : NSData
@property (readonly) void* mutableBytes;
+(nullable instancetype)dataWithLength:(NSUInteger)length;
-(void)appendBytes:(const void*)bytes length:(NSUInteger)length;
-(void)appendData:(NSData*)data;
@end

@interface NSNumber : NSObject <NSCopying>
@property (readonly) BOOL boolValue;
@property (readonly) int intValue;
@property (readonly) long long longLongValue;
@property (readonly) double doubleValue;
+(NSNumber*)numberWithBool:(BOOL)value;
+(NSNumber*)numberWithInt:(int)value;
+(NSNumber*)numberWithInteger:(NSInteger)value;
+(NSNumber*)numberWithUnsignedInteger:(NSUInteger)value;
+(NSNumber*)numberWithLong:(long)value;
+(NSNumber*)numberWithLongLong:(long long)value;
+(NSNumber*)numberWithDouble:(double)value;
@end

@interface NSArray<__covariant Element> : NSObject <NSCopying, NSFastEnumeration>
@property (readonly) NSUInteger count;
@property (nullable, readonly) Element firstObject;
@property (nullable, readonly) Element lastObject;
+(instancetype)array;
+(instancetype)arrayWithObject:(Element)object;
+(instancetype)arrayWithObjects:(const Element _Nonnull[_Nullable])objects count:(NSUInteger)count;
-(Element)objectAtIndex:(NSUInteger)index;
-(Element)objectAtIndexedSubscript:(NSUInteger)index;
-(BOOL)containsObject:(Element)object;
-(NSString*)componentsJoinedByString:(NSString*)separator;
@end

@interface NSMutableArray<Element> : NSArray<Element>
-(void)addObject:(Element)object;
-(void)removeObjectAtIndex:(NSUInteger)index;
-(void)removeAllObjects;
@end

@interface NSDictionary<__covariant Key, __covariant Value> : NSObject <NSCopying, NSFastEnumeration>
@property (readonly) NSUInteger count;
@property (readonly, copy) NSArray<Key>* allKeys;
+(instancetype)dictionary;
+(instancetype)dictionaryWithDictionary:(NSDictionary<Key, Value>*)other;
+(instancetype)dictionaryWithObjects:(const Value _Nonnull[_Nullable])objects
                             forKeys:(const Key _Nonnull[_Nullable])keys
                               count:(NSUInteger)count;
-(nullable Value)objectForKey:(Key)key;
-(nullable Value)objectForKeyedSubscript:(Key)key;
@end

@interface NSMutableDictionary<Key, Value> : NSDictionary<Key, Value>
-(void)addEntriesFromDictionary:(NSDictionary<Key, Value>*)other;
-(void)setObject:(Value)object forKey:(Key)key;
-(void)setObject:(nullable Value)object forKeyedSubscript:(Key)key;
-(void)removeObjectForKey:(Key)key;
@end

@interface NSSet<__covariant Element> : NSObject <NSCopying, NSFastEnumeration>
@property (readonly) NSUInteger count;
+(instancetype)set;
+(instancetype)setWithObject:(Element)object;
+(instancetype)setWithObjects:(Element)first, ... __attribute__((sentinel));
-(BOOL)containsObject:(Element)object;
@end

typedef NSString* NSErrorDomain;
extern const NSErrorDomain NSCocoaErrorDomain;
extern const NSErrorDomain NSOSStatusErrorDomain;

@interface NSError : NSObject <NSCopying>
@property (readonly, copy) NSErrorDomain domain;
@property (readonly) NSInteger code;
@property (readonly, copy) NSString* localizedDescription;
@end

typedef NSString* NSURLResourceKey;
extern const NSURLResourceKey NSURLIsExcludedFromBackupKey;
extern const NSURLResourceKey NSURLFileSizeKey;

@interface NSURL : NSObject <NSCopying>
@property (nullable, readonly, copy) NSString* path;
@property (nullable, readonly, copy) NSString* absoluteString;
@property (nullable, readonly, copy) NSString* lastPathComponent;
@property (readonly, getter=isFileURL) BOOL fileURL;
+(nullable instancetype)URLWithString:(NSString*)string;
+(NSURL*)fileURLWithPath:(NSString*)path;
+(NSURL*)fileURLWithPath:(NSString*)path isDirectory:(BOOL)isDirectory;
-(BOOL)setResourceValue:(nullable id)value
                 forKey:(NSURLResourceKey)key
                  error:(NSError* _Nullable* _Nullable)error;
-(BOOL)getResourceValue:(id _Nullable* _Nonnull)value
                 forKey:(NSURLResourceKey)key
                  error:(NSError* _Nullable* _Nullable)error;
-(BOOL)startAccessingSecurityScopedResource;
-(void)stopAccessingSecurityScopedResource;
@end

typedef NS_ENUM(NSUInteger, NSSearchPathDirectory) {
    NSLibraryDirectory = 5,
    NSDocumentDirectory = 9,
    NSCachesDirectory = 13,
    NSApplicationSupportDirectory = 14
};
typedef NS_OPTIONS(NSUInteger, NSSearchPathDomainMask) { NSUserDomainMask = 1 };
extern NSArray<NSString*>* NSSearchPathForDirectoriesInDomains(
        NSSearchPathDirectory directory, NSSearchPathDomainMask domains, BOOL expandTilde);
extern NSString* NSHomeDirectory(void);
extern NSString* NSTemporaryDirectory(void);

typedef NSString* NSFileAttributeKey;
typedef NSString* NSFileProtectionType;
extern const NSFileAttributeKey NSFileProtectionKey;
extern const NSFileAttributeKey NSFileSize;
extern const NSFileProtectionType NSFileProtectionCompleteUntilFirstUserAuthentication;

@interface NSFileManager : NSObject
@property (class, readonly) NSFileManager* defaultManager;
-(BOOL)fileExistsAtPath:(NSString*)path;
-(BOOL)fileExistsAtPath:(NSString*)path isDirectory:(nullable BOOL*)isDirectory;
-(BOOL)isReadableFileAtPath:(NSString*)path;
-(BOOL)removeItemAtPath:(NSString*)path error:(NSError* _Nullable* _Nullable)error;
-(BOOL)copyItemAtPath:(NSString*)from toPath:(NSString*)to error:(NSError* _Nullable* _Nullable)error;
-(BOOL)moveItemAtPath:(NSString*)from toPath:(NSString*)to error:(NSError* _Nullable* _Nullable)error;
-(BOOL)createDirectoryAtPath:(NSString*)path
 withIntermediateDirectories:(BOOL)intermediate
                  attributes:(nullable NSDictionary<NSFileAttributeKey, id>*)attributes
                       error:(NSError* _Nullable* _Nullable)error;
-(nullable NSArray<NSString*>*)contentsOfDirectoryAtPath:(NSString*)path error:(NSError* _Nullable* _Nullable)error;
-(BOOL)setAttributes:(NSDictionary<NSFileAttributeKey, id>*)attributes
        ofItemAtPath:(NSString*)path
               error:(NSError* _Nullable* _Nullable)error;
@end

@interface NSDate : NSObject <NSCopying>
@property (readonly) NSTimeInterval timeIntervalSince1970;
@property (readonly) NSTimeInterval timeIntervalSinceNow;
+(instancetype)date;
+(instancetype)dateWithTimeIntervalSince1970:(NSTimeInterval)seconds;
+(instancetype)dateWithTimeIntervalSinceNow:(NSTimeInterval)seconds;
@end

typedef NS_OPTIONS(NSUInteger, NSCalendarUnit) {
    NSCalendarUnitYear = 4,
    NSCalendarUnitMonth = 8,
    NSCalendarUnitDay = 16,
    NSCalendarUnitHour = 32,
    NSCalendarUnitMinute = 64,
    NSCalendarUnitSecond = 128
};
typedef NSString* NSCalendarIdentifier;
extern const NSCalendarIdentifier NSCalendarIdentifierGregorian;
@class NSCalendar;
@interface NSTimeZone : NSObject <NSCopying>
+(instancetype)timeZoneForSecondsFromGMT:(NSInteger)seconds;
@end
@interface NSDateComponents : NSObject <NSCopying>
@property (nullable, copy) NSCalendar* calendar;
@property (nullable, copy) NSTimeZone* timeZone;
@end
@interface NSCalendar : NSObject <NSCopying>
@property (class, readonly, copy) NSCalendar* currentCalendar;
@property (copy) NSTimeZone* timeZone;
+(nullable NSCalendar*)calendarWithIdentifier:(NSCalendarIdentifier)identifier;
-(NSDateComponents*)components:(NSCalendarUnit)units fromDate:(NSDate*)date;
@end

@interface NSTimer : NSObject
@property (readonly, getter=isValid) BOOL valid;
+(NSTimer*)scheduledTimerWithTimeInterval:(NSTimeInterval)seconds
                                  repeats:(BOOL)repeats
                                    block:(void (^)(NSTimer* timer))block API_AVAILABLE(ios(10.0));
-(void)invalidate;
@end

@interface NSBundle : NSObject
@property (class, readonly) NSBundle* mainBundle;
@property (nullable, readonly, copy) NSString* bundleIdentifier;
@end

@interface NSUserDefaults : NSObject
@property (class, readonly) NSUserDefaults* standardUserDefaults;
-(BOOL)boolForKey:(NSString*)key;
-(void)setBool:(BOOL)value forKey:(NSString*)key;
-(nullable NSString*)stringForKey:(NSString*)key;
-(void)setObject:(nullable id)value forKey:(NSString*)key;
-(void)removeObjectForKey:(NSString*)key;
@end

@interface NSThread : NSObject
@property (class, readonly) BOOL isMainThread;
@end

typedef NSString* NSNotificationName;
@class NSOperationQueue;
@interface NSNotification : NSObject <NSCopying>
@property (readonly, copy) NSNotificationName name;
@property (nullable, readonly, retain) id object;
@property (nullable, readonly, copy) NSDictionary* userInfo;
@end
@interface NSNotificationCenter : NSObject
@property (class, readonly) NSNotificationCenter* defaultCenter;
-(void)addObserver:(id)observer
          selector:(SEL)selector
              name:(nullable NSNotificationName)name
            object:(nullable id)object;
-(id<NSObject>)addObserverForName:(nullable NSNotificationName)name
                           object:(nullable id)object
                            queue:(nullable NSOperationQueue*)queue
                       usingBlock:(void (^)(NSNotification* notification))block;
-(void)removeObserver:(id)observer;
-(void)postNotificationName:(NSNotificationName)name object:(nullable id)object;
@end

extern void NSLog(NSString* format, ...) __attribute__((format(__NSString__, 1, 2)));
extern CFTypeRef _Nullable CFBridgingRetain(id _Nullable object) __attribute__((cf_returns_retained));

/* libdispatch. Its objects are Objective-C objects, which dispatch_release lets go. */
@protocol OS_dispatch_queue <NSObject>
@end
typedef NSObject<OS_dispatch_queue>* dispatch_queue_t;
@protocol OS_dispatch_semaphore <NSObject>
@end
typedef NSObject<OS_dispatch_semaphore>* dispatch_semaphore_t;
typedef void (^dispatch_block_t)(void);
typedef long dispatch_once_t;
typedef uint64_t dispatch_time_t;
typedef long dispatch_queue_priority_t;
#define DISPATCH_TIME_NOW 0ull
#define DISPATCH_TIME_FOREVER (~0ull)
#define NSEC_PER_SEC 1000000000ull
#define NSEC_PER_MSEC 1000000ull
#define DISPATCH_QUEUE_PRIORITY_DEFAULT 0
extern dispatch_queue_t dispatch_get_main_queue(void);
extern dispatch_queue_t dispatch_get_global_queue(intptr_t priority, uintptr_t flags);
extern void dispatch_async(dispatch_queue_t queue, dispatch_block_t block);
extern void dispatch_sync(dispatch_queue_t queue, __attribute__((noescape)) dispatch_block_t block);
extern void dispatch_after(dispatch_time_t when, dispatch_queue_t queue, dispatch_block_t block);
extern dispatch_time_t dispatch_time(dispatch_time_t from, int64_t nanoseconds);
extern void dispatch_once(dispatch_once_t* once, __attribute__((noescape)) dispatch_block_t block);
extern dispatch_semaphore_t _Nullable dispatch_semaphore_create(intptr_t value) __attribute__((ns_returns_retained));
extern intptr_t dispatch_semaphore_wait(dispatch_semaphore_t semaphore, dispatch_time_t until);
extern intptr_t dispatch_semaphore_signal(dispatch_semaphore_t semaphore);
extern void dispatch_release(NSObject* __attribute__((ns_consumed)) object);

#pragma clang assume_nonnull end

#endif
