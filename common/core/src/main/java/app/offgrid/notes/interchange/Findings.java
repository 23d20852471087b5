package app.offgrid.notes.interchange;

import app.offgrid.notes.store.Intake;
import java.util.ArrayList;
import java.util.List;

/** Collects a report while an import runs. */
final class Findings {
    private final int[] counts = new int[Intake.Outcome.values().length];
    private final int[] reasons = new int[NotTaken.Reason.values().length];
    private final List<NotTaken> notTaken = new ArrayList<NotTaken>();

    void add(String item, NotTaken.Reason reason, String detail) {
        reasons[reason.ordinal()]++;
        if (notTaken.size() < ImportLimits.REMARKS) {
            notTaken.add(new NotTaken(item, reason, detail));
        }
    }

    void add(Intake.Outcome outcome) {
        counts[outcome.ordinal()]++;
    }

    ImportReport report(ImportReport.State state, String problem, int done, int total) {
        return new ImportReport(state, problem, done, Math.max(done, total), copy(counts), copy(reasons), notTaken);
    }

    private static int[] copy(int[] values) {
        int[] result = new int[values.length];
        System.arraycopy(values, 0, result, 0, values.length);
        return result;
    }
}
