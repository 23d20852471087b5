package app.offgrid.notes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.host.TokenVault.Secret;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.MemoryVault;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that comes to another device or goes from this one, while the platform's vault stays where it is. */
class CopiedDeviceStoriesTest extends TwoDevices {
    private final JdbcSql databaseOfC = JdbcSql.inMemory();

    @AfterEach
    void closeC() {
        databaseOfC.close();
    }

    /** A new phone is set up from a backup of A, or by a transfer. */
    private Device copyOfA() {
        return copyOfA(new MemoryVault());
    }

    private Device copyOfA(MemoryVault vault) {
        databaseOfC.become(databaseOfA.image());
        return new Device("C", databaseOfC, server::answer, vault);
    }

    private static int changesSentBy(Device device) {
        int changes = 0;
        for (var call : device.network().seen()) {
            String body = call.body() == null ? "" : new String(call.body(), java.nio.charset.StandardCharsets.UTF_8);
            changes += body.split("\"changeId\"", -1).length - 1;
        }
        return changes;
    }

    @Test
    void aCopySaysWhatItIsAndSyncsAsADeviceOfItsOwnOnceSignedIn() {
        a.type(n, "v2, not sent");
        Device c = copyOfA();
        assertEquals(SyncStatus.State.SIGNED_OUT, c.status().state());
        assertTrue(c.status().isCopied());
        assertEquals("v2, not sent", c.body(n));
        assertTrue(c.account().hasAccount());
        c.sync();
        assertEquals(List.of(), c.network().seen(), "the session of A is not for C");

        c.signIn();
        c.sync();
        b.sync();

        assertNotEquals(a.settings().deviceId(), c.settings().deviceId());
        assertFalse(c.status().isCopied());
        assertEquals(SyncStatus.State.UP_TO_DATE, c.status().state());
        assertEquals("v2, not sent", b.body(n));
        a.sync();
        assertEquals("v2, not sent", a.body(n));
        assertTrue(a.book().conflicts(n).isEmpty());
        assertEquals(SyncStatus.State.UP_TO_DATE, a.status().state());
    }

    @Test
    void theCopyKeepsItsNewIdAndWhatItHasSaidIsSaidOnce() {
        Device c = copyOfA();
        String id = c.settings().deviceId();
        c.crash();
        assertEquals(id, c.settings().deviceId());
        assertTrue(c.status().isCopied());

        c.loop().answers().acceptCopied();
        c.run();
        c.crash();

        assertEquals(id, c.settings().deviceId());
        assertFalse(c.status().isCopied());
        assertEquals(SyncStatus.State.SIGNED_OUT, c.status().state());
    }

    @Test
    void neitherOfTheTwoEndsTheSessionOfTheOther() {
        Device c = copyOfA();
        c.signIn();
        for (int i = 0; i < 3; i++) {
            server.expireAccessTokens();
            a.type(n, "from A " + i);
            a.sync();
            server.expireAccessTokens();
            c.sync();
            assertEquals("from A " + i, c.body(n));
            assertEquals(SyncStatus.State.UP_TO_DATE, a.status().state());
            assertEquals(SyncStatus.State.UP_TO_DATE, c.status().state());
        }
    }

    @Test
    void aChangeThatWaitsOnBothTakesEffectOnce() {
        a.network().dropNextRequest();
        String made = a.write("made", "before the copy");
        a.type(n, "v2");
        a.sync();
        Device c = copyOfA();
        int before = server.journal(Device.EMAIL).size();

        c.signIn();
        c.type(n, "v3 by the copy");
        c.sync();
        a.sync();
        settle();
        c.sync();

        assertEquals("v3 by the copy", a.body(n));
        assertEquals(before + 3, server.journal(Device.EMAIL).size(), "made, v2 and v3, each once");
        assertEquals(1, server.note(Device.EMAIL, made).revision());
        assertEquals(NoteState.SYNCED, a.state(n));
        assertEquals(NoteState.SYNCED, c.state(n));
        assertTrue(a.book().conflicts(n).isEmpty());
    }

    @Test
    void whatBothEditAfterTheCopyIsMergedOrAskedAbout() {
        a.type(n, "one\ntwo\nthree");
        a.sync();
        Device c = copyOfA();
        a.type(n, "one by A\ntwo\nthree");
        a.sync();
        c.type(n, "one\ntwo\nthree by C");
        c.signIn();
        c.sync();
        a.sync();
        assertEquals("one by A\ntwo\nthree by C", a.body(n));

        a.type(n, "mine");
        a.sync();
        c.type(n, "other words");
        c.sync();
        a.sync();
        assertEquals(1, a.book().conflicts(n).size());
        assertEquals(1, c.book().conflicts(n).size());
    }

