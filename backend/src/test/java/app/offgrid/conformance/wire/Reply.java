package app.offgrid.conformance.wire;

import app.offgrid.conformance.Unmet;
import java.util.List;
import java.util.Map;

/**
 * An answer.
 *
 * @param headers by lower-case name, the first value of each
 * @param text the body, decompressed; empty if there is none
 */
public record Reply(int status, Map<String, String> headers, String text) {
    /** The body as JSON; fails the check if it is none. */
    public Object json() {
        try {
            return Json.read(text);
        } catch (IllegalArgumentException e) {
            throw new Unmet("The answer of status " + status + " cannot be read: " + e.getMessage());
        }
    }

    /** What stands at a path of the body; null if there is nothing. */
    public Object at(String path) {
        return Json.at(json(), path);
    }

    /** A whole number of the body. */
    public long number(String path) {
        if (at(path) instanceof Long number) {
            return number;
        }
        throw new Unmet(path + " is no whole number in " + this);
    }

    /** A string of the body. */
    public String string(String path) {
        if (at(path) instanceof String string) {
            return string;
        }
        throw new Unmet(path + " is no string in " + this);
    }

    /** An array of objects in the body. */
    public List<Map<String, Object>> list(String path) {
        if (at(path) instanceof List<?> list) {
            return Json.objects(list);
        }
        throw new Unmet(path + " is no array in " + this);
    }

    /** Fails the check unless the status is this one. */
    public Reply expect(int expected) {
        Unmet.unless(status == expected, "expected status " + expected + ", found " + this);
        return this;
    }

    /** Fails the check unless this stands at the path; integers are given as {@code long}. */
    public Reply expect(String path, Object expected) {
        Object found = at(path);
        Unmet.unless(
                expected == null ? found == null : expected.equals(found),
                path + ": expected " + expected + ", found " + found + " in " + this);
        return this;
    }

    /** Fails the check unless this is a problem document with the status and the code, complete as the contract says. */
    public Reply expectProblem(int expected, String code) {
        expect(expected);
        expect("code", code);
        expect("status", (long) expected);
        for (String member : List.of("type", "title", "detail")) {
            Unmet.unless(at(member) instanceof String, "the problem has no " + member + ": " + this);
        }
        String type = headers.getOrDefault("content-type", "");
        Unmet.unless(type.startsWith("application/problem+json"), "a problem came as " + type);
        return this;
    }

    @Override
    public String toString() {
        return status + " " + text;
    }
}
