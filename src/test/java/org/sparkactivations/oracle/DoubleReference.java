package org.sparkactivations.oracle;

import static java.lang.StrictMath.abs;
import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.fma;
import static java.lang.StrictMath.log;
import static java.lang.StrictMath.max;
import static java.lang.StrictMath.min;
import static java.lang.StrictMath.sqrt;

import java.util.Set;
import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;

/**
 * The formulas of every elementwise function of the catalogue in double. They are written apart from the kernels: with
 * {@link StrictMath}, the error functions of Apache Commons Numbers, and formulas in which nothing cancels.
 *
 * <p>x is a float, finite or infinite, but not NaN. The relative error is below {@link #ERROR}, except next to a zero
 * of a smooth derivative, and except for results that round to 0 in float, which need only be tiny. The formulas are
 * fast enough for all floats, because they skip the exponential where a function is saturated.
 */
public final class DoubleReference {

    /** Bound of the relative error. {@link ReferencesTest} checks it against exact values. */
    public static final double ERROR = 0x1p-42;

    private static final double ROOT_HALF = sqrt(0.5);
    private static final double INVERSE_ROOT_2PI = 1 / sqrt(2 * StrictMath.PI);
    private static final double TWO_OVER_ROOT_PI = 2 / sqrt(StrictMath.PI);
    private static final double LN2 = log(2);
    private static final double LAMBDA = 1.0507009873554805;
    private static final double LAMBDA_ALPHA = LAMBDA * 1.6732632423543772;

    /** For |x| below this, series of two or three terms are exact enough. */
    private static final double TINY = 0x1p-22;

    private static final FormulaTable<Formula> FORMULAS =
            new FormulaTable<>(DoubleReference.class, ReferencesTest.class);

    /** A function of x and the values of the parameters. */
    @FunctionalInterface
    public interface Formula {
        /** The value at x. */
        double at(double x, double[] p);
    }

    static {
        straightLines();
        sigmoids();
        units();
        newUnits();
        byParameters();
        ramps();
        curves();
        losses();
    }

    private DoubleReference() {}

    /** The names of all functions that have a formula. */
    static Set<String> names() {
        return FORMULAS.names();
    }

    /** The formula of a function, by its name in the catalogue; throws an AssertionError if there is none. */
    public static Formula of(String name) {
        return FORMULAS.of(name);
    }

    private static void put(String name, Formula value, Formula derivative) {
        FORMULAS.put(name, value);
        FORMULAS.put(name + "_grad", derivative);
    }

    private static void straightLines() {
        put("relu", (x, p) -> x > 0 ? x : 0, (x, p) -> x > 0 ? 1 : 0);
        put("abs", (x, p) -> abs(x), (x, p) -> StrictMath.signum(x));
        put("leaky_relu", (x, p) -> x > 0 ? x : p[0] * x, (x, p) -> x > 0 ? 1 : p[0]);
        put("prelu", (x, p) -> x > 0 ? x : p[0] * x, (x, p) -> x > 0 ? 1 : p[0]);
        put("rrelu", (x, p) -> x > 0 ? x : (p[0] + p[1]) / 2 * x, (x, p) -> x > 0 ? 1 : (p[0] + p[1]) / 2);
        put("relu6", (x, p) -> min(max(x, 0), 6), (x, p) -> x > 0 && x < 6 ? 1 : 0);
        put("identity", (x, p) -> x, (x, p) -> 1);
        put("dropout", (x, p) -> x, (x, p) -> 1);
        put("clipped_relu", (x, p) -> min(max(x, 0), p[0]), (x, p) -> x > 0 && x < p[0] ? 1 : 0);
        put("thresholded_relu", (x, p) -> x > p[0] ? x : 0, (x, p) -> x > p[0] ? 1 : 0);
        put("threshold", (x, p) -> x > p[0] ? x : p[1], (x, p) -> x > p[0] ? 1 : 0);
        put("binary_step", (x, p) -> x > p[0] ? 1 : 0, (x, p) -> 0);
        put("relu_squared", (x, p) -> x > 0 ? x * x : 0, (x, p) -> x > 0 ? 2 * x : 0);
        put(
                "srelu",
                (x, p) -> x >= p[2] ? p[2] + p[3] * (x - p[2]) : x <= p[0] ? p[0] + p[1] * (x - p[0]) : x,
                (x, p) -> x >= p[2] ? p[3] : x <= p[0] ? p[1] : 1);
        put("hard_tanh", (x, p) -> min(max(x, p[0]), p[1]), (x, p) -> x > p[0] && x < p[1] ? 1 : 0);
        // The default alpha is 1/6 exactly. An fma rounds only once, so the line has the right sign.
        put(
                "hard_sigmoid",
                (x, p) -> min(max(p[0] == 1 / 6.0 ? (x + 6 * p[1]) / 6 : fma(p[0], x, p[1]), 0), 1),
                (x, p) -> p[0] == 1 / 6.0
                        ? (x + 6 * p[1] > 0 && x + 6 * (p[1] - 1) < 0 ? p[0] : 0)
                        : fma(p[0], x, p[1]) > 0 && fma(p[0], x, p[1] - 1) < 0 ? p[0] : 0);
        put("sparse_sigmoid", (x, p) -> min(max((x + 1) / 2, 0), 1), (x, p) -> x > -1 && x < 1 ? 0.5 : 0);
        put("softshrink", (x, p) -> x > p[0] ? x - p[0] : x < -p[0] ? x + p[0] : 0, (x, p) -> abs(x) > p[0] ? 1 : 0);
        put("hardshrink", (x, p) -> abs(x) > p[0] ? x : 0, (x, p) -> abs(x) > p[0] ? 1 : 0);
        put("shrink", (x, p) -> x < -p[0] ? x + p[1] : x > p[0] ? x - p[1] : 0, (x, p) -> abs(x) > p[0] ? 1 : 0);
    }

