package org.sparkactivations.testing;

import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.ScratchStack;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.DifferentiableRowActivation;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.RowLoss;

/** Context of a kernel with the arguments that a workspace holds, but with the math functions in plain Java. */
public final class PlainContext implements KernelContext {

    private final Workspace workspace;
    private final ScratchStack stack = new ScratchStack(ScalarProvider.MATH);
    private boolean hasUsedMath;

    /** A context with the arguments of {@code workspace}, and scratch arrays of its own. */
    public PlainContext(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Runs the kernel of a function over the first n elements of the workspace's input block, into y. */
    public void run(ActivationFunction function, double[] y, int n) {
        Activation activation = function.activation();
        double[] x = workspace.input();
        switch (function.output()) {
            case VALUE -> activation.value(x, y, n, this);
            case DERIVATIVE -> {
                if (activation instanceof RowLoss loss) {
                    loss.gradient(x, y, n, this);
                } else {
                    ((ElementwiseActivation) activation).derivative(x, y, n, this);
                }
            }
            case PARAMETER_DERIVATIVE -> {
                int parameter = function.parameters()
                        .indexOf(function.trainedParameter().orElseThrow());
                ((ElementwiseActivation) activation).parameterDerivative(parameter, x, y, n, this);
            }
            case VJP -> ((DifferentiableRowActivation) activation).vjp(x, operand(), y, n, this);
            case JACOBIAN -> ((DifferentiableRowActivation) activation).jacobian(0, n, x, y, n, this);
        }
    }

    /** Whether a kernel has asked for the math functions. */
    public boolean hasUsedMath() {
        return hasUsedMath;
    }

    @Override
    public ArrayMath math() {
        hasUsedMath = true;
        return workspace.math().isForFloats() ? ScalarProvider.FOR_FLOATS : ScalarProvider.MATH;
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
    public double[] operand() {
        return workspace.operand();
    }

    @Override
    public int label() {
        return workspace.label();
    }

    @Override
    public int multiplicity() {
        return workspace.multiplicity();
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
