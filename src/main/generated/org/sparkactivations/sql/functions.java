package org.sparkactivations.sql;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;

/**
 * The functions of the catalogue for DataFrames: {@code import static org.sparkactivations.sql.functions.*}, then
 * {@code df.select(gelu(col("x")), elu(col("x"), 0.5), geluGrad(col("x")))}. Each method calls the SQL function of the
 * same name, so it takes the same columns and gives the same results. In a session that started without this library,
 * call {@link SqlFunctions#register} first. Generated: see CONTRIBUTING.md.
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
     * Leaky rectified linear unit, with a fixed slope left of 0: {@code x > 0 ? x : negative_slope·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column leakyRelu(Column x) {
        return call_function("nn_leaky_relu", x);
    }

    /**
     * Leaky rectified linear unit, with a fixed slope left of 0: {@code x > 0 ? x : negative_slope·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param negativeSlope slope left of 0; a finite number, default 0.01
     */
    public static Column leakyRelu(Column x, double negativeSlope) {
        return call_function("nn_leaky_relu", x, lit(negativeSlope));
    }

    /**
     * Leaky rectified linear unit, with a fixed slope left of 0: {@code x > 0 ? x : negative_slope·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param negativeSlope slope left of 0; a finite number, default 0.01
     */
    public static Column leakyRelu(Column x, Column negativeSlope) {
        return call_function("nn_leaky_relu", x, negativeSlope);
    }

    /**
     * Leaky rectified linear unit, with a fixed slope left of 0: {@code x > 0 ? x : negative_slope·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column leakyrelu(Column x) {
        return call_function("nn_leakyrelu", x);
    }

    /**
     * Leaky rectified linear unit, with a fixed slope left of 0: {@code x > 0 ? x : negative_slope·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param negativeSlope slope left of 0; a finite number, default 0.01
     */
    public static Column leakyrelu(Column x, double negativeSlope) {
        return call_function("nn_leakyrelu", x, lit(negativeSlope));
    }

    /**
     * Leaky rectified linear unit, with a fixed slope left of 0: {@code x > 0 ? x : negative_slope·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param negativeSlope slope left of 0; a finite number, default 0.01
     */
    public static Column leakyrelu(Column x, Column negativeSlope) {
        return call_function("nn_leakyrelu", x, negativeSlope);
    }

    /**
     * Leaky rectified linear unit, with a fixed slope left of 0, derivative: {@code x > 0 ? 1 : negative_slope}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column leakyReluGrad(Column x) {
        return call_function("nn_leaky_relu_grad", x);
    }

    /**
     * Leaky rectified linear unit, with a fixed slope left of 0, derivative: {@code x > 0 ? 1 : negative_slope}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param negativeSlope slope left of 0; a finite number, default 0.01
     */
    public static Column leakyReluGrad(Column x, double negativeSlope) {
        return call_function("nn_leaky_relu_grad", x, lit(negativeSlope));
    }

    /**
     * Leaky rectified linear unit, with a fixed slope left of 0, derivative: {@code x > 0 ? 1 : negative_slope}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param negativeSlope slope left of 0; a finite number, default 0.01
     */
    public static Column leakyReluGrad(Column x, Column negativeSlope) {
        return call_function("nn_leaky_relu_grad", x, negativeSlope);
    }

    /**
     * Leaky rectified linear unit, with a fixed slope left of 0, derivative: {@code x > 0 ? 1 : negative_slope}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column leakyreluGrad(Column x) {
        return call_function("nn_leakyrelu_grad", x);
    }

    /**
     * Leaky rectified linear unit, with a fixed slope left of 0, derivative: {@code x > 0 ? 1 : negative_slope}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param negativeSlope slope left of 0; a finite number, default 0.01
     */
    public static Column leakyreluGrad(Column x, double negativeSlope) {
        return call_function("nn_leakyrelu_grad", x, lit(negativeSlope));
    }

    /**
     * Leaky rectified linear unit, with a fixed slope left of 0, derivative: {@code x > 0 ? 1 : negative_slope}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param negativeSlope slope left of 0; a finite number, default 0.01
     */
    public static Column leakyreluGrad(Column x, Column negativeSlope) {
        return call_function("nn_leakyrelu_grad", x, negativeSlope);
    }

    /**
     * Parametric rectified linear unit, with a learned slope left of 0: {@code x > 0 ? x : alpha·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column prelu(Column x) {
        return call_function("nn_prelu", x);
    }

    /**
     * Parametric rectified linear unit, with a learned slope left of 0: {@code x > 0 ? x : alpha·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha slope left of 0; a finite number, default 0.25
     */
    public static Column prelu(Column x, double alpha) {
        return call_function("nn_prelu", x, lit(alpha));
    }

    /**
     * Parametric rectified linear unit, with a learned slope left of 0: {@code x > 0 ? x : alpha·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha slope left of 0; a finite number or an ARRAY with one per element, default 0.25
     */
    public static Column prelu(Column x, Column alpha) {
        return call_function("nn_prelu", x, alpha);
    }

    /**
     * Parametric rectified linear unit, with a learned slope left of 0, derivative: {@code x > 0 ? 1 : alpha}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column preluGrad(Column x) {
        return call_function("nn_prelu_grad", x);
    }

    /**
     * Parametric rectified linear unit, with a learned slope left of 0, derivative: {@code x > 0 ? 1 : alpha}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha slope left of 0; a finite number, default 0.25
     */
    public static Column preluGrad(Column x, double alpha) {
        return call_function("nn_prelu_grad", x, lit(alpha));
    }

    /**
     * Parametric rectified linear unit, with a learned slope left of 0, derivative: {@code x > 0 ? 1 : alpha}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha slope left of 0; a finite number or an ARRAY with one per element, default 0.25
     */
    public static Column preluGrad(Column x, Column alpha) {
        return call_function("nn_prelu_grad", x, alpha);
    }

    /**
     * Parametric rectified linear unit, with a learned slope left of 0, derivative by alpha: {@code x > 0 ? 0 : x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column preluAlphaGrad(Column x) {
        return call_function("nn_prelu_alpha_grad", x);
    }

    /**
     * Parametric rectified linear unit, with a learned slope left of 0, derivative by alpha: {@code x > 0 ? 0 : x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha slope left of 0; a finite number, default 0.25
     */
    public static Column preluAlphaGrad(Column x, double alpha) {
        return call_function("nn_prelu_alpha_grad", x, lit(alpha));
    }

    /**
     * Parametric rectified linear unit, with a learned slope left of 0, derivative by alpha: {@code x > 0 ? 0 : x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha slope left of 0; a finite number or an ARRAY with one per element, default 0.25
     */
    public static Column preluAlphaGrad(Column x, Column alpha) {
        return call_function("nn_prelu_alpha_grad", x, alpha);
    }

    /**
     * Randomized leaky rectified linear unit, with a random slope left of 0: {@code x > 0 ? x : (lower + upper)/2·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column rrelu(Column x) {
        return call_function("nn_rrelu", x);
    }

    /**
     * Randomized leaky rectified linear unit, with a random slope left of 0: {@code x > 0 ? x : (lower + upper)/2·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lower smallest slope left of 0; a finite number, default 0.125
     */
    public static Column rrelu(Column x, double lower) {
        return call_function("nn_rrelu", x, lit(lower));
    }

    /**
     * Randomized leaky rectified linear unit, with a random slope left of 0: {@code x > 0 ? x : (lower + upper)/2·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lower smallest slope left of 0; a finite number, default 0.125
     */
    public static Column rrelu(Column x, Column lower) {
        return call_function("nn_rrelu", x, lower);
    }

    /**
     * Randomized leaky rectified linear unit, with a random slope left of 0: {@code x > 0 ? x : (lower + upper)/2·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lower smallest slope left of 0; a finite number, default 0.125
     * @param upper largest slope left of 0; a finite number, default 0.3333333333333333
     */
    public static Column rrelu(Column x, double lower, double upper) {
        return call_function("nn_rrelu", x, lit(lower), lit(upper));
    }

    /**
     * Randomized leaky rectified linear unit, with a random slope left of 0: {@code x > 0 ? x : (lower + upper)/2·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lower smallest slope left of 0; a finite number, default 0.125
     * @param upper largest slope left of 0; a finite number, default 0.3333333333333333
     */
    public static Column rrelu(Column x, Column lower, Column upper) {
        return call_function("nn_rrelu", x, lower, upper);
    }

    /**
     * Randomized leaky rectified linear unit, with a random slope left of 0: {@code x > 0 ? x : (lower + upper)/2·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lower smallest slope left of 0; a finite number, default 0.125
     * @param upper largest slope left of 0; a finite number, default 0.3333333333333333
     * @param key seed of the random slopes (without it, every slope is the mean of lower and upper); a
     *     BIGINT, optional
     */
    public static Column rrelu(Column x, double lower, double upper, Column key) {
        return call_function("nn_rrelu", x, lit(lower), lit(upper), key);
    }

    /**
     * Randomized leaky rectified linear unit, with a random slope left of 0: {@code x > 0 ? x : (lower + upper)/2·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lower smallest slope left of 0; a finite number, default 0.125
     * @param upper largest slope left of 0; a finite number, default 0.3333333333333333
     * @param key seed of the random slopes (without it, every slope is the mean of lower and upper); a
     *     BIGINT, optional
     */
    public static Column rrelu(Column x, Column lower, Column upper, Column key) {
        return call_function("nn_rrelu", x, lower, upper, key);
    }

    /**
     * Randomized leaky rectified linear unit, with a random slope left of 0, derivative:
     * {@code x > 0 ? 1 : (lower + upper)/2}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column rreluGrad(Column x) {
        return call_function("nn_rrelu_grad", x);
    }

    /**
     * Randomized leaky rectified linear unit, with a random slope left of 0, derivative:
     * {@code x > 0 ? 1 : (lower + upper)/2}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lower smallest slope left of 0; a finite number, default 0.125
     */
    public static Column rreluGrad(Column x, double lower) {
        return call_function("nn_rrelu_grad", x, lit(lower));
    }

    /**
     * Randomized leaky rectified linear unit, with a random slope left of 0, derivative:
     * {@code x > 0 ? 1 : (lower + upper)/2}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lower smallest slope left of 0; a finite number, default 0.125
     */
    public static Column rreluGrad(Column x, Column lower) {
        return call_function("nn_rrelu_grad", x, lower);
    }

    /**
     * Randomized leaky rectified linear unit, with a random slope left of 0, derivative:
     * {@code x > 0 ? 1 : (lower + upper)/2}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lower smallest slope left of 0; a finite number, default 0.125
     * @param upper largest slope left of 0; a finite number, default 0.3333333333333333
     */
    public static Column rreluGrad(Column x, double lower, double upper) {
        return call_function("nn_rrelu_grad", x, lit(lower), lit(upper));
    }

    /**
     * Randomized leaky rectified linear unit, with a random slope left of 0, derivative:
     * {@code x > 0 ? 1 : (lower + upper)/2}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lower smallest slope left of 0; a finite number, default 0.125
     * @param upper largest slope left of 0; a finite number, default 0.3333333333333333
     */
    public static Column rreluGrad(Column x, Column lower, Column upper) {
        return call_function("nn_rrelu_grad", x, lower, upper);
    }

    /**
     * Randomized leaky rectified linear unit, with a random slope left of 0, derivative:
     * {@code x > 0 ? 1 : (lower + upper)/2}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lower smallest slope left of 0; a finite number, default 0.125
     * @param upper largest slope left of 0; a finite number, default 0.3333333333333333
     * @param key seed of the random slopes (without it, every slope is the mean of lower and upper); a
     *     BIGINT, optional
     */
    public static Column rreluGrad(Column x, double lower, double upper, Column key) {
        return call_function("nn_rrelu_grad", x, lit(lower), lit(upper), key);
    }

    /**
     * Randomized leaky rectified linear unit, with a random slope left of 0, derivative:
     * {@code x > 0 ? 1 : (lower + upper)/2}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lower smallest slope left of 0; a finite number, default 0.125
     * @param upper largest slope left of 0; a finite number, default 0.3333333333333333
     * @param key seed of the random slopes (without it, every slope is the mean of lower and upper); a
     *     BIGINT, optional
     */
    public static Column rreluGrad(Column x, Column lower, Column upper, Column key) {
        return call_function("nn_rrelu_grad", x, lower, upper, key);
    }

    /**
     * Rectified linear unit with 6 as its upper bound: {@code min(max(x, 0), 6)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column relu6(Column x) {
        return call_function("nn_relu6", x);
    }

    /**
     * Rectified linear unit with 6 as its upper bound, derivative: {@code x > 0 ? (x < 6 ? 1 : 0) : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column relu6Grad(Column x) {
        return call_function("nn_relu6_grad", x);
    }

    /**
     * Rectified linear unit with an upper bound: {@code min(max(x, 0), max_value)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column clippedRelu(Column x) {
        return call_function("nn_clipped_relu", x);
    }

    /**
     * Rectified linear unit with an upper bound: {@code min(max(x, 0), max_value)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param maxValue upper bound of the result; a finite number ≥ 0, or ∞, default 6.0
     */
    public static Column clippedRelu(Column x, double maxValue) {
        return call_function("nn_clipped_relu", x, lit(maxValue));
    }

    /**
     * Rectified linear unit with an upper bound: {@code min(max(x, 0), max_value)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param maxValue upper bound of the result; a finite number ≥ 0, or ∞, default 6.0
     */
    public static Column clippedRelu(Column x, Column maxValue) {
        return call_function("nn_clipped_relu", x, maxValue);
    }

    /**
     * Rectified linear unit with an upper bound, derivative: {@code x > 0 ? (x < max_value ? 1 : 0) : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column clippedReluGrad(Column x) {
        return call_function("nn_clipped_relu_grad", x);
    }

    /**
     * Rectified linear unit with an upper bound, derivative: {@code x > 0 ? (x < max_value ? 1 : 0) : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param maxValue upper bound of the result; a finite number ≥ 0, or ∞, default 6.0
     */
    public static Column clippedReluGrad(Column x, double maxValue) {
        return call_function("nn_clipped_relu_grad", x, lit(maxValue));
    }

    /**
     * Rectified linear unit with an upper bound, derivative: {@code x > 0 ? (x < max_value ? 1 : 0) : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param maxValue upper bound of the result; a finite number ≥ 0, or ∞, default 6.0
     */
    public static Column clippedReluGrad(Column x, Column maxValue) {
        return call_function("nn_clipped_relu_grad", x, maxValue);
    }

    /**
     * Identity above a threshold, 0 up to it: {@code x > theta ? x : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column thresholdedRelu(Column x) {
        return call_function("nn_thresholded_relu", x);
    }

    /**
     * Identity above a threshold, 0 up to it: {@code x > theta ? x : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param theta bound above which the result is x; a finite number, −∞ or ∞, default 1.0
     */
    public static Column thresholdedRelu(Column x, double theta) {
        return call_function("nn_thresholded_relu", x, lit(theta));
    }

    /**
     * Identity above a threshold, 0 up to it: {@code x > theta ? x : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param theta bound above which the result is x; a finite number, −∞ or ∞, default 1.0
     */
    public static Column thresholdedRelu(Column x, Column theta) {
        return call_function("nn_thresholded_relu", x, theta);
    }

    /**
     * Identity above a threshold, 0 up to it: {@code x > theta ? x : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column thresholdedrelu(Column x) {
        return call_function("nn_thresholdedrelu", x);
    }

    /**
     * Identity above a threshold, 0 up to it: {@code x > theta ? x : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param theta bound above which the result is x; a finite number, −∞ or ∞, default 1.0
     */
    public static Column thresholdedrelu(Column x, double theta) {
        return call_function("nn_thresholdedrelu", x, lit(theta));
    }

    /**
     * Identity above a threshold, 0 up to it: {@code x > theta ? x : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param theta bound above which the result is x; a finite number, −∞ or ∞, default 1.0
     */
    public static Column thresholdedrelu(Column x, Column theta) {
        return call_function("nn_thresholdedrelu", x, theta);
    }

    /**
     * Identity above a threshold, 0 up to it, derivative: {@code x > theta ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column thresholdedReluGrad(Column x) {
        return call_function("nn_thresholded_relu_grad", x);
    }

    /**
     * Identity above a threshold, 0 up to it, derivative: {@code x > theta ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param theta bound above which the result is x; a finite number, −∞ or ∞, default 1.0
     */
    public static Column thresholdedReluGrad(Column x, double theta) {
        return call_function("nn_thresholded_relu_grad", x, lit(theta));
    }

    /**
     * Identity above a threshold, 0 up to it, derivative: {@code x > theta ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param theta bound above which the result is x; a finite number, −∞ or ∞, default 1.0
     */
    public static Column thresholdedReluGrad(Column x, Column theta) {
        return call_function("nn_thresholded_relu_grad", x, theta);
    }

    /**
     * Identity above a threshold, 0 up to it, derivative: {@code x > theta ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column thresholdedreluGrad(Column x) {
        return call_function("nn_thresholdedrelu_grad", x);
    }

    /**
     * Identity above a threshold, 0 up to it, derivative: {@code x > theta ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param theta bound above which the result is x; a finite number, −∞ or ∞, default 1.0
     */
    public static Column thresholdedreluGrad(Column x, double theta) {
        return call_function("nn_thresholdedrelu_grad", x, lit(theta));
    }

    /**
     * Identity above a threshold, 0 up to it, derivative: {@code x > theta ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param theta bound above which the result is x; a finite number, −∞ or ∞, default 1.0
     */
    public static Column thresholdedreluGrad(Column x, Column theta) {
        return call_function("nn_thresholdedrelu_grad", x, theta);
    }

    /**
     * Identity above a threshold, a constant up to it: {@code x > threshold ? x : value}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param threshold bound above which the result is x; a finite number, −∞ or ∞, required
     * @param value result where x is not above the threshold; a finite number, −∞ or ∞, required
     */
    public static Column threshold(Column x, double threshold, double value) {
        return call_function("nn_threshold", x, lit(threshold), lit(value));
    }

    /**
     * Identity above a threshold, a constant up to it: {@code x > threshold ? x : value}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param threshold bound above which the result is x; a finite number, −∞ or ∞, required
     * @param value result where x is not above the threshold; a finite number, −∞ or ∞, required
     */
    public static Column threshold(Column x, Column threshold, Column value) {
        return call_function("nn_threshold", x, threshold, value);
    }

    /**
     * Identity above a threshold, a constant up to it, derivative: {@code x > threshold ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param threshold bound above which the result is x; a finite number, −∞ or ∞, required
     * @param value result where x is not above the threshold; a finite number, −∞ or ∞, required
     */
    public static Column thresholdGrad(Column x, double threshold, double value) {
        return call_function("nn_threshold_grad", x, lit(threshold), lit(value));
    }

    /**
     * Identity above a threshold, a constant up to it, derivative: {@code x > threshold ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param threshold bound above which the result is x; a finite number, −∞ or ∞, required
     * @param value result where x is not above the threshold; a finite number, −∞ or ∞, required
     */
    public static Column thresholdGrad(Column x, Column threshold, Column value) {
        return call_function("nn_threshold_grad", x, threshold, value);
    }

    /**
     * Square of the rectified linear unit: {@code max(x, 0)²}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column reluSquared(Column x) {
        return call_function("nn_relu_squared", x);
    }

    /**
     * Square of the rectified linear unit, derivative: {@code 2·max(x, 0)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column reluSquaredGrad(Column x) {
        return call_function("nn_relu_squared_grad", x);
    }

    /**
     * S-shaped rectified linear unit, three straight lines that meet at t_left and t_right:
     * {@code x ≥ t_right ? t_right + a_right·(x − t_right) : (x ≤ t_left ? t_left + a_left·(x − t_left) : x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param tLeft position of the left bend; a finite number, or −∞, required
     * @param aLeft slope left of t_left; a finite number, required
     * @param tRight position of the right bend; a finite number, or ∞, required
     * @param aRight slope right of t_right; a finite number, required
     */
    public static Column srelu(Column x, double tLeft, double aLeft, double tRight, double aRight) {
        return call_function("nn_srelu", x, lit(tLeft), lit(aLeft), lit(tRight), lit(aRight));
    }

    /**
     * S-shaped rectified linear unit, three straight lines that meet at t_left and t_right:
     * {@code x ≥ t_right ? t_right + a_right·(x − t_right) : (x ≤ t_left ? t_left + a_left·(x − t_left) : x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param tLeft position of the left bend; a finite number, or −∞, required
     * @param aLeft slope left of t_left; a finite number, required
     * @param tRight position of the right bend; a finite number, or ∞, required
     * @param aRight slope right of t_right; a finite number, required
     */
    public static Column srelu(Column x, Column tLeft, Column aLeft, Column tRight, Column aRight) {
        return call_function("nn_srelu", x, tLeft, aLeft, tRight, aRight);
    }

    /**
     * S-shaped rectified linear unit, three straight lines that meet at t_left and t_right, derivative:
     * {@code x ≥ t_right ? a_right : (x ≤ t_left ? a_left : 1)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param tLeft position of the left bend; a finite number, or −∞, required
     * @param aLeft slope left of t_left; a finite number, required
     * @param tRight position of the right bend; a finite number, or ∞, required
     * @param aRight slope right of t_right; a finite number, required
     */
    public static Column sreluGrad(Column x, double tLeft, double aLeft, double tRight, double aRight) {
        return call_function("nn_srelu_grad", x, lit(tLeft), lit(aLeft), lit(tRight), lit(aRight));
    }

    /**
     * S-shaped rectified linear unit, three straight lines that meet at t_left and t_right, derivative:
     * {@code x ≥ t_right ? a_right : (x ≤ t_left ? a_left : 1)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param tLeft position of the left bend; a finite number, or −∞, required
     * @param aLeft slope left of t_left; a finite number, required
     * @param tRight position of the right bend; a finite number, or ∞, required
     * @param aRight slope right of t_right; a finite number, required
     */
    public static Column sreluGrad(Column x, Column tLeft, Column aLeft, Column tRight, Column aRight) {
        return call_function("nn_srelu_grad", x, tLeft, aLeft, tRight, aRight);
    }

    /**
     * S-shaped rectified linear unit, three straight lines that meet at t_left and t_right, derivative by t_left:
     * {@code x ≥ t_right ? 0 : (x ≤ t_left ? 1 − a_left : 0)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param tLeft position of the left bend; a finite number, or −∞, required
     * @param aLeft slope left of t_left; a finite number, required
     * @param tRight position of the right bend; a finite number, or ∞, required
     * @param aRight slope right of t_right; a finite number, required
     */
    public static Column sreluTLeftGrad(Column x, double tLeft, double aLeft, double tRight, double aRight) {
        return call_function("nn_srelu_t_left_grad", x, lit(tLeft), lit(aLeft), lit(tRight), lit(aRight));
    }

    /**
     * S-shaped rectified linear unit, three straight lines that meet at t_left and t_right, derivative by t_left:
     * {@code x ≥ t_right ? 0 : (x ≤ t_left ? 1 − a_left : 0)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param tLeft position of the left bend; a finite number, or −∞, required
     * @param aLeft slope left of t_left; a finite number, required
     * @param tRight position of the right bend; a finite number, or ∞, required
     * @param aRight slope right of t_right; a finite number, required
     */
    public static Column sreluTLeftGrad(Column x, Column tLeft, Column aLeft, Column tRight, Column aRight) {
        return call_function("nn_srelu_t_left_grad", x, tLeft, aLeft, tRight, aRight);
    }

    /**
     * S-shaped rectified linear unit, three straight lines that meet at t_left and t_right, derivative by a_left:
     * {@code x ≥ t_right ? 0 : (x ≤ t_left ? x − t_left : 0)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param tLeft position of the left bend; a finite number, or −∞, required
     * @param aLeft slope left of t_left; a finite number, required
     * @param tRight position of the right bend; a finite number, or ∞, required
     * @param aRight slope right of t_right; a finite number, required
     */
    public static Column sreluALeftGrad(Column x, double tLeft, double aLeft, double tRight, double aRight) {
        return call_function("nn_srelu_a_left_grad", x, lit(tLeft), lit(aLeft), lit(tRight), lit(aRight));
    }

    /**
     * S-shaped rectified linear unit, three straight lines that meet at t_left and t_right, derivative by a_left:
     * {@code x ≥ t_right ? 0 : (x ≤ t_left ? x − t_left : 0)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param tLeft position of the left bend; a finite number, or −∞, required
     * @param aLeft slope left of t_left; a finite number, required
     * @param tRight position of the right bend; a finite number, or ∞, required
     * @param aRight slope right of t_right; a finite number, required
     */
    public static Column sreluALeftGrad(Column x, Column tLeft, Column aLeft, Column tRight, Column aRight) {
        return call_function("nn_srelu_a_left_grad", x, tLeft, aLeft, tRight, aRight);
    }

    /**
     * S-shaped rectified linear unit, three straight lines that meet at t_left and t_right, derivative by t_right:
     * {@code x ≥ t_right ? 1 − a_right : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param tLeft position of the left bend; a finite number, or −∞, required
     * @param aLeft slope left of t_left; a finite number, required
     * @param tRight position of the right bend; a finite number, or ∞, required
     * @param aRight slope right of t_right; a finite number, required
     */
    public static Column sreluTRightGrad(Column x, double tLeft, double aLeft, double tRight, double aRight) {
        return call_function("nn_srelu_t_right_grad", x, lit(tLeft), lit(aLeft), lit(tRight), lit(aRight));
    }

    /**
     * S-shaped rectified linear unit, three straight lines that meet at t_left and t_right, derivative by t_right:
     * {@code x ≥ t_right ? 1 − a_right : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param tLeft position of the left bend; a finite number, or −∞, required
     * @param aLeft slope left of t_left; a finite number, required
     * @param tRight position of the right bend; a finite number, or ∞, required
     * @param aRight slope right of t_right; a finite number, required
     */
    public static Column sreluTRightGrad(Column x, Column tLeft, Column aLeft, Column tRight, Column aRight) {
        return call_function("nn_srelu_t_right_grad", x, tLeft, aLeft, tRight, aRight);
    }

    /**
     * S-shaped rectified linear unit, three straight lines that meet at t_left and t_right, derivative by a_right:
     * {@code x ≥ t_right ? x − t_right : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param tLeft position of the left bend; a finite number, or −∞, required
     * @param aLeft slope left of t_left; a finite number, required
     * @param tRight position of the right bend; a finite number, or ∞, required
     * @param aRight slope right of t_right; a finite number, required
     */
    public static Column sreluARightGrad(Column x, double tLeft, double aLeft, double tRight, double aRight) {
        return call_function("nn_srelu_a_right_grad", x, lit(tLeft), lit(aLeft), lit(tRight), lit(aRight));
    }

    /**
     * S-shaped rectified linear unit, three straight lines that meet at t_left and t_right, derivative by a_right:
     * {@code x ≥ t_right ? x − t_right : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param tLeft position of the left bend; a finite number, or −∞, required
     * @param aLeft slope left of t_left; a finite number, required
     * @param tRight position of the right bend; a finite number, or ∞, required
     * @param aRight slope right of t_right; a finite number, required
     */
    public static Column sreluARightGrad(Column x, Column tLeft, Column aLeft, Column tRight, Column aRight) {
        return call_function("nn_srelu_a_right_grad", x, tLeft, aLeft, tRight, aRight);
    }

    /**
     * Absolute value: {@code |x|}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column abs(Column x) {
        return call_function("nn_abs", x);
    }

    /**
     * Absolute value, derivative: {@code sgn(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column absGrad(Column x) {
        return call_function("nn_abs_grad", x);
    }

    /**
     * Exponential linear unit: {@code x > 0 ? x : alpha·expm1(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column elu(Column x) {
        return call_function("nn_elu", x);
    }

    /**
     * Exponential linear unit: {@code x > 0 ? x : alpha·expm1(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha factor of the exponential part, whose limit at −∞ is −alpha; a finite number, default 1.0
     */
    public static Column elu(Column x, double alpha) {
        return call_function("nn_elu", x, lit(alpha));
    }

    /**
     * Exponential linear unit: {@code x > 0 ? x : alpha·expm1(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha factor of the exponential part, whose limit at −∞ is −alpha; a finite number, default 1.0
     */
    public static Column elu(Column x, Column alpha) {
        return call_function("nn_elu", x, alpha);
    }

    /**
     * Exponential linear unit, derivative: {@code x > 0 ? 1 : alpha·exp(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column eluGrad(Column x) {
        return call_function("nn_elu_grad", x);
    }

    /**
     * Exponential linear unit, derivative: {@code x > 0 ? 1 : alpha·exp(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha factor of the exponential part, whose limit at −∞ is −alpha; a finite number, default 1.0
     */
    public static Column eluGrad(Column x, double alpha) {
        return call_function("nn_elu_grad", x, lit(alpha));
    }

    /**
     * Exponential linear unit, derivative: {@code x > 0 ? 1 : alpha·exp(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha factor of the exponential part, whose limit at −∞ is −alpha; a finite number, default 1.0
     */
    public static Column eluGrad(Column x, Column alpha) {
        return call_function("nn_elu_grad", x, alpha);
    }

    /**
     * Exponential linear unit, derivative by alpha: {@code x > 0 ? 0 : expm1(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column eluAlphaGrad(Column x) {
        return call_function("nn_elu_alpha_grad", x);
    }

    /**
     * Exponential linear unit, derivative by alpha: {@code x > 0 ? 0 : expm1(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha factor of the exponential part, whose limit at −∞ is −alpha; a finite number, default 1.0
     */
    public static Column eluAlphaGrad(Column x, double alpha) {
        return call_function("nn_elu_alpha_grad", x, lit(alpha));
    }

    /**
     * Exponential linear unit, derivative by alpha: {@code x > 0 ? 0 : expm1(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha factor of the exponential part, whose limit at −∞ is −alpha; a finite number, default 1.0
     */
    public static Column eluAlphaGrad(Column x, Column alpha) {
        return call_function("nn_elu_alpha_grad", x, alpha);
    }

    /**
     * Scaled exponential linear unit:
     * {@code x > 0 ? 1.0507009873554805·x : 1.0507009873554805·1.6732632423543772·expm1(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column selu(Column x) {
        return call_function("nn_selu", x);
    }

    /**
     * Scaled exponential linear unit, derivative:
     * {@code x > 0 ? 1.0507009873554805 : 1.0507009873554805·1.6732632423543772·exp(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column seluGrad(Column x) {
        return call_function("nn_selu_grad", x);
    }

    /**
     * Continuously differentiable exponential linear unit: {@code x > 0 ? x : alpha·expm1(x/alpha)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column celu(Column x) {
        return call_function("nn_celu", x);
    }

    /**
     * Continuously differentiable exponential linear unit: {@code x > 0 ? x : alpha·expm1(x/alpha)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha scale of the exponential part, whose limit at −∞ is −alpha if alpha &gt; 0; a finite number ≠ 0,
     *     −∞ or ∞, default 1.0
     */
    public static Column celu(Column x, double alpha) {
        return call_function("nn_celu", x, lit(alpha));
    }

    /**
     * Continuously differentiable exponential linear unit: {@code x > 0 ? x : alpha·expm1(x/alpha)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha scale of the exponential part, whose limit at −∞ is −alpha if alpha &gt; 0; a finite number ≠ 0,
     *     −∞ or ∞, default 1.0
     */
    public static Column celu(Column x, Column alpha) {
        return call_function("nn_celu", x, alpha);
    }

    /**
     * Continuously differentiable exponential linear unit, derivative: {@code x > 0 ? 1 : exp(x/alpha)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column celuGrad(Column x) {
        return call_function("nn_celu_grad", x);
    }

    /**
     * Continuously differentiable exponential linear unit, derivative: {@code x > 0 ? 1 : exp(x/alpha)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha scale of the exponential part, whose limit at −∞ is −alpha if alpha &gt; 0; a finite number ≠ 0,
     *     −∞ or ∞, default 1.0
     */
    public static Column celuGrad(Column x, double alpha) {
        return call_function("nn_celu_grad", x, lit(alpha));
    }

    /**
     * Continuously differentiable exponential linear unit, derivative: {@code x > 0 ? 1 : exp(x/alpha)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha scale of the exponential part, whose limit at −∞ is −alpha if alpha &gt; 0; a finite number ≠ 0,
     *     −∞ or ∞, default 1.0
     */
    public static Column celuGrad(Column x, Column alpha) {
        return call_function("nn_celu_grad", x, alpha);
    }

    /**
     * Continuously differentiable exponential linear unit, derivative by alpha:
     * {@code x > 0 ? 0 : expm1(x/alpha) − x/alpha·exp(x/alpha)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column celuAlphaGrad(Column x) {
        return call_function("nn_celu_alpha_grad", x);
    }

    /**
     * Continuously differentiable exponential linear unit, derivative by alpha:
     * {@code x > 0 ? 0 : expm1(x/alpha) − x/alpha·exp(x/alpha)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha scale of the exponential part, whose limit at −∞ is −alpha if alpha &gt; 0; a finite number ≠ 0,
     *     −∞ or ∞, default 1.0
     */
    public static Column celuAlphaGrad(Column x, double alpha) {
        return call_function("nn_celu_alpha_grad", x, lit(alpha));
    }

    /**
     * Continuously differentiable exponential linear unit, derivative by alpha:
     * {@code x > 0 ? 0 : expm1(x/alpha) − x/alpha·exp(x/alpha)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha scale of the exponential part, whose limit at −∞ is −alpha if alpha &gt; 0; a finite number ≠ 0,
     *     −∞ or ∞, default 1.0
     */
    public static Column celuAlphaGrad(Column x, Column alpha) {
        return call_function("nn_celu_alpha_grad", x, alpha);
    }

    /**
     * Inverse square root linear unit, whose limit at −∞ is −1/√alpha: {@code x > 0 ? x : x/√(1 + alpha·x²)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column isrlu(Column x) {
        return call_function("nn_isrlu", x);
    }

    /**
     * Inverse square root linear unit, whose limit at −∞ is −1/√alpha: {@code x > 0 ? x : x/√(1 + alpha·x²)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha inverse square of the limit at −∞; a finite number &gt; 0, or ∞, default 1.0
     */
    public static Column isrlu(Column x, double alpha) {
        return call_function("nn_isrlu", x, lit(alpha));
    }

    /**
     * Inverse square root linear unit, whose limit at −∞ is −1/√alpha: {@code x > 0 ? x : x/√(1 + alpha·x²)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha inverse square of the limit at −∞; a finite number &gt; 0, or ∞, default 1.0
     */
    public static Column isrlu(Column x, Column alpha) {
        return call_function("nn_isrlu", x, alpha);
    }

    /**
     * Inverse square root linear unit, whose limit at −∞ is −1/√alpha, derivative:
     * {@code x > 0 ? 1 : 1/(√(1 + alpha·x²)·(1 + alpha·x²))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column isrluGrad(Column x) {
        return call_function("nn_isrlu_grad", x);
    }

    /**
     * Inverse square root linear unit, whose limit at −∞ is −1/√alpha, derivative:
     * {@code x > 0 ? 1 : 1/(√(1 + alpha·x²)·(1 + alpha·x²))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha inverse square of the limit at −∞; a finite number &gt; 0, or ∞, default 1.0
     */
    public static Column isrluGrad(Column x, double alpha) {
        return call_function("nn_isrlu_grad", x, lit(alpha));
    }

    /**
     * Inverse square root linear unit, whose limit at −∞ is −1/√alpha, derivative:
     * {@code x > 0 ? 1 : 1/(√(1 + alpha·x²)·(1 + alpha·x²))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha inverse square of the limit at −∞; a finite number &gt; 0, or ∞, default 1.0
     */
    public static Column isrluGrad(Column x, Column alpha) {
        return call_function("nn_isrlu_grad", x, alpha);
    }

    /**
     * Gaussian error linear unit: {@code x·Φ(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column gelu(Column x) {
        return call_function("nn_gelu", x);
    }

    /**
     * Gaussian error linear unit, derivative: {@code Φ(x) + x·φ(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column geluGrad(Column x) {
        return call_function("nn_gelu_grad", x);
    }

    /**
     * Approximation of gelu by a hyperbolic tangent: {@code x/2·(1 + tanh(√(2/π)·(x + 0.044715·x³)))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column geluTanh(Column x) {
        return call_function("nn_gelu_tanh", x);
    }

    /**
     * Approximation of gelu by a hyperbolic tangent, derivative: {@code its exact derivative}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column geluTanhGrad(Column x) {
        return call_function("nn_gelu_tanh_grad", x);
    }

    /**
     * Approximation of gelu by a logistic sigmoid: {@code x·σ(1.702·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column geluSigmoid(Column x) {
        return call_function("nn_gelu_sigmoid", x);
    }

    /**
     * Approximation of gelu by a logistic sigmoid: {@code x·σ(1.702·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column quickGelu(Column x) {
        return call_function("nn_quick_gelu", x);
    }

    /**
     * Approximation of gelu by a logistic sigmoid, derivative: {@code σ(1.702·x)·(1 + 1.702·x·σ(−1.702·x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column geluSigmoidGrad(Column x) {
        return call_function("nn_gelu_sigmoid_grad", x);
    }

    /**
     * Approximation of gelu by a logistic sigmoid, derivative: {@code σ(1.702·x)·(1 + 1.702·x·σ(−1.702·x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column quickGeluGrad(Column x) {
        return call_function("nn_quick_gelu_grad", x);
    }

    /**
     * Swish, x times the logistic sigmoid of beta·x: {@code x·σ(beta·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column swish(Column x) {
        return call_function("nn_swish", x);
    }

    /**
     * Swish, x times the logistic sigmoid of beta·x: {@code x·σ(beta·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param beta factor of x in the logistic sigmoid; a finite number, −∞ or ∞, default 1.0
     */
    public static Column swish(Column x, double beta) {
        return call_function("nn_swish", x, lit(beta));
    }

    /**
     * Swish, x times the logistic sigmoid of beta·x: {@code x·σ(beta·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param beta factor of x in the logistic sigmoid; a finite number, −∞ or ∞, default 1.0
     */
    public static Column swish(Column x, Column beta) {
        return call_function("nn_swish", x, beta);
    }

    /**
     * Swish, x times the logistic sigmoid of beta·x, derivative: {@code σ(beta·x)·(1 + beta·x·σ(−beta·x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column swishGrad(Column x) {
        return call_function("nn_swish_grad", x);
    }

    /**
     * Swish, x times the logistic sigmoid of beta·x, derivative: {@code σ(beta·x)·(1 + beta·x·σ(−beta·x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param beta factor of x in the logistic sigmoid; a finite number, −∞ or ∞, default 1.0
     */
    public static Column swishGrad(Column x, double beta) {
        return call_function("nn_swish_grad", x, lit(beta));
    }

    /**
     * Swish, x times the logistic sigmoid of beta·x, derivative: {@code σ(beta·x)·(1 + beta·x·σ(−beta·x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param beta factor of x in the logistic sigmoid; a finite number, −∞ or ∞, default 1.0
     */
    public static Column swishGrad(Column x, Column beta) {
        return call_function("nn_swish_grad", x, beta);
    }

    /**
     * Swish, x times the logistic sigmoid of beta·x, derivative by beta: {@code x²·σ(beta·x)·σ(−beta·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column swishBetaGrad(Column x) {
        return call_function("nn_swish_beta_grad", x);
    }

    /**
     * Swish, x times the logistic sigmoid of beta·x, derivative by beta: {@code x²·σ(beta·x)·σ(−beta·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param beta factor of x in the logistic sigmoid; a finite number, −∞ or ∞, default 1.0
     */
    public static Column swishBetaGrad(Column x, double beta) {
        return call_function("nn_swish_beta_grad", x, lit(beta));
    }

    /**
     * Swish, x times the logistic sigmoid of beta·x, derivative by beta: {@code x²·σ(beta·x)·σ(−beta·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param beta factor of x in the logistic sigmoid; a finite number, −∞ or ∞, default 1.0
     */
    public static Column swishBetaGrad(Column x, Column beta) {
        return call_function("nn_swish_beta_grad", x, beta);
    }

    /**
     * Sigmoid-weighted linear unit: {@code x·σ(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column silu(Column x) {
        return call_function("nn_silu", x);
    }

    /**
     * Sigmoid-weighted linear unit, derivative: {@code σ(x)·(1 + x·σ(−x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column siluGrad(Column x) {
        return call_function("nn_silu_grad", x);
    }

    /**
     * Approximation of silu by two straight lines and a parabola: {@code x·min(max(x + 3, 0), 6)/6}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column hardSwish(Column x) {
        return call_function("nn_hard_swish", x);
    }

    /**
     * Approximation of silu by two straight lines and a parabola: {@code x·min(max(x + 3, 0), 6)/6}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column hardSilu(Column x) {
        return call_function("nn_hard_silu", x);
    }

    /**
     * Approximation of silu by two straight lines and a parabola: {@code x·min(max(x + 3, 0), 6)/6}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column hardswish(Column x) {
        return call_function("nn_hardswish", x);
    }

    /**
     * Approximation of silu by two straight lines and a parabola, derivative:
     * {@code x ≤ −3 ? 0 : (x < 3 ? (2·x + 3)/6 : 1)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column hardSwishGrad(Column x) {
        return call_function("nn_hard_swish_grad", x);
    }

    /**
     * Approximation of silu by two straight lines and a parabola, derivative:
     * {@code x ≤ −3 ? 0 : (x < 3 ? (2·x + 3)/6 : 1)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column hardSiluGrad(Column x) {
        return call_function("nn_hard_silu_grad", x);
    }

    /**
     * Approximation of silu by two straight lines and a parabola, derivative:
     * {@code x ≤ −3 ? 0 : (x < 3 ? (2·x + 3)/6 : 1)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column hardswishGrad(Column x) {
        return call_function("nn_hardswish_grad", x);
    }

    /**
     * Mish, x times the hyperbolic tangent of its softplus: {@code x·tanh(ln(1 + exp(x)))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column mish(Column x) {
        return call_function("nn_mish", x);
    }

    /**
     * Mish, x times the hyperbolic tangent of its softplus, derivative: {@code its exact derivative}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column mishGrad(Column x) {
        return call_function("nn_mish_grad", x);
    }

    /**
     * Serf, x times the error function of its softplus: {@code x·erf(ln(1 + exp(x)))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column serf(Column x) {
        return call_function("nn_serf", x);
    }

    /**
     * Serf, x times the error function of its softplus, derivative: {@code its exact derivative}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column serfGrad(Column x) {
        return call_function("nn_serf_grad", x);
    }

    /**
     * Approximation of gelu by two straight lines and a parabola: {@code x·min(max(x + 1.5, 0), 3)/3}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column hardGelu(Column x) {
        return call_function("nn_hard_gelu", x);
    }

    /**
     * Approximation of gelu by two straight lines and a parabola, derivative:
     * {@code x ≤ −1.5 ? 0 : (x < 1.5 ? (2·x + 1.5)/3 : 1)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column hardGeluGrad(Column x) {
        return call_function("nn_hard_gelu_grad", x);
    }

    /**
     * Snake, x plus a periodic term of frequency a: {@code x + sin(a·x)²/a}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column snake(Column x) {
        return call_function("nn_snake", x);
    }

    /**
     * Snake, x plus a periodic term of frequency a: {@code x + sin(a·x)²/a}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param a frequency of the periodic term; a finite number ≠ 0, default 1.0
     */
    public static Column snake(Column x, double a) {
        return call_function("nn_snake", x, lit(a));
    }

    /**
     * Snake, x plus a periodic term of frequency a: {@code x + sin(a·x)²/a}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param a frequency of the periodic term; a finite number ≠ 0, default 1.0
     */
    public static Column snake(Column x, Column a) {
        return call_function("nn_snake", x, a);
    }

    /**
     * Snake, x plus a periodic term of frequency a, derivative: {@code 1 + sin(2·a·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column snakeGrad(Column x) {
        return call_function("nn_snake_grad", x);
    }

    /**
     * Snake, x plus a periodic term of frequency a, derivative: {@code 1 + sin(2·a·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param a frequency of the periodic term; a finite number ≠ 0, default 1.0
     */
    public static Column snakeGrad(Column x, double a) {
        return call_function("nn_snake_grad", x, lit(a));
    }

    /**
     * Snake, x plus a periodic term of frequency a, derivative: {@code 1 + sin(2·a·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param a frequency of the periodic term; a finite number ≠ 0, default 1.0
     */
    public static Column snakeGrad(Column x, Column a) {
        return call_function("nn_snake_grad", x, a);
    }

    /**
     * Smooth approximation of relu: {@code ln(1 + exp(beta·x))/beta}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column softplus(Column x) {
        return call_function("nn_softplus", x);
    }

    /**
     * Smooth approximation of relu: {@code ln(1 + exp(beta·x))/beta}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param beta sharpness of the bend at 0; a finite number ≥ 2.2250738585072014E-308, or ∞, default 1.0
     */
    public static Column softplus(Column x, double beta) {
        return call_function("nn_softplus", x, lit(beta));
    }

    /**
     * Smooth approximation of relu: {@code ln(1 + exp(beta·x))/beta}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param beta sharpness of the bend at 0; a finite number ≥ 2.2250738585072014E-308, or ∞, default 1.0
     */
    public static Column softplus(Column x, Column beta) {
        return call_function("nn_softplus", x, beta);
    }

    /**
     * Smooth approximation of relu, derivative: {@code σ(beta·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column softplusGrad(Column x) {
        return call_function("nn_softplus_grad", x);
    }

    /**
     * Smooth approximation of relu, derivative: {@code σ(beta·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param beta sharpness of the bend at 0; a finite number ≥ 2.2250738585072014E-308, or ∞, default 1.0
     */
    public static Column softplusGrad(Column x, double beta) {
        return call_function("nn_softplus_grad", x, lit(beta));
    }

    /**
     * Smooth approximation of relu, derivative: {@code σ(beta·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param beta sharpness of the bend at 0; a finite number ≥ 2.2250738585072014E-308, or ∞, default 1.0
     */
    public static Column softplusGrad(Column x, Column beta) {
        return call_function("nn_softplus_grad", x, beta);
    }

    /**
     * Smooth approximation of relu, derivative by beta: {@code (beta·x·σ(beta·x) − ln(1 + exp(beta·x)))/beta²}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column softplusBetaGrad(Column x) {
        return call_function("nn_softplus_beta_grad", x);
    }

    /**
     * Smooth approximation of relu, derivative by beta: {@code (beta·x·σ(beta·x) − ln(1 + exp(beta·x)))/beta²}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param beta sharpness of the bend at 0; a finite number ≥ 2.2250738585072014E-308, or ∞, default 1.0
     */
    public static Column softplusBetaGrad(Column x, double beta) {
        return call_function("nn_softplus_beta_grad", x, lit(beta));
    }

    /**
     * Smooth approximation of relu, derivative by beta: {@code (beta·x·σ(beta·x) − ln(1 + exp(beta·x)))/beta²}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param beta sharpness of the bend at 0; a finite number ≥ 2.2250738585072014E-308, or ∞, default 1.0
     */
    public static Column softplusBetaGrad(Column x, Column beta) {
        return call_function("nn_softplus_beta_grad", x, beta);
    }

    /**
     * Logarithm of the logistic sigmoid: {@code −ln(1 + exp(−x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column logSigmoid(Column x) {
        return call_function("nn_log_sigmoid", x);
    }

    /**
     * Logarithm of the logistic sigmoid: {@code −ln(1 + exp(−x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column logsigmoid(Column x) {
        return call_function("nn_logsigmoid", x);
    }

    /**
     * Logarithm of the logistic sigmoid, derivative: {@code σ(−x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column logSigmoidGrad(Column x) {
        return call_function("nn_log_sigmoid_grad", x);
    }

    /**
     * Logarithm of the logistic sigmoid, derivative: {@code σ(−x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column logsigmoidGrad(Column x) {
        return call_function("nn_logsigmoid_grad", x);
    }

    /**
     * Approximation of softplus by two straight lines and a parabola: {@code x ≤ −1 ? 0 : (x ≥ 1 ? x : (x + 1)²/4)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column sparsePlus(Column x) {
        return call_function("nn_sparse_plus", x);
    }

    /**
     * Approximation of softplus by two straight lines and a parabola, derivative:
     * {@code x ≤ −1 ? 0 : (x ≥ 1 ? 1 : (x + 1)/2)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column sparsePlusGrad(Column x) {
        return call_function("nn_sparse_plus_grad", x);
    }

    /**
     * Smooth approximation of relu by a square root: {@code (x + √(x² + b))/2}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column squareplus(Column x) {
        return call_function("nn_squareplus", x);
    }

    /**
     * Smooth approximation of relu by a square root: {@code (x + √(x² + b))/2}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param b square of the width of the bend at 0; a finite number ≥ 0, default 4.0
     */
    public static Column squareplus(Column x, double b) {
        return call_function("nn_squareplus", x, lit(b));
    }

    /**
     * Smooth approximation of relu by a square root: {@code (x + √(x² + b))/2}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param b square of the width of the bend at 0; a finite number ≥ 0, default 4.0
     */
    public static Column squareplus(Column x, Column b) {
        return call_function("nn_squareplus", x, b);
    }

    /**
     * Smooth approximation of relu by a square root, derivative: {@code (1 + x/√(x² + b))/2}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column squareplusGrad(Column x) {
        return call_function("nn_squareplus_grad", x);
    }

    /**
     * Smooth approximation of relu by a square root, derivative: {@code (1 + x/√(x² + b))/2}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param b square of the width of the bend at 0; a finite number ≥ 0, default 4.0
     */
    public static Column squareplusGrad(Column x, double b) {
        return call_function("nn_squareplus_grad", x, lit(b));
    }

    /**
     * Smooth approximation of relu by a square root, derivative: {@code (1 + x/√(x² + b))/2}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param b square of the width of the bend at 0; a finite number ≥ 0, default 4.0
     */
    public static Column squareplusGrad(Column x, Column b) {
        return call_function("nn_squareplus_grad", x, b);
    }

    /**
     * Logistic sigmoid: {@code σ(slope·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column sigmoid(Column x) {
        return call_function("nn_sigmoid", x);
    }

    /**
     * Logistic sigmoid: {@code σ(slope·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param slope factor of x; a finite number, default 1.0
     */
    public static Column sigmoid(Column x, double slope) {
        return call_function("nn_sigmoid", x, lit(slope));
    }

    /**
     * Logistic sigmoid: {@code σ(slope·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param slope factor of x; a finite number, default 1.0
     */
    public static Column sigmoid(Column x, Column slope) {
        return call_function("nn_sigmoid", x, slope);
    }

    /**
     * Logistic sigmoid, derivative: {@code slope·σ(slope·x)·σ(−slope·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column sigmoidGrad(Column x) {
        return call_function("nn_sigmoid_grad", x);
    }

    /**
     * Logistic sigmoid, derivative: {@code slope·σ(slope·x)·σ(−slope·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param slope factor of x; a finite number, default 1.0
     */
    public static Column sigmoidGrad(Column x, double slope) {
        return call_function("nn_sigmoid_grad", x, lit(slope));
    }

    /**
     * Logistic sigmoid, derivative: {@code slope·σ(slope·x)·σ(−slope·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param slope factor of x; a finite number, default 1.0
     */
    public static Column sigmoidGrad(Column x, Column slope) {
        return call_function("nn_sigmoid_grad", x, slope);
    }

    /**
     * Piecewise-linear approximation of the logistic sigmoid: {@code min(max(alpha·x + beta, 0), 1)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column hardSigmoid(Column x) {
        return call_function("nn_hard_sigmoid", x);
    }

    /**
     * Piecewise-linear approximation of the logistic sigmoid: {@code min(max(alpha·x + beta, 0), 1)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha slope of the line between 0 and 1; a finite number, default 1/6
     */
    public static Column hardSigmoid(Column x, double alpha) {
        return call_function("nn_hard_sigmoid", x, lit(alpha));
    }

    /**
     * Piecewise-linear approximation of the logistic sigmoid: {@code min(max(alpha·x + beta, 0), 1)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha slope of the line between 0 and 1; a finite number, default 1/6
     */
    public static Column hardSigmoid(Column x, Column alpha) {
        return call_function("nn_hard_sigmoid", x, alpha);
    }

    /**
     * Piecewise-linear approximation of the logistic sigmoid: {@code min(max(alpha·x + beta, 0), 1)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha slope of the line between 0 and 1; a finite number, default 1/6
     * @param beta value of the line at x = 0; a finite number, −∞ or ∞, default 0.5
     */
    public static Column hardSigmoid(Column x, double alpha, double beta) {
        return call_function("nn_hard_sigmoid", x, lit(alpha), lit(beta));
    }

    /**
     * Piecewise-linear approximation of the logistic sigmoid: {@code min(max(alpha·x + beta, 0), 1)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha slope of the line between 0 and 1; a finite number, default 1/6
     * @param beta value of the line at x = 0; a finite number, −∞ or ∞, default 0.5
     */
    public static Column hardSigmoid(Column x, Column alpha, Column beta) {
        return call_function("nn_hard_sigmoid", x, alpha, beta);
    }

    /**
     * Piecewise-linear approximation of the logistic sigmoid: {@code min(max(alpha·x + beta, 0), 1)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column hardsigmoid(Column x) {
        return call_function("nn_hardsigmoid", x);
    }

    /**
     * Piecewise-linear approximation of the logistic sigmoid: {@code min(max(alpha·x + beta, 0), 1)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha slope of the line between 0 and 1; a finite number, default 1/6
     */
    public static Column hardsigmoid(Column x, double alpha) {
        return call_function("nn_hardsigmoid", x, lit(alpha));
    }

    /**
     * Piecewise-linear approximation of the logistic sigmoid: {@code min(max(alpha·x + beta, 0), 1)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha slope of the line between 0 and 1; a finite number, default 1/6
     */
    public static Column hardsigmoid(Column x, Column alpha) {
        return call_function("nn_hardsigmoid", x, alpha);
    }

    /**
     * Piecewise-linear approximation of the logistic sigmoid: {@code min(max(alpha·x + beta, 0), 1)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha slope of the line between 0 and 1; a finite number, default 1/6
     * @param beta value of the line at x = 0; a finite number, −∞ or ∞, default 0.5
     */
    public static Column hardsigmoid(Column x, double alpha, double beta) {
        return call_function("nn_hardsigmoid", x, lit(alpha), lit(beta));
    }

    /**
     * Piecewise-linear approximation of the logistic sigmoid: {@code min(max(alpha·x + beta, 0), 1)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha slope of the line between 0 and 1; a finite number, default 1/6
     * @param beta value of the line at x = 0; a finite number, −∞ or ∞, default 0.5
     */
    public static Column hardsigmoid(Column x, Column alpha, Column beta) {
        return call_function("nn_hardsigmoid", x, alpha, beta);
    }

    /**
     * Piecewise-linear approximation of the logistic sigmoid, derivative:
     * {@code alpha·x + beta > 0 ? (alpha·x + beta < 1 ? alpha : 0) : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column hardSigmoidGrad(Column x) {
        return call_function("nn_hard_sigmoid_grad", x);
    }

    /**
     * Piecewise-linear approximation of the logistic sigmoid, derivative:
     * {@code alpha·x + beta > 0 ? (alpha·x + beta < 1 ? alpha : 0) : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha slope of the line between 0 and 1; a finite number, default 1/6
     */
    public static Column hardSigmoidGrad(Column x, double alpha) {
        return call_function("nn_hard_sigmoid_grad", x, lit(alpha));
    }

    /**
     * Piecewise-linear approximation of the logistic sigmoid, derivative:
     * {@code alpha·x + beta > 0 ? (alpha·x + beta < 1 ? alpha : 0) : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha slope of the line between 0 and 1; a finite number, default 1/6
     */
    public static Column hardSigmoidGrad(Column x, Column alpha) {
        return call_function("nn_hard_sigmoid_grad", x, alpha);
    }

    /**
     * Piecewise-linear approximation of the logistic sigmoid, derivative:
     * {@code alpha·x + beta > 0 ? (alpha·x + beta < 1 ? alpha : 0) : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha slope of the line between 0 and 1; a finite number, default 1/6
     * @param beta value of the line at x = 0; a finite number, −∞ or ∞, default 0.5
     */
    public static Column hardSigmoidGrad(Column x, double alpha, double beta) {
        return call_function("nn_hard_sigmoid_grad", x, lit(alpha), lit(beta));
    }

    /**
     * Piecewise-linear approximation of the logistic sigmoid, derivative:
     * {@code alpha·x + beta > 0 ? (alpha·x + beta < 1 ? alpha : 0) : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha slope of the line between 0 and 1; a finite number, default 1/6
     * @param beta value of the line at x = 0; a finite number, −∞ or ∞, default 0.5
     */
    public static Column hardSigmoidGrad(Column x, Column alpha, Column beta) {
        return call_function("nn_hard_sigmoid_grad", x, alpha, beta);
    }

    /**
     * Piecewise-linear approximation of the logistic sigmoid, derivative:
     * {@code alpha·x + beta > 0 ? (alpha·x + beta < 1 ? alpha : 0) : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column hardsigmoidGrad(Column x) {
        return call_function("nn_hardsigmoid_grad", x);
    }

    /**
     * Piecewise-linear approximation of the logistic sigmoid, derivative:
     * {@code alpha·x + beta > 0 ? (alpha·x + beta < 1 ? alpha : 0) : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha slope of the line between 0 and 1; a finite number, default 1/6
     */
    public static Column hardsigmoidGrad(Column x, double alpha) {
        return call_function("nn_hardsigmoid_grad", x, lit(alpha));
    }

    /**
     * Piecewise-linear approximation of the logistic sigmoid, derivative:
     * {@code alpha·x + beta > 0 ? (alpha·x + beta < 1 ? alpha : 0) : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha slope of the line between 0 and 1; a finite number, default 1/6
     */
    public static Column hardsigmoidGrad(Column x, Column alpha) {
        return call_function("nn_hardsigmoid_grad", x, alpha);
    }

    /**
     * Piecewise-linear approximation of the logistic sigmoid, derivative:
     * {@code alpha·x + beta > 0 ? (alpha·x + beta < 1 ? alpha : 0) : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha slope of the line between 0 and 1; a finite number, default 1/6
     * @param beta value of the line at x = 0; a finite number, −∞ or ∞, default 0.5
     */
    public static Column hardsigmoidGrad(Column x, double alpha, double beta) {
        return call_function("nn_hardsigmoid_grad", x, lit(alpha), lit(beta));
    }

    /**
     * Piecewise-linear approximation of the logistic sigmoid, derivative:
     * {@code alpha·x + beta > 0 ? (alpha·x + beta < 1 ? alpha : 0) : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha slope of the line between 0 and 1; a finite number, default 1/6
     * @param beta value of the line at x = 0; a finite number, −∞ or ∞, default 0.5
     */
    public static Column hardsigmoidGrad(Column x, Column alpha, Column beta) {
        return call_function("nn_hardsigmoid_grad", x, alpha, beta);
    }

    /**
     * Piecewise-linear sigmoid, 0 left of −1 and 1 right of 1: {@code min(max((x + 1)/2, 0), 1)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column sparseSigmoid(Column x) {
        return call_function("nn_sparse_sigmoid", x);
    }

    /**
     * Piecewise-linear sigmoid, 0 left of −1 and 1 right of 1, derivative: {@code x > −1 ? (x < 1 ? 1/2 : 0) : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column sparseSigmoidGrad(Column x) {
        return call_function("nn_sparse_sigmoid_grad", x);
    }

    /**
     * Step from 0 to 1 at a threshold: {@code x > threshold ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column binaryStep(Column x) {
        return call_function("nn_binary_step", x);
    }

    /**
     * Step from 0 to 1 at a threshold: {@code x > threshold ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param threshold position of the step; a finite number, −∞ or ∞, default 0.0
     */
    public static Column binaryStep(Column x, double threshold) {
        return call_function("nn_binary_step", x, lit(threshold));
    }

    /**
     * Step from 0 to 1 at a threshold: {@code x > threshold ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param threshold position of the step; a finite number, −∞ or ∞, default 0.0
     */
    public static Column binaryStep(Column x, Column threshold) {
        return call_function("nn_binary_step", x, threshold);
    }

    /**
     * Step from 0 to 1 at a threshold, derivative: {@code 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column binaryStepGrad(Column x) {
        return call_function("nn_binary_step_grad", x);
    }

    /**
     * Step from 0 to 1 at a threshold, derivative: {@code 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param threshold position of the step; a finite number, −∞ or ∞, default 0.0
     */
    public static Column binaryStepGrad(Column x, double threshold) {
        return call_function("nn_binary_step_grad", x, lit(threshold));
    }

    /**
     * Step from 0 to 1 at a threshold, derivative: {@code 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param threshold position of the step; a finite number, −∞ or ∞, default 0.0
     */
    public static Column binaryStepGrad(Column x, Column threshold) {
        return call_function("nn_binary_step_grad", x, threshold);
    }

    /**
     * Hyperbolic tangent: {@code tanh(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column tanh(Column x) {
        return call_function("nn_tanh", x);
    }

    /**
     * Hyperbolic tangent, derivative: {@code 1/cosh(x)²}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column tanhGrad(Column x) {
        return call_function("nn_tanh_grad", x);
    }

    /**
     * Hard hyperbolic tangent, x limited to the range from min to max: {@code min(max(x, min), max)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column hardTanh(Column x) {
        return call_function("nn_hard_tanh", x);
    }

    /**
     * Hard hyperbolic tangent, x limited to the range from min to max: {@code min(max(x, min), max)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param min lower bound of the result; a finite number, or −∞, default -1.0
     */
    public static Column hardTanh(Column x, double min) {
        return call_function("nn_hard_tanh", x, lit(min));
    }

    /**
     * Hard hyperbolic tangent, x limited to the range from min to max: {@code min(max(x, min), max)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param min lower bound of the result; a finite number, or −∞, default -1.0
     */
    public static Column hardTanh(Column x, Column min) {
        return call_function("nn_hard_tanh", x, min);
    }

    /**
     * Hard hyperbolic tangent, x limited to the range from min to max: {@code min(max(x, min), max)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param min lower bound of the result; a finite number, or −∞, default -1.0
     * @param max upper bound of the result; a finite number, or ∞, default 1.0
     */
    public static Column hardTanh(Column x, double min, double max) {
        return call_function("nn_hard_tanh", x, lit(min), lit(max));
    }

    /**
     * Hard hyperbolic tangent, x limited to the range from min to max: {@code min(max(x, min), max)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param min lower bound of the result; a finite number, or −∞, default -1.0
     * @param max upper bound of the result; a finite number, or ∞, default 1.0
     */
    public static Column hardTanh(Column x, Column min, Column max) {
        return call_function("nn_hard_tanh", x, min, max);
    }

    /**
     * Hard hyperbolic tangent, x limited to the range from min to max: {@code min(max(x, min), max)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column hardtanh(Column x) {
        return call_function("nn_hardtanh", x);
    }

    /**
     * Hard hyperbolic tangent, x limited to the range from min to max: {@code min(max(x, min), max)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param min lower bound of the result; a finite number, or −∞, default -1.0
     */
    public static Column hardtanh(Column x, double min) {
        return call_function("nn_hardtanh", x, lit(min));
    }

    /**
     * Hard hyperbolic tangent, x limited to the range from min to max: {@code min(max(x, min), max)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param min lower bound of the result; a finite number, or −∞, default -1.0
     */
    public static Column hardtanh(Column x, Column min) {
        return call_function("nn_hardtanh", x, min);
    }

    /**
     * Hard hyperbolic tangent, x limited to the range from min to max: {@code min(max(x, min), max)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param min lower bound of the result; a finite number, or −∞, default -1.0
     * @param max upper bound of the result; a finite number, or ∞, default 1.0
     */
    public static Column hardtanh(Column x, double min, double max) {
        return call_function("nn_hardtanh", x, lit(min), lit(max));
    }

    /**
     * Hard hyperbolic tangent, x limited to the range from min to max: {@code min(max(x, min), max)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param min lower bound of the result; a finite number, or −∞, default -1.0
     * @param max upper bound of the result; a finite number, or ∞, default 1.0
     */
    public static Column hardtanh(Column x, Column min, Column max) {
        return call_function("nn_hardtanh", x, min, max);
    }

    /**
     * Hard hyperbolic tangent, x limited to the range from min to max, derivative:
     * {@code x > min ? (x < max ? 1 : 0) : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column hardTanhGrad(Column x) {
        return call_function("nn_hard_tanh_grad", x);
    }

    /**
     * Hard hyperbolic tangent, x limited to the range from min to max, derivative:
     * {@code x > min ? (x < max ? 1 : 0) : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param min lower bound of the result; a finite number, or −∞, default -1.0
     */
    public static Column hardTanhGrad(Column x, double min) {
        return call_function("nn_hard_tanh_grad", x, lit(min));
    }

    /**
     * Hard hyperbolic tangent, x limited to the range from min to max, derivative:
     * {@code x > min ? (x < max ? 1 : 0) : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param min lower bound of the result; a finite number, or −∞, default -1.0
     */
    public static Column hardTanhGrad(Column x, Column min) {
        return call_function("nn_hard_tanh_grad", x, min);
    }

    /**
     * Hard hyperbolic tangent, x limited to the range from min to max, derivative:
     * {@code x > min ? (x < max ? 1 : 0) : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param min lower bound of the result; a finite number, or −∞, default -1.0
     * @param max upper bound of the result; a finite number, or ∞, default 1.0
     */
    public static Column hardTanhGrad(Column x, double min, double max) {
        return call_function("nn_hard_tanh_grad", x, lit(min), lit(max));
    }

    /**
     * Hard hyperbolic tangent, x limited to the range from min to max, derivative:
     * {@code x > min ? (x < max ? 1 : 0) : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param min lower bound of the result; a finite number, or −∞, default -1.0
     * @param max upper bound of the result; a finite number, or ∞, default 1.0
     */
    public static Column hardTanhGrad(Column x, Column min, Column max) {
        return call_function("nn_hard_tanh_grad", x, min, max);
    }

    /**
     * Hard hyperbolic tangent, x limited to the range from min to max, derivative:
     * {@code x > min ? (x < max ? 1 : 0) : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column hardtanhGrad(Column x) {
        return call_function("nn_hardtanh_grad", x);
    }

    /**
     * Hard hyperbolic tangent, x limited to the range from min to max, derivative:
     * {@code x > min ? (x < max ? 1 : 0) : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param min lower bound of the result; a finite number, or −∞, default -1.0
     */
    public static Column hardtanhGrad(Column x, double min) {
        return call_function("nn_hardtanh_grad", x, lit(min));
    }

    /**
     * Hard hyperbolic tangent, x limited to the range from min to max, derivative:
     * {@code x > min ? (x < max ? 1 : 0) : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param min lower bound of the result; a finite number, or −∞, default -1.0
     */
    public static Column hardtanhGrad(Column x, Column min) {
        return call_function("nn_hardtanh_grad", x, min);
    }

    /**
     * Hard hyperbolic tangent, x limited to the range from min to max, derivative:
     * {@code x > min ? (x < max ? 1 : 0) : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param min lower bound of the result; a finite number, or −∞, default -1.0
     * @param max upper bound of the result; a finite number, or ∞, default 1.0
     */
    public static Column hardtanhGrad(Column x, double min, double max) {
        return call_function("nn_hardtanh_grad", x, lit(min), lit(max));
    }

    /**
     * Hard hyperbolic tangent, x limited to the range from min to max, derivative:
     * {@code x > min ? (x < max ? 1 : 0) : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param min lower bound of the result; a finite number, or −∞, default -1.0
     * @param max upper bound of the result; a finite number, or ∞, default 1.0
     */
    public static Column hardtanhGrad(Column x, Column min, Column max) {
        return call_function("nn_hardtanh_grad", x, min, max);
    }

    /**
     * Scaled hyperbolic tangent with f(±1) ≈ ±1: {@code 1.7159·tanh(2·x/3)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column lecunTanh(Column x) {
        return call_function("nn_lecun_tanh", x);
    }

    /**
     * Scaled hyperbolic tangent with f(±1) ≈ ±1, derivative: {@code 1.7159·2/3/cosh(2·x/3)²}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column lecunTanhGrad(Column x) {
        return call_function("nn_lecun_tanh_grad", x);
    }

    /**
     * Hyperbolic tangent with a factor of the result and one of x: {@code alpha·tanh(beta·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column scaledTanh(Column x) {
        return call_function("nn_scaled_tanh", x);
    }

    /**
     * Hyperbolic tangent with a factor of the result and one of x: {@code alpha·tanh(beta·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha factor of the result, whose limits are ±alpha; a finite number, default 1.0
     */
    public static Column scaledTanh(Column x, double alpha) {
        return call_function("nn_scaled_tanh", x, lit(alpha));
    }

    /**
     * Hyperbolic tangent with a factor of the result and one of x: {@code alpha·tanh(beta·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha factor of the result, whose limits are ±alpha; a finite number, default 1.0
     */
    public static Column scaledTanh(Column x, Column alpha) {
        return call_function("nn_scaled_tanh", x, alpha);
    }

    /**
     * Hyperbolic tangent with a factor of the result and one of x: {@code alpha·tanh(beta·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha factor of the result, whose limits are ±alpha; a finite number, default 1.0
     * @param beta factor of x; a finite number, default 1.0
     */
    public static Column scaledTanh(Column x, double alpha, double beta) {
        return call_function("nn_scaled_tanh", x, lit(alpha), lit(beta));
    }

    /**
     * Hyperbolic tangent with a factor of the result and one of x: {@code alpha·tanh(beta·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha factor of the result, whose limits are ±alpha; a finite number, default 1.0
     * @param beta factor of x; a finite number, default 1.0
     */
    public static Column scaledTanh(Column x, Column alpha, Column beta) {
        return call_function("nn_scaled_tanh", x, alpha, beta);
    }

    /**
     * Hyperbolic tangent with a factor of the result and one of x, derivative: {@code alpha·beta/cosh(beta·x)²}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column scaledTanhGrad(Column x) {
        return call_function("nn_scaled_tanh_grad", x);
    }

    /**
     * Hyperbolic tangent with a factor of the result and one of x, derivative: {@code alpha·beta/cosh(beta·x)²}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha factor of the result, whose limits are ±alpha; a finite number, default 1.0
     */
    public static Column scaledTanhGrad(Column x, double alpha) {
        return call_function("nn_scaled_tanh_grad", x, lit(alpha));
    }

    /**
     * Hyperbolic tangent with a factor of the result and one of x, derivative: {@code alpha·beta/cosh(beta·x)²}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha factor of the result, whose limits are ±alpha; a finite number, default 1.0
     */
    public static Column scaledTanhGrad(Column x, Column alpha) {
        return call_function("nn_scaled_tanh_grad", x, alpha);
    }

    /**
     * Hyperbolic tangent with a factor of the result and one of x, derivative: {@code alpha·beta/cosh(beta·x)²}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha factor of the result, whose limits are ±alpha; a finite number, default 1.0
     * @param beta factor of x; a finite number, default 1.0
     */
    public static Column scaledTanhGrad(Column x, double alpha, double beta) {
        return call_function("nn_scaled_tanh_grad", x, lit(alpha), lit(beta));
    }

    /**
     * Hyperbolic tangent with a factor of the result and one of x, derivative: {@code alpha·beta/cosh(beta·x)²}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha factor of the result, whose limits are ±alpha; a finite number, default 1.0
     * @param beta factor of x; a finite number, default 1.0
     */
    public static Column scaledTanhGrad(Column x, Column alpha, Column beta) {
        return call_function("nn_scaled_tanh_grad", x, alpha, beta);
    }

    /**
     * Inverse square root unit, between ±1/√alpha: {@code x/√(1 + alpha·x²)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column isru(Column x) {
        return call_function("nn_isru", x);
    }

    /**
     * Inverse square root unit, between ±1/√alpha: {@code x/√(1 + alpha·x²)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha inverse square of the limit at ∞; a finite number &gt; 0, or ∞, default 1.0
     */
    public static Column isru(Column x, double alpha) {
        return call_function("nn_isru", x, lit(alpha));
    }

    /**
     * Inverse square root unit, between ±1/√alpha: {@code x/√(1 + alpha·x²)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha inverse square of the limit at ∞; a finite number &gt; 0, or ∞, default 1.0
     */
    public static Column isru(Column x, Column alpha) {
        return call_function("nn_isru", x, alpha);
    }

    /**
     * Inverse square root unit, between ±1/√alpha, derivative: {@code 1/(√(1 + alpha·x²)·(1 + alpha·x²))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column isruGrad(Column x) {
        return call_function("nn_isru_grad", x);
    }

    /**
     * Inverse square root unit, between ±1/√alpha, derivative: {@code 1/(√(1 + alpha·x²)·(1 + alpha·x²))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha inverse square of the limit at ∞; a finite number &gt; 0, or ∞, default 1.0
     */
    public static Column isruGrad(Column x, double alpha) {
        return call_function("nn_isru_grad", x, lit(alpha));
    }

    /**
     * Inverse square root unit, between ±1/√alpha, derivative: {@code 1/(√(1 + alpha·x²)·(1 + alpha·x²))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha inverse square of the limit at ∞; a finite number &gt; 0, or ∞, default 1.0
     */
    public static Column isruGrad(Column x, Column alpha) {
        return call_function("nn_isru_grad", x, alpha);
    }

    /**
     * Rational approximation of lecun_tanh: {@code 1.7159·sgn(x)·(1 − 1/(1 + |2·x/3| + (2·x/3)² + 1.41645·(2·x/3)^4))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column rationalTanh(Column x) {
        return call_function("nn_rational_tanh", x);
    }

    /**
     * Rational approximation of lecun_tanh, derivative:
     * {@code 1.7159·2/3·(1 + 2·|2·x/3| + 4·1.41645·|2·x/3|³)/(1 + |2·x/3| + (2·x/3)² + 1.41645·(2·x/3)^4)²}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column rationalTanhGrad(Column x) {
        return call_function("nn_rational_tanh_grad", x);
    }

    /**
     * Positive part of the hyperbolic tangent: {@code max(tanh(x), 0)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column rectifiedTanh(Column x) {
        return call_function("nn_rectified_tanh", x);
    }

    /**
     * Positive part of the hyperbolic tangent, derivative: {@code x > 0 ? 1/cosh(x)² : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column rectifiedTanhGrad(Column x) {
        return call_function("nn_rectified_tanh_grad", x);
    }

    /**
     * Rational function of sigmoid shape, between −1 and 1: {@code x/(1 + |x|)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column softsign(Column x) {
        return call_function("nn_softsign", x);
    }

    /**
     * Rational function of sigmoid shape, between −1 and 1, derivative: {@code 1/(1 + |x|)²}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column softsignGrad(Column x) {
        return call_function("nn_softsign_grad", x);
    }

    /**
     * Soft shrinkage, the proximal operator of lambda·|x|:
     * {@code x > lambda ? x − lambda : (x < −lambda ? x + lambda : 0)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column softshrink(Column x) {
        return call_function("nn_softshrink", x);
    }

    /**
     * Soft shrinkage, the proximal operator of lambda·|x|:
     * {@code x > lambda ? x − lambda : (x < −lambda ? x + lambda : 0)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lambda threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5
     */
    public static Column softshrink(Column x, double lambda) {
        return call_function("nn_softshrink", x, lit(lambda));
    }

    /**
     * Soft shrinkage, the proximal operator of lambda·|x|:
     * {@code x > lambda ? x − lambda : (x < −lambda ? x + lambda : 0)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lambda threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5
     */
    public static Column softshrink(Column x, Column lambda) {
        return call_function("nn_softshrink", x, lambda);
    }

    /**
     * Soft shrinkage, the proximal operator of lambda·|x|:
     * {@code x > lambda ? x − lambda : (x < −lambda ? x + lambda : 0)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column softShrink(Column x) {
        return call_function("nn_soft_shrink", x);
    }

    /**
     * Soft shrinkage, the proximal operator of lambda·|x|:
     * {@code x > lambda ? x − lambda : (x < −lambda ? x + lambda : 0)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lambda threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5
     */
    public static Column softShrink(Column x, double lambda) {
        return call_function("nn_soft_shrink", x, lit(lambda));
    }

    /**
     * Soft shrinkage, the proximal operator of lambda·|x|:
     * {@code x > lambda ? x − lambda : (x < −lambda ? x + lambda : 0)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lambda threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5
     */
    public static Column softShrink(Column x, Column lambda) {
        return call_function("nn_soft_shrink", x, lambda);
    }

    /**
     * Soft shrinkage, the proximal operator of lambda·|x|, derivative: {@code |x| > lambda ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column softshrinkGrad(Column x) {
        return call_function("nn_softshrink_grad", x);
    }

    /**
     * Soft shrinkage, the proximal operator of lambda·|x|, derivative: {@code |x| > lambda ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lambda threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5
     */
    public static Column softshrinkGrad(Column x, double lambda) {
        return call_function("nn_softshrink_grad", x, lit(lambda));
    }

    /**
     * Soft shrinkage, the proximal operator of lambda·|x|, derivative: {@code |x| > lambda ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lambda threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5
     */
    public static Column softshrinkGrad(Column x, Column lambda) {
        return call_function("nn_softshrink_grad", x, lambda);
    }

    /**
     * Soft shrinkage, the proximal operator of lambda·|x|, derivative: {@code |x| > lambda ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column softShrinkGrad(Column x) {
        return call_function("nn_soft_shrink_grad", x);
    }

    /**
     * Soft shrinkage, the proximal operator of lambda·|x|, derivative: {@code |x| > lambda ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lambda threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5
     */
    public static Column softShrinkGrad(Column x, double lambda) {
        return call_function("nn_soft_shrink_grad", x, lit(lambda));
    }

    /**
     * Soft shrinkage, the proximal operator of lambda·|x|, derivative: {@code |x| > lambda ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lambda threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5
     */
    public static Column softShrinkGrad(Column x, Column lambda) {
        return call_function("nn_soft_shrink_grad", x, lambda);
    }

    /**
     * Hard shrinkage, x where |x| is greater than lambda, else 0: {@code |x| > lambda ? x : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column hardshrink(Column x) {
        return call_function("nn_hardshrink", x);
    }

    /**
     * Hard shrinkage, x where |x| is greater than lambda, else 0: {@code |x| > lambda ? x : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lambda threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5
     */
    public static Column hardshrink(Column x, double lambda) {
        return call_function("nn_hardshrink", x, lit(lambda));
    }

    /**
     * Hard shrinkage, x where |x| is greater than lambda, else 0: {@code |x| > lambda ? x : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lambda threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5
     */
    public static Column hardshrink(Column x, Column lambda) {
        return call_function("nn_hardshrink", x, lambda);
    }

    /**
     * Hard shrinkage, x where |x| is greater than lambda, else 0: {@code |x| > lambda ? x : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column hardShrink(Column x) {
        return call_function("nn_hard_shrink", x);
    }

    /**
     * Hard shrinkage, x where |x| is greater than lambda, else 0: {@code |x| > lambda ? x : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lambda threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5
     */
    public static Column hardShrink(Column x, double lambda) {
        return call_function("nn_hard_shrink", x, lit(lambda));
    }

    /**
     * Hard shrinkage, x where |x| is greater than lambda, else 0: {@code |x| > lambda ? x : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lambda threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5
     */
    public static Column hardShrink(Column x, Column lambda) {
        return call_function("nn_hard_shrink", x, lambda);
    }

    /**
     * Hard shrinkage, x where |x| is greater than lambda, else 0, derivative: {@code |x| > lambda ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column hardshrinkGrad(Column x) {
        return call_function("nn_hardshrink_grad", x);
    }

    /**
     * Hard shrinkage, x where |x| is greater than lambda, else 0, derivative: {@code |x| > lambda ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lambda threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5
     */
    public static Column hardshrinkGrad(Column x, double lambda) {
        return call_function("nn_hardshrink_grad", x, lit(lambda));
    }

    /**
     * Hard shrinkage, x where |x| is greater than lambda, else 0, derivative: {@code |x| > lambda ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lambda threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5
     */
    public static Column hardshrinkGrad(Column x, Column lambda) {
        return call_function("nn_hardshrink_grad", x, lambda);
    }

    /**
     * Hard shrinkage, x where |x| is greater than lambda, else 0, derivative: {@code |x| > lambda ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column hardShrinkGrad(Column x) {
        return call_function("nn_hard_shrink_grad", x);
    }

    /**
     * Hard shrinkage, x where |x| is greater than lambda, else 0, derivative: {@code |x| > lambda ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lambda threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5
     */
    public static Column hardShrinkGrad(Column x, double lambda) {
        return call_function("nn_hard_shrink_grad", x, lit(lambda));
    }

    /**
     * Hard shrinkage, x where |x| is greater than lambda, else 0, derivative: {@code |x| > lambda ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lambda threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5
     */
    public static Column hardShrinkGrad(Column x, Column lambda) {
        return call_function("nn_hard_shrink_grad", x, lambda);
    }

    /**
     * Shrinkage with a threshold and a separate bias: {@code x < −lambda ? x + bias : (x > lambda ? x − bias : 0)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column shrink(Column x) {
        return call_function("nn_shrink", x);
    }

    /**
     * Shrinkage with a threshold and a separate bias: {@code x < −lambda ? x + bias : (x > lambda ? x − bias : 0)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lambda threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5
     */
    public static Column shrink(Column x, double lambda) {
        return call_function("nn_shrink", x, lit(lambda));
    }

    /**
     * Shrinkage with a threshold and a separate bias: {@code x < −lambda ? x + bias : (x > lambda ? x − bias : 0)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lambda threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5
     */
    public static Column shrink(Column x, Column lambda) {
        return call_function("nn_shrink", x, lambda);
    }

    /**
     * Shrinkage with a threshold and a separate bias: {@code x < −lambda ? x + bias : (x > lambda ? x − bias : 0)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lambda threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5
     * @param bias amount by which |x| is reduced where it is greater than lambda; a finite number, default 0.0
     */
    public static Column shrink(Column x, double lambda, double bias) {
        return call_function("nn_shrink", x, lit(lambda), lit(bias));
    }

    /**
     * Shrinkage with a threshold and a separate bias: {@code x < −lambda ? x + bias : (x > lambda ? x − bias : 0)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lambda threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5
     * @param bias amount by which |x| is reduced where it is greater than lambda; a finite number, default 0.0
     */
    public static Column shrink(Column x, Column lambda, Column bias) {
        return call_function("nn_shrink", x, lambda, bias);
    }

    /**
     * Shrinkage with a threshold and a separate bias, derivative: {@code |x| > lambda ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column shrinkGrad(Column x) {
        return call_function("nn_shrink_grad", x);
    }

    /**
     * Shrinkage with a threshold and a separate bias, derivative: {@code |x| > lambda ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lambda threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5
     */
    public static Column shrinkGrad(Column x, double lambda) {
        return call_function("nn_shrink_grad", x, lit(lambda));
    }

    /**
     * Shrinkage with a threshold and a separate bias, derivative: {@code |x| > lambda ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lambda threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5
     */
    public static Column shrinkGrad(Column x, Column lambda) {
        return call_function("nn_shrink_grad", x, lambda);
    }

    /**
     * Shrinkage with a threshold and a separate bias, derivative: {@code |x| > lambda ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lambda threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5
     * @param bias amount by which |x| is reduced where it is greater than lambda; a finite number, default 0.0
     */
    public static Column shrinkGrad(Column x, double lambda, double bias) {
        return call_function("nn_shrink_grad", x, lit(lambda), lit(bias));
    }

    /**
     * Shrinkage with a threshold and a separate bias, derivative: {@code |x| > lambda ? 1 : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lambda threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5
     * @param bias amount by which |x| is reduced where it is greater than lambda; a finite number, default 0.0
     */
    public static Column shrinkGrad(Column x, Column lambda, Column bias) {
        return call_function("nn_shrink_grad", x, lambda, bias);
    }

    /**
     * Difference of x and its hyperbolic tangent: {@code x − tanh(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column tanhshrink(Column x) {
        return call_function("nn_tanhshrink", x);
    }

    /**
     * Difference of x and its hyperbolic tangent: {@code x − tanh(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column tanhShrink(Column x) {
        return call_function("nn_tanh_shrink", x);
    }

    /**
     * Difference of x and its hyperbolic tangent, derivative: {@code tanh(x)²}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column tanhshrinkGrad(Column x) {
        return call_function("nn_tanhshrink_grad", x);
    }

    /**
     * Difference of x and its hyperbolic tangent, derivative: {@code tanh(x)²}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column tanhShrinkGrad(Column x) {
        return call_function("nn_tanh_shrink_grad", x);
    }

    /**
     * Identity function: {@code x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column identity(Column x) {
        return call_function("nn_identity", x);
    }

    /**
     * Identity function: {@code x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column linear(Column x) {
        return call_function("nn_linear", x);
    }

    /**
     * Identity function, derivative: {@code 1}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column identityGrad(Column x) {
        return call_function("nn_identity_grad", x);
    }

    /**
     * Identity function, derivative: {@code 1}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column linearGrad(Column x) {
        return call_function("nn_linear_grad", x);
    }

    /**
     * Hyperbola with slope 1/2 at −∞ and 3/2 at ∞: {@code (√(x² + 1) − 1)/2 + x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column bentIdentity(Column x) {
        return call_function("nn_bent_identity", x);
    }

    /**
     * Hyperbola with slope 1/2 at −∞ and 3/2 at ∞, derivative: {@code x/(2·√(x² + 1)) + 1}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column bentIdentityGrad(Column x) {
        return call_function("nn_bent_identity_grad", x);
    }

    /**
     * Third power of x: {@code x³}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column cube(Column x) {
        return call_function("nn_cube", x);
    }

    /**
     * Third power of x, derivative: {@code 3·x²}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column cubeGrad(Column x) {
        return call_function("nn_cube_grad", x);
    }

    /**
     * Exponential function: {@code exp(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column exponential(Column x) {
        return call_function("nn_exponential", x);
    }

    /**
     * Exponential function, derivative: {@code exp(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column exponentialGrad(Column x) {
        return call_function("nn_exponential_grad", x);
    }

    /**
     * Gaussian function: {@code exp(−x²)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column gaussian(Column x) {
        return call_function("nn_gaussian", x);
    }

    /**
     * Gaussian function, derivative: {@code −2·x·exp(−x²)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column gaussianGrad(Column x) {
        return call_function("nn_gaussian_grad", x);
    }

    /**
     * Error function: {@code erf(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column erf(Column x) {
        return call_function("nn_erf", x);
    }

    /**
     * Error function, derivative: {@code 2/√π·exp(−x²)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column erfGrad(Column x) {
        return call_function("nn_erf_grad", x);
    }

    /**
     * Log-odds, the inverse of the logistic sigmoid: {@code ln(x/(1 − x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column logit(Column x) {
        return call_function("nn_logit", x);
    }

    /**
     * Log-odds, the inverse of the logistic sigmoid, derivative: {@code 1/(x·(1 − x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column logitGrad(Column x) {
        return call_function("nn_logit_grad", x);
    }

    /**
     * Logarithm of 1 minus an exponential, as of the probability of the contrary: {@code ln(1 − exp(−x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column log1mexp(Column x) {
        return call_function("nn_log1mexp", x);
    }

    /**
     * Logarithm of 1 minus an exponential, as of the probability of the contrary, derivative: {@code 1/expm1(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column log1mexpGrad(Column x) {
        return call_function("nn_log1mexp_grad", x);
    }

    /**
     * Distribution function of the standard normal distribution, the inverse of probit: {@code Φ(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column normalCdf(Column x) {
        return call_function("nn_normal_cdf", x);
    }

    /**
     * Distribution function of the standard normal distribution, the inverse of probit, derivative: {@code φ(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column normalCdfGrad(Column x) {
        return call_function("nn_normal_cdf_grad", x);
    }

    /**
     * Inverted dropout, which drops elements at random and scales the others: {@code u < p ? 0 : x/(1 − p)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param key seed of the random numbers u, one per element, uniform in [0, 1); a BIGINT, required
     */
    public static Column dropout(Column x, Column key) {
        return call_function("nn_dropout", x, key);
    }

    /**
     * Inverted dropout, which drops elements at random and scales the others: {@code u < p ? 0 : x/(1 − p)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param key seed of the random numbers u, one per element, uniform in [0, 1); a BIGINT, required
     * @param p probability that an element is dropped; a finite number ≥ 0 and ≤ 1, default 0.5
     */
    public static Column dropout(Column x, Column key, double p) {
        return call_function("nn_dropout", x, key, lit(p));
    }

    /**
     * Inverted dropout, which drops elements at random and scales the others: {@code u < p ? 0 : x/(1 − p)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param key seed of the random numbers u, one per element, uniform in [0, 1); a BIGINT, required
     * @param p probability that an element is dropped; a finite number ≥ 0 and ≤ 1, default 0.5
     */
    public static Column dropout(Column x, Column key, Column p) {
        return call_function("nn_dropout", x, key, p);
    }

    /**
     * Inverted dropout, which drops elements at random and scales the others, derivative:
     * {@code u < p ? 0 : 1/(1 − p)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param key seed of the random numbers u, one per element, uniform in [0, 1); a BIGINT, required
     */
    public static Column dropoutGrad(Column x, Column key) {
        return call_function("nn_dropout_grad", x, key);
    }

    /**
     * Inverted dropout, which drops elements at random and scales the others, derivative:
     * {@code u < p ? 0 : 1/(1 − p)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param key seed of the random numbers u, one per element, uniform in [0, 1); a BIGINT, required
     * @param p probability that an element is dropped; a finite number ≥ 0 and ≤ 1, default 0.5
     */
    public static Column dropoutGrad(Column x, Column key, double p) {
        return call_function("nn_dropout_grad", x, key, lit(p));
    }

    /**
     * Inverted dropout, which drops elements at random and scales the others, derivative:
     * {@code u < p ? 0 : 1/(1 − p)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param key seed of the random numbers u, one per element, uniform in [0, 1); a BIGINT, required
     * @param p probability that an element is dropped; a finite number ≥ 0 and ≤ 1, default 0.5
     */
    public static Column dropoutGrad(Column x, Column key, Column p) {
        return call_function("nn_dropout_grad", x, key, p);
    }

    /**
     * Exponentials of a row divided by their sum: {@code exp(x/temperature)/sum(exp(x/temperature))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     */
    public static Column softmax(Column x) {
        return call_function("nn_softmax", x);
    }

    /**
     * Exponentials of a row divided by their sum: {@code exp(x/temperature)/sum(exp(x/temperature))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param temperature divisor of the elements before the exponential; a finite number &gt; 0, or ∞, default 1.0
     */
    public static Column softmax(Column x, double temperature) {
        return call_function("nn_softmax", x, lit(temperature));
    }

    /**
     * Exponentials of a row divided by their sum: {@code exp(x/temperature)/sum(exp(x/temperature))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param temperature divisor of the elements before the exponential; a finite number &gt; 0, or ∞, default 1.0
     */
    public static Column softmax(Column x, Column temperature) {
        return call_function("nn_softmax", x, temperature);
    }

    /**
     * Exponentials of a row divided by their sum, vector-Jacobian product:
     * {@code upstream times the Jacobian of softmax}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     */
    public static Column softmaxVjp(Column x, Column upstream) {
        return call_function("nn_softmax_vjp", x, upstream);
    }

    /**
     * Exponentials of a row divided by their sum, vector-Jacobian product:
     * {@code upstream times the Jacobian of softmax}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     * @param temperature divisor of the elements before the exponential; a finite number &gt; 0, or ∞, default 1.0
     */
    public static Column softmaxVjp(Column x, Column upstream, double temperature) {
        return call_function("nn_softmax_vjp", x, upstream, lit(temperature));
    }

    /**
     * Exponentials of a row divided by their sum, vector-Jacobian product:
     * {@code upstream times the Jacobian of softmax}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     * @param temperature divisor of the elements before the exponential; a finite number &gt; 0, or ∞, default 1.0
     */
    public static Column softmaxVjp(Column x, Column upstream, Column temperature) {
        return call_function("nn_softmax_vjp", x, upstream, temperature);
    }

    /**
     * Exponentials of a row divided by their sum, Jacobian: {@code ∂(exp(x/temperature)/sum(exp(x/temperature)))/∂x}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     */
    public static Column softmaxJacobian(Column x) {
        return call_function("nn_softmax_jacobian", x);
    }

    /**
     * Exponentials of a row divided by their sum, Jacobian: {@code ∂(exp(x/temperature)/sum(exp(x/temperature)))/∂x}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param temperature divisor of the elements before the exponential; a finite number &gt; 0, or ∞, default 1.0
     */
    public static Column softmaxJacobian(Column x, double temperature) {
        return call_function("nn_softmax_jacobian", x, lit(temperature));
    }

    /**
     * Exponentials of a row divided by their sum, Jacobian: {@code ∂(exp(x/temperature)/sum(exp(x/temperature)))/∂x}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param temperature divisor of the elements before the exponential; a finite number &gt; 0, or ∞, default 1.0
     */
    public static Column softmaxJacobian(Column x, Column temperature) {
        return call_function("nn_softmax_jacobian", x, temperature);
    }

    /**
     * Logarithm of softmax: {@code x/temperature − ln(sum(exp(x/temperature)))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     */
    public static Column logSoftmax(Column x) {
        return call_function("nn_log_softmax", x);
    }

    /**
     * Logarithm of softmax: {@code x/temperature − ln(sum(exp(x/temperature)))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param temperature divisor of the elements before the exponential; a finite number &gt; 0, or ∞, default 1.0
     */
    public static Column logSoftmax(Column x, double temperature) {
        return call_function("nn_log_softmax", x, lit(temperature));
    }

    /**
     * Logarithm of softmax: {@code x/temperature − ln(sum(exp(x/temperature)))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param temperature divisor of the elements before the exponential; a finite number &gt; 0, or ∞, default 1.0
     */
    public static Column logSoftmax(Column x, Column temperature) {
        return call_function("nn_log_softmax", x, temperature);
    }

    /**
     * Logarithm of softmax: {@code x/temperature − ln(sum(exp(x/temperature)))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     */
    public static Column logsoftmax(Column x) {
        return call_function("nn_logsoftmax", x);
    }

    /**
     * Logarithm of softmax: {@code x/temperature − ln(sum(exp(x/temperature)))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param temperature divisor of the elements before the exponential; a finite number &gt; 0, or ∞, default 1.0
     */
    public static Column logsoftmax(Column x, double temperature) {
        return call_function("nn_logsoftmax", x, lit(temperature));
    }

    /**
     * Logarithm of softmax: {@code x/temperature − ln(sum(exp(x/temperature)))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param temperature divisor of the elements before the exponential; a finite number &gt; 0, or ∞, default 1.0
     */
    public static Column logsoftmax(Column x, Column temperature) {
        return call_function("nn_logsoftmax", x, temperature);
    }

    /**
     * Logarithm of softmax, vector-Jacobian product: {@code upstream times the Jacobian of log_softmax}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     */
    public static Column logSoftmaxVjp(Column x, Column upstream) {
        return call_function("nn_log_softmax_vjp", x, upstream);
    }

    /**
     * Logarithm of softmax, vector-Jacobian product: {@code upstream times the Jacobian of log_softmax}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     * @param temperature divisor of the elements before the exponential; a finite number &gt; 0, or ∞, default 1.0
     */
    public static Column logSoftmaxVjp(Column x, Column upstream, double temperature) {
        return call_function("nn_log_softmax_vjp", x, upstream, lit(temperature));
    }

    /**
     * Logarithm of softmax, vector-Jacobian product: {@code upstream times the Jacobian of log_softmax}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     * @param temperature divisor of the elements before the exponential; a finite number &gt; 0, or ∞, default 1.0
     */
    public static Column logSoftmaxVjp(Column x, Column upstream, Column temperature) {
        return call_function("nn_log_softmax_vjp", x, upstream, temperature);
    }

    /**
     * Logarithm of softmax, vector-Jacobian product: {@code upstream times the Jacobian of log_softmax}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     */
    public static Column logsoftmaxVjp(Column x, Column upstream) {
        return call_function("nn_logsoftmax_vjp", x, upstream);
    }

    /**
     * Logarithm of softmax, vector-Jacobian product: {@code upstream times the Jacobian of log_softmax}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     * @param temperature divisor of the elements before the exponential; a finite number &gt; 0, or ∞, default 1.0
     */
    public static Column logsoftmaxVjp(Column x, Column upstream, double temperature) {
        return call_function("nn_logsoftmax_vjp", x, upstream, lit(temperature));
    }

    /**
     * Logarithm of softmax, vector-Jacobian product: {@code upstream times the Jacobian of log_softmax}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     * @param temperature divisor of the elements before the exponential; a finite number &gt; 0, or ∞, default 1.0
     */
    public static Column logsoftmaxVjp(Column x, Column upstream, Column temperature) {
        return call_function("nn_logsoftmax_vjp", x, upstream, temperature);
    }

    /**
     * Euclidean projection of a row onto the probability simplex:
     * {@code max(x − τ, 0), where τ solves sum(max(x − τ, 0)) = 1}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     */
    public static Column sparsemax(Column x) {
        return call_function("nn_sparsemax", x);
    }

    /**
     * Euclidean projection of a row onto the probability simplex, vector-Jacobian product:
     * {@code upstream times the Jacobian of sparsemax}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     */
    public static Column sparsemaxVjp(Column x, Column upstream) {
        return call_function("nn_sparsemax_vjp", x, upstream);
    }

    /**
     * 1.5-entmax of a row, between softmax and sparsemax:
     * {@code max(x/2 − τ, 0)², where τ solves sum(max(x/2 − τ, 0)²) = 1}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     */
    public static Column entmax15(Column x) {
        return call_function("nn_entmax15", x);
    }

    /**
     * 1.5-entmax of a row, between softmax and sparsemax, vector-Jacobian product:
     * {@code upstream times the Jacobian of entmax15}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     */
    public static Column entmax15Vjp(Column x, Column upstream) {
        return call_function("nn_entmax15_vjp", x, upstream);
    }

    /**
     * Softmax of a row with Gumbel noise, a differentiable sample of a class:
     * {@code exp((x + g)/temperature)/sum(exp((x + g)/temperature)), where g = −ln(−ln(u))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param key seed of the random numbers u, one per element, uniform in (0, 1); a BIGINT, required
     */
    public static Column gumbelSoftmax(Column x, Column key) {
        return call_function("nn_gumbel_softmax", x, key);
    }

    /**
     * Softmax of a row with Gumbel noise, a differentiable sample of a class:
     * {@code exp((x + g)/temperature)/sum(exp((x + g)/temperature)), where g = −ln(−ln(u))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param key seed of the random numbers u, one per element, uniform in (0, 1); a BIGINT, required
     * @param temperature divisor of the elements before the exponential; a finite number &gt; 0, or ∞, default 1.0
     */
    public static Column gumbelSoftmax(Column x, Column key, double temperature) {
        return call_function("nn_gumbel_softmax", x, key, lit(temperature));
    }

    /**
     * Softmax of a row with Gumbel noise, a differentiable sample of a class:
     * {@code exp((x + g)/temperature)/sum(exp((x + g)/temperature)), where g = −ln(−ln(u))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param key seed of the random numbers u, one per element, uniform in (0, 1); a BIGINT, required
     * @param temperature divisor of the elements before the exponential; a finite number &gt; 0, or ∞, default 1.0
     */
    public static Column gumbelSoftmax(Column x, Column key, Column temperature) {
        return call_function("nn_gumbel_softmax", x, key, temperature);
    }

    /**
     * Softmax of a row with Gumbel noise, a differentiable sample of a class, vector-Jacobian product:
     * {@code upstream times the Jacobian of gumbel_softmax}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     * @param key seed of the random numbers u, one per element, uniform in (0, 1); a BIGINT, required
     */
    public static Column gumbelSoftmaxVjp(Column x, Column upstream, Column key) {
        return call_function("nn_gumbel_softmax_vjp", x, upstream, key);
    }

    /**
     * Softmax of a row with Gumbel noise, a differentiable sample of a class, vector-Jacobian product:
     * {@code upstream times the Jacobian of gumbel_softmax}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     * @param key seed of the random numbers u, one per element, uniform in (0, 1); a BIGINT, required
     * @param temperature divisor of the elements before the exponential; a finite number &gt; 0, or ∞, default 1.0
     */
    public static Column gumbelSoftmaxVjp(Column x, Column upstream, Column key, double temperature) {
        return call_function("nn_gumbel_softmax_vjp", x, upstream, key, lit(temperature));
    }

    /**
     * Softmax of a row with Gumbel noise, a differentiable sample of a class, vector-Jacobian product:
     * {@code upstream times the Jacobian of gumbel_softmax}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     * @param key seed of the random numbers u, one per element, uniform in (0, 1); a BIGINT, required
     * @param temperature divisor of the elements before the exponential; a finite number &gt; 0, or ∞, default 1.0
     */
    public static Column gumbelSoftmaxVjp(Column x, Column upstream, Column key, Column temperature) {
        return call_function("nn_gumbel_softmax_vjp", x, upstream, key, temperature);
    }

    /**
     * Softmax of the negated row: {@code exp(−x/temperature)/sum(exp(−x/temperature))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     */
    public static Column softmin(Column x) {
        return call_function("nn_softmin", x);
    }

    /**
     * Softmax of the negated row: {@code exp(−x/temperature)/sum(exp(−x/temperature))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param temperature divisor of the elements before the exponential; a finite number &gt; 0, or ∞, default 1.0
     */
    public static Column softmin(Column x, double temperature) {
        return call_function("nn_softmin", x, lit(temperature));
    }

    /**
     * Softmax of the negated row: {@code exp(−x/temperature)/sum(exp(−x/temperature))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param temperature divisor of the elements before the exponential; a finite number &gt; 0, or ∞, default 1.0
     */
    public static Column softmin(Column x, Column temperature) {
        return call_function("nn_softmin", x, temperature);
    }

    /**
     * 1 at the first maximum of a row, 0 elsewhere: {@code i = argmax(x) ? 1 : 0}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     */
    public static Column hardmax(Column x) {
        return call_function("nn_hardmax", x);
    }

    /**
     * Logarithm of the sum of the exponentials of a row: {@code ln(sum(exp(x)))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     */
    public static Column logsumexp(Column x) {
        return call_function("nn_logsumexp", x);
    }

    /**
     * Row divided by its Euclidean norm: {@code x/max(√(sum(x²)), eps)}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     */
    public static Column l2Normalize(Column x) {
        return call_function("nn_l2_normalize", x);
    }

    /**
     * Row divided by its Euclidean norm: {@code x/max(√(sum(x²)), eps)}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param eps smallest divisor; a finite number ≥ 0, default 1.0E-12
     */
    public static Column l2Normalize(Column x, double eps) {
        return call_function("nn_l2_normalize", x, lit(eps));
    }

    /**
     * Row divided by its Euclidean norm: {@code x/max(√(sum(x²)), eps)}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param eps smallest divisor; a finite number ≥ 0, default 1.0E-12
     */
    public static Column l2Normalize(Column x, Column eps) {
        return call_function("nn_l2_normalize", x, eps);
    }

    /**
     * Row divided by its Euclidean norm, vector-Jacobian product: {@code upstream times the Jacobian of l2_normalize}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     */
    public static Column l2NormalizeVjp(Column x, Column upstream) {
        return call_function("nn_l2_normalize_vjp", x, upstream);
    }

    /**
     * Row divided by its Euclidean norm, vector-Jacobian product: {@code upstream times the Jacobian of l2_normalize}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     * @param eps smallest divisor; a finite number ≥ 0, default 1.0E-12
     */
    public static Column l2NormalizeVjp(Column x, Column upstream, double eps) {
        return call_function("nn_l2_normalize_vjp", x, upstream, lit(eps));
    }

    /**
     * Row divided by its Euclidean norm, vector-Jacobian product: {@code upstream times the Jacobian of l2_normalize}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     * @param eps smallest divisor; a finite number ≥ 0, default 1.0E-12
     */
    public static Column l2NormalizeVjp(Column x, Column upstream, Column eps) {
        return call_function("nn_l2_normalize_vjp", x, upstream, eps);
    }

    /**
     * Row minus its mean, divided by its standard deviation: {@code (x − sum(x)/n)/√(sum((x − sum(x)/n)²)/n + eps)}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     */
    public static Column layerNorm(Column x) {
        return call_function("nn_layer_norm", x);
    }

    /**
     * Row minus its mean, divided by its standard deviation: {@code (x − sum(x)/n)/√(sum((x − sum(x)/n)²)/n + eps)}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param eps added to the variance; a finite number ≥ 0, default 1.0E-5
     */
    public static Column layerNorm(Column x, double eps) {
        return call_function("nn_layer_norm", x, lit(eps));
    }

    /**
     * Row minus its mean, divided by its standard deviation: {@code (x − sum(x)/n)/√(sum((x − sum(x)/n)²)/n + eps)}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param eps added to the variance; a finite number ≥ 0, default 1.0E-5
     */
    public static Column layerNorm(Column x, Column eps) {
        return call_function("nn_layer_norm", x, eps);
    }

    /**
     * Row minus its mean, divided by its standard deviation, vector-Jacobian product:
     * {@code upstream times the Jacobian of layer_norm}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     */
    public static Column layerNormVjp(Column x, Column upstream) {
        return call_function("nn_layer_norm_vjp", x, upstream);
    }

    /**
     * Row minus its mean, divided by its standard deviation, vector-Jacobian product:
     * {@code upstream times the Jacobian of layer_norm}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     * @param eps added to the variance; a finite number ≥ 0, default 1.0E-5
     */
    public static Column layerNormVjp(Column x, Column upstream, double eps) {
        return call_function("nn_layer_norm_vjp", x, upstream, lit(eps));
    }

    /**
     * Row minus its mean, divided by its standard deviation, vector-Jacobian product:
     * {@code upstream times the Jacobian of layer_norm}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     * @param eps added to the variance; a finite number ≥ 0, default 1.0E-5
     */
    public static Column layerNormVjp(Column x, Column upstream, Column eps) {
        return call_function("nn_layer_norm_vjp", x, upstream, eps);
    }

    /**
     * Row divided by the root of its mean square: {@code x/√(sum(x²)/n + eps)}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     */
    public static Column rmsNorm(Column x) {
        return call_function("nn_rms_norm", x);
    }

    /**
     * Row divided by the root of its mean square: {@code x/√(sum(x²)/n + eps)}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param eps added to the mean square; a finite number ≥ 0, default 1.0E-5
     */
    public static Column rmsNorm(Column x, double eps) {
        return call_function("nn_rms_norm", x, lit(eps));
    }

    /**
     * Row divided by the root of its mean square: {@code x/√(sum(x²)/n + eps)}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param eps added to the mean square; a finite number ≥ 0, default 1.0E-5
     */
    public static Column rmsNorm(Column x, Column eps) {
        return call_function("nn_rms_norm", x, eps);
    }

    /**
     * Row divided by the root of its mean square, vector-Jacobian product:
     * {@code upstream times the Jacobian of rms_norm}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     */
    public static Column rmsNormVjp(Column x, Column upstream) {
        return call_function("nn_rms_norm_vjp", x, upstream);
    }

    /**
     * Row divided by the root of its mean square, vector-Jacobian product:
     * {@code upstream times the Jacobian of rms_norm}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     * @param eps added to the mean square; a finite number ≥ 0, default 1.0E-5
     */
    public static Column rmsNormVjp(Column x, Column upstream, double eps) {
        return call_function("nn_rms_norm_vjp", x, upstream, lit(eps));
    }

    /**
     * Row divided by the root of its mean square, vector-Jacobian product:
     * {@code upstream times the Jacobian of rms_norm}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     * @param eps added to the mean square; a finite number ≥ 0, default 1.0E-5
     */
    public static Column rmsNormVjp(Column x, Column upstream, Column eps) {
        return call_function("nn_rms_norm_vjp", x, upstream, eps);
    }

    /**
     * Gated linear unit, the first half of a row times the logistic sigmoid of the second half: {@code a·σ(b)}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     */
    public static Column glu(Column x) {
        return call_function("nn_glu", x);
    }

    /**
     * Gated linear unit, the first half of a row times the logistic sigmoid of the second half, vector-Jacobian
     * product: {@code upstream times the Jacobian of glu}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     */
    public static Column gluVjp(Column x, Column upstream) {
        return call_function("nn_glu_vjp", x, upstream);
    }

    /**
     * Gated linear unit, silu of the first half of a row times the second half: {@code a·σ(a)·b}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     */
    public static Column swiglu(Column x) {
        return call_function("nn_swiglu", x);
    }

    /**
     * Gated linear unit, silu of the first half of a row times the second half, vector-Jacobian product:
     * {@code upstream times the Jacobian of swiglu}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     */
    public static Column swigluVjp(Column x, Column upstream) {
        return call_function("nn_swiglu_vjp", x, upstream);
    }

    /**
     * Gated linear unit, gelu of the first half of a row times the second half: {@code a·Φ(a)·b}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     */
    public static Column geglu(Column x) {
        return call_function("nn_geglu", x);
    }

    /**
     * Gated linear unit, gelu of the first half of a row times the second half, vector-Jacobian product:
     * {@code upstream times the Jacobian of geglu}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     */
    public static Column gegluVjp(Column x, Column upstream) {
        return call_function("nn_geglu_vjp", x, upstream);
    }

    /**
     * Gated linear unit, relu of the first half of a row times the second half: {@code max(0, a)·b}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     */
    public static Column reglu(Column x) {
        return call_function("nn_reglu", x);
    }

    /**
     * Gated linear unit, relu of the first half of a row times the second half, vector-Jacobian product:
     * {@code upstream times the Jacobian of reglu}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     */
    public static Column regluVjp(Column x, Column upstream) {
        return call_function("nn_reglu_vjp", x, upstream);
    }

    /**
     * Bilinear gated linear unit, the product of the two halves of a row: {@code a·b}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     */
    public static Column bilinearGlu(Column x) {
        return call_function("nn_bilinear_glu", x);
    }

    /**
     * Bilinear gated linear unit, the product of the two halves of a row, vector-Jacobian product:
     * {@code upstream times the Jacobian of bilinear_glu}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     */
    public static Column bilinearGluVjp(Column x, Column upstream) {
        return call_function("nn_bilinear_glu_vjp", x, upstream);
    }

    /**
     * Concatenated rectified linear unit, relu of a row followed by relu of its negation:
     * {@code [max(0, x), max(0, −x)]}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     */
    public static Column crelu(Column x) {
        return call_function("nn_crelu", x);
    }

    /**
     * Concatenated rectified linear unit, relu of a row followed by relu of its negation, vector-Jacobian product:
     * {@code upstream times the Jacobian of crelu}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     */
    public static Column creluVjp(Column x, Column upstream) {
        return call_function("nn_crelu_vjp", x, upstream);
    }

    /**
     * Maximum of each group of k adjacent elements: {@code max(x₁, …, xₖ)}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     */
    public static Column maxout(Column x) {
        return call_function("nn_maxout", x);
    }

    /**
     * Maximum of each group of k adjacent elements: {@code max(x₁, …, xₖ)}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param k number of elements in each group; a whole number ≥ 1, default 2
     */
    public static Column maxout(Column x, double k) {
        return call_function("nn_maxout", x, lit(k));
    }

    /**
     * Maximum of each group of k adjacent elements: {@code max(x₁, …, xₖ)}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param k number of elements in each group; a whole number ≥ 1, default 2
     */
    public static Column maxout(Column x, Column k) {
        return call_function("nn_maxout", x, k);
    }

    /**
     * Maximum of each group of k adjacent elements, vector-Jacobian product:
     * {@code upstream times the Jacobian of maxout}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     */
    public static Column maxoutVjp(Column x, Column upstream) {
        return call_function("nn_maxout_vjp", x, upstream);
    }

    /**
     * Maximum of each group of k adjacent elements, vector-Jacobian product:
     * {@code upstream times the Jacobian of maxout}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     * @param k number of elements in each group; a whole number ≥ 1, default 2
     */
    public static Column maxoutVjp(Column x, Column upstream, double k) {
        return call_function("nn_maxout_vjp", x, upstream, lit(k));
    }

    /**
     * Maximum of each group of k adjacent elements, vector-Jacobian product:
     * {@code upstream times the Jacobian of maxout}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param upstream a column; upstream gradient, the derivative of the loss with respect to each element of
     *     the result
     * @param k number of elements in each group; a whole number ≥ 1, default 2
     */
    public static Column maxoutVjp(Column x, Column upstream, Column k) {
        return call_function("nn_maxout_vjp", x, upstream, k);
    }

    /**
     * Binary cross-entropy of a predicted probability:
     * {@code −y·ln(min(max(x, eps), 1 − eps)) − (1 − y)·ln(min(max(1 − x, eps), 1 − eps))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1 or 0, or the probability of class 1
     */
    public static Column binaryCrossEntropy(Column x, Column y) {
        return call_function("nn_binary_cross_entropy", x, y);
    }

    /**
     * Binary cross-entropy of a predicted probability:
     * {@code −y·ln(min(max(x, eps), 1 − eps)) − (1 − y)·ln(min(max(1 − x, eps), 1 − eps))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1 or 0, or the probability of class 1
     * @param eps probabilities are clipped to [eps, 1 − eps]; a finite number ≥ 0 and &lt; 0.5, default 0.0
     */
    public static Column binaryCrossEntropy(Column x, Column y, double eps) {
        return call_function("nn_binary_cross_entropy", x, y, lit(eps));
    }

    /**
     * Binary cross-entropy of a predicted probability:
     * {@code −y·ln(min(max(x, eps), 1 − eps)) − (1 − y)·ln(min(max(1 − x, eps), 1 − eps))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1 or 0, or the probability of class 1
     * @param eps probabilities are clipped to [eps, 1 − eps]; a finite number ≥ 0 and &lt; 0.5, default 0.0
     */
    public static Column binaryCrossEntropy(Column x, Column y, Column eps) {
        return call_function("nn_binary_cross_entropy", x, y, eps);
    }

    /**
     * Binary cross-entropy of a predicted probability, derivative:
     * {@code x < eps ? 0 : 1 − x < eps ? 0 : (x − y)/(x·(1 − x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1 or 0, or the probability of class 1
     */
    public static Column binaryCrossEntropyGrad(Column x, Column y) {
        return call_function("nn_binary_cross_entropy_grad", x, y);
    }

    /**
     * Binary cross-entropy of a predicted probability, derivative:
     * {@code x < eps ? 0 : 1 − x < eps ? 0 : (x − y)/(x·(1 − x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1 or 0, or the probability of class 1
     * @param eps probabilities are clipped to [eps, 1 − eps]; a finite number ≥ 0 and &lt; 0.5, default 0.0
     */
    public static Column binaryCrossEntropyGrad(Column x, Column y, double eps) {
        return call_function("nn_binary_cross_entropy_grad", x, y, lit(eps));
    }

    /**
     * Binary cross-entropy of a predicted probability, derivative:
     * {@code x < eps ? 0 : 1 − x < eps ? 0 : (x − y)/(x·(1 − x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1 or 0, or the probability of class 1
     * @param eps probabilities are clipped to [eps, 1 − eps]; a finite number ≥ 0 and &lt; 0.5, default 0.0
     */
    public static Column binaryCrossEntropyGrad(Column x, Column y, Column eps) {
        return call_function("nn_binary_cross_entropy_grad", x, y, eps);
    }

    /**
     * Binary cross-entropy of a predicted logit: {@code y·pos_weight·ln(1 + exp(−x)) + (1 − y)·ln(1 + exp(x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1 or 0, or the probability of class 1
     */
    public static Column sigmoidCrossEntropy(Column x, Column y) {
        return call_function("nn_sigmoid_cross_entropy", x, y);
    }

    /**
     * Binary cross-entropy of a predicted logit: {@code y·pos_weight·ln(1 + exp(−x)) + (1 − y)·ln(1 + exp(x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1 or 0, or the probability of class 1
     * @param posWeight weight of the positive class, y = 1; a finite number ≥ 0, default 1.0
     */
    public static Column sigmoidCrossEntropy(Column x, Column y, double posWeight) {
        return call_function("nn_sigmoid_cross_entropy", x, y, lit(posWeight));
    }

    /**
     * Binary cross-entropy of a predicted logit: {@code y·pos_weight·ln(1 + exp(−x)) + (1 − y)·ln(1 + exp(x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1 or 0, or the probability of class 1
     * @param posWeight weight of the positive class, y = 1; a finite number ≥ 0 or an ARRAY with one per element,
     *     default 1.0
     */
    public static Column sigmoidCrossEntropy(Column x, Column y, Column posWeight) {
        return call_function("nn_sigmoid_cross_entropy", x, y, posWeight);
    }

    /**
     * Binary cross-entropy of a predicted logit: {@code y·pos_weight·ln(1 + exp(−x)) + (1 − y)·ln(1 + exp(x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1 or 0, or the probability of class 1
     */
    public static Column binaryCrossEntropyWithLogits(Column x, Column y) {
        return call_function("nn_binary_cross_entropy_with_logits", x, y);
    }

    /**
     * Binary cross-entropy of a predicted logit: {@code y·pos_weight·ln(1 + exp(−x)) + (1 − y)·ln(1 + exp(x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1 or 0, or the probability of class 1
     * @param posWeight weight of the positive class, y = 1; a finite number ≥ 0, default 1.0
     */
    public static Column binaryCrossEntropyWithLogits(Column x, Column y, double posWeight) {
        return call_function("nn_binary_cross_entropy_with_logits", x, y, lit(posWeight));
    }

    /**
     * Binary cross-entropy of a predicted logit: {@code y·pos_weight·ln(1 + exp(−x)) + (1 − y)·ln(1 + exp(x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1 or 0, or the probability of class 1
     * @param posWeight weight of the positive class, y = 1; a finite number ≥ 0 or an ARRAY with one per element,
     *     default 1.0
     */
    public static Column binaryCrossEntropyWithLogits(Column x, Column y, Column posWeight) {
        return call_function("nn_binary_cross_entropy_with_logits", x, y, posWeight);
    }

    /**
     * Binary cross-entropy of a predicted logit, derivative: {@code (1 − y)·σ(x) − y·pos_weight·σ(−x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1 or 0, or the probability of class 1
     */
    public static Column sigmoidCrossEntropyGrad(Column x, Column y) {
        return call_function("nn_sigmoid_cross_entropy_grad", x, y);
    }

    /**
     * Binary cross-entropy of a predicted logit, derivative: {@code (1 − y)·σ(x) − y·pos_weight·σ(−x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1 or 0, or the probability of class 1
     * @param posWeight weight of the positive class, y = 1; a finite number ≥ 0, default 1.0
     */
    public static Column sigmoidCrossEntropyGrad(Column x, Column y, double posWeight) {
        return call_function("nn_sigmoid_cross_entropy_grad", x, y, lit(posWeight));
    }

    /**
     * Binary cross-entropy of a predicted logit, derivative: {@code (1 − y)·σ(x) − y·pos_weight·σ(−x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1 or 0, or the probability of class 1
     * @param posWeight weight of the positive class, y = 1; a finite number ≥ 0 or an ARRAY with one per element,
     *     default 1.0
     */
    public static Column sigmoidCrossEntropyGrad(Column x, Column y, Column posWeight) {
        return call_function("nn_sigmoid_cross_entropy_grad", x, y, posWeight);
    }

    /**
     * Binary cross-entropy of a predicted logit, derivative: {@code (1 − y)·σ(x) − y·pos_weight·σ(−x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1 or 0, or the probability of class 1
     */
    public static Column binaryCrossEntropyWithLogitsGrad(Column x, Column y) {
        return call_function("nn_binary_cross_entropy_with_logits_grad", x, y);
    }

    /**
     * Binary cross-entropy of a predicted logit, derivative: {@code (1 − y)·σ(x) − y·pos_weight·σ(−x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1 or 0, or the probability of class 1
     * @param posWeight weight of the positive class, y = 1; a finite number ≥ 0, default 1.0
     */
    public static Column binaryCrossEntropyWithLogitsGrad(Column x, Column y, double posWeight) {
        return call_function("nn_binary_cross_entropy_with_logits_grad", x, y, lit(posWeight));
    }

    /**
     * Binary cross-entropy of a predicted logit, derivative: {@code (1 − y)·σ(x) − y·pos_weight·σ(−x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1 or 0, or the probability of class 1
     * @param posWeight weight of the positive class, y = 1; a finite number ≥ 0 or an ARRAY with one per element,
     *     default 1.0
     */
    public static Column binaryCrossEntropyWithLogitsGrad(Column x, Column y, Column posWeight) {
        return call_function("nn_binary_cross_entropy_with_logits_grad", x, y, posWeight);
    }

    /**
     * Focal loss of a predicted logit, the cross-entropy with less weight for what is easy: {@code y·(alpha ≥ 0 ? alpha
     * : 1)·σ(−x)^gamma·ln(1 + exp(−x)) + (1 − y)·(alpha ≥ 0 ? 1 − alpha : 1)·σ(x)^gamma·ln(1 + exp(x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1 or 0, or the probability of class 1
     */
    public static Column focalLoss(Column x, Column y) {
        return call_function("nn_focal_loss", x, y);
    }

    /**
     * Focal loss of a predicted logit, the cross-entropy with less weight for what is easy: {@code y·(alpha ≥ 0 ? alpha
     * : 1)·σ(−x)^gamma·ln(1 + exp(−x)) + (1 − y)·(alpha ≥ 0 ? 1 − alpha : 1)·σ(x)^gamma·ln(1 + exp(x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1 or 0, or the probability of class 1
     * @param gamma how much less an easy example weighs; a finite number ≥ 0, default 2.0
     */
    public static Column focalLoss(Column x, Column y, double gamma) {
        return call_function("nn_focal_loss", x, y, lit(gamma));
    }

    /**
     * Focal loss of a predicted logit, the cross-entropy with less weight for what is easy: {@code y·(alpha ≥ 0 ? alpha
     * : 1)·σ(−x)^gamma·ln(1 + exp(−x)) + (1 − y)·(alpha ≥ 0 ? 1 − alpha : 1)·σ(x)^gamma·ln(1 + exp(x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1 or 0, or the probability of class 1
     * @param gamma how much less an easy example weighs; a finite number ≥ 0, default 2.0
     */
    public static Column focalLoss(Column x, Column y, Column gamma) {
        return call_function("nn_focal_loss", x, y, gamma);
    }

    /**
     * Focal loss of a predicted logit, the cross-entropy with less weight for what is easy: {@code y·(alpha ≥ 0 ? alpha
     * : 1)·σ(−x)^gamma·ln(1 + exp(−x)) + (1 − y)·(alpha ≥ 0 ? 1 − alpha : 1)·σ(x)^gamma·ln(1 + exp(x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1 or 0, or the probability of class 1
     * @param gamma how much less an easy example weighs; a finite number ≥ 0, default 2.0
     * @param alpha weight of the positive class, y = 1; that of the other is 1 − alpha; a finite number ≥ 0 and ≤
     *     1, optional
     */
    public static Column focalLoss(Column x, Column y, double gamma, double alpha) {
        return call_function("nn_focal_loss", x, y, lit(gamma), lit(alpha));
    }

    /**
     * Focal loss of a predicted logit, the cross-entropy with less weight for what is easy: {@code y·(alpha ≥ 0 ? alpha
     * : 1)·σ(−x)^gamma·ln(1 + exp(−x)) + (1 − y)·(alpha ≥ 0 ? 1 − alpha : 1)·σ(x)^gamma·ln(1 + exp(x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1 or 0, or the probability of class 1
     * @param gamma how much less an easy example weighs; a finite number ≥ 0, default 2.0
     * @param alpha weight of the positive class, y = 1; that of the other is 1 − alpha; a finite number ≥ 0 and ≤
     *     1, optional
     */
    public static Column focalLoss(Column x, Column y, Column gamma, Column alpha) {
        return call_function("nn_focal_loss", x, y, gamma, alpha);
    }

    /**
     * Focal loss of a predicted logit, the cross-entropy with less weight for what is easy, derivative:
     * {@code its exact derivative}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1 or 0, or the probability of class 1
     */
    public static Column focalLossGrad(Column x, Column y) {
        return call_function("nn_focal_loss_grad", x, y);
    }

    /**
     * Focal loss of a predicted logit, the cross-entropy with less weight for what is easy, derivative:
     * {@code its exact derivative}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1 or 0, or the probability of class 1
     * @param gamma how much less an easy example weighs; a finite number ≥ 0, default 2.0
     */
    public static Column focalLossGrad(Column x, Column y, double gamma) {
        return call_function("nn_focal_loss_grad", x, y, lit(gamma));
    }

    /**
     * Focal loss of a predicted logit, the cross-entropy with less weight for what is easy, derivative:
     * {@code its exact derivative}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1 or 0, or the probability of class 1
     * @param gamma how much less an easy example weighs; a finite number ≥ 0, default 2.0
     */
    public static Column focalLossGrad(Column x, Column y, Column gamma) {
        return call_function("nn_focal_loss_grad", x, y, gamma);
    }

    /**
     * Focal loss of a predicted logit, the cross-entropy with less weight for what is easy, derivative:
     * {@code its exact derivative}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1 or 0, or the probability of class 1
     * @param gamma how much less an easy example weighs; a finite number ≥ 0, default 2.0
     * @param alpha weight of the positive class, y = 1; that of the other is 1 − alpha; a finite number ≥ 0 and ≤
     *     1, optional
     */
    public static Column focalLossGrad(Column x, Column y, double gamma, double alpha) {
        return call_function("nn_focal_loss_grad", x, y, lit(gamma), lit(alpha));
    }

    /**
     * Focal loss of a predicted logit, the cross-entropy with less weight for what is easy, derivative:
     * {@code its exact derivative}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1 or 0, or the probability of class 1
     * @param gamma how much less an easy example weighs; a finite number ≥ 0, default 2.0
     * @param alpha weight of the positive class, y = 1; that of the other is 1 − alpha; a finite number ≥ 0 and ≤
     *     1, optional
     */
    public static Column focalLossGrad(Column x, Column y, Column gamma, Column alpha) {
        return call_function("nn_focal_loss_grad", x, y, gamma, alpha);
    }

    /**
     * Hinge loss of a score: {@code max(0, 1 − (y = 0 ? −1 : y)·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1, or −1 or 0 for the other class
     */
    public static Column hinge(Column x, Column y) {
        return call_function("nn_hinge", x, y);
    }

    /**
     * Hinge loss of a score, derivative: {@code 1 − (y = 0 ? −1 : y)·x > 0 ? −(y = 0 ? −1 : y) : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1, or −1 or 0 for the other class
     */
    public static Column hingeGrad(Column x, Column y) {
        return call_function("nn_hinge_grad", x, y);
    }

    /**
     * Square of the hinge loss of a score: {@code max(0, 1 − (y = 0 ? −1 : y)·x)²}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1, or −1 or 0 for the other class
     */
    public static Column squaredHinge(Column x, Column y) {
        return call_function("nn_squared_hinge", x, y);
    }

    /**
     * Square of the hinge loss of a score, derivative:
     * {@code 1 − (y = 0 ? −1 : y)·x > 0 ? −2·(y = 0 ? −1 : y)·(1 − (y = 0 ? −1 : y)·x) : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param y a column; true class, 1, or −1 or 0 for the other class
     */
    public static Column squaredHingeGrad(Column x, Column y) {
        return call_function("nn_squared_hinge_grad", x, y);
    }

    /**
     * Negative log-likelihood of a count, of the logarithm of its predicted rate: {@code exp(x) − target·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true count
     */
    public static Column poissonNll(Column x, Column target) {
        return call_function("nn_poisson_nll", x, target);
    }

    /**
     * Negative log-likelihood of a count, of the logarithm of its predicted rate, derivative: {@code exp(x) − target}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true count
     */
    public static Column poissonNllGrad(Column x, Column target) {
        return call_function("nn_poisson_nll_grad", x, target);
    }

    /**
     * Negative log-likelihood of a number, of its predicted mean and variance:
     * {@code (ln(max(variance, eps)) + (x − target)²/max(variance, eps))/2}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     * @param variance predicted variance; a finite number ≥ 0, required
     */
    public static Column gaussianNll(Column x, Column target, double variance) {
        return call_function("nn_gaussian_nll", x, target, lit(variance));
    }

    /**
     * Negative log-likelihood of a number, of its predicted mean and variance:
     * {@code (ln(max(variance, eps)) + (x − target)²/max(variance, eps))/2}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     * @param variance predicted variance; a finite number ≥ 0, required
     */
    public static Column gaussianNll(Column x, Column target, Column variance) {
        return call_function("nn_gaussian_nll", x, target, variance);
    }

    /**
     * Negative log-likelihood of a number, of its predicted mean and variance:
     * {@code (ln(max(variance, eps)) + (x − target)²/max(variance, eps))/2}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     * @param variance predicted variance; a finite number ≥ 0, required
     * @param eps smallest variance that is taken as it is; a finite number &gt; 0, default 1.0E-6
     */
    public static Column gaussianNll(Column x, Column target, double variance, double eps) {
        return call_function("nn_gaussian_nll", x, target, lit(variance), lit(eps));
    }

    /**
     * Negative log-likelihood of a number, of its predicted mean and variance:
     * {@code (ln(max(variance, eps)) + (x − target)²/max(variance, eps))/2}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     * @param variance predicted variance; a finite number ≥ 0, required
     * @param eps smallest variance that is taken as it is; a finite number &gt; 0, default 1.0E-6
     */
    public static Column gaussianNll(Column x, Column target, Column variance, Column eps) {
        return call_function("nn_gaussian_nll", x, target, variance, eps);
    }

    /**
     * Negative log-likelihood of a number, of its predicted mean and variance, derivative:
     * {@code (x − target)/max(variance, eps)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     * @param variance predicted variance; a finite number ≥ 0, required
     */
    public static Column gaussianNllGrad(Column x, Column target, double variance) {
        return call_function("nn_gaussian_nll_grad", x, target, lit(variance));
    }

    /**
     * Negative log-likelihood of a number, of its predicted mean and variance, derivative:
     * {@code (x − target)/max(variance, eps)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     * @param variance predicted variance; a finite number ≥ 0, required
     */
    public static Column gaussianNllGrad(Column x, Column target, Column variance) {
        return call_function("nn_gaussian_nll_grad", x, target, variance);
    }

    /**
     * Negative log-likelihood of a number, of its predicted mean and variance, derivative:
     * {@code (x − target)/max(variance, eps)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     * @param variance predicted variance; a finite number ≥ 0, required
     * @param eps smallest variance that is taken as it is; a finite number &gt; 0, default 1.0E-6
     */
    public static Column gaussianNllGrad(Column x, Column target, double variance, double eps) {
        return call_function("nn_gaussian_nll_grad", x, target, lit(variance), lit(eps));
    }

    /**
     * Negative log-likelihood of a number, of its predicted mean and variance, derivative:
     * {@code (x − target)/max(variance, eps)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     * @param variance predicted variance; a finite number ≥ 0, required
     * @param eps smallest variance that is taken as it is; a finite number &gt; 0, default 1.0E-6
     */
    public static Column gaussianNllGrad(Column x, Column target, Column variance, Column eps) {
        return call_function("nn_gaussian_nll_grad", x, target, variance, eps);
    }

    /**
     * Quantile loss, or pinball loss, of a predicted quantile:
     * {@code x > target ? (1 − tau)·(x − target) : tau·(target − x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     */
    public static Column quantileLoss(Column x, Column target) {
        return call_function("nn_quantile_loss", x, target);
    }

    /**
     * Quantile loss, or pinball loss, of a predicted quantile:
     * {@code x > target ? (1 − tau)·(x − target) : tau·(target − x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     * @param tau the quantile that is predicted; a finite number ≥ 0 and ≤ 1, default 0.5
     */
    public static Column quantileLoss(Column x, Column target, double tau) {
        return call_function("nn_quantile_loss", x, target, lit(tau));
    }

    /**
     * Quantile loss, or pinball loss, of a predicted quantile:
     * {@code x > target ? (1 − tau)·(x − target) : tau·(target − x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     * @param tau the quantile that is predicted; a finite number ≥ 0 and ≤ 1, default 0.5
     */
    public static Column quantileLoss(Column x, Column target, Column tau) {
        return call_function("nn_quantile_loss", x, target, tau);
    }

    /**
     * Quantile loss, or pinball loss, of a predicted quantile, derivative:
     * {@code x > target ? 1 − tau : x < target ? −tau : 1/2 − tau}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     */
    public static Column quantileLossGrad(Column x, Column target) {
        return call_function("nn_quantile_loss_grad", x, target);
    }

    /**
     * Quantile loss, or pinball loss, of a predicted quantile, derivative:
     * {@code x > target ? 1 − tau : x < target ? −tau : 1/2 − tau}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     * @param tau the quantile that is predicted; a finite number ≥ 0 and ≤ 1, default 0.5
     */
    public static Column quantileLossGrad(Column x, Column target, double tau) {
        return call_function("nn_quantile_loss_grad", x, target, lit(tau));
    }

    /**
     * Quantile loss, or pinball loss, of a predicted quantile, derivative:
     * {@code x > target ? 1 − tau : x < target ? −tau : 1/2 − tau}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     * @param tau the quantile that is predicted; a finite number ≥ 0 and ≤ 1, default 0.5
     */
    public static Column quantileLossGrad(Column x, Column target, Column tau) {
        return call_function("nn_quantile_loss_grad", x, target, tau);
    }

    /**
     * Squared difference of x and the target: {@code (x − target)²}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     */
    public static Column squaredError(Column x, Column target) {
        return call_function("nn_squared_error", x, target);
    }

    /**
     * Squared difference of x and the target: {@code (x − target)²}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     */
    public static Column mseLoss(Column x, Column target) {
        return call_function("nn_mse_loss", x, target);
    }

    /**
     * Squared difference of x and the target, derivative: {@code 2·(x − target)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     */
    public static Column squaredErrorGrad(Column x, Column target) {
        return call_function("nn_squared_error_grad", x, target);
    }

    /**
     * Squared difference of x and the target, derivative: {@code 2·(x − target)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     */
    public static Column mseLossGrad(Column x, Column target) {
        return call_function("nn_mse_loss_grad", x, target);
    }

    /**
     * Absolute difference of x and the target: {@code |x − target|}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     */
    public static Column absoluteError(Column x, Column target) {
        return call_function("nn_absolute_error", x, target);
    }

    /**
     * Absolute difference of x and the target: {@code |x − target|}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     */
    public static Column l1Loss(Column x, Column target) {
        return call_function("nn_l1_loss", x, target);
    }

    /**
     * Absolute difference of x and the target, derivative: {@code sgn(x − target)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     */
    public static Column absoluteErrorGrad(Column x, Column target) {
        return call_function("nn_absolute_error_grad", x, target);
    }

    /**
     * Absolute difference of x and the target, derivative: {@code sgn(x − target)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     */
    public static Column l1LossGrad(Column x, Column target) {
        return call_function("nn_l1_loss_grad", x, target);
    }

    /**
     * Half the squared error up to the distance delta from the target, linear beyond:
     * {@code |x − target| ≤ delta ? (x − target)²/2 : delta·(|x − target| − delta/2)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     */
    public static Column huber(Column x, Column target) {
        return call_function("nn_huber", x, target);
    }

    /**
     * Half the squared error up to the distance delta from the target, linear beyond:
     * {@code |x − target| ≤ delta ? (x − target)²/2 : delta·(|x − target| − delta/2)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     * @param delta distance from the target beyond which the loss is linear; a finite number &gt; 0, default 1.0
     */
    public static Column huber(Column x, Column target, double delta) {
        return call_function("nn_huber", x, target, lit(delta));
    }

    /**
     * Half the squared error up to the distance delta from the target, linear beyond:
     * {@code |x − target| ≤ delta ? (x − target)²/2 : delta·(|x − target| − delta/2)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     * @param delta distance from the target beyond which the loss is linear; a finite number &gt; 0, default 1.0
     */
    public static Column huber(Column x, Column target, Column delta) {
        return call_function("nn_huber", x, target, delta);
    }

    /**
     * Half the squared error up to the distance delta from the target, linear beyond:
     * {@code |x − target| ≤ delta ? (x − target)²/2 : delta·(|x − target| − delta/2)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     */
    public static Column huberLoss(Column x, Column target) {
        return call_function("nn_huber_loss", x, target);
    }

    /**
     * Half the squared error up to the distance delta from the target, linear beyond:
     * {@code |x − target| ≤ delta ? (x − target)²/2 : delta·(|x − target| − delta/2)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     * @param delta distance from the target beyond which the loss is linear; a finite number &gt; 0, default 1.0
     */
    public static Column huberLoss(Column x, Column target, double delta) {
        return call_function("nn_huber_loss", x, target, lit(delta));
    }

    /**
     * Half the squared error up to the distance delta from the target, linear beyond:
     * {@code |x − target| ≤ delta ? (x − target)²/2 : delta·(|x − target| − delta/2)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     * @param delta distance from the target beyond which the loss is linear; a finite number &gt; 0, default 1.0
     */
    public static Column huberLoss(Column x, Column target, Column delta) {
        return call_function("nn_huber_loss", x, target, delta);
    }

    /**
     * Half the squared error up to the distance delta from the target, linear beyond, derivative:
     * {@code min(max(x − target, −delta), delta)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     */
    public static Column huberGrad(Column x, Column target) {
        return call_function("nn_huber_grad", x, target);
    }

    /**
     * Half the squared error up to the distance delta from the target, linear beyond, derivative:
     * {@code min(max(x − target, −delta), delta)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     * @param delta distance from the target beyond which the loss is linear; a finite number &gt; 0, default 1.0
     */
    public static Column huberGrad(Column x, Column target, double delta) {
        return call_function("nn_huber_grad", x, target, lit(delta));
    }

    /**
     * Half the squared error up to the distance delta from the target, linear beyond, derivative:
     * {@code min(max(x − target, −delta), delta)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     * @param delta distance from the target beyond which the loss is linear; a finite number &gt; 0, default 1.0
     */
    public static Column huberGrad(Column x, Column target, Column delta) {
        return call_function("nn_huber_grad", x, target, delta);
    }

    /**
     * Half the squared error up to the distance delta from the target, linear beyond, derivative:
     * {@code min(max(x − target, −delta), delta)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     */
    public static Column huberLossGrad(Column x, Column target) {
        return call_function("nn_huber_loss_grad", x, target);
    }

    /**
     * Half the squared error up to the distance delta from the target, linear beyond, derivative:
     * {@code min(max(x − target, −delta), delta)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     * @param delta distance from the target beyond which the loss is linear; a finite number &gt; 0, default 1.0
     */
    public static Column huberLossGrad(Column x, Column target, double delta) {
        return call_function("nn_huber_loss_grad", x, target, lit(delta));
    }

    /**
     * Half the squared error up to the distance delta from the target, linear beyond, derivative:
     * {@code min(max(x − target, −delta), delta)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     * @param delta distance from the target beyond which the loss is linear; a finite number &gt; 0, default 1.0
     */
    public static Column huberLossGrad(Column x, Column target, Column delta) {
        return call_function("nn_huber_loss_grad", x, target, delta);
    }

    /**
     * Absolute error with a parabola next to the target:
     * {@code |x − target| < beta ? (x − target)²/(2·beta) : |x − target| − beta/2}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     */
    public static Column smoothL1(Column x, Column target) {
        return call_function("nn_smooth_l1", x, target);
    }

    /**
     * Absolute error with a parabola next to the target:
     * {@code |x − target| < beta ? (x − target)²/(2·beta) : |x − target| − beta/2}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     * @param beta distance from the target from which on the loss is linear; a finite number ≥ 0, default 1.0
     */
    public static Column smoothL1(Column x, Column target, double beta) {
        return call_function("nn_smooth_l1", x, target, lit(beta));
    }

    /**
     * Absolute error with a parabola next to the target:
     * {@code |x − target| < beta ? (x − target)²/(2·beta) : |x − target| − beta/2}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     * @param beta distance from the target from which on the loss is linear; a finite number ≥ 0, default 1.0
     */
    public static Column smoothL1(Column x, Column target, Column beta) {
        return call_function("nn_smooth_l1", x, target, beta);
    }

    /**
     * Absolute error with a parabola next to the target, derivative:
     * {@code |x − target| < beta ? (x − target)/beta : sgn(x − target)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     */
    public static Column smoothL1Grad(Column x, Column target) {
        return call_function("nn_smooth_l1_grad", x, target);
    }

    /**
     * Absolute error with a parabola next to the target, derivative:
     * {@code |x − target| < beta ? (x − target)/beta : sgn(x − target)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     * @param beta distance from the target from which on the loss is linear; a finite number ≥ 0, default 1.0
     */
    public static Column smoothL1Grad(Column x, Column target, double beta) {
        return call_function("nn_smooth_l1_grad", x, target, lit(beta));
    }

    /**
     * Absolute error with a parabola next to the target, derivative:
     * {@code |x − target| < beta ? (x − target)/beta : sgn(x − target)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     * @param beta distance from the target from which on the loss is linear; a finite number ≥ 0, default 1.0
     */
    public static Column smoothL1Grad(Column x, Column target, Column beta) {
        return call_function("nn_smooth_l1_grad", x, target, beta);
    }

    /**
     * Logarithm of the hyperbolic cosine of the difference of x and the target: {@code ln(cosh(x − target))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     */
    public static Column logCosh(Column x, Column target) {
        return call_function("nn_log_cosh", x, target);
    }

    /**
     * Logarithm of the hyperbolic cosine of the difference of x and the target, derivative: {@code tanh(x − target)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param target a column; true value
     */
    public static Column logCoshGrad(Column x, Column target) {
        return call_function("nn_log_cosh_grad", x, target);
    }

    /**
     * Cross-entropy of predicted probabilities and a label: {@code −sum(label·ln(min(max(x, eps), 1 − eps)))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param label a column; index of the true class, or weight of each class
     */
    public static Column crossEntropy(Column x, Column label) {
        return call_function("nn_cross_entropy", x, label);
    }

    /**
     * Cross-entropy of predicted probabilities and a label: {@code −sum(label·ln(min(max(x, eps), 1 − eps)))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param label a column; index of the true class, or weight of each class
     * @param eps probabilities are clipped to [eps, 1 − eps]; a finite number ≥ 0 and &lt; 0.5, default 0.0
     */
    public static Column crossEntropy(Column x, Column label, double eps) {
        return call_function("nn_cross_entropy", x, label, lit(eps));
    }

    /**
     * Cross-entropy of predicted probabilities and a label: {@code −sum(label·ln(min(max(x, eps), 1 − eps)))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param label a column; index of the true class, or weight of each class
     * @param eps probabilities are clipped to [eps, 1 − eps]; a finite number ≥ 0 and &lt; 0.5, default 0.0
     */
    public static Column crossEntropy(Column x, Column label, Column eps) {
        return call_function("nn_cross_entropy", x, label, eps);
    }

    /**
     * Cross-entropy of predicted probabilities and a label, derivative:
     * {@code x < eps ? 0 : 1 − x < eps ? 0 : −label/x}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param label a column; index of the true class, or weight of each class
     */
    public static Column crossEntropyGrad(Column x, Column label) {
        return call_function("nn_cross_entropy_grad", x, label);
    }

    /**
     * Cross-entropy of predicted probabilities and a label, derivative:
     * {@code x < eps ? 0 : 1 − x < eps ? 0 : −label/x}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param label a column; index of the true class, or weight of each class
     * @param eps probabilities are clipped to [eps, 1 − eps]; a finite number ≥ 0 and &lt; 0.5, default 0.0
     */
    public static Column crossEntropyGrad(Column x, Column label, double eps) {
        return call_function("nn_cross_entropy_grad", x, label, lit(eps));
    }

    /**
     * Cross-entropy of predicted probabilities and a label, derivative:
     * {@code x < eps ? 0 : 1 − x < eps ? 0 : −label/x}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param label a column; index of the true class, or weight of each class
     * @param eps probabilities are clipped to [eps, 1 − eps]; a finite number ≥ 0 and &lt; 0.5, default 0.0
     */
    public static Column crossEntropyGrad(Column x, Column label, Column eps) {
        return call_function("nn_cross_entropy_grad", x, label, eps);
    }

    /**
     * Cross-entropy of the softmax of a row and a label:
     * {@code sum(class_weights·((1 − label_smoothing)·label + label_smoothing/n)·(ln(sum(exp(x))) − x))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param label a column; index of the true class, or weight of each class
     */
    public static Column softmaxCrossEntropy(Column x, Column label) {
        return call_function("nn_softmax_cross_entropy", x, label);
    }

    /**
     * Cross-entropy of the softmax of a row and a label:
     * {@code sum(class_weights·((1 − label_smoothing)·label + label_smoothing/n)·(ln(sum(exp(x))) − x))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param label a column; index of the true class, or weight of each class
     * @param labelSmoothing fraction of the label that is spread evenly over all classes; a finite number ≥ 0 and
     *     &lt; 1, default 0.0
     */
    public static Column softmaxCrossEntropy(Column x, Column label, double labelSmoothing) {
        return call_function("nn_softmax_cross_entropy", x, label, lit(labelSmoothing));
    }

    /**
     * Cross-entropy of the softmax of a row and a label:
     * {@code sum(class_weights·((1 − label_smoothing)·label + label_smoothing/n)·(ln(sum(exp(x))) − x))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param label a column; index of the true class, or weight of each class
     * @param labelSmoothing fraction of the label that is spread evenly over all classes; a finite number ≥ 0 and
     *     &lt; 1, default 0.0
     */
    public static Column softmaxCrossEntropy(Column x, Column label, Column labelSmoothing) {
        return call_function("nn_softmax_cross_entropy", x, label, labelSmoothing);
    }

    /**
     * Cross-entropy of the softmax of a row and a label:
     * {@code sum(class_weights·((1 − label_smoothing)·label + label_smoothing/n)·(ln(sum(exp(x))) − x))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param label a column; index of the true class, or weight of each class
     * @param labelSmoothing fraction of the label that is spread evenly over all classes; a finite number ≥ 0 and
     *     &lt; 1, default 0.0
     * @param ignoreIndex index whose rows give null, −2147483648 for none; a whole number ≥ -2147483648,
     *     default -2147483648
     */
    public static Column softmaxCrossEntropy(Column x, Column label, double labelSmoothing, double ignoreIndex) {
        return call_function("nn_softmax_cross_entropy", x, label, lit(labelSmoothing), lit(ignoreIndex));
    }

    /**
     * Cross-entropy of the softmax of a row and a label:
     * {@code sum(class_weights·((1 − label_smoothing)·label + label_smoothing/n)·(ln(sum(exp(x))) − x))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param label a column; index of the true class, or weight of each class
     * @param labelSmoothing fraction of the label that is spread evenly over all classes; a finite number ≥ 0 and
     *     &lt; 1, default 0.0
     * @param ignoreIndex index whose rows give null, −2147483648 for none; a whole number ≥ -2147483648,
     *     default -2147483648
     */
    public static Column softmaxCrossEntropy(Column x, Column label, Column labelSmoothing, Column ignoreIndex) {
        return call_function("nn_softmax_cross_entropy", x, label, labelSmoothing, ignoreIndex);
    }

    /**
     * Cross-entropy of the softmax of a row and a label:
     * {@code sum(class_weights·((1 − label_smoothing)·label + label_smoothing/n)·(ln(sum(exp(x))) − x))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param label a column; index of the true class, or weight of each class
     * @param labelSmoothing fraction of the label that is spread evenly over all classes; a finite number ≥ 0 and
     *     &lt; 1, default 0.0
     * @param ignoreIndex index whose rows give null, −2147483648 for none; a whole number ≥ -2147483648,
     *     default -2147483648
     * @param classWeights weight of each class; a finite number ≥ 0, default 1.0
     */
    public static Column softmaxCrossEntropy(Column x, Column label, double labelSmoothing, double ignoreIndex, double classWeights) {
        return call_function("nn_softmax_cross_entropy", x, label, lit(labelSmoothing), lit(ignoreIndex), lit(classWeights));
    }

    /**
     * Cross-entropy of the softmax of a row and a label:
     * {@code sum(class_weights·((1 − label_smoothing)·label + label_smoothing/n)·(ln(sum(exp(x))) − x))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param label a column; index of the true class, or weight of each class
     * @param labelSmoothing fraction of the label that is spread evenly over all classes; a finite number ≥ 0 and
     *     &lt; 1, default 0.0
     * @param ignoreIndex index whose rows give null, −2147483648 for none; a whole number ≥ -2147483648,
     *     default -2147483648
     * @param classWeights weight of each class; a finite number ≥ 0 or an ARRAY with one per element, default 1.0
     */
    public static Column softmaxCrossEntropy(Column x, Column label, Column labelSmoothing, Column ignoreIndex, Column classWeights) {
        return call_function("nn_softmax_cross_entropy", x, label, labelSmoothing, ignoreIndex, classWeights);
    }

    /**
     * Cross-entropy of the softmax of a row and a label, derivative: {@code sum(class_weights·((1 −
     * label_smoothing)·label + label_smoothing/n))·exp(x)/sum(exp(x)) − class_weights·((1 − label_smoothing)·label
     * + label_smoothing/n)}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param label a column; index of the true class, or weight of each class
     */
    public static Column softmaxCrossEntropyGrad(Column x, Column label) {
        return call_function("nn_softmax_cross_entropy_grad", x, label);
    }

    /**
     * Cross-entropy of the softmax of a row and a label, derivative: {@code sum(class_weights·((1 −
     * label_smoothing)·label + label_smoothing/n))·exp(x)/sum(exp(x)) − class_weights·((1 − label_smoothing)·label
     * + label_smoothing/n)}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param label a column; index of the true class, or weight of each class
     * @param labelSmoothing fraction of the label that is spread evenly over all classes; a finite number ≥ 0 and
     *     &lt; 1, default 0.0
     */
    public static Column softmaxCrossEntropyGrad(Column x, Column label, double labelSmoothing) {
        return call_function("nn_softmax_cross_entropy_grad", x, label, lit(labelSmoothing));
    }

    /**
     * Cross-entropy of the softmax of a row and a label, derivative: {@code sum(class_weights·((1 −
     * label_smoothing)·label + label_smoothing/n))·exp(x)/sum(exp(x)) − class_weights·((1 − label_smoothing)·label
     * + label_smoothing/n)}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param label a column; index of the true class, or weight of each class
     * @param labelSmoothing fraction of the label that is spread evenly over all classes; a finite number ≥ 0 and
     *     &lt; 1, default 0.0
     */
    public static Column softmaxCrossEntropyGrad(Column x, Column label, Column labelSmoothing) {
        return call_function("nn_softmax_cross_entropy_grad", x, label, labelSmoothing);
    }

    /**
     * Cross-entropy of the softmax of a row and a label, derivative: {@code sum(class_weights·((1 −
     * label_smoothing)·label + label_smoothing/n))·exp(x)/sum(exp(x)) − class_weights·((1 − label_smoothing)·label
     * + label_smoothing/n)}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param label a column; index of the true class, or weight of each class
     * @param labelSmoothing fraction of the label that is spread evenly over all classes; a finite number ≥ 0 and
     *     &lt; 1, default 0.0
     * @param ignoreIndex index whose rows give null, −2147483648 for none; a whole number ≥ -2147483648,
     *     default -2147483648
     */
    public static Column softmaxCrossEntropyGrad(Column x, Column label, double labelSmoothing, double ignoreIndex) {
        return call_function("nn_softmax_cross_entropy_grad", x, label, lit(labelSmoothing), lit(ignoreIndex));
    }

    /**
     * Cross-entropy of the softmax of a row and a label, derivative: {@code sum(class_weights·((1 −
     * label_smoothing)·label + label_smoothing/n))·exp(x)/sum(exp(x)) − class_weights·((1 − label_smoothing)·label
     * + label_smoothing/n)}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param label a column; index of the true class, or weight of each class
     * @param labelSmoothing fraction of the label that is spread evenly over all classes; a finite number ≥ 0 and
     *     &lt; 1, default 0.0
     * @param ignoreIndex index whose rows give null, −2147483648 for none; a whole number ≥ -2147483648,
     *     default -2147483648
     */
    public static Column softmaxCrossEntropyGrad(Column x, Column label, Column labelSmoothing, Column ignoreIndex) {
        return call_function("nn_softmax_cross_entropy_grad", x, label, labelSmoothing, ignoreIndex);
    }

    /**
     * Cross-entropy of the softmax of a row and a label, derivative: {@code sum(class_weights·((1 −
     * label_smoothing)·label + label_smoothing/n))·exp(x)/sum(exp(x)) − class_weights·((1 − label_smoothing)·label
     * + label_smoothing/n)}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param label a column; index of the true class, or weight of each class
     * @param labelSmoothing fraction of the label that is spread evenly over all classes; a finite number ≥ 0 and
     *     &lt; 1, default 0.0
     * @param ignoreIndex index whose rows give null, −2147483648 for none; a whole number ≥ -2147483648,
     *     default -2147483648
     * @param classWeights weight of each class; a finite number ≥ 0, default 1.0
     */
    public static Column softmaxCrossEntropyGrad(Column x, Column label, double labelSmoothing, double ignoreIndex, double classWeights) {
        return call_function("nn_softmax_cross_entropy_grad", x, label, lit(labelSmoothing), lit(ignoreIndex), lit(classWeights));
    }

    /**
     * Cross-entropy of the softmax of a row and a label, derivative: {@code sum(class_weights·((1 −
     * label_smoothing)·label + label_smoothing/n))·exp(x)/sum(exp(x)) − class_weights·((1 − label_smoothing)·label
     * + label_smoothing/n)}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param label a column; index of the true class, or weight of each class
     * @param labelSmoothing fraction of the label that is spread evenly over all classes; a finite number ≥ 0 and
     *     &lt; 1, default 0.0
     * @param ignoreIndex index whose rows give null, −2147483648 for none; a whole number ≥ -2147483648,
     *     default -2147483648
     * @param classWeights weight of each class; a finite number ≥ 0 or an ARRAY with one per element, default 1.0
     */
    public static Column softmaxCrossEntropyGrad(Column x, Column label, Column labelSmoothing, Column ignoreIndex, Column classWeights) {
        return call_function("nn_softmax_cross_entropy_grad", x, label, labelSmoothing, ignoreIndex, classWeights);
    }

    /**
     * Kullback-Leibler divergence of predicted probabilities from a distribution: {@code sum(x·ln(x/q))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param q a column; probability of each class in the other distribution
     */
    public static Column klDivergence(Column x, Column q) {
        return call_function("nn_kl_divergence", x, q);
    }

    /**
     * Kullback-Leibler divergence of predicted probabilities from a distribution, derivative: {@code ln(x/q) + 1}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param q a column; probability of each class in the other distribution
     */
    public static Column klDivergenceGrad(Column x, Column q) {
        return call_function("nn_kl_divergence_grad", x, q);
    }

    /**
     * Elements of an ML Vector as an ARRAY&lt;DOUBLE&gt;; the zeros that a sparse Vector does not store are
     * elements too.
     *
     * @param v an ML Vector
     */
    public static Column toArray(Column v) {
        return call_function("nn_to_array", v);
    }

    /**
     * Dense ML Vector of the elements of an array; an array with a null element gives null, as a Vector holds no nulls.
     *
     * @param a an ARRAY of numbers
     */
    public static Column toVector(Column a) {
        return call_function("nn_to_vector", a);
    }

    /**
     * Element i of an ML Vector or an array, counted from 0; a FLOAT of an ARRAY&lt;FLOAT&gt;, else a DOUBLE; an i
     * outside the row is an error.
     *
     * @param v an ML Vector or an ARRAY of numbers
     * @param i index of the element, from 0; a whole number ≥ 0
     */
    public static Column element(Column v, long i) {
        return call_function("nn_element", v, lit(i));
    }

    /**
     * Element i of an ML Vector or an array, counted from 0; a FLOAT of an ARRAY&lt;FLOAT&gt;, else a DOUBLE; an i
     * outside the row is an error.
     *
     * @param v an ML Vector or an ARRAY of numbers
     * @param i index of the element, from 0; a whole number ≥ 0
     */
    public static Column element(Column v, Column i) {
        return call_function("nn_element", v, i);
    }

    /**
     * Index of the first greatest element of a row, from 0; null elements take no part; a NaN gives null, and so does a
     * row without elements.
     *
     * @param x an ML Vector or an ARRAY of numbers
     */
    public static Column argmax(Column x) {
        return call_function("nn_argmax", x);
    }

    /**
     * Indices and values of the k greatest elements of a row, the greatest first; of equal elements the first comes
     * first; null elements take no part; a NaN gives null; a k beyond the number of elements gives all of them.
     *
     * @param x an ML Vector or an ARRAY of numbers
     * @param k number of elements; a whole number ≥ 0
     */
    public static Column topK(Column x, long k) {
        return call_function("nn_top_k", x, lit(k));
    }

    /**
     * Indices and values of the k greatest elements of a row, the greatest first; of equal elements the first comes
     * first; null elements take no part; a NaN gives null; a k beyond the number of elements gives all of them.
     *
     * @param x an ML Vector or an ARRAY of numbers
     * @param k number of elements; a whole number ≥ 0
     */
    public static Column topK(Column x, Column k) {
        return call_function("nn_top_k", x, k);
    }

    /**
     * Row of n elements that is 1 at place i and 0 elsewhere; a null i gives null; an i outside the row is an error.
     *
     * @param i index of a class, a whole number from 0 to n − 1
     * @param n number of classes; a whole number ≥ 1
     */
    public static Column oneHot(Column i, long n) {
        return call_function("nn_one_hot", i, lit(n));
    }

    /**
     * Row of n elements that is 1 at place i and 0 elsewhere; a null i gives null; an i outside the row is an error.
     *
     * @param i index of a class, a whole number from 0 to n − 1
     * @param n number of classes; a whole number ≥ 1
     */
    public static Column oneHot(Column i, Column n) {
        return call_function("nn_one_hot", i, n);
    }

    /**
     * Affine map of a row, weights·x + bias, as a dense layer of a network has it; weights has a row for each unit, as
     * torch.nn.Linear has it; the result is of the kind of x, with an element for each unit; a null element gives null.
     *
     * @param x an ML Vector or an ARRAY of numbers
     * @param weights an ARRAY of ARRAYs of numbers, one per unit
     */
    public static Column dense(Column x, Column weights) {
        return call_function("nn_dense", x, weights);
    }

    /**
     * Affine map of a row, weights·x + bias, as a dense layer of a network has it; weights has a row for each unit, as
     * torch.nn.Linear has it; the result is of the kind of x, with an element for each unit; a null element gives null.
     *
     * @param x an ML Vector or an ARRAY of numbers
     * @param weights an ARRAY of ARRAYs of numbers, one per unit
     * @param bias an ML Vector or an ARRAY of numbers, one per unit; 0 if left out
     */
    public static Column dense(Column x, Column weights, Column bias) {
        return call_function("nn_dense", x, weights, bias);
    }

    /**
     * Piecewise linear function through the points (xs, ys), as numpy.interp has it; xs must ascend; an x beyond them
     * gives the first or the last of ys; a NaN gives NaN.
     *
     * @param x a number
     * @param xs an ARRAY of numbers that ascend
     * @param ys an ARRAY of as many numbers
     */
    public static Column interpolate(Column x, Column xs, Column ys) {
        return call_function("nn_interpolate", x, xs, ys);
    }

    /**
     * Aggregate ln(sum(exp(x))) over the rows of a group, without overflow; nulls are skipped, and the result without
     * any number is -Infinity; exp(x - nn_logsumexp_agg(x) OVER (PARTITION BY g)) is softmax over the rows of g.
     *
     * @param x a number
     */
    public static Column logsumexpAgg(Column x) {
        return call_function("nn_logsumexp_agg", x);
    }

    /**
     * Aggregate expected calibration error: the mean distance of confidence and accuracy over bins of the confidence;
     * the confidence of a row is its greatest probability, and of a number that of class 1; rows with a null
     * are skipped.
     *
     * @param probability an ML Vector or an ARRAY with a probability per class, or a number
     * @param label index of the class, from 0
     */
    public static Column calibrationError(Column probability, Column label) {
        return call_function("nn_calibration_error", probability, label);
    }

    /**
     * Aggregate expected calibration error: the mean distance of confidence and accuracy over bins of the confidence;
     * the confidence of a row is its greatest probability, and of a number that of class 1; rows with a null
     * are skipped.
     *
     * @param probability an ML Vector or an ARRAY with a probability per class, or a number
     * @param label index of the class, from 0
     * @param bins number of bins of equal width; a constant from 1 to 10000, 15 if left out
     */
    public static Column calibrationError(Column probability, Column label, Column bins) {
        return call_function("nn_calibration_error", probability, label, bins);
    }

    /**
     * Aggregate bins of a reliability diagram: of each bin of the confidence the number of rows, the mean confidence,
     * and the accuracy, the share of rows whose prediction holds; rows are those of nn_calibration_error; confidence
     * and accuracy of a bin without rows are null, and a confidence of NaN is in no bin.
     *
     * @param probability an ML Vector or an ARRAY with a probability per class, or a number
     * @param label index of the class, from 0
     */
    public static Column reliabilityBins(Column probability, Column label) {
        return call_function("nn_reliability_bins", probability, label);
    }

    /**
     * Aggregate bins of a reliability diagram: of each bin of the confidence the number of rows, the mean confidence,
     * and the accuracy, the share of rows whose prediction holds; rows are those of nn_calibration_error; confidence
     * and accuracy of a bin without rows are null, and a confidence of NaN is in no bin.
     *
     * @param probability an ML Vector or an ARRAY with a probability per class, or a number
     * @param label index of the class, from 0
     * @param bins number of bins of equal width; a constant from 1 to 10000, 15 if left out
     */
    public static Column reliabilityBins(Column probability, Column label, Column bins) {
        return call_function("nn_reliability_bins", probability, label, bins);
    }

    /**
     * Aggregate Brier score: the mean squared distance of the probabilities from what came true; summed over the
     * classes, and of two classes that of class 1; rows with a null are skipped.
     *
     * @param probability an ML Vector or an ARRAY with a probability per class, or a number
     * @param label index of the class, from 0
     */
    public static Column brierScore(Column probability, Column label) {
        return call_function("nn_brier_score", probability, label);
    }
}
