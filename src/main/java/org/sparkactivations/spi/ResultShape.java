package org.sparkactivations.spi;

/** What a function makes of its first column. */
public enum ResultShape {
    /** Every element on its own: a number of a number, and an array or ML Vector of an array or ML Vector. */
    ELEMENTS,
    /** A row of a row: an array or ML Vector is one row, and what comes out is one too, though maybe of another {@link ResultWidth}. */
    ROW,
    /** A number of a row. */
    NUMBER,
    /** A square matrix of a row, as an array of its rows. */
    MATRIX
}
