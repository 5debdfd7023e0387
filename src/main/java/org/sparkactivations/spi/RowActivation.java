package org.sparkactivations.spi;

/**
 * A function of a whole row: an element of the result depends on all elements of the row. {@link #value} is called once
 * per row with all of its elements.
 *
 * <p>Where the result is as wide as the row, or a number, null elements are masked: left out before the call, and null
 * in the result. Elsewhere nothing can be left out: elements of the result are null if they are NaN when the null
 * elements are NaN.
 */
public interface RowActivation extends Activation {}
