package app.offgrid.notes.sync;

import app.offgrid.notes.note.FieldFault;
import app.offgrid.notes.note.Hex;
import app.offgrid.notes.note.Sha256;
import app.offgrid.notes.note.Utf8;
import app.offgrid.notes.protocol.Problem;
import app.offgrid.notes.store.QueueAge;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the sync stands, for somebody who is to find out what is wrong with it. Numbers, names of states, ages and a hash: no
 * text that a person, a server or a file has written gets in, so it can be sent to anybody. In English, one fact a line.
 */
public final class Diagnosis {
    /** Codes of failures that are told by name; any other one is "other", since a server could write anything there. */
    private static final List<String> CODES = Arrays.asList(
            FieldFault.NOTE_TOO_LARGE, FieldFault.INVALID_FIELD, Problem.TOO_MANY_NOTES, Problem.TOO_MANY_SIDES);

    private static final int LONGEST_NAME = 40;

    private final Map<String, String> facts = new LinkedHashMap<String, String>();

    /** Everything that a diagnosis is made of, beside the status. */
    static final class Facts {
        String app = "";
        String platform = "";
        long now;
        int notes;
        int sent;
        Map<String, Integer> failures;
        long cursor;
        String epoch;
        QueueAge queue;
        List<FailureLog.Entry> log;
    }

    Diagnosis(SyncStatus status, Facts facts) {
        put("app", plain(facts.app));
        put("platform", plain(facts.platform));
        put("state", status.state().name() + (status.isStopped() ? ", stopped by the person" : ""));
        put(
                "notes",
                facts.notes + ": pending " + status.counts().pending() + ", failed "
                        + status.counts().failed() + ", conflicts "
                        + status.counts().conflicts());
        put("failed by", byCode(facts.failures));
        put("sent without an answer", String.valueOf(facts.sent));
        put("queue", queue(facts.queue, facts.now));
        put("last contact", status.lastContact() == 0 ? "never" : age(status.lastContact(), facts.now));
        put("next try", status.waitUntil() == 0 ? "none waits" : "in " + duration(status.waitUntil() - facts.now));
        put("cursor", String.valueOf(facts.cursor));
        put("epoch", facts.epoch == null ? "none" : hash(facts.epoch));
        put("this run", status.sent() + " sent, " + status.received() + " received");
        put("reading", reading(status.reading()));
        put(
                "question",
                status.question().kind().name() + " " + status.question().notes());
        put("removed, can be undone", String.valueOf(status.undoable()));
        put("repair", status.repair().name());
        put("unreadable", String.valueOf(status.unreadable().size()));
        put("errors since start", errors(facts.log, facts.now));
    }

    private void put(String name, String value) {
        facts.put(name, value);
    }

    private static String byCode(Map<String, Integer> failures) {
        Map<String, Integer> known = new TreeMap<String, Integer>();
        for (Map.Entry<String, Integer> failure : failures.entrySet()) {
            String code = CODES.contains(failure.getKey()) ? failure.getKey() : "other";
            Integer before = known.get(code);
            int count = failure.getValue().intValue() + (before == null ? 0 : before.intValue());
            known.put(code, Integer.valueOf(count));
        }
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Integer> code : known.entrySet()) {
            text.append(text.length() == 0 ? "" : ", ").append(code.getKey() + " " + code.getValue());
        }
        return text.length() == 0 ? "none" : text.toString();
    }

    private static String queue(QueueAge queue, long now) {
        return queue.answers() == 0
                ? "moves"
                : "left behind by " + queue.answers() + " answers, first " + age(queue.since(), now)
                        + (queue.isStuck(now) ? ", STUCK" : "");
    }

    private static String reading(ReadProgress reading) {
        if (reading == null) {
            return "news only";
        }
        return (reading.isFirst() ? "first time" : "anew") + ", percent " + reading.percent();
    }

    private static String errors(List<FailureLog.Entry> log, long now) {
        StringBuilder text = new StringBuilder();
        for (FailureLog.Entry entry : log) {
            text.append(text.length() == 0 ? "" : ", ").append(entry.kind.name() + " " + age(entry.at, now));
        }
        return text.length() == 0 ? "none" : text.toString();
    }

    private static String age(long time, long now) {
        return time > now ? duration(time - now) + " ahead of the clock" : duration(now - time) + " ago";
    }

    private static String duration(long millis) {
        long seconds = Math.max(0, millis) / 1000;
        long hours = seconds / 3600;
        return hours >= 48
                ? hours / 24 + " d"
                : hours > 0 ? hours + " h " + seconds / 60 % 60 + " min" : seconds / 60 + " min " + seconds % 60 + " s";
    }

    /** Enough to see whether two devices mean the same history, too little to go back from. */
    private static String hash(String text) {
        return Hex.of(Sha256.of(Utf8.encode(text))).substring(0, 8);
    }

    /** The letters, digits, dots and dashes of a version or of a platform's name. */
    private static String plain(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length() && text.length() < LONGEST_NAME; i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            text.append(letter || c == '.' || c == '-' || c == ' ' ? String.valueOf(c) : "");
        }
        return text.toString();
    }

    /** All of it, a line a fact. */
    public String text() {
        StringBuilder text = new StringBuilder("Offgrid Notes, sync diagnosis\n");
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            text.append(fact.getKey()).append(": ").append(fact.getValue()).append('\n');
        }
        return text.toString();
    }
}
