package org.sparkactivations;

import java.util.Arrays;
import org.sparkactivations.math.Logistic;

/** Sigmoids: smooth steps from one bound to another. */
public enum Sigmoids implements ElementwiseActivation {
    /** {@code 1/(1 + e^(−a·x))}. */
    SIGMOID(Definition.of("sigmoid")
            .summary("logistic sigmoid")
            .formula("σ(slope·x)")
            .derivative("slope·σ(slope·x)·σ(−slope·x)")
            .parameter(Parameter.number("slope", 1).describedAs("factor of x").triedAt(2.5, -0.3))
            .ulpBounds(1, 2)
            .transformer("Sigmoid")
            .source("Verhulst: Recherches mathématiques sur la loi d'accroissement de la population, 1845")) {
        @Override
        public void value(double[] x, double[] y, int n, Arguments arguments) {
            sigmoid(arguments.number(0), x, y, n, arguments);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, Arguments arguments) {
            double slope = arguments.number(0);
            double[] hi = arguments.scratch(0);
            double[] lo = arguments.scratch(1);
            Products.exact(slope, x, hi, lo, n);
            Logistic.density(arguments.math(), slope, hi, lo, y, n, arguments);
        }
    },

    /** {@code tanh x}. */
    TANH(Definition.of("tanh")
            .summary("hyperbolic tangent")
            .formula("tanh(x)")
            .derivative("1/cosh(x)²")
            .ulpBounds(1, 2)
            .transformer("Tanh")
            .source("LeCun, Bottou, Orr, Müller: Efficient BackProp, 1998")) {
        @Override
        public void value(double[] x, double[] y, int n, Arguments arguments) {
            arguments.math().tanh(x, y, n);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, Arguments arguments) {
            double[] hi = arguments.scratch(0);
            double[] lo = arguments.scratch(1);
            Products.exact(2, x, hi, lo, n);
            Logistic.density(arguments.math(), 4, hi, lo, y, n, arguments);
        }
    };

    private final Definition definition;

    Sigmoids(Definition.Builder definition) {
        this.definition = definition.build();
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /** {@code y = σ(slope·x)}. */
    static void sigmoid(double slope, double[] x, double[] y, int n, Arguments arguments) {
        if (slope == 1) {
            arguments.math().sigmoid(x, y, n);
            return;
        }
        double[] hi = arguments.scratch(0);
        double[] lo = arguments.scratch(1);
        double[] one = arguments.scratch(2);
        Products.exact(slope, x, hi, lo, n);
        Arrays.fill(one, 0, n, 1);
        arguments.math().sigmoidProduct(one, hi, lo, y, n);
    }
}
