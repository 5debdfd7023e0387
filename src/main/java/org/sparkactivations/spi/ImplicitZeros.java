package org.sparkactivations.spi;

/**
 * How the kernel of a function of rows takes the zeros that a sparse Vector does not store. Where the kernel takes them
 * together, a row costs time and memory for its stored elements only, and may have up to 2³¹ − 1 elements. The result
 * is sparse where it is 0 for those zeros.
 */
public enum ImplicitZeros {
    /** Each is an element, as in a dense Vector. Any kernel can do this, and a row costs its width. */
    AS_ELEMENTS,

    /**
     * The first is an element in its place, and all others are the last element, which {@linkplain
     * KernelContext#multiplicity() stands for} that many. The kernel adds what the last element contributes to a sum as
     * many times. For functions whose result is a number or as wide as the row.
     */
    REPEATED,

    /**
     * The row consists of parts, such as halves, and element i of the result or of a part of it depends on element i of
     * each part. The kernel gets a narrower row with those places i alone at which a part stores an element. There are
     * as many parts as the {@linkplain ResultWidth#multiple multiple} of the width, one if it has none.
     */
    IN_PARTS,

    /**
     * The row consists of groups of k adjacent elements, and element i of the result depends on group i, and on the
     * order of its elements only as far as the first of equal ones is concerned. The kernel gets a narrower row with
     * those groups alone that store an element. If they have more than two zeros, zeros at their end are left out, and
     * {@linkplain KernelContext#number the parameter} k is as much less; the last zero stands for them.
     */
    IN_NEIGHBOURS
}
