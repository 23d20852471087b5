package app.offgrid.notes.account;

/** The address of a server as a person types it. */
final class ServerAddress {
    private static final String PLAIN = "http://";
    private static final String SECURE = "https://";

    private ServerAddress() {}

    /** The address as it is used: with a scheme, without spaces and slashes at its end; null if there is nothing left. */
    static String normalized(String address) {
        String text = address.trim();
        while (text.endsWith("/")) {
            text = text.substring(0, text.length() - 1);
        }
        if (text.length() == 0 || text.indexOf(' ') >= 0) {
            return null;
        }
        if (text.startsWith(PLAIN) || text.startsWith(SECURE)) {
            return text;
        }
        return text.indexOf("://") >= 0 ? null : SECURE + text;
    }

    /** True for one that is not encrypted. */
    static boolean isPlain(String normalized) {
        return normalized.startsWith(PLAIN);
    }

    /** True for one that does not leave this device or the network at home. */
    static boolean isNearby(String normalized) {
        String host = normalized.substring(normalized.indexOf("://") + 3);
        int end = 0;
        while (end < host.length() && "/:?#".indexOf(host.charAt(end)) < 0) {
            end++;
        }
        host = host.startsWith("[::1]") ? "localhost" : host.substring(0, end);
        return host.equals("localhost")
                || host.indexOf('.') < 0
                || host.endsWith(".local")
                || host.endsWith(".lan")
                || host.endsWith(".home.arpa")
                || isPrivate(host);
    }

    /** RFC 1918, and the loopback of RFC 1122. */
    private static boolean isPrivate(String host) {
        int second = number(host, 1);
        switch (number(host, 0)) {
            case 10:
            case 127:
                return number(host, 3) >= 0;
            case 192:
                return second == 168 && number(host, 3) >= 0;
            case 172:
                return second >= 16 && second <= 31 && number(host, 3) >= 0;
            default:
                return false;
        }
    }

    /** The part of an IPv4 address at an index from 0; -1 for a host that is none. */
    private static int number(String host, int index) {
        int from = 0;
        for (int i = 0; i < index; i++) {
            from = host.indexOf('.', from) + 1;
            if (from == 0) {
                return -1;
            }
        }
        int to = host.indexOf('.', from);
        try {
            int number = Integer.parseInt(host.substring(from, to < 0 ? host.length() : to));
            return number >= 0 && number <= 255 ? number : -1;
        } catch (NumberFormatException aName) {
            return -1;
        }
    }
}
