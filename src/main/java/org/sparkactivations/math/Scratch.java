package org.sparkactivations.math;

/** Scratch arrays for the passes of a kernel, so that none is allocated per call. */
public interface Scratch {

    /** Scratch array {@code k}, at least as long as the block. Its content is arbitrary. */
    double[] scratch(int k);
}
