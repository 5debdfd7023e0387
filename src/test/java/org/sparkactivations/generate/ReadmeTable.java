package org.sparkactivations.generate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sparkactivations.Activation;
import org.sparkactivations.Activations;
import org.sparkactivations.Definition;
import org.sparkactivations.ElementwiseActivation;
import org.sparkactivations.Parameter;

/** The README's table of functions, between two marker lines. */
final class ReadmeTable {

    static final String BEGIN = "<!-- functions: generated, see CONTRIBUTING.md -->";
    static final String END = "<!-- end of functions -->";

    private ReadmeTable() {}

    /** The README with its table made anew. */
    static String inserted(String readme) {
        int begin = readme.indexOf(BEGIN);
        int end = readme.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("README.md lacks the lines '" + BEGIN + "' and '" + END + "'");
        }
        return readme.substring(0, begin + BEGIN.length()) + "\n" + table() + readme.substring(end);
    }

    private static String table() {
        return "| SQL function | Transformer | value | derivative, `_grad` | error of value, derivative ≤ |\n"
                + "| --- | --- | --- | --- | --- |\n"
                + Activations.builtIn().stream().map(ReadmeTable::row).collect(Collectors.joining());
    }

    private static String row(Activation activation) {
        Definition definition = activation.definition();
        boolean elementwise = activation instanceof ElementwiseActivation;
        List<String> cells = List.of(
                code(definition.signature(Activations.SQL_PREFIX + definition.name()))
                        + definition.aliases().stream()
                                .map(alias -> "<br>also " + code(Activations.SQL_PREFIX + alias))
                                .collect(Collectors.joining())
                        + definition.parameters().stream()
                                .filter(Parameter::isTrainable)
                                .map(each -> "<br>and "
                                        + code(Activations.SQL_PREFIX + definition.name() + "_" + each.name()
                                                + "_grad"))
                                .collect(Collectors.joining()),
                definition.transformer().map(ReadmeTable::code).orElse("")
                        + definition
                                .variant()
                                .map(variant ->
                                        "<br>" + definition.variantParameter().orElseThrow() + " = " + variant)
                                .orElse(""),
                definition.formula(),
                elementwise ? definition.derivativeFormula().orElse(Definition.EXACT_DERIVATIVE) : "",
                ulp(definition.ulpBound()) + (elementwise ? ", " + ulp(definition.derivativeUlpBound()) : "") + " ulp");
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String ulp(double bound) {
        return bound == Math.rint(bound) ? String.format(Locale.ROOT, "%.0f", bound) : Double.toString(bound);
    }
}