    private static void sigmoids() {
        put("sigmoid", (x, p) -> sigmoid(p[0] * x), (x, p) -> p[0] * density(abs(p[0] * x)));
        put("tanh", (x, p) -> tanh(x), (x, p) -> 4 * density(2 * abs(x)));
        put("log_sigmoid", (x, p) -> -softplus(-x), (x, p) -> sigmoid(-x));
        put("lecun_tanh", (x, p) -> 1.7159 * tanh(2 * x / 3), (x, p) -> 1.7159 * 8 / 3 * density(4 * abs(x) / 3));
        put(
                "rational_tanh",
                (x, p) -> {
                    double a = 2 * abs(x) / 3;
                    double q = a * (1 + a * (1 + 1.41645 * a * a));
                    return StrictMath.copySign(a > 1e12 ? 1.7159 : 1.7159 * q / (1 + q), x);
                },
                (x, p) -> {
                    double a = 2 * abs(x) / 3;
                    double d = 1 + a * (1 + a * (1 + 1.41645 * a * a));
                    return a > 1e12 ? 0 : 1.7159 * 2 / 3 * (1 + a * (2 + 4 * 1.41645 * a * a)) / (d * d);
                });
        put("rectified_tanh", (x, p) -> x > 0 ? tanh(x) : 0, (x, p) -> x > 0 ? 4 * density(2 * x) : 0);
        put(
                "softsign",
                (x, p) -> abs(x) > 1e30 ? StrictMath.signum(x) : x / (1 + abs(x)),
                (x, p) -> 1 / ((1 + abs(x)) * (1 + abs(x))));
        put(
                "tanhshrink",
                (x, p) -> {
                    if (abs(x) >= 1) {
                        return x - tanh(x);
                    }
                    // (x·cosh x − sinh x)/cosh x, with the numerator as a series.
                    double z = x * x;
                    double tail = 1 / 3991680.0 + z * (1 / 518918400.0 + z / 93405312000.0);
                    double numerator = 1 / 3.0 + z * (1 / 30.0 + z * (1 / 840.0 + z * (1 / 45360.0 + z * tail)));
                    return x * z * numerator / (abs(x) < TINY ? 1 : StrictMath.cosh(x));
                },
                (x, p) -> tanh(x) * tanh(x));
    }

