package org.sparkactivations;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Holds every test class to one of three groups. A group is a JUnit tag: {@code mvn test -Dgroups=kernel} runs one
 * of them.
 *
 * <ul>
 *   <li>{@code kernel}: tests of numbers and of the sources, without Spark.
 *   <li>{@code pages}: tests of pictures and generated files, without Spark.
 *   <li>{@code spark}: tests that use Spark. They pass on every version of Spark that the library supports.
 * </ul>
 */
@Tag("kernel")
class TestGroupsTest {

    private static final String SPARK = "spark";
    private static final Set<String> GROUPS = Set.of("kernel", "pages", SPARK);

    /** The tags of every test class, as the test engines see them. */
    private static Map<String, Set<String>> tagsByClass() {
        TestPlan plan = LauncherFactory.create()
                .discover(request()
                        .selectors(selectPackage("org.sparkactivations"))
                        .filters(ClassNameFilter.includeClassNamePatterns(".*"))
                        .build());
        Map<String, Set<String>> tags = new TreeMap<>();
        for (TestIdentifier engine : plan.getRoots()) {
            for (TestIdentifier each : plan.getChildren(engine)) {
                ClassSource source = (ClassSource) each.getSource().orElseThrow();
                tags.put(
                        source.getClassName(),
                        each.getTags().stream().map(TestTag::getName).collect(toCollection(TreeSet::new)));
            }
        }
        return tags;
    }

    @Test
    void everyTestClassIsInOneGroup() {
        assertThat(tagsByClass()).hasSizeGreaterThan(60).allSatisfy((name, tags) -> assertThat(tags)
                .as("tags of %s: expected one of %s on the class", name, GROUPS)
                .hasSize(1)
                .isSubsetOf(GROUPS));
    }

    @Test
    void testsThatUseSparkAreInTheGroupOfSpark() {
        Map<String, Set<String>> tags = tagsByClass();
        noClasses()
                .that(describe(
                        "have no tag " + SPARK, (JavaClass each) -> !tags.getOrDefault(each.getName(), Set.of(SPARK))
                                .contains(SPARK)))
                .should()
                .transitivelyDependOnClassesThat()
                .resideInAPackage("org.apache.spark..")
                .check(new ClassFileImporter().importPackages("org.sparkactivations"));
    }
}
