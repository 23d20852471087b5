package app.offgrid.server.http;

import java.util.Map;

/**
 * A JSON object of any length that goes into an answer. It is written piece by piece as fast as the client reads, so whatever may
 * fail has to be decided before: once the first piece has gone, there is no other status to answer with.
 */
public record LongAnswer(Map<?, ?> members) {}