    private static void units() {
        put("elu", (x, p) -> x > 0 ? x : p[0] * expm1(x), (x, p) -> x > 0 ? 1 : p[0] * exp(x));
        put(
                "selu",
                (x, p) -> x > 0 ? LAMBDA * x : LAMBDA_ALPHA * expm1(x),
                (x, p) -> x > 0 ? LAMBDA : LAMBDA_ALPHA * exp(x));
        put("celu", (x, p) -> x > 0 ? x : p[0] * expm1(x / p[0]), (x, p) -> x > 0 ? 1 : exp(x / p[0]));
        put("gelu", (x, p) -> x > 40 ? x : x < -40 ? -0.0 : x * normalCdf(x), (x, p) -> {
            if (abs(x) > 40) {
                return x > 0 ? 1 : -0.0;
            }
            if (abs(x) < TINY) {
                return 0.5 + 2 * INVERSE_ROOT_2PI * x;
            }
            double bell = exp(-x * x / 2);
            return x > 0
                    ? normalCdf(x) + x * INVERSE_ROOT_2PI * bell
                    : bell * (Erfcx.value(-x * ROOT_HALF) / 2 + x * INVERSE_ROOT_2PI);
        });
        put(
                "gelu_tanh",
                (x, p) -> x > 30 ? x : x < -30 ? -0.0 : x * sigmoid(cubic(x, 1)),
                (x, p) -> abs(x) > 30
                        ? (x > 0 ? 1 : -0.0)
                        : sigmoid(cubic(x, 1)) * (1 + cubic(x, 3) * sigmoid(-cubic(x, 1))));
        put("gelu_sigmoid", (x, p) -> swish(1.702, x), (x, p) -> swishSlope(1.702, x));
        put("swish", (x, p) -> swish(p[0], x), (x, p) -> swishSlope(p[0], x));
        put("silu", (x, p) -> swish(1, x), (x, p) -> swishSlope(1, x));
        put(
                "hard_swish",
                (x, p) -> x > 3 ? x : x < -3 ? -0.0 : x * (x + 3) / 6,
                (x, p) -> x <= -3 ? 0 : x < 3 ? (2 * x + 3) / 6 : 1);
        // With n = eˣ(eˣ + 2), tanh(ln(1 + eˣ)) is n/(n + 2).
        put(
                "mish",
                (x, p) -> {
                    double n = exp(x) * (exp(x) + 2);
                    return x > 50 ? x : x < -800 ? -0.0 : x * n / (n + 2);
                },
                (x, p) -> {
                    double e = exp(x);
                    double n = e * (e + 2);
                    return x > 50
                            ? 1
                            : x < -800 ? -0.0 : e * ((e + 2) * (n + 2) + 4 * x * (1 + e)) / ((n + 2) * (n + 2));
                });
    }

    private static void newUnits() {
        put(
                "hard_gelu",
                (x, p) -> x > 1.5 ? x : x < -1.5 ? -0.0 : x * (x + 1.5) / 3,
                (x, p) -> x <= -1.5 ? 0 : x < 1.5 ? (2 * x + 1.5) / 3 : 1);
        put("serf", (x, p) -> x > 50 ? x : x < -800 ? -0.0 : x * erf(softplus(x)), (x, p) -> {
            if (abs(x) > 50) {
                return x > 0 ? 1 : x < -800 ? -0.0 : TWO_OVER_ROOT_PI * (1 + x) * exp(x);
            }
            double s = softplus(x);
            return erf(s) + x * TWO_OVER_ROOT_PI * exp(-s * s) * sigmoid(x);
        });
        put(
                "snake",
                (x, p) -> {
                    double z = p[0] * x;
                    double sine = StrictMath.sin(z) + fma(p[0], x, -z) * StrictMath.cos(z);
                    return abs(x) == Double.POSITIVE_INFINITY ? x : x + sine * sine / p[0];
                },
                (x, p) -> {
                    double z = p[0] * x;
                    double low = fma(p[0], x, -z);
                    double root = StrictMath.sin(z) * (1 - low) + StrictMath.cos(z) * (1 + low);
                    if (abs(x) == Double.POSITIVE_INFINITY) {
                        return Double.NaN;
                    }
                    // (sin z + cos z)², whose sum cancels next to a zero.
                    return abs(root) < 0x1p-8 ? WideSine.squared(p[0], x, true).doubleValue() * 2 : root * root;
                });
        put(
                "scaled_tanh",
                (x, p) -> p[0] * tanh(p[1] * x),
                (x, p) -> p[0] == 0 || p[1] == 0 ? 0 : p[0] * p[1] * 4 * density(2 * abs(p[1] * x)));
        put("isru", (x, p) -> inverseRoot(x, p[0]), (x, p) -> inverseRootSlope(x, p[0]));
        put("isrlu", (x, p) -> x > 0 ? x : inverseRoot(x, p[0]), (x, p) -> x > 0 ? 1 : inverseRootSlope(x, p[0]));
        put(
                "log1mexp",
                (x, p) -> {
                    if (x < 0) {
                        return Double.NaN;
                    }
                    return x < 0.7 ? log(-expm1(-x)) : x > 800 ? -0.0 : log1p(-exp(-x));
                },
                // The sum makes −0 a positive zero: the limit is that from the right, as there is no function to the
                // left.
                (x, p) -> x < 0 ? Double.NaN : x > 50 ? exp(-x) : 1 / expm1(x + 0.0));
        put(
                "normal_cdf",
                (x, p) -> abs(x) > 40 ? (x > 0 ? 1 : 0) : normalCdf(x),
                (x, p) -> abs(x) > 40 ? 0 : INVERSE_ROOT_2PI * exp(-x * x / 2));
    }

