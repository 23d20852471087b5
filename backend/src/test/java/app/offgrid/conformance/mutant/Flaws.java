package app.offgrid.conformance.mutant;

import app.offgrid.conformance.mutant.Mutant.Flaw;
import app.offgrid.conformance.wire.Change;
import app.offgrid.conformance.wire.Json;
import app.offgrid.conformance.wire.Reply;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Ways to break the contract, each a mistake that servers have. */
public final class Flaws {
    private Flaws() {}

    /** No flaw: what fails behind this proxy fails for the proxy's sake. */
    public static Flaw none() {
        return new Flaw() {};
    }

    /** A change that is sent again is taken for a new one. */
    public static Flaw forgetsChangeIds() {
        return onRequests(request -> {
            for (Map<String, Object> change : Json.objects(request.get("changes"))) {
                change.put("changeId", Change.id());
            }
        });
    }

    /** Fields that a change does not name are emptied. */
    public static Flaw replacesWholeNotes() {
        return onRequests(request -> {
            for (Map<String, Object> change : Json.objects(request.get("changes"))) {
                if (change.get("fields") instanceof Map<?, ?>) {
                    Json.object(change.get("fields")).putIfAbsent("title", "");
                }
            }
        });
    }

    /** The cursor is the account's last sequence even if notes of the page are left out before it. */
    public static Flaw movesCursorPastUnseen() {
        return onSync((request, answer) -> {
            if (Boolean.TRUE.equals(answer.get("hasMore"))) {
                answer.put("cursor", (Long) answer.get("cursor") + 1);
            }
        });
    }

    /** The cursor jumps over what is not in the page, as where a counter is taken before the note is written. */
    public static Flaw hidesTheLastNoteOfAPage() {
        return onSync((request, answer) -> {
            List<Map<String, Object>> notes = Json.objects(answer.get("notes"));
            if (notes.size() > 1) {
                notes.remove(notes.size() - 1);
            }
        });
    }

    /** Two sequences are left out after the second. */
    public static Flaw skipsASequence() {
        return onSync((request, answer) -> {
            for (Map<String, Object> result : Json.objects(answer.get("results"))) {
                if (result.get("sequence") instanceof Long sequence && sequence > 2) {
                    result.put("sequence", sequence + 2);
                }
            }
        });
    }

    /** A deletion is answered with two results. */
    public static Flaw answersDeletesTwice() {
        return onSync((request, answer) -> {
            List<Map<String, Object>> results = Json.objects(answer.get("results"));
            List<Map<String, Object>> changes = Json.objects(request.get("changes"));
            for (int i = changes.size() - 1; i >= 0; i--) {
                if ("delete".equals(changes.get(i).get("op")) && i < results.size()) {
                    results.add(i, results.get(i));
                }
            }
        });
    }

    /** A stale change is called accepted, and dropped. */
    public static Flaw callsStaleAccepted() {
        return onSync((request, answer) -> {
            for (Map<String, Object> result : Json.objects(answer.get("results"))) {
                if ("stale".equals(result.get("outcome"))) {
                    result.put("outcome", "accepted");
                    result.put("noteId", Json.at(result, "current.noteId"));
                    result.put("revision", Json.at(result, "current.revision"));
                    result.put("sequence", Json.at(result, "current.sequence"));
                    result.remove("current");
                }
            }
        });
    }

    /** Another account's note id is answered otherwise than one that nobody has. */
    public static Flaw tellsForeignIds() {
        return new Flaw() {
            private final Set<Object> ids = new HashSet<>();

            @Override
            public void request(Map<String, Object> body) {
                Json.objects(body.get("changes")).forEach(change -> ids.add(change.get("noteId")));
            }

            @Override
            public Reply answer(String path, Map<String, Object> request, Reply reply) {
                boolean isTold =
                        reply.status() == 404 && ids.stream().anyMatch(id -> path.contains(String.valueOf(id)));
                return isTold ? new Reply(403, reply.headers(), reply.text()) : reply;
            }
        };
    }

    /** What not every device can keep comes out as it was sent. */
    public static Flaw keepsHalfPairs() {
        return new Flaw() {
            @Override
            public Reply answer(String path, Map<String, Object> request, Reply reply) {
                return new Reply(reply.status(), reply.headers(), reply.text().replace("\ufffd", "\\ud83d"));
            }
        };
    }

    private static Flaw onRequests(Consumer<Map<String, Object>> bend) {
        return new Flaw() {
            @Override
            public void request(Map<String, Object> body) {
                bend.accept(body);
            }
        };
    }

    private static Flaw onSync(BiConsumer<Map<String, Object>, Map<String, Object>> bend) {
        return new Flaw() {
            @Override
            public Reply answer(String path, Map<String, Object> request, Reply reply) {
                if (!path.equals("/api/sync") || reply.status() != 200) {
                    return reply;
                }
                Map<String, Object> answer = Json.object(Json.read(reply.text()));
                bend.accept(request, answer);
                return new Reply(200, reply.headers(), Json.write(answer));
            }
        };
    }
}
