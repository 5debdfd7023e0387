package org.sparkactivations;

/**
 * An activation of a whole row: an element of the result depends on all elements of the row. {@link #value} is called
 * once per row with all of its elements; null elements are masked, that is, left out before the call.
 */
public interface RowActivation extends Activation {}
