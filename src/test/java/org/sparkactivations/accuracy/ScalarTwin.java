package org.sparkactivations.accuracy;

import java.util.Arrays;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;
import org.sparkactivations.testing.PlainContext;

/** Comparison of the results in a workspace with those of plain Java. */
final class ScalarTwin {

    private final Workspace workspace;
    private final ActivationFunction function;
    private final PlainContext context;
    private final double[] output;
    private boolean hasRun;

    ScalarTwin(ActivationFunction function, Workspace workspace) {
        this.function = function;
        this.workspace = workspace;
        this.context = new PlainContext(workspace);
        this.output = new double[workspace.output().length];
    }

    /** Whether plain Java gives the bits that the workspace's output block holds, for the first n elements. */
    boolean agrees(int n) {
        if (hasRun && !context.hasUsedMath()) {
            // A function that calls no math function is plain Java in both.
            return true;
        }
        hasRun = true;
        context.run(function, output, n);
        // All NaNs count as the same.
        return Arrays.mismatch(workspace.output(), 0, n, output, 0, n) < 0;
    }

    /** The result of plain Java for element i, from the last call of {@link #agrees}. */
    double result(int i) {
        return output[i];
    }
}
