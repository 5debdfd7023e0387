package org.sparkactivations.codegen;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.accuracy.Bounds;
import org.sparkactivations.accuracy.Measurements;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Operand;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.ResultShape;
import org.sparkactivations.sql.helper.HelperFunction;

/**
 * The page of all functions, family by family: signature, formula, error, parameters, picture and source of each. It
 * has no tables, because rows of formulas are wider than a screen.
 */
final class FunctionsPage {

    static final String PATH = "src/site/markdown/functions.md";

    private final Measurements measurements;

    private FunctionsPage(Measurements measurements) {
        this.measurements = measurements;
    }

    /** The page, from the catalogue and the measurements that are stored below {@code root}. */
    static String content(Path root) {
        return new FunctionsPage(Measurements.ofDoubles(root)).page();
    }

    private String page() {
        return """
                # Functions

                All functions of the catalogue, family by family. The [guide](guide.md#types-and-nulls) says
                which columns they take and what they do with nulls. This page is generated from the catalogue;
                see [CONTRIBUTING](../../../CONTRIBUTING.md).

                **Signatures.** Square brackets mark what may be left out. `nn_<name>_grad` is the derivative by
                x. `nn_<name>_vjp` is the vector-Jacobian product of a function of a row: the upstream gradient
                times the Jacobian. In Java, the functions are methods of `org.sparkactivations.sql.functions`,
                such as `geluGrad(col("x"))`.

                **Formulas.** `σ` is the logistic sigmoid. `Φ` and `φ` are the cumulative distribution function and
                the density of the standard normal distribution. In functions of a row of n elements, `x` is an
                element, `sum` and `argmax` run over the row, and `a` and `b` are the elements at the same position of
                its two halves.

                **Errors.** An error is that of a DOUBLE result, in units in the last place (ulp) of the correctly
                rounded result. The first number is the declared bound, which tests check. The second one, in brackets,
                is the maximum that was measured. FLOAT results of element-wise functions are within 0.51 ulp of float.
                [Accuracy](accuracy.md) has the worst inputs.

                """
                + contents()
                + Family.all().stream().map(this::family).collect(Collectors.joining())
                + helpers();
    }

    /** The functions that are no activations. */
    private static String helpers() {
        return "\n## Helper functions\n\n"
                + bullets(Arrays.stream(HelperFunction.values())
                        .map(each -> code(each.signature(each.sqlName())) + ": " + each.summary() + "; " + each.note()
                                + "; since " + each.since()));
    }

    private static String contents() {
        return Family.all().stream()
                        .map(family -> "- [" + family.title() + "](#" + family.anchor() + "): "
                                + family.activations().stream()
                                        .map(each -> each.definition().name())
                                        .map(name -> "[" + name + "](#" + name + ")")
                                        .collect(Collectors.joining(", ")))
                        .map(line -> WrappedText.lines(line, "  ") + "\n")
                        .collect(Collectors.joining())
                + "- [Helper functions](#helper-functions)\n";
    }

    private String family(Family family) {
        return "\n## " + family.title() + "\n"
                + family.activations().stream().map(this::section).collect(Collectors.joining());
    }

    private String section(Activation activation) {
        Definition definition = activation.definition();
        return "\n### " + definition.name() + "\n\n"
                + WrappedText.lines(introduction(activation), "") + "\n\n"
                + bullets(Family.functionsOf(activation).stream().map(this::function))
                + columnsAndParameters(definition)
                + (definition.source().isEmpty()
                        ? ""
                        : "\n" + WrappedText.lines("Source: " + definition.source() + ".", "") + "\n");
    }

    /** Summary, other names, class of Spark ML and picture. */
    private static String introduction(Activation activation) {
        Definition definition = activation.definition();
        StringBuilder sentences = new StringBuilder(Family.sentence(definition.summary())).append('.');
        if (!definition.aliases().isEmpty()) {
            sentences
                    .append(" Also ")
                    .append(definition.aliases().stream()
                            .map(alias -> code(Activations.SQL_PREFIX + alias))
                            .collect(Collectors.joining(", ")))
                    .append('.');
        }
        shell(definition).ifPresent(text -> sentences.append(' ').append(text).append('.'));
        if (Gallery.shows(activation)) {
            sentences
                    .append(" [Picture](")
                    .append(Gallery.pictureFromPage(activation))
                    .append(").");
        }
        return sentences.toString();
    }

    private static Optional<String> shell(Definition definition) {
        String variant = definition
                .variant()
                .map(each -> " with " + definition.variantParameter().orElseThrow() + " = " + each)
                .orElse("");
        return definition
                .transformer()
                .map(name -> "Transformer " + code(name) + variant)
                .or(() -> definition.evaluator().map(name -> "Evaluator " + code(name)));
    }

    private String function(ActivationFunction function) {
        String width = width(function);
        return code(function.signature()) + meaning(function) + (width.isEmpty() ? "" : "; makes " + width) + "; error "
                + error(function);
    }

    private static String meaning(ActivationFunction function) {
        String formula = function.formula();
        boolean isFormula =
                switch (function.output()) {
                    case VALUE, JACOBIAN -> true;
                    case DERIVATIVE -> !formula.equals(Definition.EXACT_DERIVATIVE);
                    case PARAMETER_DERIVATIVE ->
                        function.trainedParameter()
                                .orElseThrow()
                                .derivativeFormula()
                                .isPresent();
                    case VJP -> false;
                };
        return isFormula ? " = " + code(formula) : ": " + formula;
    }

    /** What a function makes of a row of n elements, if that is not n elements. */
    private static String width(ActivationFunction function) {
        ResultShape shape = function.shape();
        if (shape == ResultShape.MATRIX) {
            return "n × n elements";
        }
        if (shape == ResultShape.NUMBER) {
            return "a number";
        }
        Definition definition = function.activation().definition();
        boolean isOther = shape == ResultShape.ROW
                && function.output() == ActivationFunction.Output.VALUE
                && !definition.width().isSame();
        return isOther ? definition.width() + " elements" : "";
    }

    private String error(ActivationFunction function) {
        return "≤ " + AccuracyPage.ulp(Bounds.of(function)) + " ulp "
                + measurements
                        .of(function)
                        .map(each -> "(" + AccuracyPage.ulp(each.worst()) + ")")
                        .orElse("(not measured)");
    }

    /** What the columns after x, and the parameters, mean. */
    private static String columnsAndParameters(Definition definition) {
        Stream<String> columns = definition.operand().stream().map(FunctionsPage::column);
        Stream<String> parameters = definition.parameters().stream().map(FunctionsPage::parameter);
        String bullets = bullets(Stream.concat(columns, parameters));
        return bullets.isEmpty() ? "" : "\nArguments:\n\n" + bullets;
    }

    private static String column(Operand operand) {
        return code(operand.name()) + ": " + operand.description();
    }

    private static String parameter(Parameter parameter) {
        String kind = parameter.kind() == Parameter.Kind.KEY
                ? "a BIGINT"
                : parameter.range().toString();
        return code(parameter.name()) + ": " + parameter.description() + "; " + kind;
    }

    private static String bullets(Stream<String> items) {
        return items.map(item -> WrappedText.lines("- " + item, "  ") + "\n").collect(Collectors.joining());
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}
