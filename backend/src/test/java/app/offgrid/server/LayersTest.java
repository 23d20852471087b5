package app.offgrid.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may use whom. */
@AnalyzeClasses(packages = "app.offgrid.server", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
    @ArchTest
    static final ArchRule OF_THE_CORE_THE_SERVER_KNOWS_NOTE_AND_PROTOCOL_ALONE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "app.offgrid.notes.host..",
                    "app.offgrid.notes.store..",
                    "app.offgrid.notes.sync..",
                    "app.offgrid.notes.session..",
                    "app.offgrid.notes.account..",
                    "app.offgrid.notes.merge..",
                    "app.offgrid.notes.notebook..");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("app.offgrid.server.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule WHAT_A_SYNC_MEANS_KNOWS_NEITHER_DATABASE_NOR_HTTP_SERVER = noClasses()
            .that()
            .haveNameMatching(
                    ".*\\.sync\\.(SyncService|Decisions|Totals|JournalEntry|JournalState|Receipt|Housekeeping)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..", "io.micronaut.http..", "io.micronaut.data..");

    @ArchTest
    static final ArchRule THE_CLOCK_AND_CHANCE_COME_FROM_OUTSIDE = noClasses()
            .that()
            .resideInAPackage("app.offgrid.server.sync")
            .and()
            .haveSimpleNameNotEndingWith("Factory")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID")
            .orShould()
            .callMethod(java.time.Instant.class, "now");

    @ArchTest
    static final ArchRule THE_EMBEDDED_SERVER_IS_THE_STARTERS_BUSINESS = classes()
            .that()
            .resideInAPackage("..mongo.embedded..")
            .should()
            .onlyBeAccessed()
            .byAnyPackage("app.offgrid.server", "..mongo.embedded..");
}
