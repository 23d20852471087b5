package app.offgrid.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the log has of answers that are the server's own failure. */
class FailureLogTest {
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final FailureLog log = new FailureLog();
    private final List<String> answered = new ArrayList<>();

    private static HttpRequest<?> request(String path, String client) {
        HttpRequest<?> request = HttpRequest.GET(path);
        RequestIds.give(request, client);
        return request;
    }

    @Test
    void oneClientHasAFewLinesAMinuteAndIsToldOfInTheNext() {
        int lines = 0;
        for (int i = 0; i < 1000; i++) {
            FailureLog.Place place = log.take("a", "id " + i, 0);
            lines += place.hasLine() ? 1 : 0;
            assertEquals("id " + Math.min(i, 19), place.id());
        }
        assertEquals(20, lines);
        assertEquals("", log.take("b", "x", 0).note());
        assertEquals(
                " (980 further answers to this client bear the id id 19)",
                log.take("a", "x", MINUTE + 1).note());
        assertEquals("", log.take("a", "x", 2 * MINUTE + 2).note());
    }

    /** So that somebody who was answered with an id can always be helped, and nobody can fill the disk. */
    @Test
    void whateverIdAnAnswerBearsIsInTheLog() {
        List<String> lines = linesOf(() -> {
            for (int i = 0; i < 100; i++) {
                HttpRequest<?> request = request("/x", "a");
                log.answered(request, i % 2 == 0 ? Problems.busy() : Problems.ofStatus(500, ""), null);
                answered.add(RequestIds.of(request));
            }
        });

        assertEquals(40, lines.size(), "20 of each status");
        for (String id : answered) {
            assertEquals(
                    1, lines.stream().filter(line -> line.startsWith(id + " ")).count(), id);
        }
        assertEquals(
                2,
                lines.stream().filter(line -> line.contains("further answers")).count());
    }

    private static List<String> linesOf(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger(FailureLog.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        try {
            work.run();
            return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        } finally {
            logger.detachAppender(lines);
        }
    }

    @Test
    void lineBearsTheIdOfTheAnswerAndNothingThatBreaksIt() {
        HttpRequest<?> broken = request("/a%0Ab", "a");
        List<String> lines = linesOf(() -> {
            log.answered(broken, Problems.busy(), null);
            log.answered(request("/x", "a"), Problems.unauthorized(), null);
        });

        assertEquals(1, lines.size());
        String line = lines.get(0);
        assertTrue(line.startsWith(RequestIds.of(broken) + " GET "), line);
        assertTrue(line.contains("503") && line.indexOf('\n') < 0, line);
    }
}
