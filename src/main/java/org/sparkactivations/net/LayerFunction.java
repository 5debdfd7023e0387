package org.sparkactivations.net;

import java.util.Arrays;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;
import org.sparkactivations.net.Network.Dense;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.Range;

/**
 * The activation of a layer over the rows of a block: value, gradient, and gradient by the learned parameters. Blocks
 * are copied to the workspace and back in pieces that stay in the L1 cache. Not thread-safe.
 */
final class LayerFunction {

    private final Dense layer;
    private final ActivationFunction value;
    private final ActivationFunction gradient;
    private final ActivationFunction[] byParameter;
    private final boolean isRowwise;
    private final int units;
    private final int width;

    /** The values of the number parameters, and as many as a workspace takes. */
    private final double[] numbers = new double[Definition.MAX_PARAMETERS];

    private final int count;
    private final int given;

    /** The values of a parameter that has one per unit; null if there is none. */
    private final double[] elements;

    private final int elementsParameter;

    /** The unit of element i of a block that starts at unit 0, for blocks that start anywhere. */
    private final int[] unitOf;

    private final boolean isLearned;
    private final double[] slopes = new double[Workspace.BLOCK];

    private boolean isDefined = true;

    LayerFunction(Dense layer) {
        this.layer = layer;
        FunctionCall call = layer.activation();
        this.value = call.function();
        this.gradient = call.gradient();
        this.isRowwise = value.isRowwise();
        this.units = layer.units();
        this.width = layer.width();
        this.count = call.numbers().length;
        this.given = call.given();
        this.byParameter = new ActivationFunction[count];
        int perElement = -1;
        boolean learned = false;
        for (int p = 0; p < count; p++) {
            if (call.isLearned(p)) {
                learned = true;
                byParameter[p] = ActivationFunction.parameterDerivative((ElementwiseActivation) value.activation(), p);
            }
            perElement = call.isPerElement(p) ? p : perElement;
        }
        this.isLearned = learned;
        this.elements = perElement < 0 ? null : new double[units];
        this.elementsParameter = perElement;
        this.unitOf = perElement < 0 ? null : new int[units + Workspace.BLOCK];
        if (unitOf != null) {
            Arrays.setAll(unitOf, i -> i % units);
        }
        setNumbers(call.numbers());
    }

    /** Whether it is one of rows, which has no slope per unit. */
    boolean isRowwise() {
        return isRowwise;
    }

    private void setNumbers(double[] values) {
        System.arraycopy(values, 0, numbers, 0, count);
    }

    /** Takes the learned parameters from the array of weights. */
    void setWeights(double[] weights) {
        setNumbers(Network.numbers(layer, weights));
        isDefined = true;
        for (int p = 0; p < count; p++) {
            isDefined &= byParameter[p] == null || !Double.isNaN(numbers[p]);
        }
        if (elements != null) {
            Range range = value.activation()
                    .definition()
                    .parameters()
                    .get(elementsParameter)
                    .range();
            int start = layer.learned()[elementsParameter];
            for (int i = 0; i < units; i++) {
                elements[i] = range.nearest(weights[start + i]);
            }
        }
    }

    /** Computes the activation of {@code rows} rows. A learned parameter that is NaN makes everything NaN. */
    void value(double[] x, double[] y, int rows, Workspace workspace) {
        if (!isDefined) {
            Arrays.fill(y, 0, rows * width, Double.NaN);
            return;
        }
        begin(value, workspace);
        if (isRowwise) {
            workspace.ensureCapacity(Math.max(units, width));
            for (int row = 0; row < rows; row++) {
                workspace.place(0, units);
                System.arraycopy(x, row * units, workspace.input(), 0, units);
                value.run(workspace, units);
                System.arraycopy(workspace.output(), 0, y, row * width, width);
            }
        } else {
            elementwise(value, x, y, rows, workspace);
        }
    }

    /** Whether the derivative of each element is all that the gradient needs: not x itself. */
    boolean needsSlopesAlone() {
        return !isRowwise && !isLearned;
    }

    /** Computes the activation of {@code rows} rows of one that {@link #needsSlopesAlone}, and replaces x by the slopes. */
    void valueAndSlopes(double[] x, double[] y, int rows, Workspace workspace) {
        begin(value, workspace);
        int elements = rows * units;
        for (int start = 0; start < elements; start += Workspace.BLOCK) {
            int n = Math.min(Workspace.BLOCK, elements - start);
            workspace.place(0, n);
            System.arraycopy(x, start, workspace.input(), 0, n);
            value.runWithDerivative(workspace, slopes, n);
            System.arraycopy(workspace.output(), 0, y, start, n);
            System.arraycopy(slopes, 0, x, start, n);
        }
    }

    /** Computes the gradient by x from the gradient by the result. */
    void pullBack(double[] x, double[] upstream, double[] y, int rows, Workspace workspace) {
        if (!isDefined) {
            Arrays.fill(y, 0, rows * units, Double.NaN);
            return;
        }
        begin(gradient, workspace);
        if (isRowwise) {
            workspace.ensureCapacity(Math.max(units, width));
            for (int row = 0; row < rows; row++) {
                workspace.place(0, units);
                System.arraycopy(x, row * units, workspace.input(), 0, units);
                System.arraycopy(upstream, row * width, workspace.operand(), 0, width);
                gradient.run(workspace, units);
                System.arraycopy(workspace.output(), 0, y, row * units, units);
            }
        } else {
            elementwise(gradient, x, y, rows, workspace);
            for (int i = 0; i < rows * units; i++) {
                y[i] *= upstream[i];
            }
        }
    }

    /**
     * Adds the gradient by the learned parameters.
     *
     * @param sums to which it is added, at the places of the parameters
     * @param temporary as long as x
     */
    void addParameterGradients(
            double[] x, double[] upstream, double[] sums, double[] temporary, int rows, Workspace workspace) {
        for (int p = 0; p < count; p++) {
            if (byParameter[p] != null) {
                if (isDefined) {
                    begin(byParameter[p], workspace);
                    elementwise(byParameter[p], x, temporary, rows, workspace);
                } else {
                    Arrays.fill(temporary, 0, rows * units, Double.NaN);
                }
                addProducts(upstream, temporary, sums, layer.learned()[p], layer.learnedLength(p), rows);
            }
        }
    }

    private void addProducts(double[] upstream, double[] slopes, double[] sums, int start, int length, int rows) {
        for (int row = 0; row < rows; row++) {
            int place = row * units;
            if (length == 1) {
                double sum = sums[start];
                for (int i = place; i < place + units; i++) {
                    sum = Math.fma(upstream[i], slopes[i], sum);
                }
                sums[start] = sum;
            } else {
                for (int i = 0; i < units; i++) {
                    sums[start + i] = Math.fma(upstream[place + i], slopes[place + i], sums[start + i]);
                }
            }
        }
    }

    private void begin(ActivationFunction function, Workspace workspace) {
        workspace.begin(function, given, numbers[0], numbers[1], numbers[2], numbers[3]);
        if (elements != null) {
            workspace.setElements(elements);
        }
    }

    private void elementwise(ActivationFunction function, double[] x, double[] y, int rows, Workspace workspace) {
        int count = rows * units;
        for (int start = 0; start < count; start += Workspace.BLOCK) {
            int n = Math.min(Workspace.BLOCK, count - start);
            if (elements == null) {
                workspace.place(0, n);
            } else {
                workspace.place(unitOf, start % units, n);
            }
            System.arraycopy(x, start, workspace.input(), 0, n);
            function.run(workspace, n);
            System.arraycopy(workspace.output(), 0, y, start, n);
        }
    }
}