    /** Derivatives by parameters. */
    private static void byParameters() {
        FORMULAS.put("prelu_alpha_grad", (x, p) -> x > 0 ? 0 : x);
        FORMULAS.put("srelu_t_left_grad", (x, p) -> x >= p[2] ? 0 : x <= p[0] ? 1 - p[1] : 0);
        FORMULAS.put("srelu_a_left_grad", (x, p) -> x >= p[2] ? 0 : x <= p[0] ? x - p[0] : 0);
        FORMULAS.put("srelu_t_right_grad", (x, p) -> x >= p[2] ? 1 - p[3] : 0);
        FORMULAS.put("srelu_a_right_grad", (x, p) -> x >= p[2] ? x - p[2] : 0);
        FORMULAS.put("elu_alpha_grad", (x, p) -> x > 0 ? 0 : expm1(x));
        FORMULAS.put("celu_alpha_grad", (x, p) -> x > 0 ? 0 : expm1LessProduct(x / p[0]));
        FORMULAS.put(
                "swish_beta_grad",
                (x, p) -> p[0] == 0 ? x * x / 4 : abs(p[0] * x) > 800 ? 0 : x * x * density(abs(p[0] * x)));
        FORMULAS.put("softplus_beta_grad", (x, p) -> {
            double z = abs(p[0] * x);
            return z > 800 ? -0.0 : -(z * sigmoid(-z) + softplus(-z)) / p[0] / p[0];
        });
    }

    /** e^z − 1 − z·e^z; next to 0, where that cancels, a series. */
    private static double expm1LessProduct(double z) {
        if (abs(z) < 0x1p-6) {
            return -z * z * (1 / 2.0 + z * (1 / 3.0 + z * (1 / 8.0 + z * (1 / 30.0 + z * (1 / 144.0 + z / 840)))));
        }
        return z < -800 ? -1 : expm1(z) - z * exp(z);
    }

    private static double erf(double x) {
        return abs(x) < TINY ? TWO_OVER_ROOT_PI * x : abs(x) > 6 ? StrictMath.signum(x) : Erf.value(x);
    }

    private static double inverseRoot(double x, double alpha) {
        double square = alpha * x * x;
        return square > 1e100 ? StrictMath.signum(x) / sqrt(alpha) : x / sqrt(1 + square);
    }

    private static double inverseRootSlope(double x, double alpha) {
        double square = 1 + alpha * x * x;
        return 1 / (square * sqrt(square));
    }

    private static void ramps() {
        put("softplus", (x, p) -> softplus(p[0] * x) / p[0], (x, p) -> sigmoid(p[0] * x));
        put(
                "sparse_plus",
                (x, p) -> x <= -1 ? 0 : x >= 1 ? x : (x + 1) * (x + 1) / 4,
                (x, p) -> x <= -1 ? 0 : x >= 1 ? 1 : (x + 1) / 2);
        put(
                "squareplus",
                (x, p) -> {
                    double root = sqrt(x * x + p[0]);
                    return x > 0 ? (x + root) / 2 : p[0] / 2 / (root - x);
                },
                (x, p) -> {
                    double root = sqrt(x * x + p[0]);
                    return abs(x) > 1e30
                            ? (x > 0 ? 1 : p[0] / 4 / x / x)
                            : x > 0 ? (1 + x / root) / 2 : p[0] / (2 * root * (root - x));
                });
        put(
                "bent_identity",
                (x, p) -> abs(x) > 1e30 ? (x > 0 ? 1.5 : 0.5) * x : x * (1 + x / (2 * (sqrt(x * x + 1) + 1))),
                (x, p) -> abs(x) > 1e30 ? (x > 0 ? 1.5 : 0.5) : 1 + x / (2 * sqrt(x * x + 1)));
    }

