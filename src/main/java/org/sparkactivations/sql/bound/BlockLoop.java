package org.sparkactivations.sql.bound;

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
        int size = array.size();
        for (int start = 0; start < size; start += Workspace.BLOCK) {
            int n = Math.min(Workspace.BLOCK, size - start);
            array.load(workspace, start, n);
            workspace.place(positions, start, n);
            function.run(workspace, n);
            array.store(workspace, start, n);
        }
    }
}
