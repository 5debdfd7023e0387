package org.sparkactivations.net;

import org.sparkactivations.ActivationFunction;
import org.sparkactivations.OperandErrors;
import org.sparkactivations.Workspace;
import org.sparkactivations.spi.Definition;

/** A loss over the rows of a block: its weighted sum, and its gradient by the outputs. Not thread-safe. */
final class LossFunction {

    private final ActivationFunction value;
    private final ActivationFunction gradient;
    private final boolean takesClasses;
    private final int outputs;
    private final int targetWidth;
    private final int given;
    private final double[] numbers = new double[Definition.MAX_PARAMETERS];

    LossFunction(Loss loss, int outputs) {
        this.value = loss.call().function();
        this.gradient = loss.call().gradient();
        this.takesClasses = loss.takesClasses();
        this.outputs = outputs;
        this.targetWidth = loss.targetWidth(outputs);
        this.given = loss.call().given();
        System.arraycopy(loss.call().numbers(), 0, numbers, 0, given);
    }

    /** The number of targets of a row. */
    int targetWidth() {
        return targetWidth;
    }

    /** The sum so far, plus weight times loss for row after row. */
    double addTo(double before, double[] x, RowBlock block, Workspace workspace) {
        begin(value, workspace);
        double sum = before;
        if (takesClasses) {
            for (int row = 0; row < block.rows(); row++) {
                runRow(value, x, block, row, workspace);
                sum = Math.fma(block.weight(row), workspace.output()[0], sum);
            }
            return sum;
        }
        int count = block.rows() * outputs;
        for (int start = 0; start < count; start += Workspace.BLOCK) {
            int n = runElements(value, x, block, start, count, workspace);
            double[] losses = workspace.output();
            for (int i = 0; i < n; i++) {
                sum = Math.fma(block.weight((start + i) / outputs), losses[i], sum);
            }
        }
        return sum;
    }

    /** Computes the loss of each element, without weights, of a loss that is one of elements. */
    void values(double[] x, RowBlock block, double[] y, Workspace workspace) {
        begin(value, workspace);
        int count = block.rows() * outputs;
        for (int start = 0; start < count; start += Workspace.BLOCK) {
            int n = runElements(value, x, block, start, count, workspace);
            System.arraycopy(workspace.output(), 0, y, start, n);
        }
    }

    /** Computes the gradient of weight times loss by the outputs of each row. */
    void gradient(double[] x, RowBlock block, double[] y, Workspace workspace) {
        begin(gradient, workspace);
        if (takesClasses) {
            for (int row = 0; row < block.rows(); row++) {
                runRow(gradient, x, block, row, workspace);
                double weight = block.weight(row);
                double[] slopes = workspace.output();
                for (int i = 0; i < outputs; i++) {
                    y[row * outputs + i] = weight * slopes[i];
                }
            }
            return;
        }
        int count = block.rows() * outputs;
        for (int start = 0; start < count; start += Workspace.BLOCK) {
            int n = runElements(gradient, x, block, start, count, workspace);
            double[] slopes = workspace.output();
            for (int i = 0; i < n; i++) {
                y[start + i] = block.weight((start + i) / outputs) * slopes[i];
            }
        }
    }

    private void begin(ActivationFunction function, Workspace workspace) {
        workspace.begin(function, given, numbers[0], numbers[1], numbers[2], numbers[3]);
        if (takesClasses) {
            workspace.ensureCapacity(outputs);
        }
    }

    private void runRow(ActivationFunction function, double[] x, RowBlock block, int row, Workspace workspace) {
        double label = block.targets()[row];
        if (!(label >= 0 && label < outputs && label == Math.rint(label))) {
            throw OperandErrors.noSuchClass(value, label, outputs);
        }
        workspace.setLabel((int) label);
        workspace.place(0, outputs);
        System.arraycopy(x, row * outputs, workspace.input(), 0, outputs);
        function.run(workspace, outputs);
    }

    private int runElements(
            ActivationFunction function, double[] x, RowBlock block, int start, int count, Workspace workspace) {
        int n = Math.min(Workspace.BLOCK, count - start);
        workspace.place(0, n);
        System.arraycopy(x, start, workspace.input(), 0, n);
        System.arraycopy(block.targets(), start, workspace.operand(), 0, n);
        function.run(workspace, n);
        return n;
    }
}
