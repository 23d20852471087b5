package app.offgrid.server.http;

import io.micronaut.http.HttpRequest;

/** The query parameters of a request. */
public final class Query {
    private Query() {}

    /**
     * A whole number, or {@code malformed_request}.
     *
     * @param otherwise what a parameter that is not there means; null if it must be there
     */
    public static long number(HttpRequest<?> request, String name, long least, long most, Long otherwise) {
        String text = request.getParameters().get(name);
        if (text == null && otherwise != null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Answered below, as a number out of range is.
        }
        throw Problems.malformed(name, "The parameter must be a whole number from " + least + " to " + most + ".");
    }
}
