package org.sparkactivations;

/**
 * Memory for the results of a caller that is done with each before the next is computed. Fresh memory for every row
 * takes longer than most functions: it must be cleared, and is in no cache.
 */
public final class ResultMemory {

    /** Results of more words than this get fresh memory, so that it is not held for long. */
    private static final int KEPT = 1 << 17;

    private final Workspace owner;
    private long[] memory = new long[0];

    /** Memory for results that are computed in {@code owner}. */
    public ResultMemory(Workspace owner) {
        this.owner = owner;
    }

    /** Whether this is for results that are computed in {@code workspace}. */
    public boolean isOf(Workspace workspace) {
        return owner == workspace;
    }

    /** At least {@code n} words: word n − 1 is 0, the others are arbitrary. */
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
