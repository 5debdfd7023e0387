package org.sparkactivations;

import org.sparkactivations.math.Softmax;

/** Functions of a whole row. */
public enum RowFunctions implements RowActivation {
    /** {@code e^(xᵢ/T) / Σ e^(xⱼ/T)}. */
    SOFTMAX(Definition.of("softmax")
            .summary("normalized exponentials, a distribution over the elements of a row")
            .formula("exp(x/temperature)/sum(exp(x/temperature))")
            .parameter(Parameter.number("temperature", 1)
                    .in(Range.greaterThan(0))
                    .describedAs("what the elements are divided by")
                    .triedAt(0.5, 3.0))
            .ulpBounds(4, 4)
            .transformer("Softmax")
            .source("Bridle: Probabilistic Interpretation of Feedforward Classification Network Outputs, 1990")) {
        @Override
        public void value(double[] x, double[] y, int n, Arguments arguments) {
            Softmax.value(arguments.math(), arguments.number(0), x, y, n, arguments);
        }
    };

    private final Definition definition;

    RowFunctions(Definition.Builder definition) {
        this.definition = definition.build();
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
