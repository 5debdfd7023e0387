package org.sparkactivations.job;

/**
 * Invalid arguments, or arguments that do not fit the data. The message is one line that says what is wrong and what
 * is allowed.
 */
final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UserError(String message) {
        super(message);
    }

    UserError(String message, Throwable cause) {
        super(message, cause);
    }
}
