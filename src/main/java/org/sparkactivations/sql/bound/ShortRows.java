package org.sparkactivations.sql.bound;

import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.unsafe.Platform;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;

/**
 * The path of rows that have few elements and no nulls, and lie in flat memory, as those of a cached or shuffled column
 * do. It has one check in place of those for each block, each word of nulls and each form of an array, which take a
 * third of the time of such a row.
 */
final class ShortRows {

    /** Up to this number of elements, a loop takes less time than the checks before a copy in bulk. */
    static final int MAX_WIDTH = 32;

    private ShortRows() {}

    /**
     * Applies an element-wise function, with the parameters that the workspace holds.
     *
     * @param positions the positions of the elements in their row; null if element i is at position i
     * @return null if the row is not of this kind
     */
    static UnsafeArrayData run(
            ActivationFunction function, ElementType type, ArrayData x, int[] positions, Workspace workspace) {
        int n = load(type, x, workspace.input(), workspace.floats());
        if (n == 0) {
            return null;
        }
        workspace.place(positions, 0, n);
        function.run(workspace, n);
        return FlatResult.ofShortRow(type, n, workspace);
    }

    /** As the other method {@code run}, for a function of two rows of equal width. */
    static UnsafeArrayData run(
            ActivationFunction function,
            ElementType type,
            ArrayData x,
            ElementType operandType,
            ArrayData operand,
            Workspace workspace) {
        int n = load(type, x, workspace.input(), workspace.floats());
        if (n == 0 || load(operandType, operand, workspace.operand(), workspace.floats()) == 0) {
            return null;
        }
        workspace.place(null, 0, n);
        function.run(workspace, n);
        return FlatResult.ofShortRow(type, n, workspace);
    }

    /**
     * Loads a row of this kind into {@code target}.
     *
     * @param floats a buffer
     * @return the number of its elements; 0, and nothing is loaded, if the row is not of this kind
     */
    static int load(ElementType type, ArrayData row, double[] target, float[] floats) {
        if (!(row instanceof UnsafeArrayData flat)) {
            return 0;
        }
        int n = flat.numElements();
        if (n == 0 || n > MAX_WIDTH) {
            return 0;
        }
        Object base = flat.getBaseObject();
        long nulls = flat.getBaseOffset() + Long.BYTES;
        if (Platform.getLong(base, nulls) != 0) {
            return 0;
        }
        type.load(base, nulls + Long.BYTES, n, target, floats);
        return n;
    }
}
