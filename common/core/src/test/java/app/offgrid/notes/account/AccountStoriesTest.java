package app.offgrid.notes.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.offgrid.notes.host.JdbcSql;
import app.offgrid.notes.host.TokenVault.Secret;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.session.SyncFailure;
import app.offgrid.notes.sync.SyncEvent;
import app.offgrid.notes.sync.SyncStatus;
import app.offgrid.notes.testing.Device;
import app.offgrid.notes.testing.ModelServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person asks of their account beside signing in: password, devices, leaving. */
class AccountStoriesTest {
    private static final String PASSWORD = "a long password";
    private static final String NEW = "another password";

    private final ModelServer server = new ModelServer();
    private final Device phone = new Device("Ana's phone", JdbcSql.inMemory(), server::answer).signIn();
    private final Device laptop = new Device("Ana's laptop", JdbcSql.inMemory(), server::answer).signIn();

    private static AccountResult.Outcome change(Device device, String from, String to) {
        List<AccountResult> results = new ArrayList<>();
        device.account().changePassword(from, to, results::add);
        device.run();
        return only(results);
    }

    private static AccountResult.Outcome delete(Device device, String password, boolean keepNotes) {
        List<AccountResult> results = new ArrayList<>();
        device.account().delete(password, keepNotes, results::add);
        device.run();
        return only(results);
    }

    private static AccountResult.Outcome only(List<AccountResult> results) {
        assertEquals(1, results.size(), "one outcome");
        return results.get(0).outcome();
    }

    private static List<String> names(Device device) {
        List<String> names = new ArrayList<>();
        device.account().devices(new AccountDesk.Devices() {
            @Override
            public void found(List<SignedInDevice> devices) {
                devices.forEach(found -> names.add(found.name()));
            }

            @Override
            public void failed(AccountResult why) {
                names.add(why.outcome().name());
            }
        });
        device.run();
        Collections.sort(names);
        return names;
    }

    private SyncStatus.State stateAfterSync(Device device) {
        return device.sync().status().state();
    }

    @Test
    void theDeviceThatChangesThePasswordGoesOnAndTheOthersSignInAgain() {
        assertEquals(AccountResult.Outcome.DONE, change(phone, PASSWORD, NEW));
        phone.write("after", "");
        assertEquals(SyncStatus.State.UP_TO_DATE, stateAfterSync(phone));
        assertEquals(SyncStatus.State.SIGNED_OUT, stateAfterSync(laptop));
        assertEquals(
                SignInResult.Outcome.BAD_CREDENTIALS,
                laptop.authenticate(false, Device.EMAIL, PASSWORD).outcome());
        assertEquals(
                SignInResult.Outcome.SIGNED_IN,
                laptop.authenticate(false, Device.EMAIL, NEW).outcome());
        laptop.sync();
        assertEquals(List.of("after"), laptop.titles());
    }

    @Test
    void noPasswordIsSentUnencryptedIntoTheInternet() {
        Device fresh = new Device("tablet", JdbcSql.inMemory(), server::answer);
        List<SignInResult> results = new ArrayList<>();
        fresh.account().signIn("http://notes.example", Device.EMAIL, PASSWORD, results::add);
        fresh.account().register("http://notes.example", Device.EMAIL, PASSWORD, results::add);
        fresh.run();
        assertEquals(2, results.size());
        for (SignInResult result : results) {
            assertEquals(SignInResult.Outcome.NEEDS_HTTPS, result.outcome());
        }
        assertEquals(List.of(), fresh.network().seen());
    }

    /** What a version of the app without that rule has left in the vault. */
    private static void givenASessionAt(String address, Device device) {
        String secret = device.vault().load(Secret.SESSION).value();
        String plain = secret.replace(Json.write(Device.SERVER), Json.write(address));
        assertNotEquals(secret, plain);
        device.vault().store(Secret.SESSION, plain);
        device.crash();
    }

