package org.sparkactivations.accuracy;

import java.util.Arrays;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.ScratchStack;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.testing.ScalarProvider;

/** The arguments that a workspace holds, but with the hard functions in plain Java. */
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

    /** Whether the function gives the same bits in plain Java as have been computed for the first n elements. */
    boolean agrees(int n) {
        if (hasRun && !needsMath) {
            // It is plain Java anyway.
            return true;
        }
        hasRun = true;
        ElementwiseActivation activation = (ElementwiseActivation) function.activation();
        if (function.output() == ActivationFunction.Output.VALUE) {
            activation.value(workspace.input(), output, n, this);
        } else if (function.output() == ActivationFunction.Output.DERIVATIVE) {
            activation.derivative(workspace.input(), output, n, this);
        }
        // Bit for bit, but that NaNs are one.
        return !needsMath || Arrays.mismatch(workspace.output(), 0, n, output, 0, n) < 0;
    }

    /** What {@link #agrees} has computed for an element. */
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
