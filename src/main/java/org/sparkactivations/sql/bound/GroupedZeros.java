package org.sparkactivations.sql.bound;

import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;
import org.sparkactivations.spi.ImplicitZeros;

/**
 * Calls a function whose elements of a row form groups, {@linkplain ImplicitZeros#IN_PARTS by parts}, with a row of the
 * groups alone in which a sparse Vector stores an element, and of one group of zeros, which stands for all others.
 */
final class GroupedZeros {

    private GroupedZeros() {}

    /**
     * The result for a row and, if it is not null, an operand.
     *
     * @return a sparse Vector; null if the result is not 0 for a group of zeros
     */
    static InternalRow apply(
            ActivationFunction function, StoredElements x, StoredElements operand, Workspace workspace) {
        int n = x.size();
        int width = function.width(n, workspace);
        int parts = function.multiple(workspace);
        int groups = n / parts;
        int[] touched = workspace.positions(Math.addExact(x.countWith(operand), 1));
        int count = touchedGroups(groups, x, operand, touched);
        // A group that no Vector touches shows what the result is for zeros.
        int compact = count < groups ? count + 1 : count;
        int operandParts = operand == null || groups == 0 ? 0 : operand.size() / groups;
        int resultParts = groups == 0 ? 0 : width / groups;
        int room = Math.multiplyExact(compact, Math.max(Math.max(parts, operandParts), resultParts));
        workspace.ensureCapacity(room);
        load(x, groups, touched, parts, compact, workspace.input());
        if (operand != null) {
            load(operand, groups, touched, operandParts, compact, workspace.operand());
        }
        workspace.place(0, parts * compact);
        function.run(workspace, parts * compact);
        double[] y = workspace.output();
        for (int part = 0; compact > count && part < resultParts; part++) {
            if (y[part * compact + count] != 0) {
                return null;
            }
        }
        return spread(function, y, width, groups, touched, count, compact, resultParts, workspace);
    }

    /** Collects the groups in which a Vector stores an element, ascending. */
    private static int touchedGroups(int groups, StoredElements x, StoredElements operand, int[] touched) {
        int ofX = addGroups(groups, x, touched, 0);
        int all = operand == null ? ofX : addGroups(groups, operand, touched, ofX);
        boolean isAscending = true;
        for (int i = 1; i < all; i++) {
            isAscending &= touched[i - 1] < touched[i];
        }
        if (isAscending) {
            return all;
        }
        Arrays.sort(touched, 0, all);
        int count = 0;
        for (int i = 0; i < all; i++) {
            if (i == 0 || touched[i] != touched[i - 1]) {
                touched[count++] = touched[i];
            }
        }
        return count;
    }

    private static int addGroups(int groups, StoredElements stored, int[] touched, int from) {
        int first = 0;
        for (int i = 0; i < stored.count(); i++) {
            int index = stored.index(i);
            // Few positions are in another part than the one before them: a division for each takes longer.
            while (index - first >= groups) {
                first += groups;
            }
            touched[from + i] = index - first;
        }
        return from + stored.count();
    }

    private static void load(
            StoredElements stored, int groups, int[] touched, int parts, int compact, double[] target) {
        Arrays.fill(target, 0, parts * compact, 0);
        int first = 0;
        int start = 0;
        int at = 0;
        for (int i = 0; i < stored.count(); i++) {
            int index = stored.index(i);
            while (index - first >= groups) {
                first += groups;
                start += compact;
                // Groups ascend within a part.
                at = 0;
            }
            while (touched[at] != index - first) {
                at++;
            }
            target[start + at] = stored.value(i);
        }
    }

    private static InternalRow spread(
            ActivationFunction function,
            double[] y,
            int width,
            int groups,
            int[] touched,
            int count,
            int compact,
            int parts,
            Workspace workspace) {
        SparseResult result = new SparseResult(function, width, Math.multiplyExact(count, parts));
        for (int part = 0; part < parts; part++) {
            for (int i = 0; i < count; i++) {
                result.add(part * groups + touched[i], y[part * compact + i]);
            }
        }
        return result.vector(workspace);
    }
}
