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
     * Absolute-value rectification: {@code |x|}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column abs(Column x) {
        return call_function("nn_abs", x);
    }

    /**
     * Absolute-value rectification, derivative: {@code sgn(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column absGrad(Column x) {
        return call_function("nn_abs_grad", x);
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

    /**
     * Parametric rectified linear unit: {@code x > 0 ? x : alpha·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column prelu(Column x) {
        return call_function("nn_prelu", x);
    }

    /**
     * Parametric rectified linear unit: {@code x > 0 ? x : alpha·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha slope left of 0, or one slope per element, a finite number
     */
    public static Column prelu(Column x, double alpha) {
        return call_function("nn_prelu", x, lit(alpha));
    }

    /**
     * Parametric rectified linear unit: {@code x > 0 ? x : alpha·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha slope left of 0, or one slope per element, a finite number
     */
    public static Column prelu(Column x, Column alpha) {
        return call_function("nn_prelu", x, alpha);
    }

    /**
     * Parametric rectified linear unit, derivative: {@code x > 0 ? 1 : alpha}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column preluGrad(Column x) {
        return call_function("nn_prelu_grad", x);
    }

    /**
     * Parametric rectified linear unit, derivative: {@code x > 0 ? 1 : alpha}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha slope left of 0, or one slope per element, a finite number
     */
    public static Column preluGrad(Column x, double alpha) {
        return call_function("nn_prelu_grad", x, lit(alpha));
    }

    /**
     * Parametric rectified linear unit, derivative: {@code x > 0 ? 1 : alpha}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha slope left of 0, or one slope per element, a finite number
     */
    public static Column preluGrad(Column x, Column alpha) {
        return call_function("nn_prelu_grad", x, alpha);
    }

    /**
     * Parametric rectified linear unit, derivative by a parameter: {@code the derivative by alpha}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column preluAlphaGrad(Column x) {
        return call_function("nn_prelu_alpha_grad", x);
    }

    /**
     * Parametric rectified linear unit, derivative by a parameter: {@code the derivative by alpha}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha slope left of 0, or one slope per element, a finite number
     */
    public static Column preluAlphaGrad(Column x, double alpha) {
        return call_function("nn_prelu_alpha_grad", x, lit(alpha));
    }

    /**
     * Parametric rectified linear unit, derivative by a parameter: {@code the derivative by alpha}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha slope left of 0, or one slope per element, a finite number
     */
    public static Column preluAlphaGrad(Column x, Column alpha) {
        return call_function("nn_prelu_alpha_grad", x, alpha);
    }

    /**
     * Randomized leaky rectified linear unit: {@code x > 0 ? x : (lower + upper)/2·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column rrelu(Column x) {
        return call_function("nn_rrelu", x);
    }

    /**
     * Randomized leaky rectified linear unit: {@code x > 0 ? x : (lower + upper)/2·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lower least slope left of 0, a finite number
     */
    public static Column rrelu(Column x, double lower) {
        return call_function("nn_rrelu", x, lit(lower));
    }

    /**
     * Randomized leaky rectified linear unit: {@code x > 0 ? x : (lower + upper)/2·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lower least slope left of 0, a finite number
     */
    public static Column rrelu(Column x, Column lower) {
        return call_function("nn_rrelu", x, lower);
    }

    /**
     * Randomized leaky rectified linear unit: {@code x > 0 ? x : (lower + upper)/2·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lower least slope left of 0, a finite number
     * @param upper bound of the slopes left of 0, a finite number
     */
    public static Column rrelu(Column x, double lower, double upper) {
        return call_function("nn_rrelu", x, lit(lower), lit(upper));
    }

    /**
     * Randomized leaky rectified linear unit: {@code x > 0 ? x : (lower + upper)/2·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lower least slope left of 0, a finite number
     * @param upper bound of the slopes left of 0, a finite number
     */
    public static Column rrelu(Column x, Column lower, Column upper) {
        return call_function("nn_rrelu", x, lower, upper);
    }

    /**
     * Randomized leaky rectified linear unit: {@code x > 0 ? x : (lower + upper)/2·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lower least slope left of 0, a finite number
     * @param upper bound of the slopes left of 0, a finite number
     * @param key seeds the slopes; without it they are the mean, a BIGINT
     */
    public static Column rrelu(Column x, double lower, double upper, Column key) {
        return call_function("nn_rrelu", x, lit(lower), lit(upper), key);
    }

    /**
     * Randomized leaky rectified linear unit: {@code x > 0 ? x : (lower + upper)/2·x}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lower least slope left of 0, a finite number
     * @param upper bound of the slopes left of 0, a finite number
     * @param key seeds the slopes; without it they are the mean, a BIGINT
     */
    public static Column rrelu(Column x, Column lower, Column upper, Column key) {
        return call_function("nn_rrelu", x, lower, upper, key);
    }

    /**
     * Randomized leaky rectified linear unit, derivative: {@code x > 0 ? 1 : (lower + upper)/2}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column rreluGrad(Column x) {
        return call_function("nn_rrelu_grad", x);
    }

    /**
     * Randomized leaky rectified linear unit, derivative: {@code x > 0 ? 1 : (lower + upper)/2}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lower least slope left of 0, a finite number
     */
    public static Column rreluGrad(Column x, double lower) {
        return call_function("nn_rrelu_grad", x, lit(lower));
    }

    /**
     * Randomized leaky rectified linear unit, derivative: {@code x > 0 ? 1 : (lower + upper)/2}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lower least slope left of 0, a finite number
     */
    public static Column rreluGrad(Column x, Column lower) {
        return call_function("nn_rrelu_grad", x, lower);
    }

    /**
     * Randomized leaky rectified linear unit, derivative: {@code x > 0 ? 1 : (lower + upper)/2}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lower least slope left of 0, a finite number
     * @param upper bound of the slopes left of 0, a finite number
     */
    public static Column rreluGrad(Column x, double lower, double upper) {
        return call_function("nn_rrelu_grad", x, lit(lower), lit(upper));
    }

    /**
     * Randomized leaky rectified linear unit, derivative: {@code x > 0 ? 1 : (lower + upper)/2}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lower least slope left of 0, a finite number
     * @param upper bound of the slopes left of 0, a finite number
     */
    public static Column rreluGrad(Column x, Column lower, Column upper) {
        return call_function("nn_rrelu_grad", x, lower, upper);
    }

    /**
     * Randomized leaky rectified linear unit, derivative: {@code x > 0 ? 1 : (lower + upper)/2}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lower least slope left of 0, a finite number
     * @param upper bound of the slopes left of 0, a finite number
     * @param key seeds the slopes; without it they are the mean, a BIGINT
     */
    public static Column rreluGrad(Column x, double lower, double upper, Column key) {
        return call_function("nn_rrelu_grad", x, lit(lower), lit(upper), key);
    }

    /**
     * Randomized leaky rectified linear unit, derivative: {@code x > 0 ? 1 : (lower + upper)/2}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param lower least slope left of 0, a finite number
     * @param upper bound of the slopes left of 0, a finite number
     * @param key seeds the slopes; without it they are the mean, a BIGINT
     */
    public static Column rreluGrad(Column x, Column lower, Column upper, Column key) {
        return call_function("nn_rrelu_grad", x, lower, upper, key);
    }

    /**
     * Rectified linear unit with a ceiling of 6: {@code min(max(x, 0), 6)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column relu6(Column x) {
        return call_function("nn_relu6", x);
    }

    /**
     * Rectified linear unit with a ceiling of 6, derivative: {@code x > 0 ? (x < 6 ? 1 : 0) : 0}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column relu6Grad(Column x) {
        return call_function("nn_relu6_grad", x);
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
     * @param slope factor of x, a finite number
     */
    public static Column sigmoid(Column x, double slope) {
        return call_function("nn_sigmoid", x, lit(slope));
    }

    /**
     * Logistic sigmoid: {@code σ(slope·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param slope factor of x, a finite number
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
     * @param slope factor of x, a finite number
     */
    public static Column sigmoidGrad(Column x, double slope) {
        return call_function("nn_sigmoid_grad", x, lit(slope));
    }

    /**
     * Logistic sigmoid, derivative: {@code slope·σ(slope·x)·σ(−slope·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param slope factor of x, a finite number
     */
    public static Column sigmoidGrad(Column x, Column slope) {
        return call_function("nn_sigmoid_grad", x, slope);
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
     * @param alpha minus the limit at −∞, a finite number
     */
    public static Column elu(Column x, double alpha) {
        return call_function("nn_elu", x, lit(alpha));
    }

    /**
     * Exponential linear unit: {@code x > 0 ? x : alpha·expm1(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha minus the limit at −∞, a finite number
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
     * @param alpha minus the limit at −∞, a finite number
     */
    public static Column eluGrad(Column x, double alpha) {
        return call_function("nn_elu_grad", x, lit(alpha));
    }

    /**
     * Exponential linear unit, derivative: {@code x > 0 ? 1 : alpha·exp(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param alpha minus the limit at −∞, a finite number
     */
    public static Column eluGrad(Column x, Column alpha) {
        return call_function("nn_elu_grad", x, alpha);
    }

    /**
     * Scaled exponential linear unit: {@code x > 0 ? 1.0507009873554805·x : 1.0507009873554805·1.6732632423543772·expm1(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column selu(Column x) {
        return call_function("nn_selu", x);
    }

    /**
     * Scaled exponential linear unit, derivative: {@code x > 0 ? 1.0507009873554805 : 1.0507009873554805·1.6732632423543772·exp(x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column seluGrad(Column x) {
        return call_function("nn_selu_grad", x);
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
     * GELU by a hyperbolic tangent: {@code x/2·(1 + tanh(√(2/π)·(x + 0.044715·x³)))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column geluTanh(Column x) {
        return call_function("nn_gelu_tanh", x);
    }

    /**
     * GELU by a hyperbolic tangent, derivative: {@code its exact derivative}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column geluTanhGrad(Column x) {
        return call_function("nn_gelu_tanh_grad", x);
    }

    /**
     * GELU by a logistic sigmoid: {@code x·σ(1.702·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column geluSigmoid(Column x) {
        return call_function("nn_gelu_sigmoid", x);
    }

    /**
     * GELU by a logistic sigmoid: {@code x·σ(1.702·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column quickGelu(Column x) {
        return call_function("nn_quick_gelu", x);
    }

    /**
     * GELU by a logistic sigmoid, derivative: {@code σ(1.702·x)·(1 + 1.702·x·σ(−1.702·x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column geluSigmoidGrad(Column x) {
        return call_function("nn_gelu_sigmoid_grad", x);
    }

    /**
     * GELU by a logistic sigmoid, derivative: {@code σ(1.702·x)·(1 + 1.702·x·σ(−1.702·x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column quickGeluGrad(Column x) {
        return call_function("nn_quick_gelu_grad", x);
    }

    /**
     * Swish, a sigmoid-weighted linear unit: {@code x·σ(beta·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column swish(Column x) {
        return call_function("nn_swish", x);
    }

    /**
     * Swish, a sigmoid-weighted linear unit: {@code x·σ(beta·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param beta factor of x in σ, a finite number
     */
    public static Column swish(Column x, double beta) {
        return call_function("nn_swish", x, lit(beta));
    }

    /**
     * Swish, a sigmoid-weighted linear unit: {@code x·σ(beta·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param beta factor of x in σ, a finite number
     */
    public static Column swish(Column x, Column beta) {
        return call_function("nn_swish", x, beta);
    }

    /**
     * Swish, a sigmoid-weighted linear unit, derivative: {@code σ(beta·x)·(1 + beta·x·σ(−beta·x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column swishGrad(Column x) {
        return call_function("nn_swish_grad", x);
    }

    /**
     * Swish, a sigmoid-weighted linear unit, derivative: {@code σ(beta·x)·(1 + beta·x·σ(−beta·x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param beta factor of x in σ, a finite number
     */
    public static Column swishGrad(Column x, double beta) {
        return call_function("nn_swish_grad", x, lit(beta));
    }

    /**
     * Swish, a sigmoid-weighted linear unit, derivative: {@code σ(beta·x)·(1 + beta·x·σ(−beta·x))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param beta factor of x in σ, a finite number
     */
    public static Column swishGrad(Column x, Column beta) {
        return call_function("nn_swish_grad", x, beta);
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
     * Swish of two straight lines and a parabola: {@code x·min(max(x + 3, 0), 6)/6}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column hardSwish(Column x) {
        return call_function("nn_hard_swish", x);
    }

    /**
     * Swish of two straight lines and a parabola: {@code x·min(max(x + 3, 0), 6)/6}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column hardSilu(Column x) {
        return call_function("nn_hard_silu", x);
    }

    /**
     * Swish of two straight lines and a parabola, derivative: {@code x ≤ −3 ? 0 : (x < 3 ? (2·x + 3)/6 : 1)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column hardSwishGrad(Column x) {
        return call_function("nn_hard_swish_grad", x);
    }

    /**
     * Swish of two straight lines and a parabola, derivative: {@code x ≤ −3 ? 0 : (x < 3 ? (2·x + 3)/6 : 1)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column hardSiluGrad(Column x) {
        return call_function("nn_hard_silu_grad", x);
    }

    /**
     * Mish, a self-regularized unit: {@code x·tanh(ln(1 + exp(x)))}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column mish(Column x) {
        return call_function("nn_mish", x);
    }

    /**
     * Mish, a self-regularized unit, derivative: {@code its exact derivative}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column mishGrad(Column x) {
        return call_function("nn_mish_grad", x);
    }

    /**
     * Smooth rectifier: {@code ln(1 + exp(beta·x))/beta}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column softplus(Column x) {
        return call_function("nn_softplus", x);
    }

    /**
     * Smooth rectifier: {@code ln(1 + exp(beta·x))/beta}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param beta sharpness of the bend, a finite number ≥ 1.0E-300
     */
    public static Column softplus(Column x, double beta) {
        return call_function("nn_softplus", x, lit(beta));
    }

    /**
     * Smooth rectifier: {@code ln(1 + exp(beta·x))/beta}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param beta sharpness of the bend, a finite number ≥ 1.0E-300
     */
    public static Column softplus(Column x, Column beta) {
        return call_function("nn_softplus", x, beta);
    }

    /**
     * Smooth rectifier, derivative: {@code σ(beta·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     */
    public static Column softplusGrad(Column x) {
        return call_function("nn_softplus_grad", x);
    }

    /**
     * Smooth rectifier, derivative: {@code σ(beta·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param beta sharpness of the bend, a finite number ≥ 1.0E-300
     */
    public static Column softplusGrad(Column x, double beta) {
        return call_function("nn_softplus_grad", x, lit(beta));
    }

    /**
     * Smooth rectifier, derivative: {@code σ(beta·x)}.
     *
     * @param x a column of numbers, arrays or ML Vectors
     * @param beta sharpness of the bend, a finite number ≥ 1.0E-300
     */
    public static Column softplusGrad(Column x, Column beta) {
        return call_function("nn_softplus_grad", x, beta);
    }

    /**
     * Normalized exponentials, a distribution over the elements of a row: {@code exp(x/temperature)/sum(exp(x/temperature))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     */
    public static Column softmax(Column x) {
        return call_function("nn_softmax", x);
    }

    /**
     * Normalized exponentials, a distribution over the elements of a row: {@code exp(x/temperature)/sum(exp(x/temperature))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param temperature what the elements are divided by, a finite number &gt; 0
     */
    public static Column softmax(Column x, double temperature) {
        return call_function("nn_softmax", x, lit(temperature));
    }

    /**
     * Normalized exponentials, a distribution over the elements of a row: {@code exp(x/temperature)/sum(exp(x/temperature))}.
     *
     * @param x a column of arrays or ML Vectors, each of them a row
     * @param temperature what the elements are divided by, a finite number &gt; 0
     */
    public static Column softmax(Column x, Column temperature) {
        return call_function("nn_softmax", x, temperature);
    }
}
