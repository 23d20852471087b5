package app.offgrid.server.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class ClientAddressesTest {
    private static String resolve(String proxies, String remote, String... forwarded) {
        var plain = HttpRequest.GET("/");
        for (String line : forwarded) {
            plain.header("X-Forwarded-For", line);
        }
        return new ClientAddresses(proxies).resolve(new HttpRequestWrapper<>(plain) {
            @Override
            public InetSocketAddress getRemoteAddress() {
                return new InetSocketAddress(remote, 1);
            }
        });
    }

    @Test
    void aStrangerIsNotBelieved() {
        assertEquals("192.0.2.1", resolve("", "192.0.2.1", "198.51.100.7"));
        assertEquals("192.0.2.1", resolve("10.0.0.0/8", "192.0.2.1", "198.51.100.7"));
    }

    @Test
    void aProxyIsBelievedFromTheRight() {
        assertEquals("198.51.100.7", resolve("10.0.0.0/8", "10.1.2.3", "198.51.100.7"));
        assertEquals("198.51.100.7", resolve("10.0.0.0/8", "10.1.2.3", "203.0.113.9, 198.51.100.7"));
        assertEquals("198.51.100.7", resolve("10.0.0.0/8", "10.1.2.3", "203.0.113.9, 198.51.100.7, 10.9.9.9"));
        assertEquals("198.51.100.7", resolve("10.0.0.0/8", "10.1.2.3", "203.0.113.9", "198.51.100.7:8080"));
    }

    @Test
    void aProxyThatSaysNothingOrNonsenseIsTheClientItself() {
        assertEquals("10.1.2.3", resolve("10.1.2.3", "10.1.2.3"));
        assertEquals("10.1.2.3", resolve("10.1.2.3", "10.1.2.3", "unknown"));
        assertEquals("10.1.2.3", resolve("10.1.2.3", "10.1.2.3", "203.0.113.9, localhost"));
    }

    @Test
    void aHouseholdHasOneNameInTheNewerProtocol() {
        assertEquals(resolve("", "2001:db8:1:2:3:4:5:6"), resolve("", "2001:db8:1:2:ffff:ffff:ffff:ffff"));
        assertEquals("2001:db8:1:2:0:0:0:0/64", resolve("10.1.2.3", "10.1.2.3", "[2001:db8:1:2::1]:443"));
        assertEquals("192.0.2.1", resolve("10.1.2.3", "10.1.2.3", "::ffff:192.0.2.1"));
    }

    @Test
    void networksEndAtAnyBit() {
        assertEquals("192.0.2.1", resolve("10.0.0.128/25", "10.0.0.130", "192.0.2.1"));
        assertEquals("10.0.0.127", resolve("10.0.0.128/25", "10.0.0.127", "192.0.2.1"));
    }

    @Test
    void aWrongSettingIsNamed() {
        for (String wrong : new String[] {"nonsense", "10.0.0.0/33", "10.0.0.0/x", "example.org"}) {
            ConfigurationException told =
                    assertThrows(ConfigurationException.class, () -> new ClientAddresses("10.0.0.1, " + wrong));
            assertEquals(true, told.getMessage().contains("OFFGRID_TRUSTED_PROXIES"), told.getMessage());
        }
    }
}
