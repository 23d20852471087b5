package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Codename One's check of what a device can run reads only what it is given; this looks at what it was given. */
class DeviceRulesTest {
    /** What its first pass left: the classes that the app reaches from its main class. */
    private static final Path CHECKED = Path.of("..", "common", "target", "compliance-check.jar");

    @Test
    void theComplianceCheckSawTheClassesOfTheNestedCore() throws IOException {
        Set<String> missing = new TreeSet<>(coreClassesThatTheAppUses());
        assertFalse(missing.isEmpty(), "the app uses nothing of the core");
        missing.removeAll(classesIn(CHECKED));
        assertEquals(Set.of(), missing);
    }

    /** The core's concrete classes that are made somewhere in the classes of common. */
    private static Set<String> coreClassesThatTheAppUses() {
        JavaClasses app = new ClassFileImporter().importPath(Path.of("..", "common", "target", "classes"));
        Path core = Path.of("..", "common", "core", "target", "classes");
        Set<String> coreNames = new ClassFileImporter()
                .importPath(core).stream().map(JavaClass::getName).collect(Collectors.toSet());
        return app.stream()
                .flatMap(type -> type.getConstructorCallsFromSelf().stream())
                .map(call -> call.getTargetOwner().getName())
                .filter(coreNames::contains)
                .collect(Collectors.toSet());
    }

    private static Set<String> classesIn(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
                    .collect(Collectors.toSet());
        }
    }
}
