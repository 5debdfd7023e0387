package org.sparkactivations.sql.bound;

import java.util.Arrays;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;
import org.sparkactivations.spi.ImplicitZeros;
import org.sparkactivations.spi.ResultShape;

/**
 * Calls a function whose zeros are {@linkplain ImplicitZeros#REPEATED repeated} with a row of the stored elements of
 * sparse Vectors, the first zero that is not stored, and one last element for all others.
 */
final class RepeatedZeros {

    private RepeatedZeros() {}

    /**
     * The result: a number, or a Vector that is sparse if it is 0 for the zeros that the last element stands for.
     *
     * @param operand a row of the same width, or null
     * @param label the index of a class, or −1
     */
    static Object apply(
            ActivationFunction function, StoredElements x, StoredElements operand, int label, Workspace workspace) {
        int count = run(function, x, operand, label, workspace);
        double[] y = workspace.output();
        if (function.shape() == ResultShape.NUMBER) {
            return y[0];
        }
        boolean hasOthers = count < x.size();
        boolean isSparse =
                hasOthers ? y[count] == 0 : function.activation().definition().keepsSparse();
        int[] positions = workspace.positions(count);
        return isSparse
                ? Vectors.sparse(function, x.size(), positions, y, count, workspace)
                : Vectors.dense(FlatResult.scattered(
                        function, x.size(), hasOthers ? y[count] : 0, positions, y, count, workspace));
    }

    /**
     * Runs the kernel. Its result stands in the workspace's output block, and the positions of the elements in {@link
     * Workspace#positions}; the last element, if there is one for the other zeros, is at a position of one of them.
     *
     * @return the number of elements without the last one for the other zeros
     */
    private static int run(
            ActivationFunction function, StoredElements x, StoredElements operand, int label, Workspace workspace) {
        // The stored elements, the label, the first zero, and the element for the others.
        int room = Math.addExact(x.countWith(operand), 3);
        workspace.ensureCapacity(room);
        int[] positions = workspace.positions(room);
        double[] elements = workspace.input();
        double[] second = workspace.operand();
        int count =
                operand == null ? x.with(label, positions, elements) : x.union(operand, positions, elements, second);
        if (count < x.size()) {
            int first = gap(positions, 0, count);
            System.arraycopy(positions, first, positions, first + 1, count - first);
            System.arraycopy(elements, first, elements, first + 1, count - first);
            positions[first] = first;
            elements[first] = 0;
            if (operand != null) {
                System.arraycopy(second, first, second, first + 1, count - first);
                second[first] = 0;
            }
            count++;
            if (count < x.size()) {
                positions[count] = gap(positions, first, count);
                elements[count] = 0;
                if (operand != null) {
                    second[count] = 0;
                }
            }
        }
        int others = x.size() - count;
        int n = others > 0 ? count + 1 : count;
        workspace.setLabel(label < 0 ? label : Arrays.binarySearch(positions, 0, count, label));
        workspace.setMultiplicity(Math.max(others, 1));
        workspace.place(positions, 0, n);
        function.run(workspace, n);
        workspace.setMultiplicity(1);
        return count;
    }

    /** The first position from {@code from} on that is missing, where those before it are all there. */
    private static int gap(int[] positions, int from, int count) {
        int gap = from;
        while (gap < count && positions[gap] == gap) {
            gap++;
        }
        return gap;
    }
}