    @Test
    void aSessionOfAnEarlierVersionSendsNothingUnencryptedIntoTheInternet() {
        for (String address :
                List.of("http://notes.example", "HTTP://notes.example", "http://10.0.0.1@notes.example")) {
            Device device = new Device(address, JdbcSql.inMemory(), server::answer).signIn();
            String kept = device.write("unsent", "text");
            givenASessionAt(address, device);
            int before = device.network().seen().size();
            assertEquals(SyncStatus.State.SIGNED_OUT, device.status().state());
            assertEquals(SyncFailure.Kind.NEEDS_HTTPS, device.status().failure().kind());
            assertEquals(address, device.account().server(), "to be mended, not typed again");

            device.post(SyncEvent.Kind.RESUMED);
            device.sync();
            device.wake(25_000);
            device.time().pass(60 * 60_000L);
            assertEquals(List.of("SIGNED_OUT"), names(device));
            assertEquals(AccountResult.Outcome.SIGNED_OUT, change(device, PASSWORD, NEW));
            device.crash();
            assertEquals(SyncFailure.Kind.NEEDS_HTTPS, device.status().failure().kind());
            assertEquals(before, device.network().seen().size(), "nothing was sent to " + address);

            device.signIn();
            assertEquals(SyncStatus.State.UP_TO_DATE, stateAfterSync(device));
            assertEquals("text", device.body(kept));
            assertEquals(1, server.note(Device.EMAIL, kept).revision());
        }
    }

    @Test
    void norDoesItWhoSignsOutOrWhoseVaultOpensLater() {
        givenASessionAt("http://notes.example", phone);
        int before = phone.network().seen().size();
        phone.vault().lock(true);
        phone.crash();
        phone.sync();
        phone.vault().lock(false);
        phone.sync();
        assertEquals(SyncStatus.State.SIGNED_OUT, phone.status().state());
        assertEquals(SyncFailure.Kind.NEEDS_HTTPS, phone.status().failure().kind());

        phone.signOut();

        assertEquals(SyncStatus.State.NO_ACCOUNT, phone.status().state());
        assertEquals(before, phone.network().seen().size());
    }

    @Test
    void aSessionOfAnEarlierVersionWithTheServerAtHomeGoesOn() {
        givenASessionAt("http://notes.local", phone);
        phone.write("note", "");
        assertEquals(SyncStatus.State.UP_TO_DATE, stateAfterSync(phone));
    }

    @Test
    void theNewPairOutlivesTheApp() {
        change(phone, PASSWORD, NEW);
        phone.crash();
        server.expireAccessTokens();
        phone.write("after", "");
        assertEquals(SyncStatus.State.UP_TO_DATE, stateAfterSync(phone));
    }

    @Test
    void aSyncThatIsUnderWayWhileThePasswordChangesComesToItsEnd() {
        phone.write("note", "");
        phone.network().hold();
        phone.post(SyncEvent.Kind.REFRESH);
        List<AccountResult> results = new ArrayList<>();
        phone.account().changePassword(PASSWORD, NEW, results::add);
        phone.run();
        phone.network().release();
        phone.run();
        assertEquals(AccountResult.Outcome.DONE, only(results));
        assertEquals(SyncStatus.State.UP_TO_DATE, phone.status().state());
        assertEquals(SyncStatus.State.UP_TO_DATE, stateAfterSync(phone));
    }

    @Test
    void aWrongOrWeakPasswordIsToldAndEndsNoSession() {
        assertEquals(AccountResult.Outcome.BAD_CREDENTIALS, change(phone, "wrong", NEW));
        assertEquals(AccountResult.Outcome.WEAK_PASSWORD, change(phone, PASSWORD, "short"));
        assertEquals(SyncStatus.State.UP_TO_DATE, stateAfterSync(phone));
        assertEquals(SyncStatus.State.UP_TO_DATE, stateAfterSync(laptop));
    }

