package org.sparkactivations.codegen;

import java.util.List;
import java.util.stream.Collectors;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.spi.Activation;

/** The list of functions in the README, one item for each family, between two marker lines. */
final class ReadmeFamilies {

    static final String BEGIN = "<!-- functions: generated, see CONTRIBUTING.md -->";
    static final String END = "<!-- end of functions -->";

    private ReadmeFamilies() {}

    /** The README with its list made anew from the catalogue. */
    static String inserted(String readme) {
        return between(
                readme,
                BEGIN,
                END,
                Family.all().stream().map(ReadmeFamilies::item).collect(Collectors.joining()));
    }

    /** The README with other text between two of its lines. */
    static String between(String readme, String begin, String end, String text) {
        int from = readme.indexOf(begin);
        int to = readme.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalStateException("README.md: expected the lines '" + begin + "' and '" + end + "'");
        }
        return readme.substring(0, from + begin.length()) + "\n\n" + text + "\n" + readme.substring(to);
    }

    /** A family, with the suffixes that all its names may have. */
    private static String item(Family family) {
        List<List<String>> suffixes =
                family.activations().stream().map(ReadmeFamilies::suffixes).toList();
        List<String> common = suffixes.get(0).stream()
                .filter(suffix -> suffixes.stream().allMatch(each -> each.contains(suffix)))
                .toList();
        String names =
                family.activations().stream().map(each -> names(each, common)).collect(Collectors.joining(", "));
        String line = "- [" + family.title() + "](" + FunctionsPage.PATH + "#" + family.anchor() + ")"
                + (common.isEmpty() ? "" : ", with " + String.join(" and ", common)) + ": " + names;
        return WrappedText.lines(line, "  ") + "\n";
    }

    /** The name of an activation and, in brackets, of its functions without a common suffix. */
    private static String names(Activation activation, List<String> common) {
        List<String> others = Family.functionsOf(activation).stream()
                .filter(each -> each.output() != ActivationFunction.Output.VALUE)
                .filter(each -> !common.contains(suffix(each)))
                .map(ActivationFunction::name)
                .toList();
        return activation.definition().name() + (others.isEmpty() ? "" : " (and " + String.join(", ", others) + ")");
    }

    /** What the names of its derivatives add to its own name, as code. */
    private static List<String> suffixes(Activation activation) {
        return Family.functionsOf(activation).stream()
                .filter(each -> each.output() != ActivationFunction.Output.VALUE)
                .map(ReadmeFamilies::suffix)
                .toList();
    }

    private static String suffix(ActivationFunction function) {
        String activation = function.activation().definition().name();
        return "`" + function.name().substring(activation.length()) + "`";
    }
}
