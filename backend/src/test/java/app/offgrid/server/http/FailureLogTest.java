package app.offgrid.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.http.HttpRequest;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the log has of answers that are the server's own failure. */
class FailureLogTest {
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final FailureLog log = new FailureLog();

    private static HttpRequest<?> request(String path, String client) {
        HttpRequest<?> request = HttpRequest.GET(path);
        RequestIds.give(request, client);
        return request;
    }

    @Test
    void oneClientHasAFewLinesAMinuteAndIsToldOfInTheNext() {
        int lines = 0;
        for (int i = 0; i < 1000; i++) {
            lines += log.take("a", 0) >= 0 ? 1 : 0;
        }
        assertEquals(20, lines);
        assertEquals(0, log.take("b", 0));
        assertEquals(980, log.take("a", MINUTE + 1));
        assertEquals(0, log.take("a", 2 * MINUTE + 2));
    }

    @Test
    void lineBearsTheIdOfTheAnswerAndNothingThatBreaksIt() {
        Logger logger = (Logger) LoggerFactory.getLogger(FailureLog.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        try {
            HttpRequest<?> broken = request("/a%0Ab", "a");
            log.answered(broken, Problems.busy(), null);
            log.answered(request("/x", "a"), Problems.unauthorized(), null);
            assertEquals(1, lines.list.size());
            String line = lines.list.get(0).getFormattedMessage();
            assertTrue(line.startsWith(RequestIds.of(broken) + " GET "), line);
            assertTrue(line.contains("503") && line.indexOf('\n') < 0, line);
        } finally {
            logger.detachAppender(lines);
        }
    }
}
