package org.sparkactivations.sql;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;

/**
 * The functions of the catalogue for DataFrames: {@code import static org.sparkactivations.sql.functions.*}, then
 * {@code df.select(gelu(col("x")), elu(col("x"), 0.5), geluGrad(col("x")))}. Each calls the SQL function of the same
 * name, and so works on the same columns with the same results. Where a session started without this library, call
 * {@link ActivationFunctions#register} first. Generated: see CONTRIBUTING.md.
 */
public final class functions {

    private functions() {}

    /**
     * Rectified linear unit: {@code max(x, 0)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column relu(Column x) {
        return call_function("nn_relu", x);
    }

    /**
     * Rectified linear unit, derivative: {@code x > 0 ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column reluGrad(Column x) {
        return call_function("nn_relu_grad", x);
    }

    /**
     * Leaky rectified linear unit: {@code x > 0 ? x : negative_slope·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column leakyRelu(Column x) {
        return call_function("nn_leaky_relu", x);
    }

    /**
     * Leaky rectified linear unit: {@code x > 0 ? x : negative_slope·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param negativeSlope slope left of 0, a finite number
     */
    public static Column leakyRelu(Column x, double negativeSlope) {
        return call_function("nn_leaky_relu", x, lit(negativeSlope));
    }

    /**
     * Leaky rectified linear unit: {@code x > 0 ? x : negative_slope·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param negativeSlope slope left of 0, a finite number
     */
    public static Column leakyRelu(Column x, Column negativeSlope) {
        return call_function("nn_leaky_relu", x, negativeSlope);
    }

    /**
     * Leaky rectified linear unit, derivative: {@code x > 0 ? 1 : negative_slope}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column leakyReluGrad(Column x) {
        return call_function("nn_leaky_relu_grad", x);
    }

    /**
     * Leaky rectified linear unit, derivative: {@code x > 0 ? 1 : negative_slope}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param negativeSlope slope left of 0, a finite number
     */
    public static Column leakyReluGrad(Column x, double negativeSlope) {
        return call_function("nn_leaky_relu_grad", x, lit(negativeSlope));
    }

    /**
     * Leaky rectified linear unit, derivative: {@code x > 0 ? 1 : negative_slope}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param negativeSlope slope left of 0, a finite number
     */
    public static Column leakyReluGrad(Column x, Column negativeSlope) {
        return call_function("nn_leaky_relu_grad", x, negativeSlope);
    }
}
