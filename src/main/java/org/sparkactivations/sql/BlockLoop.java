package org.sparkactivations.sql;

import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;

/** Streams the elements of one array through a kernel, block by block: load, run, store. */
final class BlockLoop {

    private BlockLoop() {}

    /**
     * Applies a function to an array, with the parameters that the workspace holds.
     *
     * @param positions positions of the elements in their row, or null if element i is at position i
     */
    static void run(ActivationFunction function, FlatArray array, int[] positions, Workspace workspace) {
        if (function.isRowwise()) {
            rowwise(function, array, workspace);
        } else {
            elementwise(function, array, positions, workspace);
        }
    }

    private static void elementwise(
            ActivationFunction function, FlatArray array, int[] positions, Workspace workspace) {
        int size = array.size();
        for (int start = 0; start < size; start += Workspace.BLOCK) {
            int n = Math.min(Workspace.BLOCK, size - start);
            array.load(workspace, start, n);
            workspace.place(positions, start, n);
            function.run(workspace, n);
            array.store(workspace, start, n);
        }
    }

    /** The whole row at once, without its null elements: they are masked. */
    private static void rowwise(ActivationFunction function, FlatArray array, Workspace workspace) {
        int size = array.size();
        workspace.ensureCapacity(size);
        array.load(workspace, 0, size);
        boolean hasNulls = array.hasNulls();
        int present = hasNulls ? compact(workspace.input(), array) : size;
        workspace.place(0, present);
        function.run(workspace, present);
        if (hasNulls) {
            spread(workspace.output(), array, present);
        }
        array.store(workspace, 0, size);
    }

    private static int compact(double[] elements, FlatArray array) {
        int kept = 0;
        for (int i = 0; i < array.size(); i++) {
            if (!array.isNull(i)) {
                elements[kept++] = elements[i];
            }
        }
        return kept;
    }

    /** Undoes {@link #compact}: from the end, so that nothing is overwritten before it is read. */
    private static void spread(double[] elements, FlatArray array, int present) {
        int next = present;
        for (int i = array.size() - 1; i >= 0; i--) {
            elements[i] = array.isNull(i) ? 0 : elements[--next];
        }
    }
}
