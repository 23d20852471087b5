package app.offgrid.notes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may use whom in the app. The layers of the core have a test of their own there. */
@AnalyzeClasses(packages = "app.offgrid.notes", importOptions = LayersTest.ProductOnly.class)
class LayersTest {
    @ArchTest
    static final ArchRule adaptersAnswerThePortsAndKnowNoScreen = classes()
            .that()
            .resideInAPackage("app.offgrid.notes.device")
            .and()
            .haveSimpleNameNotEndingWith("Impl")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.io",
                    "java.util",
                    "app.offgrid.notes.device",
                    "app.offgrid.notes.host",
                    "app.offgrid.notes.protocol",
                    "com.codename1.io..",
                    "com.codename1.db",
                    "com.codename1.system",
                    "com.codename1.ui.events");

    @ArchTest
    static final ArchRule formsKnowWhatAPersonCanDoAndNothingBelow = classes()
            .that()
            .resideInAPackage("app.offgrid.notes.ui..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.util",
                    "app.offgrid.notes.ui..",
                    "app.offgrid.notes.note",
                    "app.offgrid.notes.notebook",
                    "app.offgrid.notes.account",
                    "app.offgrid.notes.sync",
                    "com.codename1.l10n..",
                    "com.codename1.system..",
                    "com.codename1.ui..",
                    "com.codename1.util..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ofTheSyncFormsSeeOnlyItsStatus = noClasses()
            .that()
            .resideInAPackage("app.offgrid.notes.ui..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are of the sync engine but not its status",
                    type -> type.getPackageName().equals("app.offgrid.notes.sync")
                            && !type.getSimpleName().startsWith("SyncStatus")
                            && !type.getFullName().contains(".SyncStatus$")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingKnowsTheAppButThePlatformsThatStartIt = classes()
            .that()
            .haveSimpleName("NotesApp")
            .or()
            .haveSimpleName("Wiring")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAPackage("app.offgrid.notes");

    @ArchTest
    static final ArchRule theCoreKnowsNoToolkit = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "app.offgrid.notes",
                    "app.offgrid.notes.demo..",
                    "app.offgrid.notes.device..",
                    "app.offgrid.notes.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.codename1..", "app.offgrid.notes", "app.offgrid.notes.device..", "app.offgrid.notes.ui..");

    @ArchTest
    static final ArchRule packagesFormNoCircle =
            slices().matching("app.offgrid.notes.(*)..").should().beFreeOfCycles();

    /** Neither these tests nor those of the core, which come as a jar. */
    static final class ProductOnly implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/") && !location.contains("-tests.jar");
        }
    }
}
