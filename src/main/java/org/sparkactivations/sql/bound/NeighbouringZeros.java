package org.sparkactivations.sql.bound;

import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;
import org.sparkactivations.spi.ImplicitZeros;

/**
 * Calls a function of groups of k adjacent elements, {@linkplain ImplicitZeros#IN_NEIGHBOURS group by group}, for those
 * groups alone in which a sparse Vector stores an element. Of the zeros of a group it keeps the first two at most. The
 * second stands for all that follow, which are never the first of equal elements.
 */
final class NeighbouringZeros {

    /** Comes after every position and every group. */
    private static final int NONE = Integer.MAX_VALUE;

    private final ActivationFunction function;
    private final StoredElements x;
    private final StoredElements operand;
    private final Workspace workspace;
    private final int k;
    private final boolean isPerElement;
    private final SparseResult result;

    private NeighbouringZeros(
            ActivationFunction function, StoredElements x, StoredElements operand, Workspace workspace) {
        int width = function.width(x.size(), workspace);
        this.function = function;
        this.x = x;
        this.operand = operand;
        this.workspace = workspace;
        this.k = function.multiple(workspace);
        this.isPerElement = width == x.size();
        this.result = new SparseResult(function, width, x.countWith(operand));
    }

    /**
     * The result for a row and, if it is not null, an operand with an element for each group.
     *
     * @return a sparse Vector; null if the result is not 0 for a group of zeros
     */
    static InternalRow apply(
            ActivationFunction function, StoredElements x, StoredElements operand, Workspace workspace) {
        NeighbouringZeros call = new NeighbouringZeros(function, x, operand, workspace);
        return call.keepsZeros() ? call.run() : null;
    }

    private boolean keepsZeros() {
        int size = Math.min(k, 2);
        Arrays.fill(workspace.input(), 0, size, 0);
        int[] positions = workspace.positions(size);
        for (int i = 0; i < size; i++) {
            positions[i] = i;
        }
        runGroup(positions, size, 0);
        for (int i = 0; i < (isPerElement ? size : 1); i++) {
            if (workspace.output()[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private InternalRow run() {
        int next = 0;
        int nextOperand = 0;
        int operands = operand == null ? 0 : operand.count();
        while (next < x.count() || nextOperand < operands) {
            int touched = next < x.count() ? x.index(next) / k : NONE;
            int group = Math.min(touched, nextOperand < operands ? operand.index(nextOperand) : NONE);
            int end = next;
            while (end < x.count() && x.index(end) / k == group) {
                end++;
            }
            boolean hasOperand = nextOperand < operands && operand.index(nextOperand) == group;
            apply(group, next, end, hasOperand ? operand.value(nextOperand) : 0);
            nextOperand += hasOperand ? 1 : 0;
            next = end;
        }
        return result.vector();
    }

    /** Adds the result for a group, whose stored elements are those from {@code from} to {@code to} (exclusive). */
    private void apply(int group, int from, int to, double operandElement) {
        int size = (int) Math.min(k, to - from + 2L);
        workspace.ensureCapacity(size);
        int[] positions = workspace.positions(size);
        double[] elements = workspace.input();
        int zeros = size - (to - from);
        int lastZero = -1;
        int position = group * k;
        int next = from;
        for (int i = 0; i < size; i++) {
            int stored = next < to ? x.index(next) : NONE;
            if (position == stored || zeros == 0) {
                position = stored;
                elements[i] = x.value(next++);
            } else {
                elements[i] = 0;
                lastZero = i;
                zeros--;
            }
            positions[i] = position++;
        }
        runGroup(positions, size, operandElement);
        double[] y = workspace.output();
        if (!isPerElement) {
            result.add(group, y[0]);
        } else if (size < k && y[lastZero] != 0) {
            addAll(group, positions, size, y, y[lastZero]);
        } else {
            for (int i = 0; i < size; i++) {
                result.add(positions[i], y[i]);
            }
        }
    }

    /** Adds all elements of a group; those at other than the given positions are {@code other}. */
    private void addAll(int group, int[] positions, int size, double[] y, double other) {
        for (int i = 0, next = 0; i < k; i++) {
            int position = group * k + i;
            boolean isGiven = next < size && positions[next] == position;
            result.add(position, isGiven ? y[next++] : other);
        }
    }

    /** Runs the kernel for a group of {@code size} elements. */
    private void runGroup(int[] positions, int size, double operandElement) {
        if (operand != null) {
            workspace.operand()[0] = operandElement;
        }
        int parameter = function.activation().definition().width().divisorPosition();
        double before = workspace.replaceNumber(parameter, size);
        try {
            workspace.place(positions, 0, size);
            function.run(workspace, size);
        } finally {
            workspace.replaceNumber(parameter, before);
        }
    }
}
