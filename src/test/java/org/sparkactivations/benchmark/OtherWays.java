package org.sparkactivations.benchmark;

import org.sparkactivations.ActivationFunction;

/**
 * Names of the measured queries that use no function of this library. Those that are expressions of SQL are run
 * as written.
 */
public final class OtherWays {

    /** The column without a function. */
    public static final String READING = "(reading alone)";

    /** The column and a second one of its type, without a function. */
    public static final String READING_TWO = "(reading x and t)";

    /** The minimum that Spark does where an expression gives an array: it copies the array. */
    public static final String COPY = "ifnull(x, array())";

    /** The minimum that Spark does where an expression gives an ML Vector: it copies the Vector. */
    public static final String COPY_VECTOR = "ifnull(x, nn_to_vector(array()))";

    /** The same of two columns, of which the first one is copied. */
    public static final String COPY_OF_TWO = "ifnull(x, t)";

    /** The minimum where an expression computes a row: it writes the row to memory before Spark copies it. */
    public static final String ROW_COPY = "row_copy(x)";

    /** The same of two columns, of which the first one is copied. */
    public static final String ROW_COPY_OF_TWO = "ifnull(row_copy(x), t)";

    /** The minimum where an expression computes an array half as wide. */
    public static final String ROW_HALF = "row_half(x)";

    /** Relu of an array in SQL. */
    public static final String RELU = "transform(x, v -> greatest(v, 0D))";

    /** The hyperbolic tangent of an array in SQL. */
    public static final String TANH = "transform(x, v -> tanh(v))";

    /** The logistic sigmoid of an array in SQL. */
    public static final String SIGMOID = "transform(x, v -> 1 / (1 + exp(-v)))";

    /** The logistic sigmoid of an array in a user-defined function. */
    public static final String SIGMOID_UDF = "a Java UDF, sigmoid";

    /** Softmax of an array in a user-defined function. */
    public static final String SOFTMAX_UDF = "a Java UDF, softmax";

    /** The hyperbolic tangent of a number, by Spark's own function. */
    public static final String SCALAR_TANH = "tanh(x)";

    private OtherWays() {}

    /** Whether the measured query of a function reads a second column, for its operand. */
    public static boolean readsTwo(ActivationFunction function) {
        return function.operand().isPresent() && !function.takesLabel();
    }

    /** The query without a function that reads the columns of a function. */
    public static String reading(ActivationFunction function) {
        return readsTwo(function) ? READING_TWO : READING;
    }
}
