package org.sparkactivations.codegen;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Operand;
import org.sparkactivations.spi.Parameter;

/** The Evaluators of losses: one class per loss. */
final class EvaluatorTemplate {

    private EvaluatorTemplate() {}

    /** The losses that have an Evaluator. */
    static List<Activation> losses() {
        return Activations.builtIn().stream()
                .filter(each -> each.definition().evaluator().isPresent())
                .toList();
    }

    static Map<String, String> files() {
        return losses().stream()
                .map(EvaluatorTemplate::made)
                .collect(Collectors.toMap(SparkMlClass::path, SparkMlClass::source));
    }

    /** The service file by which Spark Connect finds Evaluators. */
    static String serviceFile() {
        return Stream.concat(
                        losses().stream().map(EvaluatorTemplate::className),
                        Stream.of("BrierScoreEvaluator", "CalibrationErrorEvaluator"))
                .map(each -> "org.sparkactivations.ml." + each + "\n")
                .sorted()
                .collect(Collectors.joining());
    }

    /** The name of the Evaluator of a loss. */
    static String className(Activation loss) {
        return loss.definition().evaluator().orElseThrow();
    }

    private static SparkMlClass made(Activation loss) {
        Definition definition = loss.definition();
        String column = definition.evaluatedColumn().orElseThrow();
        return new SparkMlClass(
                className(loss),
                "LossEvaluator",
                "evaluator",
                JavaNames.uncapital(className(loss)),
                List.of(loss),
                documentation(loss, column),
                Stream.concat(
                                Stream.of(GeneratedParam.ofColumn(column)),
                                definition.parameters().stream()
                                        .map(Parameter::ofEvaluator)
                                        .map(GeneratedParam::of))
                        .toList(),
                overrides(definition, column),
                Set.of("java.util.List"));
    }

    private static List<String> documentation(Activation loss, String column) {
        Definition definition = loss.definition();
        Operand label = definition.operand().orElseThrow();
        return List.of(
                "Evaluator for the mean of %s over the rows: %s, %s."
                        .formatted(
                                Javadoc.code(definition.name()),
                                JavaNames.html(definition.summary()),
                                Javadoc.code(definition.formula())),
                "The column %s holds x: %s. The column {@code labelCol} holds %s, the %s: %s."
                        .formatted(
                                Javadoc.code(column + "Col"),
                                compared(loss, column),
                                Javadoc.code(label.name()),
                                JavaNames.html(label.description()),
                                operands(ActivationFunction.value(loss))),
                "Rows whose loss is null are left out. A loss that is NaN makes the mean NaN, as does a Dataset without"
                        + " losses.",
                "Source: " + JavaNames.html(definition.source()) + ".",
                "Generated: see CONTRIBUTING.md.");
    }

    private static String operands(ActivationFunction loss) {
        if (loss.takesLabel()) {
            return "numbers, arrays of numbers or ML Vectors";
        }
        return loss.isRowwise()
                ? "arrays of numbers or ML Vectors, as x"
                : "numbers, or arrays or ML Vectors with as many elements as x";
    }

    private static String compared(Activation loss, String column) {
        if (ActivationFunction.value(loss).isRowwise()) {
            return "arrays of numbers or ML Vectors with an element per class";
        }
        String rows = "arrays or ML Vectors, whose elements are losses of their own";
        return column.equals("prediction")
                ? "numbers, or " + rows
                : "numbers; ML Vectors of two elements, of which the second is compared with a number; or " + rows;
    }

    private static String overrides(Definition definition, String column) {
        return """

                    @Override
                    Param<String> predictedCol() {
                        return %sCol;
                    }

                    @Override
                    List<Argument> parameters() {
                        return arguments(%s);
                    }
                """
                .formatted(
                        column,
                        definition.parameters().stream()
                                .map(each -> JavaNames.lowerCamel(each.name()))
                                .collect(Collectors.joining(", ")));
    }
}
