package org.sparkactivations.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ElementwiseActivation;

/** An element-wise function with values for its parameters, which can be drawn over x. */
final class PlottedFunction {

    /** Largest difference of equal slopes, relative to the slopes and to the slope of the picture's diagonal. */
    private static final double SAME_SLOPE = 1e-6;

    private final ActivationFunction function;
    private final double[] parameters;
    private final double[] breaks;

    private PlottedFunction(ActivationFunction function, double[] parameters) {
        this.function = function;
        this.parameters = parameters;
        this.breaks = Arrays.stream(definition().kinks().at(parameters.clone()))
                .filter(Double::isFinite)
                .toArray();
    }

    /**
     * A function with its parameters.
     *
     * @param given values of the parameters, from the left; the rest take their defaults
     * @throws IllegalArgumentException if the function has no curve over x, or does not allow these parameters
     */
    static PlottedFunction of(ActivationFunction function, double... given) {
        Definition definition = function.activation().definition();
        if (function.isRowwise()) {
            throw new IllegalArgumentException(
                    function.name() + " cannot be drawn over x: it takes a whole row, not one number");
        }
        if (function.operand().isPresent()) {
            throw new IllegalArgumentException(function.name() + " cannot be drawn over x: it takes a second column, "
                    + function.operand().get());
        }
        if (given.length > definition.numberParameters()) {
            throw new IllegalArgumentException(definition.signature(function.name()) + ": expected at most "
                    + Phrases.count(definition.numberParameters(), "parameter", "parameters") + ", got "
                    + given.length);
        }
        if (given.length < definition.requiredNumbers()) {
            throw new IllegalArgumentException(definition.signature(function.name()) + ": parameter "
                    + definition.numbers().get(given.length).name() + " is required");
        }
        double[] parameters = definition.complete(given);
        definition.check(function.name(), parameters, given.length);
        return new PlottedFunction(function, definition.withoutAbsent(parameters));
    }

    private Definition definition() {
        return function.activation().definition();
    }

    /** The derivative, with the same parameters. */
    PlottedFunction derivative() {
        if (function.output() != ActivationFunction.Output.VALUE) {
            throw new IllegalArgumentException(function.name() + " is a derivative already; only "
                    + definition().name() + " can be drawn with its derivative");
        }
        return new PlottedFunction(
                ActivationFunction.derivative((ElementwiseActivation) function.activation()), parameters);
    }

    /** The values at some x. */
    double[] at(double... x) {
        return function.apply(x, parameters);
    }

    /** The x where the function may jump, bend or change its formula. */
    double[] breaks() {
        return breaks.clone();
    }

    /** The name: {@code elu}, or {@code elu′} for its derivative. */
    String name() {
        return function.output() == ActivationFunction.Output.DERIVATIVE
                ? definition().name() + "′"
                : function.name();
    }

    /** The name and the parameters, rounded to six digits: {@code elu(x, alpha = 0.5)}. */
    String label() {
        StringBuilder label = new StringBuilder(name()).append("(x");
        for (int i = 0; i < parameters.length; i++) {
            double rounded =
                    new BigDecimal(parameters[i]).round(new MathContext(6)).doubleValue();
            label.append(", ")
                    .append(definition().numbers().get(i).name())
                    .append(" = ")
                    .append(Ticks.number(rounded));
        }
        return label.append(')').toString();
    }

    /** The points where the function is continuous and its derivative jumps; none for a derivative. */
    List<double[]> kinks(Frame frame) {
        List<double[]> kinks = new ArrayList<>();
        if (function.output() != ActivationFunction.Output.VALUE) {
            return kinks;
        }
        for (double each : breaks) {
            double[] sides = {Math.nextDown(each), Math.nextUp(each)};
            double[] slopes = derivative().at(sides);
            double[] values = at(sides[0], each, sides[1]);
            double steepest = Math.max(
                    frame.y().length() / frame.x().length(), Math.max(Math.abs(slopes[0]), Math.abs(slopes[1])));
            boolean bends = Math.abs(slopes[0] - slopes[1]) > SAME_SLOPE * steepest;
            boolean jumps = CurveSampler.isJump(values[0], values[1], frame)
                    || CurveSampler.isJump(values[1], values[2], frame);
            if (bends && !jumps && frame.shows(each, values[1])) {
                kinks.add(new double[] {each, values[1]});
            }
        }
        return kinks;
    }

    /** The part of an interval in which the function is not NaN: from the first to the last such point of a grid. */
    Interval domain(Interval within) {
        double[] x = CurveSampler.withBreaks(within.grid(Ranges.GRID), breaks);
        double[] y = at(x);
        int first = 0;
        while (first < y.length && Double.isNaN(y[first])) {
            first++;
        }
        int last = y.length - 1;
        while (last > first && Double.isNaN(y[last])) {
            last--;
        }
        if (first >= last) {
            return within;
        }
        double from = first == 0 ? x[0] : edge(x[first], x[first - 1]);
        double to = last == y.length - 1 ? x[last] : edge(x[last], x[last + 1]);
        return new Interval(from, to);
    }

    /** The last number on the way from {@code inside} to {@code outside} at which the function is not NaN. */
    private double edge(double inside, double outside) {
        double a = inside;
        double b = outside;
        DoublePredicate isNumber = x -> !Double.isNaN(at(x)[0]);
        for (int pass = 0; ; pass++) {
            double middle = CurveSampler.middle(a, b, pass);
            if (middle == a || middle == b) {
                return a;
            }
            if (isNumber.test(middle)) {
                a = middle;
            } else {
                b = middle;
            }
        }
    }
}
