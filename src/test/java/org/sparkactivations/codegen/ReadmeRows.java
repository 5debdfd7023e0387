package org.sparkactivations.codegen;

import static org.sparkactivations.codegen.ReadmeTable.code;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.accuracy.Measurements;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ResultShape;

/** The README's tables of functions of rows, and of losses. */
final class ReadmeRows {

    private final Measurements measurements;

    ReadmeRows(Measurements measurements) {
        this.measurements = measurements;
    }

    static boolean isLoss(Activation activation) {
        return activation.definition().evaluator().isPresent();
    }

    static boolean isRowFunction(Activation activation) {
        return ActivationFunction.value(activation).isRowwise() && !isLoss(activation);
    }

    /** Both tables, with a sentence before each. */
    String tables() {
        return "\nOf a row of n elements, an array or an ML Vector, of which a and b are the halves:\n\n"
                + "| SQL function | Transformer | value | makes | derivative | error of value, derivative in ulp |\n"
                + "| --- | --- | --- | --- | --- | --- |\n"
                + rows(ReadmeRows::isRowFunction)
                + "\nLosses, and their gradients by x:\n\n"
                + "| SQL function | Evaluator | value | of | gradient | error of value, gradient in ulp |\n"
                + "| --- | --- | --- | --- | --- | --- |\n"
                + rows(ReadmeRows::isLoss);
    }

    private String rows(Predicate<Activation> wanted) {
        return Activations.builtIn().stream().filter(wanted).map(this::row).collect(Collectors.joining());
    }

    private String row(Activation activation) {
        Definition definition = activation.definition();
        List<ActivationFunction> functions = ActivationFunction.of(activation);
        ActivationFunction value = functions.get(0);
        ActivationFunction last = functions.get(functions.size() - 1);
        boolean hasDerivative = functions.size() > 1;
        String column = definition
                .transformer()
                .or(definition::evaluator)
                .map(ReadmeTable::code)
                .orElse("");
        String derivative = code(last.signature())
                + (last.output() == ActivationFunction.Output.DERIVATIVE ? "<br>" + last.formula() : "");
        return List.of(
                        code(value.signature()),
                        column,
                        definition.formula(),
                        isLoss(activation) ? compared(value) : made(value),
                        hasDerivative ? derivative : "",
                        ReadmeTable.errors(activation, measurements))
                .stream()
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String made(ActivationFunction value) {
        return value.shape() == ResultShape.MATRIX
                ? "n × n"
                : value.activation().definition().width().toString();
    }

    private static String compared(ActivationFunction value) {
        return value.isRowwise()
                ? "a row and its label"
                : "two numbers, or two arrays or ML Vectors, element by element";
    }
}
