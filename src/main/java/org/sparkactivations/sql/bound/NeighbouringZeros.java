package org.sparkactivations.sql.bound;

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

    /** In place of the number of a group: one of zeros. */
    private static final int ZEROS = -1;

    private final ActivationFunction function;
    private final StoredElements x;
    private final StoredElements operand;
    private final Workspace workspace;
    private final int k;
    private final boolean isPerElement;
    private final SparseResult result;

    // The groups that wait for the kernel, all of one size.
    private final int[] groups;
    private final int[] lastZeros;
    private int size;
    private int count;

    private NeighbouringZeros(
            ActivationFunction function, StoredElements x, StoredElements operand, Workspace workspace) {
        int width = function.width(x.size(), workspace);
        this.function = function;
        this.x = x;
        this.operand = operand;
        this.workspace = workspace;
        this.k = function.multiple(workspace);
        this.isPerElement = width == x.size();
        int all = x.countWith(operand);
        this.result = new SparseResult(function, width, all);
        this.groups = new int[Math.min(all + 1, Workspace.BLOCK)];
        this.lastZeros = new int[isPerElement ? groups.length : 0];
    }

    /**
     * The result for a row and, if it is not null, an operand with an element for each group.
     *
     * @return a sparse Vector; null if the result is not 0 for a group of zeros
     */
    static InternalRow apply(
            ActivationFunction function, StoredElements x, StoredElements operand, Workspace workspace) {
        return new NeighbouringZeros(function, x, operand, workspace).run();
    }

    private InternalRow run() {
        int next = 0;
        int nextOperand = 0;
        int operands = operand == null ? 0 : operand.count();
        // The first group is one of zeros: it shows whether their result is 0.
        boolean isOfZeros = true;
        while (isOfZeros || next < x.count() || nextOperand < operands) {
            int touched = next < x.count() ? x.index(next) / k : NONE;
            int group = Math.min(touched, nextOperand < operands ? operand.index(nextOperand) : NONE);
            int end = next;
            while (end < x.count() && x.index(end) - (long) k * group < k) {
                end++;
            }
            int needed = (int) Math.min(k, end - next + 2L);
            if (isOfZeros) {
                start(needed);
                add(ZEROS, 0, 0, 0);
                isOfZeros = false;
            }
            if (group == NONE) {
                break;
            }
            if (needed != size || count == groups.length || (count + 1L) * size > workspace.input().length) {
                if (!flush()) {
                    return null;
                }
                start(needed);
            }
            boolean hasOperand = nextOperand < operands && operand.index(nextOperand) == group;
            add(group, next, end, hasOperand ? operand.value(nextOperand) : 0);
            nextOperand += hasOperand ? 1 : 0;
            next = end;
        }
        return flush() ? result.vector(workspace) : null;
    }

    private void start(int sizeOfGroups) {
        size = sizeOfGroups;
        count = 0;
        workspace.ensureCapacity(size);
    }

    /** Adds a group, whose stored elements are those from {@code from} to {@code to} (exclusive), for the kernel. */
    private void add(int group, int from, int to, double operandElement) {
        int start = count * size;
        int[] positions = workspace.positions(workspace.input().length);
        double[] elements = workspace.input();
        int zeros = size - (to - from);
        int lastZero = -1;
        int position = group == ZEROS ? 0 : group * k;
        int next = from;
        for (int i = 0; i < size; i++) {
            int stored = next < to ? x.index(next) : NONE;
            if (position == stored || zeros == 0) {
                position = stored;
                elements[start + i] = x.value(next++);
            } else {
                elements[start + i] = 0;
                lastZero = i;
                zeros--;
            }
            positions[start + i] = position++;
        }
        groups[count] = group;
        if (isPerElement) {
            lastZeros[count] = lastZero;
        }
        if (operand != null) {
            workspace.operand()[count] = operandElement;
        }
        count++;
    }

    /**
     * Runs the kernel for the groups that wait, and adds their results.
     *
     * @return whether the result for zeros, if it is among them, is 0
     */
    private boolean flush() {
        int[] positions = workspace.positions(count * size);
        int parameter = function.activation().definition().width().divisorPosition();
        double before = workspace.replaceNumber(parameter, size);
        try {
            workspace.place(positions, 0, count * size);
            function.run(workspace, count * size);
        } finally {
            workspace.replaceNumber(parameter, before);
        }
        double[] y = workspace.output();
        int width = isPerElement ? size : 1;
        for (int i = 0; i < count; i++) {
            int start = i * width;
            if (groups[i] == ZEROS) {
                for (int j = 0; j < width; j++) {
                    if (y[start + j] != 0) {
                        return false;
                    }
                }
            } else if (!isPerElement) {
                result.add(groups[i], y[start]);
            } else if (size < k && y[start + lastZeros[i]] != 0) {
                addAll(groups[i], positions, start, y, y[start + lastZeros[i]]);
            } else {
                for (int j = start; j < start + width; j++) {
                    result.add(positions[j], y[j]);
                }
            }
        }
        return true;
    }

    /** Adds all elements of a group; those at other than the given positions are {@code other}. */
    private void addAll(int group, int[] positions, int start, double[] y, double other) {
        for (int i = 0, next = start; i < k; i++) {
            int position = group * k + i;
            boolean isGiven = next < start + size && positions[next] == position;
            result.add(position, isGiven ? y[next++] : other);
        }
    }
}
