package org.sparkactivations.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.sparkactivations.Activation;
import org.sparkactivations.Activations;
import org.sparkactivations.Definition;
import org.sparkactivations.ElementwiseActivation;
import org.sparkactivations.Parameter;

/**
 * What {@code src/test/reference/generate_reference.py} needs to know of the catalogue, a line of JSON for each activation.
 * Every reference file repeats its line, so that a test can tell when the file is stale.
 */
public final class ReferenceCatalogue {

    /** Where the generator finds it. */
    static final String PATH = "src/test/reference/catalogue.jsonl";

    private ReferenceCatalogue() {}

    /** All lines. */
    static String content() {
        return Activations.builtIn().stream().map(each -> line(each) + '\n').collect(Collectors.joining());
    }

    /** The line of one activation. */
    public static String line(Activation activation) {
        Definition definition = activation.definition();
        List<double[]> trials = trials(definition);
        return "{\"name\": " + quoted(definition.name())
                + ", \"rowwise\": " + !(activation instanceof ElementwiseActivation)
                + ", \"formula\": " + quoted(definition.formula())
                + ", \"derivative\": "
                + definition.derivativeFormula().map(ReferenceCatalogue::quoted).orElse("null")
                + ", \"parameters\": "
                + numbers(definition).stream().map(each -> quoted(each.name())).toList()
                + ", \"trainable\": "
                + numbers(definition).stream()
                        .filter(Parameter::isTrainable)
                        .map(each -> quoted(each.name()))
                        .toList()
                + ", \"trials\": " + trials.stream().map(Arrays::toString).toList()
                + ", \"kinks\": "
                + trials.stream()
                        .map(each -> Arrays.toString(definition.kinks().at(each)))
                        .toList()
                + "}";
    }

    /** The parameter values to try: the defaults, then each trial of each parameter with the defaults of the others. */
    public static List<double[]> trials(Definition definition) {
        List<Parameter> numbers = numbers(definition);
        double[] base = numbers.stream()
                .mapToDouble(each ->
                        each.defaultValue().orElseGet(() -> each.trials().get(0)))
                .toArray();
        List<double[]> trials = new ArrayList<>();
        trials.add(base);
        for (int i = 0; i < base.length; i++) {
            for (double value : numbers.get(i).trials()) {
                if (value != base[i]) {
                    double[] changed = base.clone();
                    changed[i] = value;
                    trials.add(changed);
                }
            }
        }
        return trials;
    }

    private static List<Parameter> numbers(Definition definition) {
        return definition.parameters().subList(0, definition.numberParameters());
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
