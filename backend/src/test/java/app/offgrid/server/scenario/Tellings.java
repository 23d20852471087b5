package app.offgrid.server.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Tells a {@link Scenario} under all circumstances and compares how it ends. */
final class Tellings implements TestTemplateInvocationContextProvider {
    private static final ExtensionContext.Namespace ENDINGS = ExtensionContext.Namespace.create(Tellings.class);

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return Story.class.isAssignableFrom(context.getRequiredTestClass());
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        boolean clocksDecide =
                context.getRequiredTestMethod().getAnnotation(Scenario.class).clocksDecide();
        return Arrays.stream(Telling.values())
                .filter(telling -> !clocksDecide || telling.skewMillis() == 0)
                .map(Invocation::new);
    }

    /** One telling. */
    private record Invocation(Telling telling)
            implements TestTemplateInvocationContext,
                    BeforeEachCallback,
                    AfterTestExecutionCallback,
                    AfterEachCallback {
        @Override
        public String getDisplayName(int index) {
            return telling.toString();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        private static Story story(ExtensionContext context) {
            return (Story) context.getRequiredTestInstance();
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            story(context).begin(telling);
        }

        @Override
        public void afterTestExecution(ExtensionContext context) {
            if (context.getExecutionException().isPresent()) {
                return;
            }
            List<String> ending = story(context).end();
            Object first = context.getParent()
                    .orElseThrow()
                    .getStore(ENDINGS)
                    .getOrComputeIfAbsent("ending", unused -> ending);
            assertEquals(first, ending, "the story ends in the same way each time, whatever the clocks say");
        }

        @Override
        public void afterEach(ExtensionContext context) {
            story(context).close();
        }
    }
}
