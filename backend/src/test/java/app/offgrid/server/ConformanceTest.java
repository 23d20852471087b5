package app.offgrid.server;

import static org.junit.jupiter.api.Assertions.assertThrows;

import app.offgrid.conformance.Unmet;
import app.offgrid.conformance.check.Check;
import app.offgrid.conformance.check.Checks;
import app.offgrid.conformance.device.ContractDeployment;
import app.offgrid.conformance.mutant.Flaws;
import app.offgrid.conformance.mutant.Mutant;
import app.offgrid.conformance.story.Stories;
import app.offgrid.conformance.story.Tale;
import app.offgrid.conformance.wire.Accounts;
import app.offgrid.conformance.wire.Http;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The conformance kit against this project's own server, over real HTTP. */
class ConformanceTest {
    private static final TestServer SERVER = TestServer.start();

    private final Accounts accounts = new Accounts(new Http(SERVER.url()));

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @TestFactory
    Stream<DynamicTest> everyScenarioEndsWell() {
        ContractDeployment server = new ContractDeployment(accounts);
        return Stories.all().stream()
                .map(story ->
                        DynamicTest.dynamicTest(story.number() + " " + story.line(), () -> Tale.play(story, server)));
    }

    @TestFactory
    Stream<DynamicTest> everyPromiseIsKept() {
        return Checks.all().stream()
                .map(check -> DynamicTest.dynamicTest(check.name() + ": " + check.line(), () -> check.run(accounts)));
    }

    /** Each flaw by the check that has to see it; the same check passes through the same proxy without the flaw. */
    @TestFactory
    Stream<DynamicTest> brokenServersAreCaught() {
        Map<Mutant.Flaw, String> caughtBy = new LinkedHashMap<>();
        caughtBy.put(Flaws.forgetsChangeIds(), "change.replay");
        caughtBy.put(Flaws.replacesWholeNotes(), "change.partial");
        caughtBy.put(Flaws.movesCursorPastUnseen(), "pages.complete");
        caughtBy.put(Flaws.hidesTheLastNoteOfAPage(), "order.concurrent");
        caughtBy.put(Flaws.skipsASequence(), "change.resurrect");
        caughtBy.put(Flaws.answersDeletesTwice(), "change.delete-twice");
        caughtBy.put(Flaws.callsStaleAccepted(), "change.stale");
        caughtBy.put(Flaws.tellsForeignIds(), "isolation");
        caughtBy.put(Flaws.keepsHalfPairs(), "text.fields");
        return caughtBy.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getValue(), () -> expectCaught(entry.getKey(), Checks.named(entry.getValue()))));
    }

    private static void expectCaught(Mutant.Flaw flaw, Check check) {
        try (Mutant mutant = Mutant.of(SERVER.url(), Flaws.none())) {
            check.run(new Accounts(new Http(mutant.url())));
        }
        try (Mutant mutant = Mutant.of(SERVER.url(), flaw)) {
            Accounts accounts = new Accounts(new Http(mutant.url()));
            assertThrows(Unmet.class, () -> check.run(accounts));
        }
    }
}
