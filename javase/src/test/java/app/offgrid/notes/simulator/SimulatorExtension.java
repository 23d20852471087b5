package app.offgrid.notes.simulator;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test a {@link Device} of a phone's size with an empty data folder, and fails the test if the app threw on its
 * event thread. A test that fails leaves a picture of its last form.
 */
public final class SimulatorExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private Device device;

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        VirtualScreen screen = VirtualScreen.get();
        VirtualScreen.moveHome();
        screen.resize(ScreenSize.PHONE);
        device = new Device(screen);
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        if (context.getExecutionException().isPresent() && device.hasForm()) {
            device.screenshot("failed-" + context.getRequiredTestClass().getSimpleName() + "-"
                    + context.getRequiredTestMethod().getName());
        }
        device.close();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Device.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return device;
    }
}
