/* Security: the Keychain and random bytes, as Apple documents them. */
#ifndef OFFGRID_SECURITY
#define OFFGRID_SECURITY

#import <Foundation/Foundation.h>

#pragma clang assume_nonnull begin

enum {
    errSecSuccess = 0,
    errSecNotAvailable = -25291,
    errSecAuthFailed = -25293,
    errSecDuplicateItem = -25299,
    errSecItemNotFound = -25300,
    errSecInteractionNotAllowed = -25308,
    errSecDecode = -26275
};

typedef const struct __SecRandom* SecRandomRef;
extern const SecRandomRef kSecRandomDefault;
extern int SecRandomCopyBytes(SecRandomRef _Nullable generator, size_t count, void* bytes)
        __attribute__((warn_unused_result));

extern const CFStringRef kSecClass;
extern const CFStringRef kSecClassGenericPassword;
extern const CFStringRef kSecAttrService;
extern const CFStringRef kSecAttrAccount;
extern const CFStringRef kSecAttrSynchronizable;
extern const CFStringRef kSecAttrAccessible;
extern const CFStringRef kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly;
extern const CFStringRef kSecValueData;
extern const CFStringRef kSecReturnData;
extern const CFStringRef kSecReturnAttributes;
extern const CFStringRef kSecMatchLimit;
extern const CFStringRef kSecMatchLimitOne;

extern OSStatus SecItemCopyMatching(
        CFDictionaryRef query, CFTypeRef _Nullable* _Nullable __attribute__((cf_returns_retained)) result);
extern OSStatus SecItemAdd(
        CFDictionaryRef attributes, CFTypeRef _Nullable* _Nullable __attribute__((cf_returns_retained)) result);
extern OSStatus SecItemUpdate(CFDictionaryRef query, CFDictionaryRef attributes);
extern OSStatus SecItemDelete(CFDictionaryRef query);

#pragma clang assume_nonnull end

#endif
