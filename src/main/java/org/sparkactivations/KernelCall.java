package org.sparkactivations;

import java.io.Serializable;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.DifferentiableRowActivation;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.RowLoss;

/** Calls what an activation computes for one output. */
final class KernelCall implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Activation activation;
    private final ActivationFunction.Output output;
    private final int parameter;

    // The activation again, by what it can do, or null. To ask for its interfaces on every call takes longer than most
    // functions of a number, and writes to memory that all threads share (JDK-8180450).
    private final ElementwiseActivation elementwise;
    private final RowLoss rowLoss;
    private final DifferentiableRowActivation differentiable;

    // Made when they are needed first; that of another thread is as good. Each is read once per call, as a second read
    // without synchronization may give null again.
    private transient KernelCall ofNumbers;
    private transient KernelCall ofShortRows;

    /**
     * A call.
     *
     * @param parameter the position of the parameter whose derivative is computed, or −1
     */
    KernelCall(Activation activation, ActivationFunction.Output output, int parameter) {
        this.activation = activation;
        this.output = output;
        this.parameter = parameter;
        this.elementwise = activation instanceof ElementwiseActivation each ? each : null;
        this.rowLoss = activation instanceof RowLoss each ? each : null;
        this.differentiable = activation instanceof DifferentiableRowActivation each ? each : null;
    }

    /**
     * From the first {@code n} elements of the workspace's input block into its output block. Few elements are computed
     * by a {@link CodeCopy} of the activation, which must be built-in.
     */
    void run(Workspace workspace, int n) {
        if (n > CodeCopy.MAX_SHORT_ROW) {
            compute(workspace, n);
        } else if (n == 1) {
            KernelCall copy = ofNumbers;
            if (copy == null) {
                copy = by(CodeCopy.OF_NUMBERS);
                ofNumbers = copy;
            }
            workspace.useCopyOfNumbers();
            copy.compute(workspace, 1);
            workspace.useNoCopy();
        } else {
            KernelCall copy = ofShortRows;
            if (copy == null) {
                copy = by(CodeCopy.OF_SHORT_ROWS);
                ofShortRows = copy;
            }
            workspace.useCopyOfShortRows();
            copy.compute(workspace, n);
            workspace.useNoCopy();
        }
    }

    private KernelCall by(CodeCopy code) {
        return new KernelCall(code.of(activation), output, parameter);
    }

    /** As {@link #run}, with the code itself. */
    void compute(Workspace workspace, int n) {
        double[] x = workspace.input();
        double[] y = workspace.output();
        if (output == ActivationFunction.Output.VALUE) {
            // Apart, as a switch over an enum reads a table: that takes a quarter of the time of relu of one number.
            activation.value(x, y, n, workspace);
            return;
        }
        switch (output) {
            case DERIVATIVE -> derivative(x, y, n, workspace);
            case PARAMETER_DERIVATIVE -> elementwise.parameterDerivative(parameter, x, y, n, workspace);
            case VJP -> differentiable.vjp(x, workspace.operand(), y, n, workspace);
            default -> jacobian(0, n, n, workspace);
        }
    }

    private void derivative(double[] x, double[] y, int n, Workspace workspace) {
        if (rowLoss != null) {
            rowLoss.gradient(x, y, n, workspace);
        } else {
            elementwise.derivative(x, y, n, workspace);
        }
    }

    /** Rows {@code from … to} (exclusive) of the Jacobian, one after the other. */
    void jacobian(int from, int to, int n, Workspace workspace) {
        int mark = workspace.mark();
        try {
            differentiable.jacobian(from, to, workspace.input(), workspace.output(), n, workspace);
        } finally {
            workspace.release(mark);
        }
    }
}
