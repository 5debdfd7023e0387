package org.sparkactivations.report;

/** The colour scheme of a picture. */
public enum Theme {
    /** The scheme that the reader's system prefers; light for a PNG. */
    AUTO,
    /** Dark lines on a light background. */
    LIGHT,
    /** Light lines on a dark background. */
    DARK
}
