package org.sparkactivations;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the library, and who may know whom. */
@AnalyzeClasses(packages = "org.sparkactivations", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.sparkactivations";

    @ArchTest
    static final ArchRule ARROWS_POINT_DOWNWARDS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("job")
            .definedBy(ROOT + ".job..")
            .layer("ml")
            .definedBy(ROOT + ".ml..")
            .layer("report")
            .definedBy(ROOT + ".report..")
            .layer("sql")
            .definedBy(ROOT + ".sql..")
            .layer("core")
            .definedBy(ROOT)
            .layer("math")
            .definedBy(ROOT + ".math..")
            .whereLayer("job")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ml")
            .mayOnlyBeAccessedByLayers("job")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("job")
            .whereLayer("sql")
            .mayOnlyBeAccessedByLayers("job", "ml", "report")
            .whereLayer("core")
            .mayOnlyBeAccessedByLayers("job", "ml", "report", "sql")
            .ensureAllClassesAreContainedInArchitecture();

    @ArchTest
    static final ArchRule ROOMS_ARE_FREE_OF_CYCLES =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule CORE_AND_MATH_KNOW_NOTHING_BUT_JAVA = classes()
            .that()
            .resideInAnyPackage(ROOT, ROOT + ".math..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "jdk.incubator.vector..", ROOT, ROOT + ".math..");

    @ArchTest
    static final ArchRule SPARKS_INTERNALS_ARE_TOUCHED_IN_SQL_ALONE = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".sql..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.spark.sql.catalyst..");

    @ArchTest
    static final ArchRule THE_VECTOR_API_IS_USED_IN_THE_SIMD_CLASSES_ALONE = noClasses()
            .that()
            .haveNameNotMatching(ROOT.replace(".", "\\.") + "\\.math\\.Simd\\w+")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jdk.incubator.vector..");
}
