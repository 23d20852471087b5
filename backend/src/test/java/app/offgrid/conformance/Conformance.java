package app.offgrid.conformance;

import app.offgrid.conformance.check.Check;
import app.offgrid.conformance.check.Checks;
import app.offgrid.conformance.device.ContractDeployment;
import app.offgrid.conformance.naive.NaiveDeployment;
import app.offgrid.conformance.story.Stories;
import app.offgrid.conformance.story.Story;
import app.offgrid.conformance.story.Tale;
import app.offgrid.conformance.wire.Accounts;
import app.offgrid.conformance.wire.Http;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays all stories and checks at a server: {@code Conformance <url> [--json FILE]}. Ends with 0 if all passed, 1 if
 * something failed, 2 if it was called wrongly.
 */
public final class Conformance {
    private static final Duration TIME_LIMIT = Duration.ofMinutes(5);

    private Conformance() {}

    public static void main(String[] arguments) throws IOException {
        boolean hasFile = arguments.length == 3 && arguments[1].equals("--json");
        PrintStream out = System.out;
        if (!hasFile && arguments.length != 1) {
            out.println("Usage: conformance <url> [--json FILE]");
            System.exit(2);
        }
        Accounts accounts = new Accounts(new Http(arguments[0]));
        Report report = new Report(arguments[0], run(accounts));
        int left = accounts.removeAll();
        report.print(out);
        out.printf(
                "%d accounts were made and %d of them removed; the server asked for patience %d times.%n",
                accounts.count(), accounts.count() - left, accounts.http().refusals());
        if (hasFile) {
            Files.writeString(Path.of(arguments[2]), report.json());
        }
        System.exit(report.failures() == 0 ? 0 : 1);
    }

    private static List<Row> run(Accounts accounts) {
        long end = System.nanoTime() + TIME_LIMIT.toNanos();
        ContractDeployment server = new ContractDeployment(accounts);
        List<Row> rows = new ArrayList<>();
        try (NaiveDeployment naive = new NaiveDeployment()) {
            for (Story story : Stories.all()) {
                rows.add(new Row(
                        story.number(),
                        story.line(),
                        inTime(end, () -> Tale.play(story, server)),
                        Verdict.of(() -> Tale.play(story, naive))));
            }
        }
        for (Check check : Checks.all()) {
            rows.add(new Row(check.name(), check.line(), inTime(end, () -> check.run(accounts)), null));
        }
        return rows;
    }

    /** What the time limit does not reach is a failure, not a pass. */
    private static Verdict inTime(long end, Runnable story) {
        return System.nanoTime() < end ? Verdict.of(story) : new Verdict("not run: the time of the run is up", 0);
    }
}
