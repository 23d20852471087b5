package app.offgrid.notes.session;

/**
 * The address of a server as a person types it, and the one rule for what may be sent there: an address that is not
 * encrypted is used within the network at home and nowhere else. The phones' own rules against plain http are switched off
 * in favour of this one, so whatever it takes for nearby is sent in the clear.
 */
public final class ServerAddress {
    private static final String PLAIN = "http://";
    private static final String SECURE = "https://";
    /** Digits of the first group of an IPv6 address that none are left out of. */
    private static final int GROUP_DIGITS = 4;

    private ServerAddress() {}

    /**
     * The address as it is used: with a scheme in small letters, without spaces and slashes at its end; null if there is
     * no host in it, or a name and password, which could make another host look like a near one.
     */
    public static String normalized(String address) {
        String text = address.trim();
        while (text.endsWith("/")) {
            text = text.substring(0, text.length() - 1);
        }
        if (text.indexOf(' ') >= 0 || text.indexOf('\\') >= 0) {
            return null;
        }
        int scheme = text.indexOf("://");
        text = scheme < 0 ? SECURE + text : lowerCase(text.substring(0, scheme)) + text.substring(scheme);
        boolean known = text.startsWith(PLAIN) || text.startsWith(SECURE);
        String authority = authority(text);
        boolean whole = host(text).length() > 0 && authority.indexOf('@') < 0 && !authority.endsWith(":");
        return known && whole ? text : null;
    }

    /** True for one that is not encrypted. */
    public static boolean isPlain(String normalized) {
        return normalized.startsWith(PLAIN);
    }

    /** True for one that does not leave this device or the network at home. */
    public static boolean isNearby(String normalized) {
        String host = host(normalized);
        if (host.startsWith("[")) {
            return isNearbyIpv6(host);
        }
        if (!isOfLatinLetters(host)) {
            return false; // some platforms read other characters as digits, dots and slashes
        }
        if (host.indexOf('.') < 0) {
            return !isNumber(host);
        }
        return host.endsWith(".local") || host.endsWith(".lan") || host.endsWith(".home.arpa") || isPrivateIpv4(host);
    }

    /** True for one that this app sends nothing to; also for one that only an earlier version took for an address. */
    public static boolean isRefused(String address) {
        String normalized = normalized(address);
        return normalized == null || isPlain(normalized) && !isNearby(normalized);
    }

    private static String authority(String address) {
        int start = address.indexOf("://") + 3;
        int end = start;
        while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return address.substring(start, end);
    }

    /** In small letters, without the port; one of IPv6 with its brackets. */
    private static String host(String address) {
        String authority = authority(address);
        int port = authority.indexOf(':', Math.max(0, authority.lastIndexOf(']')));
        return lowerCase(port < 0 ? authority : authority.substring(0, port));
    }

    /** This device (::1), the link (fe80::/10), and the networks of one's own (fc00::/7, RFC 4193). */
    private static boolean isNearbyIpv6(String host) {
        if (host.equals("[::1]")) {
            return true;
        }
        boolean whole = host.endsWith("]") && host.indexOf(':') == 1 + GROUP_DIGITS;
        return whole
                && (host.startsWith("[fc")
                        || host.startsWith("[fd")
                        || host.startsWith("[fe") && "89ab".indexOf(host.charAt(3)) >= 0);
    }

    /** RFC 1918, the loopback of RFC 1122, and the link of RFC 3927. */
    private static boolean isPrivateIpv4(String host) {
        int[] octets = octets(host);
        if (octets == null) {
            return false;
        }
        switch (octets[0]) {
            case 10:
            case 127:
                return true;
            case 169:
                return octets[1] == 254;
            case 172:
                return octets[1] >= 16 && octets[1] <= 31;
            case 192:
                return octets[1] == 168;
            default:
                return false;
        }
    }

    /** Four decimal numbers without leading zeros, which some resolvers take for octal; else null. */
    private static int[] octets(String host) {
        int[] octets = new int[4];
        int start = 0;
        for (int i = 0; i < 4; i++) {
            int end = i < 3 ? host.indexOf('.', start) : host.length();
            String part = end < start ? "" : host.substring(start, end);
            boolean zeros = part.length() > 1 && part.charAt(0) == '0';
            if (part.length() == 0 || part.length() > 3 || zeros || !isDecimal(part)) {
                return null;
            }
            octets[i] = Integer.parseInt(part);
            if (octets[i] > 255) {
                return null;
            }
            start = end + 1;
        }
        return octets;
    }

    /** True for what resolvers take for an address in one number, which may be anywhere. */
    private static boolean isNumber(String host) {
        return isDecimal(host) || host.startsWith("0x");
    }

    private static boolean isOfLatinLetters(String host) {
        for (int i = 0; i < host.length(); i++) {
            if ("abcdefghijklmnopqrstuvwxyz0123456789.-_".indexOf(host.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Of Latin letters, whatever the language of the device: in Turkish I is not the capital of i. */
    private static String lowerCase(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                lower.setCharAt(i, (char) (c - 'A' + 'a'));
            }
        }
        return lower.toString();
    }
}
