package org.sparkactivations.codegen;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.accuracy.Bounds;
import org.sparkactivations.accuracy.Measurements;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Parameter;

/** The README's table of functions, between two marker lines. */
final class ReadmeTable {

    static final String BEGIN = "<!-- functions: generated, see CONTRIBUTING.md -->";
    static final String END = "<!-- end of functions -->";

    private final Measurements measurements;

    private ReadmeTable(Measurements measurements) {
        this.measurements = measurements;
    }

    /** The README with its table made anew, from the catalogue and the measurements stored below {@code root}. */
    static String inserted(String readme, Path root) {
        int begin = readme.indexOf(BEGIN);
        int end = readme.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("README.md lacks the lines '" + BEGIN + "' and '" + END + "'");
        }
        return readme.substring(0, begin + BEGIN.length()) + "\n"
                + new ReadmeTable(Measurements.ofDoubles(root)).table() + readme.substring(end);
    }

    private String table() {
        return "| SQL function | Transformer | value | derivative, `_grad` | error of value, derivative in ulp |\n"
                + "| --- | --- | --- | --- | --- |\n"
                + Activations.builtIn().stream()
                        .filter(each -> !ReadmeRows.isRowFunction(each) && !ReadmeRows.isLoss(each))
                        .map(this::row)
                        .collect(Collectors.joining())
                + new ReadmeRows(measurements).tables();
    }

    private String row(Activation activation) {
        Definition definition = activation.definition();
        List<String> cells = List.of(
                linked(activation, code(definition.signature(Activations.SQL_PREFIX + definition.name())))
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
                definition.derivativeFormula().orElse(Definition.EXACT_DERIVATIVE),
                errors(activation, measurements));
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String linked(Activation activation, String text) {
        return Gallery.shows(activation) ? "[" + text + "](" + Gallery.picture(activation) + ")" : text;
    }

    static String code(String text) {
        return "`" + text + "`";
    }

    /** For the value and what is derived from it by x, the bound and, in brackets, what was measured. */
    static String errors(Activation activation, Measurements measurements) {
        return ActivationFunction.of(activation).stream()
                .filter(each -> each.output() != ActivationFunction.Output.PARAMETER_DERIVATIVE)
                .map(each -> error(each, measurements))
                .collect(Collectors.joining(", "));
    }

    private static String error(ActivationFunction function, Measurements measurements) {
        return "≤ " + AccuracyPage.ulp(Bounds.of(function))
                + measurements
                        .of(function)
                        .map(each -> " (" + AccuracyPage.ulp(each.worst()) + ")")
                        .orElse("");
    }
}
