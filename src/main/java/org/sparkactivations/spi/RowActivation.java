package org.sparkactivations.spi;

/**
 * A function of a whole row: an element of the result depends on all elements of the row. {@link #value} is called once per
 * row with all of its elements, and writes as many as the definition's {@linkplain Definition#width() width} says.
 *
 * <p>Null elements are masked: left out before the call, and null in the result. Where a function makes a row of another
 * width, nothing can be left out; there, what a null would have touched is null, which is found by looking where NaN in its
 * place would get.
 */
public interface RowActivation extends Activation {}
