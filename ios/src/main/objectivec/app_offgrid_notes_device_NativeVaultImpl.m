#import "app_offgrid_notes_device_NativeVaultImpl.h"
#import <Security/Security.h>

/* The Keychain's item of that name. It outlives the app's removal: the core holds it against its database. */
static NSMutableDictionary* item(NSString* name) {
    return [NSMutableDictionary dictionaryWithDictionary:@{
        (__bridge id)kSecClass: (__bridge id)kSecClassGenericPassword,
        (__bridge id)kSecAttrService: @"app.offgrid.notes",
        (__bridge id)kSecAttrAccount: name
    }];
}

@implementation app_offgrid_notes_device_NativeVaultImpl

-(NSString*)load:(NSString*)name {
    NSMutableDictionary* query = item(name);
    query[(__bridge id)kSecReturnData] = @YES;
    query[(__bridge id)kSecMatchLimit] = (__bridge id)kSecMatchLimitOne;
    CFTypeRef found = NULL;
    OSStatus status = SecItemCopyMatching((__bridge CFDictionaryRef)query, &found);
    if (status == errSecItemNotFound || status == errSecDecode) {
        return @"";
    }
    if (status != errSecSuccess || found == NULL) {
        /* errSecInteractionNotAllowed before the phone was first unlocked; whatever else it is, it says nothing of the item. */
        return nil;
    }
    NSString* text = [[NSString alloc] initWithData:(__bridge NSData*)found encoding:NSUTF8StringEncoding];
    CFRelease(found);
    if (text == nil) {
        return @"";
    }
    /* This project has no automatic reference counting. */
    return [text autorelease];
}

-(BOOL)save:(NSString*)name param1:(NSString*)secret {
    NSData* bytes = [secret dataUsingEncoding:NSUTF8StringEncoding];
    if (bytes == nil) {
        return NO;
    }
    NSDictionary* value = @{
        (__bridge id)kSecValueData: bytes,
        /* The background sync runs on a locked phone; nothing is carried over to another one by a backup. */
        (__bridge id)kSecAttrAccessible: (__bridge id)kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly
    };
    NSMutableDictionary* query = item(name);
    OSStatus status = SecItemUpdate((__bridge CFDictionaryRef)query, (__bridge CFDictionaryRef)value);
    if (status == errSecItemNotFound) {
        [query addEntriesFromDictionary:value];
        status = SecItemAdd((__bridge CFDictionaryRef)query, NULL);
    }
    return status == errSecSuccess;
}

-(BOOL)remove:(NSString*)name {
    OSStatus status = SecItemDelete((__bridge CFDictionaryRef)item(name));
    return status == errSecSuccess || status == errSecItemNotFound;
}

-(BOOL)isSupported {
    return YES;
}

@end