    private static void curves() {
        put("exponential", (x, p) -> exp(x), (x, p) -> exp(x));
        put(
                "logit",
                (x, p) -> {
                    if (x < 0 || x > 1) {
                        return Double.NaN;
                    }
                    return x > 0.25 && x < 0.75 ? log1p((2 * x - 1) / (1 - x)) : log(x / (1 - x));
                },
                (x, p) -> x >= 0 && x <= 1 ? 1 / (x * (1 - x)) : Double.NaN);
        put("cube", (x, p) -> x * x * x, (x, p) -> 3 * x * x);
        put(
                "erf",
                (x, p) -> abs(x) < TINY ? TWO_OVER_ROOT_PI * x : abs(x) > 6 ? StrictMath.signum(x) : Erf.value(x),
                (x, p) -> TWO_OVER_ROOT_PI * exp(-x * x));
        put("gaussian", (x, p) -> exp(-x * x), (x, p) -> abs(x) > 40 ? 0 : -2 * x * exp(-x * x));
    }

    /** Losses. {@code p[0]} is the operand, and the parameters follow it. */
    private static void losses() {
        put(
                "binary_cross_entropy",
                (x, p) -> {
                    if (x < 0 || x > 1) {
                        return Double.NaN;
                    }
                    double first = x < p[1] ? log(p[1]) : 1 - x < p[1] ? log1p(-p[1]) : log(x);
                    double second = x < p[1] ? log1p(-p[1]) : 1 - x < p[1] ? log(p[1]) : log1p(-x);
                    return -(p[0] == 0 ? 0 : p[0] * first) - (p[0] == 1 ? 0 : (1 - p[0]) * second);
                },
                (x, p) -> x < 0 || x > 1 ? Double.NaN : x < p[1] || 1 - x < p[1] ? 0 : (x - p[0]) / x / (1 - x));
        put(
                "sigmoid_cross_entropy",
                (x, p) -> (p[0] == 0 ? 0 : p[0] * p[1] * softplus(-x)) + (p[0] == 1 ? 0 : (1 - p[0]) * softplus(x)),
                (x, p) -> (1 - p[0]) * sigmoid(x) - p[0] * p[1] * sigmoid(-x));
        put(
                "focal_loss",
                (x, p) -> weight(p, 1) * easier(x, p[1]) * softplus(-x)
                        + (p[0] == 1 ? 0 : weight(p, 0) * easier(-x, p[1]) * softplus(x)),
                (x, p) -> weight(p, 0) * easier(-x, p[1]) * (sigmoid(x) + p[1] * sigmoid(-x) * finite(softplus(x)))
                        - weight(p, 1) * easier(x, p[1]) * (sigmoid(-x) + p[1] * sigmoid(x) * finite(softplus(-x))));
        put(
                "hinge",
                (x, p) -> max(fma(-label(p[0]), x, 1), 0),
                (x, p) -> fma(-label(p[0]), x, 1) > 0 ? -label(p[0]) : 0);
        put(
                "squared_hinge",
                (x, p) -> {
                    double m = max(fma(-label(p[0]), x, 1), 0);
                    return m * m;
                },
                (x, p) -> -2 * label(p[0]) * max(fma(-label(p[0]), x, 1), 0));
        put(
                "poisson_nll",
                (x, p) -> exp(x) - (p[0] == 0 ? 0 : p[0] * finite(x)),
                (x, p) -> abs(x) < 0.5 ? expm1(x) + (1 - p[0]) : exp(x) - p[0]);
        put(
                "gaussian_nll",
                (x, p) -> (log(max(p[1], p[2])) + (x - p[0]) * (x - p[0]) / max(p[1], p[2])) / 2,
                (x, p) -> (x - p[0]) / max(p[1], p[2]));
        put(
                "quantile_loss",
                (x, p) -> x > p[0] ? (1 - p[1]) * (x - p[0]) : p[1] * (p[0] - x),
                (x, p) -> x > p[0] ? 1 - p[1] : x < p[0] ? -p[1] : 0.5 - p[1]);
        put(
                "smooth_l1",
                (x, p) -> {
                    double a = abs(x - p[0]);
                    return a < p[1] ? a * a / (2 * p[1]) : a - p[1] / 2;
                },
                (x, p) -> abs(x - p[0]) < p[1] ? (x - p[0]) / p[1] : StrictMath.signum(x - p[0]));
        put("squared_error", (x, p) -> (x - p[0]) * (x - p[0]), (x, p) -> 2 * (x - p[0]));
        put("absolute_error", (x, p) -> abs(x - p[0]), (x, p) -> StrictMath.signum(x - p[0]));
        put(
                "huber",
                (x, p) -> {
                    double a = abs(x - p[0]);
                    return a <= p[1] ? a * a / 2 : p[1] * (a - p[1] / 2);
                },
                (x, p) -> min(max(x - p[0], -p[1]), p[1]));
        put(
                "log_cosh",
                (x, p) -> {
                    double a = abs(x - p[0]);
                    double s = StrictMath.sinh(min(a, 50));
                    return a > 40 ? a - log(2) : a < TINY ? a * a / 2 : log1p(s * s) / 2;
                },
                (x, p) -> tanh(x - p[0]));
    }

