package app.offgrid.notes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.offgrid.notes.account.SignInResult;
import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.host.TokenVault.Secret;
import app.offgrid.notes.session.SyncFailure;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.MemoryVault;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A vault that does not say what it holds, does not take what it is given, or holds what nobody can read. */
class LockedVaultStoriesTest extends TwoDevices {
    @Test
    void aVaultThatCannotBeReadIsNoSignOut() {
        a.type(n, "v2");
        a.vault().lock(true);
        a.crash();
        int seen = a.network().seen().size();
        assertEquals(SyncStatus.State.SYNCING, a.status().state(), "for all anybody knows");

        a.post(SyncEvent.Kind.RESUMED);

        assertEquals(SyncStatus.State.WAITING, a.status().state());
        assertEquals(SyncFailure.Kind.LOCKED, a.status().failure().kind());
        assertEquals(seen, a.network().seen().size(), "no request without a token");

        a.vault().lock(false);
        a.post(SyncEvent.Kind.RESUMED);

        assertEquals(SyncStatus.State.UP_TO_DATE, a.status().state());
        assertEquals("v2", server.note(Device.EMAIL, n).fields().body());
    }

    @Test
    void aVaultThatOpensLaterIsTriedAgainWithoutAnybodyAsking() {
        a.type(n, "v2");
        a.vault().lock(true);
        a.crash();
        a.sync();
        a.vault().lock(false);
        a.time().pass(10 * 60_000);
        assertEquals("v2", server.note(Device.EMAIL, n).fields().body());
    }

    @Test
    void aNewDatabaseWhoseVaultCannotBeReadAtFirstIsNoCopy() {
        MemoryVault vault = new MemoryVault();
        vault.lock(true);
        Device c = new Device("C", JdbcSql.inMemory(), server::answer, vault);
        String id = c.settings().deviceId();
        vault.lock(false);
        c.signIn();
        c.crash();
        assertEquals(id, c.settings().deviceId());
        assertEquals(SyncStatus.State.UP_TO_DATE, c.sync().status().state());
        assertFalse(c.status().isCopied());
    }

    @Test
    void whoeverSignsInWhileTheVaultTakesNothingIsTold() {
        a.vault().lock(true);
        a.crash();
        SignInResult result = a.authenticate(false, Device.EMAIL, "a long password");
        assertEquals(SignInResult.Outcome.STORAGE_FAULT, result.outcome());
        a.vault().lock(false);
        a.sync();
        assertEquals(SyncStatus.State.SIGNED_OUT, a.status().state(), "its id is not the vault's any more");
        a.signIn();
        assertEquals(SyncStatus.State.UP_TO_DATE, a.sync().status().state());
    }

    @Test
    void aSessionThatCouldNotBeRemovedAtSigningOutIsNotGoneOnWith() {
        a.vault().lock(true);
        a.signOut();
        assertEquals(List.of(), a.titles());
        a.vault().lock(false);
        int seen = a.network().seen().size();

        a.crash();
        a.sync();

        assertEquals(SyncStatus.State.NO_ACCOUNT, a.status().state());
        assertEquals(seen, a.network().seen().size());
        assertNull(a.vault().load(Secret.SESSION).value());
    }

    @Test
    void aSecretThatWasCutShortIsNone() {
        a.vault().store(Secret.SESSION, "{\"userId\":");
        a.crash();
        assertEquals(SyncStatus.State.SIGNED_OUT, a.status().state());
        a.signIn();
        assertEquals(SyncStatus.State.UP_TO_DATE, a.sync().status().state());
    }
}
