package org.sparkactivations.sql.bound;

import java.util.Map;
import org.apache.spark.SparkThrowable;

/**
 * An argument in a row is not allowed: a parameter, a label, or the width of a row. Its message is that of the {@link
 * IllegalArgumentException} that a direct call of the function throws.
 *
 * <p>Spark 4 throws this exception itself on the driver, so that its message is the first that the user sees. Spark
 * 3.5 throws a {@code SparkException} with a longer message, whose cause is this exception.
 *
 * <p>Before that, Spark runs the failed task again, {@code spark.task.maxFailures} times in all. An exception of a
 * library cannot prevent this: Spark gives up at once for two exceptions of its own only, for results that cannot be
 * serialized and for output files that exist already.
 */
public final class WrongArgumentException extends IllegalArgumentException implements SparkThrowable {

    private static final long serialVersionUID = 1L;

    /** The condition of Spark whose text is one parameter, the message. Without a condition, Spark hides the message. */
    private static final String CONDITION = "USER_RAISED_EXCEPTION";

    /** The exception with the message, the stack trace and the cause of {@code thrown}. */
    public WrongArgumentException(IllegalArgumentException thrown) {
        super(thrown.getMessage() == null ? thrown.toString() : thrown.getMessage(), thrown.getCause());
        setStackTrace(thrown.getStackTrace());
    }

    /** The condition by which Spark 4 knows the error. Spark 3.5 does not have the method, so it overrides none there. */
    public String getCondition() {
        return CONDITION;
    }

    /** {@link #getCondition} by its name in Spark 3.5. */
    @Override
    @SuppressWarnings("deprecation")
    public String getErrorClass() {
        return CONDITION;
    }

    /** The message, as the parameter of the condition. */
    @Override
    public Map<String, String> getMessageParameters() {
        return Map.of("errorMessage", getMessage());
    }
}
