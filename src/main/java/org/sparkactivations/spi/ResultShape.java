package org.sparkactivations.spi;

/** The shape of a function's result, compared with that of its first column. */
public enum ResultShape {
    /**
     * The same: a number for a number, an array for an array, an ML Vector for an ML Vector; every element on its own.
     */
    ELEMENTS,
    /** A row for a row, which is an array or an ML Vector. Its width is the {@link ResultWidth}. */
    ROW,
    /** A number for a row. */
    NUMBER,
    /** A square matrix for a row, as an array of its rows. */
    MATRIX
}
