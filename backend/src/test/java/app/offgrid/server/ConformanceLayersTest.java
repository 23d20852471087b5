package app.offgrid.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A kit that reads the wire by the code under test would share its mistakes. */
@AnalyzeClasses(packages = "app.offgrid.conformance")
class ConformanceLayersTest {
    @ArchTest
    static final ArchRule THE_KIT_KNOWS_NOTHING_OF_SERVER_AND_CORE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("app.offgrid.server..", "app.offgrid.notes..");
}
