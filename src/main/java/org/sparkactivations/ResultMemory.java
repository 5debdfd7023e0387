package org.sparkactivations;

/**
 * Memory for the results of one caller, each of which is done with before the next is computed. Fresh memory for every
 * row costs more than most functions: it has to be cleared, and is in no cache.
 */
public final class ResultMemory {

    /** Results of more words than this get memory of their own, lest it be held for long. */
    private static final int KEPT = 1 << 17;

    private final Workspace owner;
    private long[] memory = new long[0];

    /** Memory for results that are computed in {@code owner}. */
    public ResultMemory(Workspace owner) {
        this.owner = owner;
    }

    /** Whether results that are computed in {@code workspace} may go here. */
    public boolean isOf(Workspace workspace) {
        return owner == workspace;
    }

    /** At least so many words of arbitrary content, but for the last of them, which is 0. */
    long[] words(int n) {
        if (n > KEPT) {
            return new long[n];
        }
        if (memory.length < n) {
            memory = new long[n + (n >> 2)];
        }
        memory[n - 1] = 0;
        return memory;
    }
}
