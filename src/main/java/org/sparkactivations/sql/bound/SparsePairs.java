package org.sparkactivations.sql.bound;

import org.apache.spark.sql.catalyst.InternalRow;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;

/** Calls an element-wise function of two sparse Vectors for the positions that one of them stores, and once for 0, 0. */
final class SparsePairs {

    private SparsePairs() {}

    /** The result: sparse if it is 0 for two zeros, else dense. The parameters are the same at every position. */
    static InternalRow apply(
            ActivationFunction function, StoredElements x, StoredElements operand, Workspace workspace) {
        int mark = workspace.mark();
        try {
            return run(function, x, operand, workspace);
        } finally {
            workspace.release(mark);
            workspace.trim();
        }
    }

    private static InternalRow run(
            ActivationFunction function, StoredElements x, StoredElements operand, Workspace workspace) {
        int room = Math.addExact(x.countWith(operand), 1);
        double[] elements = workspace.next(room);
        double[] second = workspace.next(room);
        int[] positions = workspace.positions(room);
        int count = x.union(operand, -1, positions, elements, second);
        positions[count] = 0;
        elements[count] = 0;
        second[count] = 0;
        for (int start = 0; start <= count; start += Workspace.BLOCK) {
            int n = Math.min(Workspace.BLOCK, count + 1 - start);
            System.arraycopy(elements, start, workspace.input(), 0, n);
            System.arraycopy(second, start, workspace.operand(), 0, n);
            workspace.place(positions, start, n);
            function.run(workspace, n);
            System.arraycopy(workspace.output(), 0, elements, start, n);
        }
        return elements[count] == 0
                ? Vectors.sparse(function, x.size(), positions, elements, count)
                : Vectors.dense(FlatResult.scattered(
                        function, x.size(), elements[count], positions, elements, count, workspace));
    }
}
