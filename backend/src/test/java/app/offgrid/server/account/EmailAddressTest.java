package app.offgrid.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmailAddressTest {
    private static void assertSame(String one, String other) {
        assertEquals(EmailAddress.parse(one), EmailAddress.parse(other));
        assertEquals(true, EmailAddress.parse(one).isPresent());
    }

    @Test
    void caseAndCompositionMakeNoOtherAddress() {
        assertSame("ana@example.org", " ANA@Example.ORG ");
        assertSame("jos\u00e9@example.org", "JOSE\u0301@example.org");
        assertSame("\uff41na@example.org", "ana@example.org");
        assertSame("\u212arista@example.org", "krista@example.org");
        assertSame("stra\u00dfe@example.org", "STRASSE@example.org");
        assertSame("ana@b\u00fccher.example", "ana@xn--bcher-kva.example");
    }

    @Test
    void noLanguageMakesOneOfTwo() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertSame("IDA@example.org", "ida@example.org");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatLooksLikeAnotherIsRefused() {
        for (String lookAlike : List.of(
                "a\u200bna@example.org",
                "ana\u00ad@example.org",
                "\u202eana@example.org",
                "an\u0430@example.org",
                "ana@ex\u0430mple.org",
                "an\u2800a@example.org",
                "\u0301ana@example.org",
                "ana\ufe0f@example.org")) {
            assertEquals(Optional.empty(), EmailAddress.parse(lookAlike), lookAlike);
        }
    }

    @Test
    void otherScriptsAreWelcomeOnTheirOwn() {
        for (String address : List.of(
                "\u0430\u043d\u043d\u0430@example.org",
                "\u7528\u6237a@example.org",
                "\u0645\u0631\u064a\u0645@example.org")) {
            assertEquals(Optional.of(address), EmailAddress.parse(address));
        }
    }

    @Test
    void whatIsNoAddressIsNone() {
        for (String none : List.of(
                "",
                "ana",
                "@",
                "ana@",
                "@example.org",
                "a na@example.org",
                "ana@example",
                "a@b@c.org",
                "ana@exa_mple.org",
                "a".repeat(65) + "@example.org",
                "ana@" + "a".repeat(64) + ".org")) {
            assertEquals(Optional.empty(), EmailAddress.parse(none), none);
        }
    }
}
