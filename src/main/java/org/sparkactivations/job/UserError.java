package org.sparkactivations.job;

/** What the user asked for cannot be done. The message is one line that says why, and what could be done. */
final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UserError(String message) {
        super(message);
    }

    UserError(String message, Throwable cause) {
        super(message, cause);
    }
}
