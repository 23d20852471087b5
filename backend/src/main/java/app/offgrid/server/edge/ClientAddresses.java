package app.offgrid.server.edge;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.DefaultHttpClientAddressResolver;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.netty.util.NetUtil;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who a client is: the other end of the connection, unless that is a proxy that the operator has named. Then it is the last
 * entry of {@code X-Forwarded-For} that is no such proxy, counted from the right, since everything further left was written by
 * somebody unknown. An address of IPv6 counts by its first 64 bits: one household has all the others.
 */
@Singleton
@Replaces(DefaultHttpClientAddressResolver.class)
public class ClientAddresses implements HttpClientAddressResolver {
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int MAX_ENTRIES = 32;

    private final List<Network> proxies = new ArrayList<>();

    /** All addresses that begin with the first bits of one. */
    private static final class Network {
        private final byte[] address;
        private final int bits;

        private Network(byte[] address, int bits) {
            this.address = address;
            this.bits = bits;
        }

        private boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit += Byte.SIZE) {
                int mask = 0xff << Math.max(0, Byte.SIZE - (bits - bit));
                if (((address[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask & 0xff) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** @param trustedProxies addresses and networks such as {@code 10.0.0.0/8}, with commas between them; empty for none */
    ClientAddresses(@Property(name = "offgrid.trusted-proxies", defaultValue = "") String trustedProxies) {
        for (String text : trustedProxies.split(",", -1)) {
            if (!text.isBlank()) {
                proxies.add(network(text.trim()));
            }
        }
    }

    /**
     * Looks at the setting before anything is opened.
     *
     * @throws ConfigurationException that names what is wrong
     */
    public static void check(String trustedProxies) {
        new ClientAddresses(trustedProxies);
    }

    private static Network network(String text) {
        int slash = text.indexOf('/');
        byte[] address = parse(slash < 0 ? text : text.substring(0, slash));
        if (address != null) {
            int most = address.length * Byte.SIZE;
            try {
                int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
                if (bits >= 0 && bits <= most) {
                    return new Network(address, bits);
                }
            } catch (NumberFormatException noNumber) {
                // Told below.
            }
        }
        throw new ConfigurationException(
                "OFFGRID_TRUSTED_PROXIES: \"" + text + "\" is no address and no network such as 10.0.0.0/8.");
    }

    /** Null for what is no address; never asks a name server. An address of IPv4 within IPv6 is one of IPv4. */
    private static byte[] parse(String text) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
        if (bytes == null) {
            return null;
        }
        try {
            return InetAddress.getByAddress(bytes).getAddress();
        } catch (UnknownHostException wrongLength) {
            return null;
        }
    }

    /** True for a proxy that the operator has named. */
    boolean isProxy(InetAddress address) {
        return isProxy(address.getAddress());
    }

    private boolean isProxy(byte[] address) {
        return proxies.stream().anyMatch(proxy -> proxy.contains(address));
    }

    /** The name under which an address is counted. */
    static String group(InetAddress address) {
        return group(address.getAddress());
    }

    private static String group(byte[] address) {
        try {
            InetAddress whole = InetAddress.getByAddress(address);
            return whole instanceof Inet6Address
                    ? InetAddress.getByAddress(Arrays.copyOf(Arrays.copyOf(address, 8), 16))
                                    .getHostAddress() + "/64"
                    : whole.getHostAddress();
        } catch (UnknownHostException wrongLength) {
            throw new IllegalArgumentException(wrongLength);
        }
    }

    /** The name under which the client is counted; never null. */
    @Override
    @SuppressWarnings("rawtypes")
    public String resolve(HttpRequest request) {
        InetAddress remote = request.getRemoteAddress().getAddress();
        if (remote == null) {
            return "";
        }
        byte[] client = remote.getAddress();
        if (isProxy(client)) {
            for (String entry : entriesFromTheRight(request)) {
                byte[] next = parse(withoutPort(entry));
                if (next == null) {
                    break;
                }
                client = next;
                if (!isProxy(client)) {
                    break;
                }
            }
        }
        return group(client);
    }

    private static List<String> entriesFromTheRight(HttpRequest<?> request) {
        List<String> entries = new ArrayList<>();
        List<String> lines = request.getHeaders().getAll(FORWARDED_FOR);
        for (int line = lines.size() - 1; line >= 0; line--) {
            String[] parts = lines.get(line).split(",", -1);
            for (int i = parts.length - 1; i >= 0 && entries.size() < MAX_ENTRIES; i--) {
                entries.add(parts[i].trim());
            }
        }
        return entries;
    }

    /** {@code 1.2.3.4:5}, {@code [::1]:5} and {@code [::1]} without port and brackets. */
    private static String withoutPort(String entry) {
        if (entry.startsWith("[")) {
            int end = entry.indexOf(']');
            return end < 0 ? entry : entry.substring(1, end);
        }
        int colon = entry.indexOf(':');
        return colon >= 0 && colon == entry.lastIndexOf(':') ? entry.substring(0, colon) : entry;
    }
}
