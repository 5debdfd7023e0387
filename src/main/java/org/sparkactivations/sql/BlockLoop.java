package org.sparkactivations.sql;

import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;

/** Streams the elements of one array through a kernel, block by block: load, run, store. */
final class BlockLoop {

    private BlockLoop() {}

    /**
     * Applies an element-wise function.
     *
     * @param source the array that the elements come from
     * @param result takes the values
     * @param positions positions of the elements in their row, or null if element i is at position i
     */
    static void elementwise(
            ActivationFunction function,
            ElementType type,
            ArrayData source,
            ArrayResult result,
            int[] positions,
            Workspace workspace) {
        int size = source.numElements();
        UnsafeArrayData memory = source instanceof UnsafeArrayData ? (UnsafeArrayData) source : null;
        Object primitives = memory == null ? type.toPrimitives(source) : null;
        for (int start = 0; start < size; start += Workspace.BLOCK) {
            int n = Math.min(Workspace.BLOCK, size - start);
            if (memory != null) {
                type.load(memory, start, n, workspace);
            } else {
                type.load(primitives, start, n, workspace);
            }
            workspace.place(positions, start, n);
            function.run(workspace, n);
            result.store(workspace, start, n);
        }
    }

    /** Applies a row-wise function to the elements that are not null in {@code result}; the others are masked. */
    static void rowwise(
            ActivationFunction function,
            ElementType type,
            ArrayData source,
            ArrayResult result,
            boolean hasNulls,
            Workspace workspace) {
        int size = source.numElements();
        workspace.ensureCapacity(size);
        if (source instanceof UnsafeArrayData) {
            type.load((UnsafeArrayData) source, 0, size, workspace);
        } else {
            type.load(type.toPrimitives(source), 0, size, workspace);
        }
        int present = hasNulls ? compact(workspace.input(), size, result) : size;
        workspace.place(0, present);
        function.run(workspace, present);
        if (hasNulls) {
            spread(workspace.output(), size, present, result);
        }
        result.store(workspace, 0, size);
    }

    private static int compact(double[] elements, int size, ArrayResult nulls) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (!nulls.isNull(i)) {
                elements[kept++] = elements[i];
            }
        }
        return kept;
    }

    /** Undoes {@link #compact}: from the end, so that nothing is overwritten before it is read. */
    private static void spread(double[] elements, int size, int present, ArrayResult nulls) {
        int next = present;
        for (int i = size - 1; i >= 0; i--) {
            elements[i] = nulls.isNull(i) ? 0 : elements[--next];
        }
    }
}
