package org.sparkactivations.ml.network;

/** What the labels of rows are. */
public enum Targets {
    /** The index of a class: a whole number from 0. */
    CLASS,
    /** For each output, how far it applies: numbers from 0 to 1. */
    SHARES,
    /** For each output, a finite number. */
    NUMBERS;

    /** A network with more outputs would have more weights than are allowed. */
    private static final int MAX_CLASSES = 1 << 27;

    /** What a label must be, for messages. */
    String expected() {
        return switch (this) {
            case CLASS -> "the index of a class, a whole number from 0 to " + (MAX_CLASSES - 1);
            case SHARES -> "numbers from 0 to 1";
            case NUMBERS -> "finite numbers";
        };
    }

    boolean allows(double label) {
        return switch (this) {
            case CLASS -> label >= 0 && label < MAX_CLASSES && label == Math.rint(label);
            case SHARES -> label >= 0 && label <= 1;
            case NUMBERS -> Double.isFinite(label);
        };
    }
}
