package org.sparkactivations.codegen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.DifferentiableRowActivation;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.Operand;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.testing.Reference;

/**
 * The input of {@code src/test/reference/generate_reference.py}: a line of JSON for each activation. Every file of
 * reference values repeats its line, so a test can tell when the file is stale.
 */
public final class ReferenceCatalogue {

    /** The path of the file. */
    static final String PATH = "src/test/reference/catalogue.jsonl";

    private ReferenceCatalogue() {}

    /** All lines. */
    static String content() {
        return Activations.builtInFunctions().stream()
                .filter(Reference::hasResultsOf)
                .map(each -> line(each) + '\n')
                .collect(Collectors.joining());
    }

    /** The line of a function whose results have a reference file: a value or a Jacobian. */
    public static String line(ActivationFunction function) {
        Activation activation = function.activation();
        boolean isPulledBack = function.output() == ActivationFunction.Output.VALUE
                && activation instanceof DifferentiableRowActivation;
        Optional<String> operand =
                isPulledBack ? Optional.of("upstream") : function.operand().map(Operand::name);
        String formula = function.output() == ActivationFunction.Output.VALUE
                ? activation.definition().formulaWithoutKey()
                : function.formula();
        return line(activation, function.name(), formula, operand);
    }

    private static String line(Activation activation, String name, String formula, Optional<String> operand) {
        Definition definition = activation.definition();
        List<double[]> trials = trials(definition);
        List<String> names = new ArrayList<>();
        elementOperand(definition).ifPresent(each -> names.add(quoted(each.name())));
        definition.numbers().forEach(each -> names.add(quoted(each.name())));
        return "{\"name\": " + quoted(name)
                + ", \"rowwise\": " + !(activation instanceof ElementwiseActivation)
                + ", \"formula\": " + quoted(formula)
                + ", \"derivative\": "
                + definition
                        .derivativeWithoutKey()
                        .map(ReferenceCatalogue::quoted)
                        .orElse("null")
                + ", \"parameters\": " + names
                + exact(definition)
                + ", \"trainable\": "
                + definition.numbers().stream()
                        .filter(Parameter::isTrainable)
                        .map(each -> quoted(each.name()))
                        .toList()
                + trained(definition)
                + ", \"trials\": " + trials.stream().map(Arrays::toString).toList()
                + ", \"kinks\": "
                + trials.stream()
                        .map(each -> Arrays.toString(definition.kinks().at(each)))
                        .toList()
                + (definition.takesProbabilities() ? ", \"probabilities\": true" : "")
                + (activation instanceof ElementwiseActivation ? "" : rowFields(activation, operand))
                + "}";
    }

    /** The divisors of defaults that are unit fractions. The values that stand for them are the nearest doubles. */
    private static String exact(Definition definition) {
        String divisors = definition.numbers().stream()
                .filter(each -> each.divisor(each.defaultValue().orElse(Double.NaN)) > 0)
                .map(each -> quoted(each.name()) + ": "
                        + each.divisor(each.defaultValue().getAsDouble()))
                .collect(Collectors.joining(", "));
        return divisors.isEmpty() ? "" : ", \"divisors\": {" + divisors + "}";
    }

    /** The formulas of derivatives by parameters. */
    private static String trained(Definition definition) {
        String formulas = definition.numbers().stream()
                .filter(each -> each.derivativeFormula().isPresent())
                .map(each -> quoted(each.name()) + ": "
                        + quoted(each.derivativeFormula().get()))
                .collect(Collectors.joining(", "));
        return formulas.isEmpty() ? "" : ", \"by_parameters\": {" + formulas + "}";
    }

    private static String rowFields(Activation activation, Optional<String> operand) {
        return ", \"width\": " + quoted(activation.definition().width().toString()) + ", \"operand\": "
                + operand.map(ReferenceCatalogue::quoted).orElse("null");
    }

    /**
     * The values to try: one for an operand of elements, then one for each number parameter. The first set has the
     * defaults, and NaN for an optional parameter without one, which is left out. Each further set has one trial value and the defaults of the others.
     */
    public static List<double[]> trials(Definition definition) {
        List<List<Double>> choices = new ArrayList<>();
        elementOperand(definition).ifPresent(each -> choices.add(each.trials()));
        for (Parameter each : definition.numbers()) {
            List<Double> values = new ArrayList<>(each.trials());
            if (!each.isRequired()) {
                // NaN stands for a parameter that is left out.
                values.add(0, each.defaultValue().orElse(Double.NaN));
            }
            choices.add(values);
        }
        double[] base = choices.stream().mapToDouble(each -> each.get(0)).toArray();
        List<double[]> trials = new ArrayList<>();
        trials.add(base);
        for (int i = 0; i < base.length; i++) {
            for (double value : choices.get(i)) {
                if (Double.compare(value, base[i]) != 0) {
                    double[] changed = base.clone();
                    changed[i] = value;
                    trials.add(changed);
                }
            }
        }
        return trials;
    }

    private static Optional<Operand> elementOperand(Definition definition) {
        return definition
                .operand()
                .filter(each -> each.kind() == Operand.Kind.ELEMENTS)
                // A second row has values of its own.
                .filter(each -> definition.width().isSame());
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
