package org.sparkactivations.report;

/** Dark lines on a light ground, or light lines on a dark one. */
public enum Theme {
    /** What the reader's system prefers. A PNG is light. */
    AUTO,
    /** Light ground. */
    LIGHT,
    /** Dark ground. */
    DARK
}