    @Test
    void anAccessTokenThatHasRunOutIsTradedFirst() {
        server.expireAccessTokens();
        assertEquals(AccountResult.Outcome.DONE, change(phone, PASSWORD, NEW));
    }

    @Test
    void whatStandsInTheWayIsToldInItsKind() {
        phone.network().goOnline(false);
        assertEquals(AccountResult.Outcome.UNREACHABLE, change(phone, PASSWORD, NEW));
        phone.network().goOnline(true);
        phone.network().answerNext(429, "30", "{}");
        assertEquals(AccountResult.Outcome.TOO_MANY_TRIES, change(phone, PASSWORD, NEW));
        phone.network().answerNext(404, null, "{}");
        assertEquals(AccountResult.Outcome.NOT_THERE, change(phone, PASSWORD, NEW));
        phone.network().answerNext(500, null, "");
        assertEquals(AccountResult.Outcome.SERVER_FAULT, change(phone, PASSWORD, NEW));
        phone.network().answerNext(200, null, "<html>");
        assertEquals(AccountResult.Outcome.SERVER_FAULT, change(phone, PASSWORD, NEW));
        server.revokeSessions();
        assertEquals(AccountResult.Outcome.SIGNED_OUT, change(phone, PASSWORD, NEW));
    }

    @Test
    void theDevicesOfTheAccountAreThoseThatHaveSynced() {
        assertEquals(List.of("Ana's laptop", "Ana's phone"), names(phone));
        phone.settings().rename("Phone of Ana");
        phone.sync();
        assertEquals(List.of("Ana's laptop", "Phone of Ana"), names(laptop));
        laptop.signOut();
        assertEquals(List.of("Phone of Ana"), names(phone));
    }

    @Test
    void aServerWithoutAListSaysSo() {
        phone.network().answerNext(404, null, "{}");
        assertEquals(List.of("NOT_THERE"), names(phone));
        phone.network().answerNext(200, null, "{\"devices\":[{}]}");
        assertEquals(List.of("SERVER_FAULT"), names(phone));
    }

    @Test
    void aDeviceThatIsSignedOutFromAfarKeepsWhatItHas() {
        laptop.write("unsent", "");
        List<AccountResult> results = new ArrayList<>();
        phone.account().signOutDevice(laptop.settings().profile().deviceId(), results::add);
        phone.run();
        assertEquals(AccountResult.Outcome.DONE, only(results));
        assertEquals(List.of("Ana's phone"), names(phone));
        assertEquals(SyncStatus.State.SIGNED_OUT, stateAfterSync(laptop));
        assertEquals(List.of("unsent"), laptop.titles());
    }

    @Test
    void whoDeletesTheAccountMayKeepTheNotesOnThisDevice() {
        phone.write("kept", "text");
        phone.sync();
        assertEquals(AccountResult.Outcome.BAD_CREDENTIALS, delete(phone, "wrong", true));
        assertTrue(phone.account().hasAccount());

        assertEquals(AccountResult.Outcome.DONE, delete(phone, PASSWORD, true));

        assertFalse(phone.account().hasAccount());
        assertEquals(SyncStatus.State.NO_ACCOUNT, phone.status().state());
        assertEquals(List.of("kept"), phone.titles());
        assertEquals(SyncStatus.State.SIGNED_OUT, stateAfterSync(laptop));
    }

    @Test
    void whatWasKeptGoesToTheNextAccount() {
        phone.write("kept", "text");
        phone.sync();
        delete(phone, PASSWORD, true);
        phone.signIn();
        phone.sync();
        assertEquals(1, server.journal(Device.EMAIL).size(), "the new account has the note");
        assertEquals(SyncStatus.State.UP_TO_DATE, phone.status().state());
    }

    @Test
    void orTakeThemOffTheDeviceToo() {
        phone.write("note", "");
        assertEquals(AccountResult.Outcome.DONE, delete(phone, PASSWORD, false));
        assertEquals(List.of(), phone.titles());
        assertFalse(phone.account().hasAccount());
    }
}
