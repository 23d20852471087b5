package app.offgrid.server.specification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.mit.csail.sdg.ast.Command;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The small specifications, each within its scopes. Every command says what it expects: a {@code run} an instance, so that the page is
 * not vacuous; a {@code check} no counterexample; and a {@code check} of the name of a deliberate error one.
 */
class SpecificationsTest {
    private static final List<String> PAGES = List.of("journal", "exactly-once", "sides", "retention");

    @TestFactory
    Stream<DynamicTest> everyCommandEndsAsThePageExpects() {
        return PAGES.stream().flatMap(page -> {
            Specification specification = Specification.of(page);
            return specification.commands().stream()
                    .map(command -> DynamicTest.dynamicTest(page + ": " + command.label, () -> {
                        boolean expected = command.expects == 1;
                        assertEquals(expected, specification.hasInstance(command), () -> meaning(command));
                    }));
        });
    }

    private static String meaning(Command command) {
        String found = command.expects == 1 ? "Nothing was found of " : "There is a counterexample to ";
        return found + command.label + ". Alloy shows more: open the page in it.";
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal", "exactly-once", "sides", "retention"})
    void aPageHasAnInstanceAPromiseAndAnErrorThatIsFoundForEach(String page) {
        Specification specification = Specification.of(page);
        List<Command> commands = specification.commands();

        assertTrue(commands.stream().allMatch(command -> command.expects >= 0), "every command says what it expects");
        assertTrue(commands.stream().anyMatch(command -> !command.check && command.expects == 1), "not vacuous");
        assertTrue(commands.stream().anyMatch(command -> command.check && command.expects == 0), "a promise");
        List<String> errors = specification.errors();
        assertTrue(!errors.isEmpty(), "a deliberate error");
        for (String error : errors) {
            assertTrue(
                    commands.stream()
                            .anyMatch(command ->
                                    command.label.equals("finds" + error) && command.check && command.expects == 1),
                    error);
        }
    }
}
