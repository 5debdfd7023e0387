package org.sparkactivations.ml;

import java.util.Locale;

/** How raw scores are calibrated. */
enum CalibrationMethod {
    /** One temperature for all scores: {@code softmax(x/T)}. */
    TEMPERATURE,
    /** A scale and a bias for each score: {@code softmax(scale·x + bias)}. */
    VECTOR,
    /** A scale and a bias for the score of two classes: {@code sigmoid(a·x + b)}. */
    SIGMOID,
    /** A step function of each score that rises, between whose steps probabilities are interpolated. */
    ISOTONIC;

    static CalibrationMethod of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
