package org.sparkactivations;

/** Rectifiers: straight lines with a kink. */
public enum Rectifiers implements ElementwiseActivation {
    /** {@code max(x, 0)}. */
    RELU(Definition.of("relu")
            .summary("rectified linear unit")
            .formula("max(x, 0)")
            .derivative("x > 0 ? 1 : 0")
            .kinks(0)
            .ulpBounds(0.5, 0.5)
            .transformer("ReLU")
            .source("Nair, Hinton: Rectified Linear Units Improve Restricted Boltzmann Machines, ICML 2010")) {
        @Override
        public void value(double[] x, double[] y, int n, Arguments arguments) {
            for (int i = 0; i < n; i++) {
                y[i] = Math.max(x[i], 0);
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, Arguments arguments) {
            for (int i = 0; i < n; i++) {
                y[i] = x[i] > 0 ? 1 : x[i] <= 0 ? 0 : x[i];
            }
        }
    },

    /** {@code x > 0 ? x : a·x}. */
    LEAKY_RELU(Definition.of("leaky_relu")
            .summary("leaky rectified linear unit")
            .formula("x > 0 ? x : negative_slope·x")
            .derivative("x > 0 ? 1 : negative_slope")
            .parameter(Parameter.number("negative_slope", 0.01)
                    .describedAs("slope left of 0")
                    .triedAt(0.2, -0.5))
            .kinks(0)
            .ulpBounds(0.5, 0.5)
            .transformer("LeakyReLU")
            .source("Maas, Hannun, Ng: Rectifier Nonlinearities Improve Neural Network Acoustic Models, ICML 2013")) {
        @Override
        public void value(double[] x, double[] y, int n, Arguments arguments) {
            double slope = arguments.number(0);
            for (int i = 0; i < n; i++) {
                y[i] = x[i] > 0 ? x[i] : slope * x[i];
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, Arguments arguments) {
            double slope = arguments.number(0);
            for (int i = 0; i < n; i++) {
                y[i] = x[i] > 0 ? 1 : x[i] <= 0 ? slope : x[i];
            }
        }
    };

    private final Definition definition;

    Rectifiers(Definition.Builder definition) {
        this.definition = definition.build();
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
