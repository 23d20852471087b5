package app.offgrid.notes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import app.offgrid.notes.testing.PlatformText;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may import whom in the core. The picture is in docs/ARCHITECTURE.md. */
@AnalyzeClasses(packages = "app.offgrid.notes", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
    private static ArchRule imports(String layer, String... others) {
        String[] allowed = new String[others.length + 3];
        allowed[0] = "java.lang";
        allowed[1] = "java.util";
        allowed[2] = "app.offgrid.notes." + layer;
        for (int i = 0; i < others.length; i++) {
            allowed[i + 3] = others[i].startsWith("java.") ? others[i] : "app.offgrid.notes." + others[i];
        }
        return classes()
                .that()
                .resideInAPackage("app.offgrid.notes." + layer)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }

    @ArchTest
    static final ArchRule NOTE = imports("note", "java.io");

    @ArchTest
    static final ArchRule MERGE = imports("merge", "note");

    @ArchTest
    static final ArchRule PROTOCOL = imports("protocol", "note");

    @ArchTest
    static final ArchRule HOST = imports("host", "note");

    @ArchTest
    static final ArchRule REPLICA = imports("replica", "note", "merge", "protocol");

    @ArchTest
    static final ArchRule SEARCH = imports("search", "note", "merge");

    @ArchTest
    static final ArchRule STORE =
            imports("store", "note", "merge", "protocol", "host", "replica", "markdown", "search");

    @ArchTest
    static final ArchRule SESSION = imports("session", "note", "protocol", "host");

    @ArchTest
    static final ArchRule SYNC = imports("sync", "note", "merge", "protocol", "host", "replica", "store", "session");

    @ArchTest
    static final ArchRule ACCOUNT = imports("account", "note", "protocol", "host", "store", "session", "sync");

    @ArchTest
    static final ArchRule LOCK = imports("lock", "note", "host", "store");

    @ArchTest
    static final ArchRule MARKUP = imports("markup", "java.io");

    @ArchTest
    static final ArchRule MARKDOWN = imports("markdown");

    @ArchTest
    static final ArchRule WRITING = imports("writing", "note", "merge");

    @ArchTest
    static final ArchRule INTERCHANGE =
            imports("interchange", "java.io", "note", "markup", "markdown", "protocol", "host", "store");

    @ArchTest
    static final ArchRule ASSEMBLY =
            imports("assembly", "host", "store", "session", "sync", "account", "notebook", "interchange");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("app.offgrid.notes.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NOTEBOOK =
            imports("notebook", "note", "merge", "host", "replica", "markdown", "search", "store", "session", "sync");

    @ArchTest
    static final ArchRule TEXT_AND_BYTES_BY_OUR_OWN_UTF_8 = PlatformText.isNotUsed();

    @ArchTest
    static final ArchRule EFFECTS_ONLY_THROUGH_THE_HOST = noClasses()
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Thread.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date");
}
