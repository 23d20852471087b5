package app.offgrid.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
                "ana@" + java.net.IDN.toASCII("ex\u0430mple.org"),
                "an\u2800a@example.org",
                "\u0301ana@example.org",
                "ana\ufe0f@example.org")) {
            assertEquals(Optional.empty(), EmailAddress.parse(lookAlike), lookAlike);
        }
    }

    /** Each letter of these has a Latin twin, or is Latin and written in no word. */
    @Test
    void wholeNamesInOtherLettersThatLookLatinAreSeenThrough() {
        for (String lookAlike : List.of(
                "\u0441\u043e\u0441\u043e@example.org",
                "\u0440\u0430\u0443\u0440\u0430@example.org",
                "\u0455\u0441\u043e\u0440\u0435@example.org",
                "\u03bd\u03bf\u03bd\u03bf@example.org",
                "ana@\u0430\u0440\u0440\u04cf\u0435.example",
                "ana@xn--80ak6aa92e.com",
                "\u0251na@example.org")) {
            assertTrue(EmailAddress.looksLikeAnother(lookAlike), lookAlike);
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
        for (String address : List.of(
                "ana@example.org",
                "o'neil+notes_1@ex-ample.org",
                "jos\u00e9@example.org",
                "s\u00f8ren.kj\u00e6r@example.org",
                "\u0142ukasz@b\u00fccher.example",
                "stra\u00dfe@example.org",
                "nguy\u1ec5n@example.org",
                "\u0430\u043d\u043d\u0430@example.org",
                "\u0438\u0432\u0430\u043d.\u043f\u0435\u0442\u0440\u043e\u0432@\u043f\u043e\u0447\u0442\u0430.example",
                "\u03bc\u03b1\u03c1\u03af\u03b1@example.org",
                "\u0905\u0902\u091c\u0932\u093f@example.org",
                "\u7528\u6237a@example.org",
                "\u3055\u304f\u3089@example.org",
                "\uc720\ub098@example.org",
                "\u05de\u05e8\u05d9\u05dd@example.org",
                "\u0645\u0631\u064a\u0645@example.org")) {
            assertFalse(EmailAddress.looksLikeAnother(address), address);
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
