package app.offgrid.server.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What people can do, the simulation does: each public method of the packages of notes, account, lock and files is called by some
 * act, directly or by what it calls, or is listed in {@code simulation/not-reached.txt} with the reason why not.
 */
class ReachedMethodsTest {
    private static final String CORE = "app.offgrid.notes.";
    private static final String[] PACKAGES = {"notebook", "account", "lock", "interchange"};
    private static final String LIST = "/simulation/not-reached.txt";

    private static final Set<String> PUBLIC = new TreeSet<>();
    private static final Set<String> REACHED = new TreeSet<>();

    @BeforeAll
    static void readTheClasses() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(location -> !location.contains("/conformance/"))
                .importPackages("app.offgrid.notes", World.class.getPackageName());
        Map<String, Set<String>> calls = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        for (JavaClass type : classes) {
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                calls.put(unit.getFullName(), called(unit));
                if (isOfAStory(type)) {
                    open.add(unit.getFullName());
                }
            }
            for (JavaMethod method : type.getMethods()) {
                addInherited(method, calls);
            }
            if (isJudged(type)) {
                type.getMethods().stream()
                        .filter(ReachedMethodsTest::isForOthers)
                        .forEach(method -> PUBLIC.add(nameOf(method)));
            }
        }
        Set<String> reached = new HashSet<>(open);
        while (!open.isEmpty()) {
            for (String next : calls.getOrDefault(open.remove(), Set.of())) {
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        for (JavaClass type : classes) {
            for (JavaMethod method : type.getMethods()) {
                if (reached.contains(method.getFullName())) {
                    REACHED.add(nameOf(method));
                }
            }
        }
    }

    /** The simulation itself, from the acts of a story on; not its tests. */
    private static boolean isOfAStory(JavaClass type) {
        return type.getPackageName().startsWith(World.class.getPackageName())
                && !type.getName().contains("Test");
    }

    private static boolean isJudged(JavaClass type) {
        for (String name : PACKAGES) {
            if (type.getPackageName().equals(CORE + name)) {
                boolean isOfTests = type.getSource()
                        .map(source -> source.getUri().toString().contains("test"))
                        .orElse(true);
                return !isOfTests && type.getModifiers().contains(JavaModifier.PUBLIC);
            }
        }
        return false;
    }

    private static boolean isForOthers(JavaMethod method) {
        boolean isOfEnum =
                method.getOwner().isEnum() && Set.of("values", "valueOf").contains(method.getName());
        boolean isMade = isOfEnum || method.getModifiers().contains(JavaModifier.SYNTHETIC);
        return method.getModifiers().contains(JavaModifier.PUBLIC) && !isMade;
    }

    private static Set<String> called(JavaCodeUnit unit) {
        Set<String> called = new HashSet<>();
        for (JavaAccess<?> access : unit.getCallsFromSelf()) {
            called.add(access.getTarget().getFullName());
        }
        unit.getCodeUnitReferencesFromSelf()
                .forEach(access -> called.add(access.getTarget().getFullName()));
        return called;
    }

    /** A call of an interface or of a class above may be one of this method. */
    private static void addInherited(JavaMethod method, Map<String, Set<String>> calls) {
        Set<JavaClass> above = new HashSet<>(method.getOwner().getAllRawInterfaces());
        above.addAll(method.getOwner().getAllRawSuperclasses());
        String signature =
                method.getFullName().substring(method.getOwner().getName().length());
        for (JavaClass type : above) {
            calls.computeIfAbsent(type.getName() + signature, unused -> new HashSet<>())
                    .add(method.getFullName());
        }
    }

    private static String nameOf(JavaMethod method) {
        return method.getOwner().getName().substring(CORE.length()) + "." + method.getName();
    }

    private static Map<String, String> listed() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(ReachedMethodsTest.class.getResourceAsStream(LIST), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(": ");
                if (!line.startsWith("#") && colon > 0) {
                    listed.put(line.substring(0, colon), line.substring(colon + 2));
                }
            }
        }
        return listed;
    }

    @Test
    void whatNoActReachesIsListedWithAReason() throws IOException {
        Set<String> missing = new TreeSet<>(PUBLIC);
        missing.removeAll(REACHED);
        missing.removeAll(listed().keySet());

        assertEquals(Set.of(), missing, "reached by no act; write one, or list it with the reason");
    }

    @Test
    void theListSaysOnlyWhatIsSo() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Map.Entry<String, String> line : listed().entrySet()) {
            boolean isSo = PUBLIC.contains(line.getKey()) && !REACHED.contains(line.getKey());
            if (!isSo || line.getValue().isBlank()) {
                wrong.add(line.getKey());
            }
        }

        assertEquals(Set.of(), wrong, "there is none of this name, or it is reached by now, or the reason is missing");
    }

    @Test
    void thatSomethingIsReachedIsSeen() {
        assertTrue(PUBLIC.size() > 100, () -> "only " + PUBLIC);
        assertTrue(REACHED.contains("notebook.Settlements.settle"), "called by an act");
        assertTrue(REACHED.contains("notebook.Undo.size"), "called by an act");
    }
}
