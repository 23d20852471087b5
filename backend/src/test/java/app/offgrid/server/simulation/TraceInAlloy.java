package app.offgrid.server.simulation;

import app.offgrid.server.simulation.JournalStep.Row;
import app.offgrid.server.specification.Specification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A trace as a history for {@code journal.als}, with all it names fixed: Alloy says whether it is one. For traces of two processes
 * at most, without batches of several changes and what housekeeping does; a request that ends early ends as if killed.
 */
final class TraceInAlloy {
    private final List<JournalStep> steps;
    private final Map<String, String> notes = new HashMap<>();
    private final Map<String, String> changes = new TreeMap<>();
    private long last;

    TraceInAlloy(List<JournalStep> steps) {
        this.steps = steps;
        for (JournalStep step : steps) {
            for (Row row : step.rows()) {
                name(row);
            }
        }
    }

    private void name(Row row) {
        notes.computeIfAbsent(row.note(), note -> "N" + notes.size());
        changes.computeIfAbsent(
                row.change(),
                change -> "C" + changes.size() + " extends Change {} { note = " + notes.get(row.note()) + " }");
        last = Math.max(last, row.sequence());
    }

    /** True if the specification has this history. */
    boolean isHistory() {
        StringBuilder page = new StringBuilder("\none sig P0, P1 extends Process {}\n");
        notes.values().forEach(note -> page.append("one sig ").append(note).append(" extends Note {}\n"));
        changes.values()
                .forEach(change -> page.append("one sig ").append(change).append('\n'));
        List<String> formulas = new ArrayList<>();
        steps.forEach(step -> formulas.add(formula(step)));
        page.append("run trace {\n  newAccount and no Error and ")
                .append(String.join("\n  and after (", formulas))
                .append(")".repeat(steps.size() - 1))
                .append("\n} for ")
                .append(Math.max(1, Math.max(changes.size(), notes.size())))
                .append(" but exactly ")
                .append(Math.max(1, last))
                .append(" Sequence, exactly 2 Process, exactly ")
                .append(steps.size() + 1)
                .append(" steps expect 1\n");
        Specification specification = Specification.of("journal").with(page.toString());
        return specification.hasInstance(specification.commands().get(0));
    }

    private String formula(JournalStep step) {
        String process = "P" + step.process();
        return switch (step.kind()) {
            case READ_STATE -> "readState[" + process + "] and " + is("Account.applied", step.sequence());
            case READ_ENTRIES ->
                "readEntries[" + process + "] and " + is(process + ".head", step.from())
                        + " and Account.entries.Change - upTo[" + process + ".head] = "
                        + step.rows().stream()
                                .map(row -> sequence(row.sequence()))
                                .collect(Collectors.joining(" + ", step.rows().isEmpty() ? "none" : "", ""));
            case WRITE_ROW ->
                "writeRow[" + process + ", " + noteOf(step) + "] and " + process + ".todo[" + noteOf(step) + "] = "
                        + sequence(step.sequence());
            case ADVANCE -> "advance[" + process + "] and " + is(process + ".head", step.sequence());
            case READ_RECEIPTS -> "readReceipts[" + process + "]" + changeIs(process, step);
            case READ_ROW ->
                "readRow[" + process + "] and "
                        + is(
                                process + ".basis'",
                                step.rows().isEmpty() ? 0 : step.rows().get(0).sequence());
            case APPEND -> "append[" + process + "] and " + is(process + ".head'", step.sequence()) + changeOf(step);
            case APPEND_REFUSED -> "appendRefused[" + process + "]" + changeOf(step);
            case READ_PAGE ->
                step.from() < 0 ? "(readPage[" + process + "] or kill[" + process + "])" : "readPage[" + process + "]";
            case KILL -> "kill[" + process + "]";
            default -> throw new IllegalArgumentException("not in the specification: " + step);
        };
    }

    private String changeIs(String process, JournalStep step) {
        String id = step.asked().iterator().next();
        return changes.containsKey(id) ? " and " + process + ".change = " + nameOf(id) : "";
    }

    private String changeOf(JournalStep step) {
        return " and P" + step.process() + ".change = "
                + nameOf(step.rows().get(0).change());
    }

    private String nameOf(String change) {
        return changes.get(change).substring(0, changes.get(change).indexOf(' '));
    }

    private String noteOf(JournalStep step) {
        return notes.get(step.rows().get(0).note());
    }

    private static String is(String what, long sequence) {
        return sequence == 0 ? "no " + what : what + " = " + sequence(sequence);
    }

    private static String sequence(long sequence) {
        return "first" + ".next".repeat((int) sequence - 1);
    }
}
