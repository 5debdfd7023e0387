package org.sparkactivations.math;

/** Scratch arrays for the passes of a kernel, so that none is allocated per call. */
public interface Scratch {

    /** Elements of a block, and the length of a {@link #block}. */
    int BLOCK = 256;

    /** Scratch array {@code k}, at least as long as the block. Its content is arbitrary. */
    double[] scratch(int k);

    /**
     * Scratch array {@code k} for work on a row part by part, as rows may be millions long: as long as the row, or {@value
     * #BLOCK} elements. It may be the same as {@code scratch(k)}.
     */
    default double[] block(int k) {
        return scratch(k);
    }

    /** The same for kernels that are given a row part by part: their {@code scratch(k)} is {@link #block}. */
    default Scratch parts() {
        return this::block;
    }
}
