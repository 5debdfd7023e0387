package org.sparkactivations.sql.bound;

import java.util.Arrays;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;

/** Streams the elements of a row through an element-wise kernel, block by block: load, run, store. */
final class BlockLoop {

    private BlockLoop() {}

    /** Applies a function of one column, as the other method {@code run} applies one of two. */
    static UnsafeArrayData run(
            ActivationFunction function, ArrayData x, int[] positions, FlatResult result, Workspace workspace) {
        return run(function, x, null, null, positions, result, workspace);
    }

    /**
     * Applies a function to a row, with the parameters that the workspace holds. An element of the result is null where
     * that of {@code x} or of the operand is null.
     *
     * @param x the elements of the row, of the type of the result
     * @param operand the elements of the second row, of {@code operandType}; null if the function takes none
     * @param positions the positions of the elements in their row; null if element i is at position i
     * @param result the result of as many elements, with nulls of other origin already set
     */
    static UnsafeArrayData run(
            ActivationFunction function,
            ArrayData x,
            ArrayData operand,
            ElementType operandType,
            int[] positions,
            FlatResult result,
            Workspace workspace) {
        ElementType type = result.type();
        boolean hasNulls = result.addNulls(x);
        boolean operandHasNulls = operand != null && result.addNulls(operand);
        int size = result.size();
        for (int start = 0; start < size; start += Workspace.BLOCK) {
            int n = Math.min(Workspace.BLOCK, size - start);
            Cancellation.check(start);
            if (type == ElementType.FLOAT && operand == null && n > ShortRows.MAX_WIDTH) {
                ElementType.loadFloats(x, hasNulls, start, n, workspace.floats());
                workspace.place(positions, start, n);
                function.runFloats(workspace, n);
                result.storeRounded(workspace, start, n);
                continue;
            }
            type.load(x, hasNulls, start, n, workspace.input(), workspace.floats());
            if (operand != null) {
                operandType.load(operand, operandHasNulls, start, n, workspace.operand(), workspace.floats());
            }
            workspace.place(positions, start, n);
            function.run(workspace, n);
            result.store(workspace, start, n);
        }
        return result.toArrayData();
    }

    /** Whether f(0) = 0 at positions {@code 0 … size}, with the parameters that the workspace holds. */
    static boolean keepsZeros(ActivationFunction function, int size, Workspace workspace) {
        for (int start = 0; start < size; start += Workspace.BLOCK) {
            int n = Math.min(Workspace.BLOCK, size - start);
            Arrays.fill(workspace.input(), 0, n, 0.0);
            workspace.place(start, n);
            function.run(workspace, n);
            double[] y = workspace.output();
            for (int i = 0; i < n; i++) {
                if (y[i] != 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