    @Test
    void aQuestionThatWaitsIsOneQuestionAndIsSettledOnEither() {
        bothChangeTheSameSentence();
        assertEquals(1, a.book().conflicts(n).size());
        Device c = copyOfA();
        c.signIn();
        c.sync();
        assertEquals(1, c.book().conflicts(n).size());

        c.store().keepBoth(n, c.store().find(n).sides().get(0).side().changeId(), 0);
        c.sync();
        a.sync();

        assertTrue(a.book().conflicts(n).isEmpty());
        assertEquals(a.titles(), c.titles());
    }

    @Test
    void anAppThatKeptTheIdInTheDatabaseAloneGoesOnAsItWas() {
        String id = a.settings().deviceId();
        a.vault().store(Secret.DEVICE_ID, null);

        a.crash();
        a.type(n, "v2");
        a.sync();

        assertEquals(id, a.settings().deviceId());
        assertEquals(id, a.vault().load(Secret.DEVICE_ID).value());
        assertFalse(a.status().isCopied());
        assertEquals("v2", server.note(Device.EMAIL, n).fields().body());
    }

    @Test
    void aBackupOnTheSamePhoneGoesOnAsThatPhone() {
        byte[] backup = databaseOfA.image();
        a.type(n, "v2");
        a.sync();

        databaseOfA.become(backup);
        a.crash();
        a.sync();

        assertFalse(a.status().isCopied());
        assertEquals("v2", a.body(n));
        assertEquals(SyncStatus.State.UP_TO_DATE, a.status().state());
    }

    @Test
    void aBackupOfOnePhoneOnAnotherThatHadTheAppIsACopyToo() {
        MemoryVault ofB = b.vault().copy();
        Device c = copyOfA(ofB);
        assertTrue(c.status().isCopied());
        assertNotEquals(a.settings().deviceId(), c.settings().deviceId());
        assertNotEquals(b.settings().deviceId(), c.settings().deviceId());
        assertEquals(c.settings().deviceId(), ofB.load(Secret.DEVICE_ID).value());
        assertNull(ofB.load(Secret.SESSION).value());
    }

    @Test
    void anAppThatWasRemovedAndInstalledAgainIsANewDevice() {
        String before = a.settings().deviceId();
        Device again = new Device("C", databaseOfC, server::answer, a.vault());
        assertEquals(SyncStatus.State.NO_ACCOUNT, again.status().state());
        assertFalse(again.status().isCopied());
        assertFalse(again.account().hasAccount());
        assertNull(again.account().server());
        assertNotEquals(before, again.settings().deviceId());
        again.sync();
        assertEquals(List.of(), again.network().seen());
        again.crash();
        assertFalse(again.status().isCopied());

        again.signIn();
        again.sync();
        assertEquals("v1", again.body(n));
    }

    @Test
    void aCopyOfNotesWithoutAnAccountSaysNothingAndIsNobodysTwin() {
        JdbcSql alone = JdbcSql.inMemory();
        Device first = new Device("D", alone, server::answer);
        first.write("note", "without an account");
        databaseOfC.become(alone.image());

        Device second = new Device("E", databaseOfC, server::answer);

        assertFalse(second.status().isCopied());
        assertEquals(SyncStatus.State.NO_ACCOUNT, second.status().state());
        assertNotEquals(first.settings().deviceId(), second.settings().deviceId());
        assertEquals(List.of("note"), second.titles());
        alone.close();
    }

    @Test
    void aCopyWhoseVaultCannotBeReadAtFirstIsFoundOutLater() {
        MemoryVault vault = new MemoryVault();
        vault.lock(true);
        Device c = copyOfA(vault);
        assertFalse(c.status().isCopied());
        c.sync();
        vault.lock(false);

        c.sync();

        assertTrue(c.status().isCopied());
        assertEquals(SyncStatus.State.SIGNED_OUT, c.status().state());
        assertNotEquals(a.settings().deviceId(), c.settings().deviceId());
        assertEquals(List.of(), c.network().seen());
    }

    @Test
    void aDeviceThatSentNothingTwiceAfterTheCopySendsNothingMore() {
        Device c = copyOfA();
        c.signIn();
        c.sync();
        c.sync();
        assertEquals(0, changesSentBy(c));
    }
}
