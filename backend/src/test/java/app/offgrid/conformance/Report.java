package app.offgrid.conformance;

import app.offgrid.conformance.story.Stories;
import app.offgrid.conformance.wire.Json;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report of a run, for the terminal and for machines. */
final class Report {
    private final String target;
    private final List<Row> rows;

    Report(String target, List<Row> rows) {
        this.target = target;
        this.rows = rows;
    }

    long failures() {
        return rows.stream().filter(row -> !row.server().isPassed()).count();
    }

    void print(PrintStream out) {
        out.printf("%nScenarios at %s, beside the naive design%n%n", target);
        out.printf("%-4s %-76s %-6s %s%n", "", "", "server", "naive");
        rows.stream().filter(row -> row.naive() != null).forEach(row -> {
            out.printf("%-4s %-76s %-6s %s%n", row.name(), row.line(), word(row.server()), word(row.naive()));
            reason(out, "server", row.server());
            reason(out, "naive", row.naive());
        });
        out.printf("%nPromises%n%n");
        rows.stream().filter(row -> row.naive() == null).forEach(row -> {
            out.printf("%-23s %-86s %s%n", row.name(), row.line(), word(row.server()));
            reason(out, "server", row.server());
        });
        out.printf("%nNot observable from outside%n%n");
        Stories.notObservable().forEach((number, why) -> out.printf("%-6s %s%n", number, why));
        out.printf("%n%d of %d passed at %s.", rows.size() - failures(), rows.size(), target);
        out.printf(
                " The naive design fails %d of %d scenarios.%n",
                rows.stream()
                        .filter(row -> row.naive() != null && !row.naive().isPassed())
                        .count(),
                rows.stream().filter(row -> row.naive() != null).count());
    }

    private static String word(Verdict verdict) {
        return verdict.isPassed() ? "pass" : "FAIL";
    }

    private static void reason(PrintStream out, String who, Verdict verdict) {
        if (!verdict.isPassed()) {
            out.printf("       %s: %s%n", who, verdict.failure());
        }
    }

    String json() {
        List<Object> results = new ArrayList<>();
        for (Row row : rows) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("name", row.name());
            result.put("line", row.line());
            result.put("server", json(row.server()));
            if (row.naive() != null) {
                result.put("naive", json(row.naive()));
            }
            results.add(result);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("target", target);
        tree.put("failures", failures());
        tree.put("results", results);
        tree.put("notObservable", Stories.notObservable());
        return Json.write(tree);
    }

    private static Map<String, Object> json(Verdict verdict) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("passed", verdict.isPassed());
        tree.put("millis", verdict.millis());
        tree.put("failure", verdict.failure());
        return tree;
    }
}
