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
        return room <= Workspace.BLOCK
                ? ofBlock(function, x, operand, room, workspace)
                : ofBlocks(function, x, operand, room, workspace);
    }

    /** The result of few elements, which the kernel takes where they are collected. */
    private static InternalRow ofBlock(
            ActivationFunction function, StoredElements x, StoredElements operand, int room, Workspace workspace) {
        int[] positions = workspace.positions(room);
        double[] elements = workspace.input();
        double[] second = workspace.operand();
        int count = x.union(operand, positions, elements, second);
        positions[count] = 0;
        elements[count] = 0;
        second[count] = 0;
        workspace.place(positions, 0, count + 1);
        function.run(workspace, count + 1);
        return result(function, x.size(), positions, workspace.output(), count, workspace);
    }

    private static InternalRow ofBlocks(
            ActivationFunction function, StoredElements x, StoredElements operand, int room, Workspace workspace) {
        double[] elements = workspace.next(room);
        double[] second = workspace.next(room);
        int[] positions = workspace.positions(room);
        int count = x.union(operand, positions, elements, second);
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
        return result(function, x.size(), positions, elements, count, workspace);
    }

    /** The Vector of these elements, of which the last one, behind {@code count} others, is for two zeros. */
    private static InternalRow result(
            ActivationFunction function, int size, int[] positions, double[] elements, int count, Workspace workspace) {
        return elements[count] == 0
                ? Vectors.sparse(function, size, positions, elements, count, workspace)
                : Vectors.dense(
                        FlatResult.scattered(function, size, elements[count], positions, elements, count, workspace));
    }
}
