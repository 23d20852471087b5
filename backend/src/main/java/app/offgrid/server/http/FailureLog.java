package app.offgrid.server.http;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each answer that is the server's own failure, with the id that the answer bears. Of one client a few a minute
 * are written, so that nobody can fill the disk; how many were left out is said in the next.
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
        private int leftOut;

        private Minute(long startNanos) {
            this.startNanos = startNanos;
        }

        private boolean isOver(long nowNanos) {
            return nowNanos - startNanos > TimeUnit.MINUTES.toNanos(1);
        }
    }

    /**
     * Writes a line for an answer of 500 or above, and nothing for another.
     *
     * @param thrown what led to it; null if nothing was thrown
     */
    void answered(HttpRequest<?> request, ProblemException problem, Throwable thrown) {
        int status = problem.problem().status();
        if (status < 500) {
            return;
        }
        int leftOut = take(RequestIds.clientOf(request), System.nanoTime());
        if (leftOut < 0 && !hasError(thrown)) {
            return;
        }
        String rest = leftOut <= 0 ? "" : " (" + leftOut + " lines of this client were left out)";
        if (status == 503) {
            LOG.warn(
                    "{} {} {}: 503 {}{}",
                    RequestIds.of(request),
                    request.getMethod(),
                    shown(request),
                    problem.problem().detail(),
                    rest);
        } else {
            LOG.error("{} {} {} failed{}", RequestIds.of(request), request.getMethod(), shown(request), rest, thrown);
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

    /** How many lines were left out since the last one; below 0 if this one is to be left out, too. */
    synchronized int take(String client, long nowNanos) {
        Minute minute = minutes.get(client);
        int leftOut = 0;
        if (minute == null || minute.isOver(nowNanos)) {
            leftOut = minute == null ? 0 : minute.leftOut;
            minute = new Minute(nowNanos);
            minutes.put(client, minute);
        }
        if (minute.lines == LINES_PER_MINUTE) {
            minute.leftOut++;
            return -1;
        }
        minute.lines++;
        return leftOut;
    }
}
