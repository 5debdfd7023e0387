package org.sparkactivations;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The packages of the library, and which of them may depend on which. */
@ArchTag("kernel")
@AnalyzeClasses(packages = "org.sparkactivations", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.sparkactivations";

    /** The packages below {@code .sql}, the root included. */
    private static final String[] WITHOUT_SPARK = {
        ROOT + ".net", ROOT, ROOT + ".families", ROOT + ".kernel", ROOT + ".spi", ROOT + ".math"
    };

    @ArchTest
    static final ArchRule ARROWS_POINT_DOWNWARDS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("job")
            .definedBy(ROOT + ".job..")
            .layer("ml")
            .definedBy(ROOT + ".ml..")
            .layer("report")
            .definedBy(ROOT + ".report..")
            .layer("sql")
            .definedBy(ROOT + ".sql..")
            .layer("net")
            .definedBy(ROOT + ".net..")
            .layer("root")
            .definedBy(ROOT)
            .layer("families")
            .definedBy(ROOT + ".families..")
            .layer("kernel")
            .definedBy(ROOT + ".kernel..")
            .layer("spi")
            .definedBy(ROOT + ".spi..")
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
            .whereLayer("net")
            .mayOnlyBeAccessedByLayers("job", "ml", "report", "sql")
            .whereLayer("root")
            .mayOnlyBeAccessedByLayers("job", "ml", "report", "sql", "net")
            .whereLayer("families")
            .mayOnlyBeAccessedByLayers("job", "ml", "report", "sql", "net", "root")
            .whereLayer("kernel")
            .mayOnlyBeAccessedByLayers("root", "families")
            .whereLayer("spi")
            .mayOnlyBeAccessedByLayers("job", "ml", "report", "sql", "net", "root", "families", "kernel")
            .ensureAllClassesAreContainedInArchitecture();

    @ArchTest
    static final ArchRule ROOMS_ARE_FREE_OF_CYCLES =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule DEFINITIONS_AND_FAMILIES_IMPORT_NOTHING_OF_THE_ROOT = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".spi..", ROOT + ".families..", ROOT + ".kernel..", ROOT + ".math..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT);

    /** What reads JSON. Spark brings the parser, which is no part of Spark. */
    private static final String JSON_CLASSES = ROOT.replace(".", "\\.") + "\\.net\\.Safetensors\\w*";

    @ArchTest
    static final ArchRule SPARK_STARTS_AT_SQL = classes()
            .that()
            .resideInAnyPackage(WITHOUT_SPARK)
            .and()
            .haveNameNotMatching(JSON_CLASSES)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(concat("java..", "jdk.incubator.vector..", WITHOUT_SPARK));

    @ArchTest
    static final ArchRule TENSOR_FILES_NEED_A_JSON_PARSER_AND_NO_SPARK = classes()
            .that()
            .haveNameMatching(JSON_CLASSES)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(concat("java..", "com.fasterxml.jackson.core..", WITHOUT_SPARK));

    @ArchTest
    static final ArchRule WITHIN_SQL_THE_DOOR_KNOWS_ALL_AND_THE_OTHERS_KNOW_WHAT_THEY_BUILD_ON = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("door")
            .definedBy(ROOT + ".sql")
            .layer("diagnosis")
            .definedBy(ROOT + ".sql.diagnosis..")
            .layer("optimizer")
            .definedBy(ROOT + ".sql.optimizer..")
            .layer("helper")
            .definedBy(ROOT + ".sql.helper..")
            .layer("aggregate")
            .definedBy(ROOT + ".sql.aggregate..")
            .layer("network")
            .definedBy(ROOT + ".sql.network..")
            .layer("bound")
            .definedBy(ROOT + ".sql.bound..")
            .layer("expression")
            .definedBy(ROOT + ".sql.expression..")
            .whereLayer("door")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("diagnosis")
            .mayOnlyBeAccessedByLayers("door")
            .whereLayer("optimizer")
            .mayOnlyBeAccessedByLayers("door")
            .whereLayer("helper")
            .mayOnlyBeAccessedByLayers("door")
            .whereLayer("aggregate")
            .mayOnlyBeAccessedByLayers("door", "helper")
            .whereLayer("network")
            .mayOnlyBeAccessedByLayers("door")
            .whereLayer("bound")
            .mayOnlyBeAccessedByLayers("door", "diagnosis", "helper", "aggregate", "optimizer", "network")
            .whereLayer("expression")
            .mayOnlyBeAccessedByLayers("door", "diagnosis", "aggregate", "optimizer");

    @ArchTest
    static final ArchRule TRAINING_KNOWS_NO_STAGES = noClasses()
            .that()
            .resideInAPackage(ROOT + ".ml.network..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".ml");

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

    /** Where HotSpot does not compile a method into its caller, each vector that it takes or gives is an object. */
    @ArchTest
    static final ArchRule NO_METHOD_TAKES_A_VECTOR = noMethods()
            .should()
            .haveRawParameterTypes(describe("with a vector", types -> types.stream()
                    .anyMatch(each -> each.getPackageName().equals("jdk.incubator.vector"))));

    @ArchTest
    static final ArchRule NO_METHOD_GIVES_A_VECTOR =
            noMethods().should().haveRawReturnType(resideInAPackage("jdk.incubator.vector"));

    /** What users give reaches the terminal by one way, which escapes it. */
    @ArchTest
    static final ArchRule COMMANDS_PRINT_THROUGH_THE_TERMINAL = noClasses()
            .that()
            .resideInAPackage(ROOT + ".job..")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + ".job.Terminal")
            .should()
            .callMethod("picocli.CommandLine", "getOut");

    private static String[] concat(String first, String second, String[] more) {
        String[] all = new String[more.length + 2];
        all[0] = first;
        all[1] = second;
        System.arraycopy(more, 0, all, 2, more.length);
        return all;
    }
}
