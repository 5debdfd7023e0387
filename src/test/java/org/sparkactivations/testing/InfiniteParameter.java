package org.sparkactivations.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.codegen.ReferenceCatalogue;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Parameter;

/**
 * A function with an infinity for one of its parameters.
 *
 * @param function the function
 * @param trial the values of the operand, if there is one, and of the parameters
 * @param position the place of the infinity among them
 */
public record InfiniteParameter(ActivationFunction function, double[] trial, int position) {

    /** Every infinity that the catalogue allows, with every value to try for the other parameters. */
    public static Stream<InfiniteParameter> all() {
        return Activations.builtInFunctions().stream().flatMap(each -> of(each).stream());
    }

    /** Every infinity that a function allows, with every value to try for the other parameters. */
    static List<InfiniteParameter> of(ActivationFunction function) {
        List<InfiniteParameter> all = new ArrayList<>();
        Definition definition = function.activation().definition();
        for (double[] trial : ReferenceCatalogue.trials(definition)) {
            int operands = trial.length - definition.numberParameters();
            for (int i = operands; i < trial.length; i++) {
                Parameter parameter = definition.numbers().get(i - operands);
                for (double infinity : new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY}) {
                    double[] changed = trial.clone();
                    changed[i] = infinity;
                    double[] numbers = Arrays.copyOfRange(changed, operands, changed.length);
                    if (parameter.range().contains(infinity) && isAllowed(definition, numbers)) {
                        all.add(new InfiniteParameter(function, changed, i));
                    }
                }
            }
        }
        return all;
    }

    private static boolean isAllowed(Definition definition, double[] numbers) {
        try {
            definition.check(definition.name(), numbers, numbers.length);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The infinity. */
    public double value() {
        return trial[position];
    }

    /** The values of the parameters alone. */
    public double[] parameters() {
        int numbers = function.activation().definition().numberParameters();
        return Arrays.copyOfRange(trial, trial.length - numbers, trial.length);
    }

    /** The same with another number instead of the infinity. */
    public InfiniteParameter with(double value) {
        double[] changed = trial.clone();
        changed[position] = value;
        return new InfiniteParameter(function, changed, position);
    }

    /** The results for elements, of which a row's operand is a copy. */
    public double[] apply(double... x) {
        if (function.isRowwise() && function.operand().isPresent()) {
            return function.applyWith(x, x, parameters());
        }
        return new Reference.Trial(trial).apply(function, x);
    }

    @Override
    public String toString() {
        return function.name() + " with parameters " + Arrays.toString(trial);
    }
}
