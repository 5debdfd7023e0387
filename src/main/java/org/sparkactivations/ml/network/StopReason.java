package org.sparkactivations.ml.network;

import org.sparkactivations.net.Lbfgs;

/** Why training stopped. */
public enum StopReason {
    /** The iterations are used up. */
    MAX_ITERATIONS("maxIter is reached"),
    /** The objective hardly improves. */
    VALUE_CONVERGED("the objective improves by less than tol"),
    /** The gradient is nearly 0. */
    GRADIENT_CONVERGED("the gradient is less than tol"),
    /** No step downhill improves the objective. */
    LINE_SEARCH_FAILED("the line search finds no step that improves the objective"),
    /** The validation loss has not improved for some iterations. */
    VALIDATION("patience is used up: the validation loss no longer improves"),
    /** The objective or its gradient is not finite. */
    NOT_FINITE("the objective or its gradient is NaN or infinite");

    private final String words;

    StopReason(String words) {
        this.words = words;
    }

    static StopReason of(Lbfgs.Reason reason) {
        return switch (reason) {
            case VALUE_CONVERGED -> VALUE_CONVERGED;
            case GRADIENT_CONVERGED -> GRADIENT_CONVERGED;
            case LINE_SEARCH_FAILED -> LINE_SEARCH_FAILED;
            case START_NOT_FINITE -> NOT_FINITE;
        };
    }

    /** The reason in words. */
    @Override
    public String toString() {
        return words;
    }
}
