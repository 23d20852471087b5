package app.offgrid.server;

import app.offgrid.conformance.device.ContractDeployment;
import app.offgrid.conformance.story.Stories;
import app.offgrid.conformance.story.Tale;
import app.offgrid.conformance.wire.Accounts;
import app.offgrid.conformance.wire.Http;
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
}
