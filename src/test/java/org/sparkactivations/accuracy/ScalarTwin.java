package org.sparkactivations.accuracy;

import java.util.Arrays;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.ScratchStack;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.testing.ScalarProvider;

/** Context of a kernel with the arguments that a workspace holds, but with the math functions in plain Java. */
final class ScalarTwin implements KernelContext {

    private final Workspace workspace;
    private final ActivationFunction function;
    private final double[] output;
    private final ScratchStack stack = new ScratchStack(ScalarProvider.MATH);
    private boolean hasRun;
    private boolean needsMath;

    ScalarTwin(ActivationFunction function, Workspace workspace) {
        this.function = function;
        this.workspace = workspace;
        this.output = new double[workspace.output().length];
    }

    /** Whether plain Java gives the bits that the workspace's output block holds, for the first n elements. */
    boolean agrees(int n) {
        if (hasRun && !needsMath) {
            // A function that calls no math function is plain Java in both.
            return true;
        }
        hasRun = true;
        ElementwiseActivation activation = (ElementwiseActivation) function.activation();
        if (function.output() == ActivationFunction.Output.VALUE) {
            activation.value(workspace.input(), output, n, this);
        } else if (function.output() == ActivationFunction.Output.DERIVATIVE) {
            activation.derivative(workspace.input(), output, n, this);
        }
        // All NaNs count as the same.
        return !needsMath || Arrays.mismatch(workspace.output(), 0, n, output, 0, n) < 0;
    }

    /** The result of plain Java for element i, from the last call of {@link #agrees}. */
    double result(int i) {
        return output[i];
    }

    @Override
    public ArrayMath math() {
        needsMath = true;
        return ScalarProvider.MATH;
    }

    @Override
    public double number(int position) {
        return workspace.number(position);
    }

    @Override
    public double[] elements(int position) {
        return workspace.elements(position);
    }

    @Override
    public boolean hasKey() {
        return workspace.hasKey();
    }

    @Override
    public long key() {
        return workspace.key();
    }

    @Override
    public int index(int i) {
        return workspace.index(i);
    }

    @Override
    public int mark() {
        return stack.mark();
    }

    @Override
    public double[] next(int n) {
        return stack.next(n);
    }

    @Override
    public void release(int mark) {
        stack.release(mark);
    }
}
