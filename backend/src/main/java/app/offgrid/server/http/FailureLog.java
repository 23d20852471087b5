package app.offgrid.server.http;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each answer that is the server's own failure, with the id that the answer bears. So that nobody can fill the disk,
 * one client has a few lines a minute for each status. The last of them says that it is for further answers too, and those
 * bear its id: whatever id an answer bears is in the log. How many there were is said in the first line after.
 */
@Singleton
final class FailureLog {
    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
    private static final int LINES_PER_MINUTE = 20;
    private static final int CLIENTS = 10_000;

    private final Map<String, Minute> minutes = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Minute> eldest) {
            return size() > CLIENTS;
        }
    };

    /** What was written of one client in the minute that began with its first line. */
    private static final class Minute {
        private final long startNanos;
        private int lines;
        private int further;
        /** Of the last line that may be written. */
        private String lastId = "";

        private Minute(long startNanos) {
            this.startNanos = startNanos;
        }

        private boolean isOver(long nowNanos) {
            return nowNanos - startNanos > TimeUnit.MINUTES.toNanos(1);
        }
    }

    /**
     * Writes a line for an answer of 500 or above, or gives its request the id of the line that stands for it; nothing for another.
     *
     * @param thrown what led to it; null if nothing was thrown
     */
    void answered(HttpRequest<?> request, ProblemException problem, Throwable thrown) {
        int status = problem.problem().status();
        if (status < 500) {
            return;
        }
        Place place = take(RequestIds.clientOf(request) + " " + status, RequestIds.of(request), System.nanoTime());
        if (!place.hasLine() && !hasError(thrown)) {
            RequestIds.share(request, place.id());
            return;
        }
        if (status == 503) {
            LOG.warn(
                    "{} {} {}: 503 {}{}",
                    RequestIds.of(request),
                    request.getMethod(),
                    shown(request),
                    problem.problem().detail(),
                    place.note());
        } else {
            LOG.error(
                    "{} {} {} failed{}",
                    RequestIds.of(request),
                    request.getMethod(),
                    shown(request),
                    place.hasLine() ? place.note() : "",
                    thrown);
        }
    }

    /**
     * Where the log tells of an answer.
     *
     * @param id under which it does
     * @param note what else the line says; empty for nothing, null if there is no line of its own
     */
    record Place(String id, String note) {
        boolean hasLine() {
            return note != null;
        }
    }

    /** The line of an error is never left out: it is what ends the process if it has to. */
    private static boolean hasError(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Error) {
                return true;
            }
        }
        return false;
    }

    /** Writes what the machine itself failed with, always: this line is what ends the process if it has to. */
    void broken(HttpRequest<?> request, Error thrown) {
        LOG.error("{} {} {} failed", RequestIds.of(request), request.getMethod(), shown(request), thrown);
    }

    /** A path is a stranger's text: no line ends, and no more than is needed to know it by. */
    private static String shown(HttpRequest<?> request) {
        String path = request.getPath().replaceAll("[^\\x21-\\x7e]", "?");
        return path.length() > 100 ? path.substring(0, 100) + "..." : path;
    }

    /** The place of the next answer of a client. */
    synchronized Place take(String client, String id, long nowNanos) {
        Minute minute = minutes.get(client);
        String note = "";
        if (minute == null || minute.isOver(nowNanos)) {
            if (minute != null && minute.further > 0) {
                note = " (" + minute.further + " further answers to this client bear the id " + minute.lastId + ")";
            }
            minute = new Minute(nowNanos);
            minutes.put(client, minute);
        }
        if (minute.lines == LINES_PER_MINUTE) {
            minute.further++;
            return new Place(minute.lastId, null);
        }
        minute.lines++;
        if (minute.lines == LINES_PER_MINUTE) {
            minute.lastId = id;
            note = " (further answers to this client in this minute bear this id)";
        }
        return new Place(id, note);
    }
}
