package org.sparkactivations.families;

import org.sparkactivations.kernel.DropoutKernel;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.DefinitionBuilder;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.Range;

/** Regularizers: functions that disturb the elements at random while a network is trained. */
public enum Regularizers implements ElementwiseActivation {
    /** {@code u < p ? 0 : x/(1 − p)} for a u that is uniform in [0, 1) and depends on the key and the place alone. */
    DROPOUT(Definition.of("dropout")
            .summary("inverted dropout, which drops elements at random and scales the others")
            .formula("u < p ? 0 : x/(1 − p)")
            .derivative("u < p ? 0 : 1/(1 − p)")
            .withoutKey("x", "1")
            .parameter(Parameter.requiredKey("key")
                    .describedAs("seed of the random numbers u, one per element, uniform in [0, 1)"))
            .parameter(Parameter.number("p", 0.5)
                    .in(Range.between(0, 1))
                    .describedAs("probability that an element is dropped")
                    .triedAt(0.1, 0.0, 1.0))
            .keepsSparse()
            .ulpBounds(1.5, 1.5)
            .transformer("Dropout")
            .since("0.2.0")
            .source("Srivastava, Hinton, Krizhevsky, Sutskever, Salakhutdinov: Dropout, JMLR 15, 2014")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            if (context.hasKey()) {
                DropoutKernel.value(context.number(0), x, y, n, context);
            } else {
                System.arraycopy(x, 0, y, 0, n);
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            DropoutKernel.derivative(context.number(0), x, y, n, context);
        }

        @Override
        public void valueAndDerivative(double[] x, double[] y, double[] slopes, int n, KernelContext context) {
            if (context.hasKey()) {
                DropoutKernel.valueAndDerivative(context.number(0), x, y, slopes, n, context);
            } else {
                super.valueAndDerivative(x, y, slopes, n, context);
            }
        }
    };

    private final Definition definition;

    Regularizers(DefinitionBuilder definition) {
        this.definition = definition.build();
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
