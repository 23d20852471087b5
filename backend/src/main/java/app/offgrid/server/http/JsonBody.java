package app.offgrid.server.http;

import app.offgrid.notes.protocol.JsonException;
import java.util.Map;

/** A JSON object as it came with a request, or as it goes into an answer. */
public record JsonBody(Map<?, ?> members) {
    /**
     * A member that must be a string.
     *
     * @throws JsonException with its path if it is none
     */
    public String text(String name) {
        if (members.get(name) instanceof String text) {
            return text;
        }
        throw new JsonException("$." + name, "The member $." + name + " must be a string.");
    }
}
