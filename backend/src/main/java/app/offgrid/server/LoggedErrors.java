package app.offgrid.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.slf4j.Marker;

/**
 * Ends the process when anybody logs an error after which it cannot be relied on. The libraries below catch everything that a
 * task of theirs throws, write it to the log and go on; this is where all of them meet.
 */
public final class LoggedErrors extends TurboFilter {
    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] params, Throwable thrown) {
        endIfBeyondMending(thrown);
        if (params != null) {
            for (Object param : params) {
                endIfBeyondMending(param instanceof Throwable last ? last : null);
            }
        }
        return FilterReply.NEUTRAL;
    }

    private static void endIfBeyondMending(Throwable thrown) {
        if (LastResort.isBeyondMending(thrown)) {
            LastResort.endAfter(thrown);
        }
    }
}