    /** The weighted target of a class in the focal loss. */
    private static double weight(double[] p, int label) {
        double weight = Double.isNaN(p[2]) ? 1 : label == 1 ? p[2] : 1 - p[2];
        return weight * (label == 1 ? p[0] : 1 - p[0]);
    }

    /** σ(−x)^γ. */
    private static double easier(double x, double gamma) {
        return gamma == 0 ? 1 : exp(-gamma * softplus(x));
    }

    private static double label(double y) {
        return y == 0 ? -1 : y;
    }

    /** An infinite factor beside another that is 0. */
    private static double finite(double x) {
        return max(min(x, 1e300), -1e300);
    }

    private static double expm1(double x) {
        return abs(x) < TINY ? x * (1 + x * (0.5 + x / 6)) : x < -45 ? -1 : StrictMath.expm1(x);
    }

    private static double log1p(double x) {
        return abs(x) < TINY ? x * (1 - x * (0.5 - x / 3)) : StrictMath.log1p(x);
    }

    private static double tanh(double x) {
        return abs(x) < TINY ? x * (1 - x * x / 3) : abs(x) > 30 ? StrictMath.signum(x) : StrictMath.tanh(x);
    }

    private static double sigmoid(double x) {
        if (abs(x) < TINY) {
            return 0.5 + x / 4;
        }
        return x > 50 ? 1 : x < -800 ? 0 : 1 / (1 + exp(-x));
    }

    /** σ(x)σ(−x) for x ≥ 0. */
    private static double density(double x) {
        if (x < TINY || x > 800) {
            return x > 800 ? 0 : 0.25 - x * x / 16;
        }
        double e = exp(-x);
        return e / ((1 + e) * (1 + e));
    }

    private static double softplus(double x) {
        return abs(x) < TINY ? LN2 + x * (0.5 + x / 8) : max(x, 0) + log1p(exp(-abs(x)));
    }

    private static double swish(double beta, double x) {
        return beta * x < -800 ? -0.0 : x * sigmoid(beta * x);
    }

    private static double swishSlope(double beta, double x) {
        double z = beta * x;
        if (abs(z) < TINY) {
            return 0.5 + z / 2;
        }
        return z > 800 ? 1 : z < -800 ? -0.0 : sigmoid(z) * (1 + z * sigmoid(-z));
    }

    /** Twice the argument of the hyperbolic tangent in gelu_tanh, with its cubic term times {@code factor}. */
    private static double cubic(double x, double factor) {
        return 4 * INVERSE_ROOT_2PI * (x + factor * 0.044715 * x * x * x);
    }

    private static double normalCdf(double x) {
        if (abs(x) < TINY) {
            return 0.5 + x * INVERSE_ROOT_2PI;
        }
        return x > 0 ? 1 - Erfc.value(x * ROOT_HALF) / 2 : Erfcx.value(-x * ROOT_HALF) * exp(-x * x / 2) / 2;
    }
}
