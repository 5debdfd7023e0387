package org.sparkactivations.accuracy;

import org.sparkactivations.oracle.DoubleReference;

/** The loop over one formula, whose class {@link ReferenceLoop#of} copies. */
final class OwnLoop implements ReferenceLoop {

    private final DoubleReference.Formula formula;

    OwnLoop(DoubleReference.Formula formula) {
        this.formula = formula;
    }

    @Override
    public void evaluate(double[] x, double[] parameters, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            y[i] = formula.at(x[i], parameters);
        }
    }
}
