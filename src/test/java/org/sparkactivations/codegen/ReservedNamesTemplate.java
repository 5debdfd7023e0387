package org.sparkactivations.codegen;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sparkactivations.sql.helper.HelperFunction;

/** The class of the names that SQL functions have which are no activations. */
final class ReservedNamesTemplate {

    private ReservedNamesTemplate() {}

    static Map<String, String> files() {
        String names = Stream.concat(
                        Stream.of("diagnose"),
                        Arrays.stream(HelperFunction.values()).map(HelperFunction::plainName))
                .sorted()
                .map(each -> "            \"" + each + "\"")
                .collect(Collectors.joining(",\n"));
        String source =
                """
                package org.sparkactivations;

                import java.util.Set;

                %s
                final class ReservedNames {

                    /** The names, without prefix. */
                    static final Set<String> ALL = Set.of(
                %s);

                    private ReservedNames() {}
                }
                """
                        .formatted(
                                Javadoc.comment(
                                        "",
                                        List.of("The names of SQL functions that are no activations, which activations"
                                                + " of users cannot have. Generated: see CONTRIBUTING.md.")),
                                names);
        return Map.of("org/sparkactivations/ReservedNames.java", source);
    }
}
