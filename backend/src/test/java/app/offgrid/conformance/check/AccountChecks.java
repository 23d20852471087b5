package app.offgrid.conformance.check;

import static app.offgrid.conformance.wire.Change.delete;
import static app.offgrid.conformance.wire.Change.put;

import app.offgrid.conformance.Unmet;
import app.offgrid.conformance.wire.Account;
import app.offgrid.conformance.wire.Change;
import app.offgrid.conformance.wire.Client;
import app.offgrid.conformance.wire.Json;
import app.offgrid.conformance.wire.Reply;
import java.util.List;
import java.util.Map;

/** Signing up, in and out, and what accounts see of each other. */
final class AccountChecks {
    private AccountChecks() {}

    static List<Check> all() {
        return List.of(
                new Check(
                        "isolation",
                        "another account's note id is answered just as one that nobody has",
                        AccountChecks::isolation),
                new Check(
                        "auth.register",
                        "201; a taken address 409 email_taken; weak passwords 400 weak_password",
                        bench -> {
                            Account account = bench.account();
                            bench.http
                                    .post("/api/auth/register", null, account.credentials())
                                    .expectProblem(409, "email_taken");
                            for (String weak : List.of("nine char", "x" + account.email())) {
                                bench.http
                                        .post(
                                                "/api/auth/register",
                                                null,
                                                Map.of("email", "x" + account.email(), "password", weak))
                                        .expectProblem(400, "weak_password");
                            }
                        }),
                new Check(
                        "auth.login",
                        "a wrong password and an unknown address are answered in the same words",
                        bench -> {
                            Account account = bench.account();
                            account.signIn();
                            Reply wrong = login(bench, account.email(), "not the password");
                            Reply unknown = login(bench, "x" + account.email(), "not the password");
                            wrong.expectProblem(401, "bad_credentials");
                            Unmet.unlessEqual(wrong.text(), unknown.text(), "the answer for an unknown address");
                        }),
                new Check("auth.needed", "without a valid token: 401 unauthorized, on each call", bench -> {
                    for (String token : new String[] {null, "nonsense"}) {
                        bench.http.post("/api/sync", token, Map.of()).expectProblem(401, "unauthorized");
                        for (String path : List.of(
                                "/api/sync/digest",
                                "/api/sync/wait?cursor=0",
                                "/api/notes/" + bench.note + "/history")) {
                            bench.http.get(path, token).expectProblem(401, "unauthorized");
                        }
                    }
                }),
                new Check(
                        "auth.refresh",
                        "a refresh answer can be had again while unused; then reuse ends the family",
                        AccountChecks::refresh),
                new Check("auth.logout", "after logout the refresh token is no longer good", bench -> {
                    Account account = bench.account();
                    Map<String, Object> token = Map.of("refreshToken", account.refreshToken());
                    bench.http.post("/api/auth/logout", null, token).expect(204);
                    bench.http.post("/api/auth/refresh", null, token).expect(401);
                }),
                new Check(
                        "account.delete",
                        "the right password removes the account, its sessions and its data",
                        bench -> {
                            Client client = bench.client();
                            Account account = client.account();
                            client.sync(put(bench.note, 0, "x"));
                            bench.http
                                    .delete("/api/account", account.accessToken(), Map.of("password", "not it at all"))
                                    .expectProblem(401, "bad_credentials");
                            account.remove().expect(204);
                            client.raw(client.envelope(0, List.of())).expect(401);
                            bench.http
                                    .post("/api/auth/refresh", null, Map.of("refreshToken", account.refreshToken()))
                                    .expect(401);
                            login(bench, account.email(), account.password()).expectProblem(401, "bad_credentials");
                        }));
    }

    private static Reply login(Bench bench, String email, String password) {
        return bench.http.post("/api/auth/login", null, Map.of("email", email, "password", password));
    }

    private static void isolation(Bench bench) {
        Client owner = bench.client();
        Client stranger = bench.client();
        Map<String, Object> create = put(bench.note, 0, "the owner's");
        owner.sync(create);
        String nobodys = Change.id();
        Reply theirs = stranger.get("/api/notes/" + bench.note + "/history").expectProblem(404, "not_found");
        Reply none = stranger.get("/api/notes/" + nobodys + "/history");
        Unmet.unlessEqual(none.text(), theirs.text(), "the history of another account's note");
        for (String id : List.of(bench.note, nobodys)) {
            Reply reply = stranger.sync(put(id, 1, "stolen"), delete(id, 1));
            reply.expect("results[0].outcome", "stale").expect("results[0].current.revision", 0L);
            reply.expect("results[1].outcome", "accepted").expect("results[1].revision", 0L);
            Unmet.unless(!reply.text().contains("the owner's"), "the owner's text came to a stranger");
        }
        stranger.sync(Change.with(create, "fields", Map.of("body", "the stranger's")))
                .expect("results[0].outcome", "accepted")
                .expect("results[0].sequence", 1L);
        Unmet.unlessEqual("the owner's", Json.at(owner.note(bench.note), "fields.body"), "the owner's body");
    }

    private static void refresh(Bench bench) {
        Account account = bench.account();
        Map<String, Object> first = Map.of("refreshToken", account.refreshToken());
        Reply second = bench.http.post("/api/auth/refresh", null, first).expect(200);
        Reply again = bench.http.post("/api/auth/refresh", null, first).expect(200);
        Unmet.unlessEqual(second.string("refreshToken"), again.string("refreshToken"), "the pair answered again");
        bench.http.get("/api/sync/digest", second.string("accessToken")).expect(200);
        bench.http.post("/api/auth/refresh", null, first).expectProblem(401, "token_reused");
        bench.http
                .post("/api/auth/refresh", null, Map.of("refreshToken", second.string("refreshToken")))
                .expect(401);
    }
}
