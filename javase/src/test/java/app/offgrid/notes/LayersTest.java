package app.offgrid.notes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import app.offgrid.notes.testing.PlatformText;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;

/** Who may use whom in the app. The layers of the core have a test of their own there. */
@AnalyzeClasses(packages = "app.offgrid.notes", importOptions = LayersTest.ProductOnly.class)
class LayersTest {
    private static final Set<String> VALUES_AND_PORTS = Set.of(
            "Clock",
            "DeviceOwner",
            "Notifier",
            "Reminder",
            "StorageException",
            "LabelCount",
            "NoteCursor",
            "NoteFilter",
            "NoteList",
            "NoteOrder",
            "NotePage",
            "SearchCursor",
            "NoteSummary",
            "Repair",
            "RepairOutcome",
            "ServerQuestion",
            "NoteCounts",
            "NoteState",
            "Failure",
            "SyncFailure",
            "SyncStatus",
            "SyncEvent",
            "SyncListener",
            "SyncDiagnostics",
            "Diagnosis",
            "ReadProgress",
            "QueueAge",
            "WaitingNote",
            "SyncLoop",
            "ServerAnswers");

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
    static final ArchRule filesKnowArchivesAndNothingElse = classes()
            .that()
            .resideInAPackage("app.offgrid.notes.files")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.io",
                    "java.util",
                    "app.offgrid.notes.files",
                    "app.offgrid.notes.interchange",
                    "app.offgrid.notes.note",
                    "com.codename1.io..");

    @ArchTest
    static final ArchRule formsKnowWhatAPersonCanDoAndNothingBelow = classes()
            .that()
            .resideInAPackage("app.offgrid.notes.ui..")
            .and()
            .haveSimpleNameNotEndingWith("Impl")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.util",
                    "app.offgrid.notes.ui..",
                    "app.offgrid.notes.note",
                    "app.offgrid.notes.notebook",
                    "app.offgrid.notes.interchange",
                    "app.offgrid.notes.files",
                    "app.offgrid.notes.account",
                    "app.offgrid.notes.merge",
                    "app.offgrid.notes.markdown",
                    "app.offgrid.notes.writing",
                    "app.offgrid.notes.search",
                    "app.offgrid.notes.host",
                    "app.offgrid.notes.store",
                    "app.offgrid.notes.replica",
                    "app.offgrid.notes.search",
                    "app.offgrid.notes.session",
                    "app.offgrid.notes.sync",
                    "app.offgrid.notes.lock",
                    "com.codename1.components",
                    "com.codename1.l10n..",
                    "com.codename1.system..",
                    "com.codename1.ui..",
                    "com.codename1.util..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ofTheLayersBelowFormsSeeOnlyValues = noClasses()
            .that()
            .resideInAPackage("app.offgrid.notes.ui..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "do something with the database or the network",
                    type -> isAnyOf(type, "host", "store", "replica", "session", "sync")
                            && !VALUES_AND_PORTS.contains(outermost(type))))
            .allowEmptyShould(true);

    private static boolean isAnyOf(JavaClass type, String... packages) {
        return Arrays.stream(packages).anyMatch(name -> type.getPackageName().equals("app.offgrid.notes." + name));
    }

    private static String outermost(JavaClass type) {
        String name = type.getFullName().substring(type.getPackageName().length() + 1);
        return name.indexOf('$') < 0 ? name : name.substring(0, name.indexOf('$'));
    }

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
                    "app.offgrid.notes.files..",
                    "app.offgrid.notes.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.codename1..", "app.offgrid.notes", "app.offgrid.notes.device..", "app.offgrid.notes.ui..");

    /** Its builder looks for them: one use, and the iPhone asks for leave to notify at the first launch. */
    @ArchTest
    static final ArchRule nothingUsesTheToolkitsNotifications =
            noClasses().should().dependOnClassesThat().resideInAPackage("com.codename1.notifications..");

    /** Whatever covers this app may be the last that it sees: one class that saves first. */
    @ArchTest
    static final ArchRule otherAppsAreOpenedInOnePlace = noClasses()
            .that()
            .resideInAPackage("app.offgrid.notes.ui..")
            .and()
            .doNotHaveSimpleName("OtherApps")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "opens another app",
                    call -> Set.of("execute", "share", "dial", "sendMessage", "sendSMS", "capturePhoto", "openGallery")
                                    .contains(call.getTarget().getName())
                            && call.getTargetOwner().getPackageName().startsWith("com.codename1")));

    /** The ports behind which a platform opens a screen of its own. */
    @ArchTest
    static final ArchRule whoAsksThePlatformForAScreenSavesFirst = classes()
            .that()
            .resideInAPackage("app.offgrid.notes.ui..")
            .and(DescribedPredicate.describe(
                    "ask the platform for a screen of its own",
                    type -> type.getMethodCallsFromSelf().stream().anyMatch(call -> Set.of(
                                    "NativeFiles.choose",
                                    "NativeFiles.keep",
                                    "DeviceOwner.recognise",
                                    "Notifier.ask",
                                    "Notifier.openSettings")
                            .contains(call.getTargetOwner().getSimpleName() + "."
                                    + call.getTarget().getName()))))
            .should()
            .dependOnClassesThat()
            .haveSimpleName("OtherApps");

    @ArchTest
    static final ArchRule textAndBytesByOurOwnUtf8 = PlatformText.isNotUsed();

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
