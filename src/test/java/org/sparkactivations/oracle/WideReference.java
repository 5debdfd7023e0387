package org.sparkactivations.oracle;

import static org.sparkactivations.oracle.Wide.ONE;
import static org.sparkactivations.oracle.Wide.ZERO;
import static org.sparkactivations.oracle.WideMath.density;
import static org.sparkactivations.oracle.WideMath.exp;
import static org.sparkactivations.oracle.WideMath.expm1;
import static org.sparkactivations.oracle.WideMath.sigmoid;
import static org.sparkactivations.oracle.WideMath.softplus;
import static org.sparkactivations.oracle.WideMath.tanh;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The formulas of every elementwise function of the catalogue in double-double arithmetic, for all parameter values.
 * They are written apart from the kernels. The error is below {@link #ERROR}, relative to the result or, next to a zero
 * of a derivative, to the {@link #magnitude}. {@link ReferencesTest} compares all formulas with values of 40 digits.
 */
public final class WideReference {

    /** Bound of the relative error. */
    public static final double ERROR = 0x1p-95;

    private static final FormulaTable<Formula> FORMULAS = new FormulaTable<>(WideReference.class, ReferencesTest.class);
    private static final Map<String, Formula> MAGNITUDES = new TreeMap<>();

    private static final Wide LAMBDA = Wide.of("1.0507009873554805");
    private static final Wide LAMBDA_ALPHA = LAMBDA.times(Wide.of("1.6732632423543772"));
    private static final Wide QUICK = Wide.of("1.702");
    private static final Wide LECUN = Wide.of("1.7159");
    private static final Wide RATIONAL = Wide.of("1.41645");
    private static final Wide CUBIC = Wide.of("0.044715");
    private static final Wide TWO_ROOT_2_OVER_PI = Wide.of(8).over(WideMath.PI).sqrt();

    /** A function of a finite x and the values of the parameters. */
    @FunctionalInterface
    public interface Formula {
        /** The value at x; null where the formula has none. */
        Wide at(double x, double[] p);
    }

    static {
        straightLines();
        sigmoids();
        units();
        newUnits();
        byParameters();
        ramps();
        curves();
        WideLosses.define();
    }

    private WideReference() {}

    /** The names of all functions that have a formula. */
    static Set<String> names() {
        return FORMULAS.names();
    }

    /** The formula of a function, by its name in the catalogue; throws an AssertionError if there is none. */
    public static Formula of(String name) {
        return FORMULAS.of(name);
    }

    /**
     * The larger addend of a derivative that is a sum and crosses 0 smoothly, or of a value that is a sum; 0 for all
     * other functions.
     */
    public static Formula magnitude(String name) {
        return MAGNITUDES.getOrDefault(name, (x, p) -> ZERO);
    }

    /** Adds a function and its derivative. */
    static void put(String name, Formula value, Formula derivative) {
        FORMULAS.put(name, value);
        FORMULAS.put(name + "_grad", derivative);
    }

    /** Adds a function whose derivative is the sum of two addends. */
    static void put(String name, Formula value, Formula first, Formula second) {
        put(name, value, (x, p) -> first.at(x, p).plus(second.at(x, p)));
        MAGNITUDES.put(name + "_grad", (x, p) -> {
            Wide a = first.at(x, p).abs();
            Wide b = second.at(x, p).abs();
            return a.minus(b).signum() < 0 ? b : a;
        });
    }

    /** Adds the {@link #magnitude} of a value that is a sum. */
    static void putMagnitude(String name, Formula magnitude) {
        MAGNITUDES.put(name, magnitude);
    }

    private static Wide x(double x) {
        return Wide.of(x);
    }

    private static Wide is(boolean condition) {
        return condition ? ONE : ZERO;
    }

    private static void straightLines() {
        put("relu", (x, p) -> x(Math.max(x, 0)), (x, p) -> is(x > 0));
        put("abs", (x, p) -> x(Math.abs(x)), (x, p) -> x(Math.signum(x)));
        put("leaky_relu", (x, p) -> x > 0 ? x(x) : x(x).times(p[0]), (x, p) -> x > 0 ? ONE : x(p[0]));
        put("prelu", (x, p) -> x > 0 ? x(x) : x(x).times(p[0]), (x, p) -> x > 0 ? ONE : x(p[0]));
        put(
                "rrelu",
                (x, p) -> x > 0 ? x(x) : x(p[0]).plus(p[1]).scalb(-1).times(x),
                (x, p) -> x > 0 ? ONE : x(p[0]).plus(p[1]).scalb(-1));
        put("relu6", (x, p) -> x(Math.min(Math.max(x, 0), 6)), (x, p) -> is(x > 0 && x < 6));
        put("identity", (x, p) -> x(x), (x, p) -> ONE);
        put("dropout", (x, p) -> x(x), (x, p) -> ONE);
        put("clipped_relu", (x, p) -> x(Math.min(Math.max(x, 0), p[0])), (x, p) -> is(x > 0 && x < p[0]));
        put("thresholded_relu", (x, p) -> x > p[0] ? x(x) : ZERO, (x, p) -> is(x > p[0]));
        put("threshold", (x, p) -> x > p[0] ? x(x) : x(p[1]), (x, p) -> is(x > p[0]));
        put("binary_step", (x, p) -> is(x > p[0]), (x, p) -> ZERO);
        put("relu_squared", (x, p) -> x > 0 ? x(x).square() : ZERO, (x, p) -> x > 0 ? x(x).scalb(1) : ZERO);
        put(
                "srelu",
                (x, p) -> x >= p[2] ? line(p[2], p[3], x) : x <= p[0] ? line(p[0], p[1], x) : x(x),
                (x, p) -> x >= p[2] ? x(p[3]) : x <= p[0] ? x(p[1]) : ONE);
        put("hard_tanh", (x, p) -> x(Math.min(Math.max(x, p[0]), p[1])), (x, p) -> is(x > p[0] && x < p[1]));
        put(
                "hard_sigmoid",
                (x, p) -> {
                    Wide y = hardLine(x, p);
                    return y.signum() <= 0 ? ZERO : y.minus(ONE).signum() >= 0 ? ONE : y;
                },
                (x, p) -> {
                    Wide rest = hardLine(x, new double[] {p[0], 0}).plus(x(p[1]).minus(ONE));
                    boolean isInside = hardLine(x, p).signum() > 0 && rest.signum() < 0;
                    return isInside ? hardLine(1, new double[] {p[0], 0}) : ZERO;
                });
        put(
                "sparse_sigmoid",
                (x, p) -> x <= -1 ? ZERO : x >= 1 ? ONE : x(x).plus(ONE).scalb(-1),
                (x, p) -> x(x > -1 && x < 1 ? 0.5 : 0));
        put(
                "softshrink",
                (x, p) -> x > p[0] ? x(x).minus(p[0]) : x < -p[0] ? x(x).plus(p[0]) : ZERO,
                (x, p) -> is(Math.abs(x) > p[0]));
        put("hardshrink", (x, p) -> Math.abs(x) > p[0] ? x(x) : ZERO, (x, p) -> is(Math.abs(x) > p[0]));
        put(
                "shrink",
                (x, p) -> x < -p[0] ? x(x).plus(p[1]) : x > p[0] ? x(x).minus(p[1]) : ZERO,
                (x, p) -> is(Math.abs(x) > p[0]));
        put(
                "hard_swish",
                (x, p) -> x <= -3
                        ? ZERO
                        : x >= 3 ? x(x) : x(x).times(x(x).plus(3)).over(6),
                (x, p) -> x <= -3 ? ZERO : x >= 3 ? ONE : x(x).scalb(1).plus(3).over(6));
        put(
                "sparse_plus",
                (x, p) ->
                        x <= -1 ? ZERO : x >= 1 ? x(x) : x(x).plus(ONE).square().scalb(-2),
                (x, p) -> x <= -1 ? ZERO : x >= 1 ? ONE : x(x).plus(ONE).scalb(-1));
    }

    /** alpha·x + beta of hard_sigmoid, whose default alpha is 1/6 exactly. */
    private static Wide hardLine(double x, double[] p) {
        return p[0] == 1 / 6.0
                ? x(p[1]).times(6).plus(x).over(6)
                : x(x).times(p[0]).plus(p[1]);
    }

    /** t + a(x − t), computed exactly where the addends nearly cancel. */
    private static Wide line(double t, double a, double x) {
        Wide y = x(x).minus(t).times(a).plus(t);
        return y.abs().minus(Math.abs(t) * 0x1p-10).signum() > 0
                ? y
                : Wide.of(new BigDecimal(x)
                        .subtract(new BigDecimal(t))
                        .multiply(new BigDecimal(a))
                        .add(new BigDecimal(t)));
    }

    private static void sigmoids() {
        put("sigmoid", (x, p) -> sigmoid(x(x).times(p[0])), (x, p) -> density(x(x).times(p[0]))
                .times(p[0]));
        put("tanh", (x, p) -> tanh(x(x)), (x, p) -> density(x(x).scalb(1)).scalb(2));
        put("log_sigmoid", (x, p) -> softplus(x(-x)).negate(), (x, p) -> sigmoid(x(-x)));
        put(
                "lecun_tanh",
                (x, p) -> tanh(x(x).scalb(1).over(3)).times(LECUN),
                (x, p) -> density(x(x).scalb(2).over(3)).times(LECUN).scalb(3).over(3));
        put(
                "rational_tanh",
                (x, p) -> {
                    Wide q = rational(x);
                    return q.over(q.plus(ONE)).times(LECUN).times(Math.signum(x));
                },
                (x, p) -> {
                    Wide a = x(Math.abs(x)).scalb(1).over(3);
                    Wide slope =
                            a.square().times(RATIONAL).scalb(2).plus(2).times(a).plus(ONE);
                    return slope.over(rational(x).plus(ONE).square())
                            .times(LECUN)
                            .scalb(1)
                            .over(3);
                });
        put(
                "rectified_tanh",
                (x, p) -> x > 0 ? tanh(x(x)) : ZERO,
                (x, p) -> x > 0 ? density(x(x).scalb(1)).scalb(2) : ZERO);
        put(
                "softsign",
                (x, p) -> x(x).over(x(Math.abs(x)).plus(ONE)),
                (x, p) -> ONE.over(x(Math.abs(x)).plus(ONE).square()));
        put("tanhshrink", (x, p) -> WideMath.tanhRemainder(x(x)), (x, p) -> tanh(x(x))
                .square());
    }

    /** a + a² + 1.41645·a⁴ with a = |2x/3|. */
    private static Wide rational(double x) {
        Wide a = x(Math.abs(x)).scalb(1).over(3);
        return a.square().times(RATIONAL).plus(ONE).times(a).plus(ONE).times(a);
    }

    private static void units() {
        put(
                "elu",
                (x, p) -> x > 0 ? x(x) : expm1(x(x)).times(p[0]),
                (x, p) -> x > 0 ? ONE : exp(x(x)).times(p[0]));
        put(
                "selu",
                (x, p) -> x > 0 ? x(x).times(LAMBDA) : expm1(x(x)).times(LAMBDA_ALPHA),
                (x, p) -> x > 0 ? LAMBDA : exp(x(x)).times(LAMBDA_ALPHA));
        put(
                "celu",
                (x, p) -> x > 0 ? x(x) : expm1(x(x).over(p[0])).times(p[0]),
                (x, p) -> x > 0 ? ONE : exp(x(x).over(p[0])));
        put(
                "gelu",
                (x, p) -> WideNormal.cdf(x(x)).times(x),
                (x, p) -> WideNormal.cdf(x(x)),
                (x, p) -> WideNormal.density(x(x)).times(x));
        put("gelu_tanh", (x, p) -> sigmoid(cubic(x, 1)).times(x), (x, p) -> sigmoid(cubic(x, 1)), (x, p) -> density(
                        cubic(x, 1))
                .times(cubic(x, 3)));
        swish("gelu_sigmoid", (x, p) -> QUICK.times(x));
        swish("swish", (x, p) -> x(p[0]).times(x));
        swish("silu", (x, p) -> x(x));
        // With n = eˣ(eˣ + 2), tanh(ln(1 + eˣ)) is n/(n + 2), and its derivative is 4eˣ(1 + eˣ)/(n + 2)².
        put(
                "mish",
                (x, p) -> {
                    Wide e = exp(x(x));
                    Wide n = e.plus(2).times(e);
                    return n.over(n.plus(2)).times(x);
                },
                (x, p) -> {
                    Wide e = exp(x(x));
                    Wide n = e.plus(2).times(e);
                    return n.over(n.plus(2));
                },
                (x, p) -> {
                    Wide e = exp(x(x));
                    Wide n = e.plus(2).times(e);
                    return e.plus(ONE)
                            .times(e)
                            .scalb(2)
                            .over(n.plus(2).square())
                            .times(x);
                });
    }

    private static void newUnits() {
        put(
                "hard_gelu",
                (x, p) -> x <= -1.5
                        ? ZERO
                        : x >= 1.5 ? x(x) : x(x).times(x(x).plus(1.5)).over(3),
                (x, p) -> x <= -1.5
                        ? ZERO
                        : x >= 1.5 ? ONE : x(x).scalb(1).plus(1.5).over(3));
        put(
                "serf",
                (x, p) -> WideNormal.erf(softplus(x(x))).times(x),
                (x, p) -> WideNormal.erf(softplus(x(x))),
                (x, p) ->
                        WideNormal.erfSlope(softplus(x(x))).times(sigmoid(x(x))).times(x));
        // 1 + sin(2z) is 2·sin²(z + π/4), which does not cancel.
        put("snake", (x, p) -> WideSine.squared(p[0], x, false).over(p[0]).plus(x), (x, p) -> WideSine.squared(
                        p[0], x, true)
                .scalb(1));
        put(
                "scaled_tanh",
                (x, p) -> tanh(x(x).times(p[1])).times(p[0]),
                (x, p) ->
                        density(x(x).times(p[1]).scalb(1)).scalb(2).times(p[0]).times(p[1]));
        put("isru", (x, p) -> x(x).over(root(x, p[0])), (x, p) -> cubeOfInverse(root(x, p[0])));
        put(
                "isrlu",
                (x, p) -> x > 0 ? x(x) : x(x).over(root(x, p[0])),
                (x, p) -> x > 0 ? ONE : cubeOfInverse(root(x, p[0])));
        put(
                "log1mexp",
                (x, p) -> {
                    if (x <= 0) {
                        return null;
                    }
                    return x < 0.7
                            ? WideMath.log(expm1(x(-x)).negate())
                            : WideMath.log1p(exp(x(-x)).negate());
                },
                (x, p) -> x <= 0 ? null : ONE.over(expm1(x(x))));
        put("normal_cdf", (x, p) -> WideNormal.cdf(x(x)), (x, p) -> WideNormal.density(x(x)));
    }

    /** Derivatives by parameters. */
    private static void byParameters() {
        FORMULAS.put("prelu_alpha_grad", (x, p) -> x > 0 ? ZERO : x(x));
        FORMULAS.put("srelu_t_left_grad", (x, p) -> x >= p[2] || x > p[0] ? ZERO : ONE.minus(p[1]));
        FORMULAS.put("srelu_a_left_grad", (x, p) -> x >= p[2] || x > p[0] ? ZERO : x(x).minus(p[0]));
        FORMULAS.put("srelu_t_right_grad", (x, p) -> x >= p[2] ? ONE.minus(p[3]) : ZERO);
        FORMULAS.put("srelu_a_right_grad", (x, p) -> x >= p[2] ? x(x).minus(p[2]) : ZERO);
        FORMULAS.put("elu_alpha_grad", (x, p) -> x > 0 ? ZERO : expm1(x(x)));
        FORMULAS.put("celu_alpha_grad", (x, p) -> x > 0 ? ZERO : expm1LessProduct(x(x).over(p[0])));
        FORMULAS.put("swish_beta_grad", (x, p) -> density(x(p[0]).times(x)).times(x(x).square()));
        FORMULAS.put("softplus_beta_grad", (x, p) -> {
            Wide z = x(p[0]).times(x).abs();
            Wide entropy = sigmoid(z.negate()).times(z).plus(softplus(z.negate()));
            return entropy.negate().over(p[0]).over(p[0]);
        });
    }

    /** e^z − 1 − z·e^z; next to 0, where that cancels, as −z²·Σ z^j/(j!·(j + 2)). */
    private static Wide expm1LessProduct(Wide z) {
        if (z.exponent() >= 0) {
            return expm1(z).minus(exp(z).times(z));
        }
        Wide sum = ZERO;
        Wide power = ONE;
        for (int j = 0; j < 32; j++) {
            sum = sum.plus(power.over(j + 2));
            power = power.times(z).over(j + 1);
        }
        return sum.times(z.square()).negate();
    }

    /** √(1 + αx²). */
    private static Wide root(double x, double alpha) {
        return x(x).square().times(alpha).plus(ONE).sqrt();
    }

    private static Wide cubeOfInverse(Wide root) {
        return ONE.over(root.square().times(root));
    }

    private static void swish(String name, Formula z) {
        put(name, (x, p) -> sigmoid(z.at(x, p)).times(x), (x, p) -> sigmoid(z.at(x, p)), (x, p) -> density(z.at(x, p))
                .times(z.at(x, p)));
    }

    /** Twice the argument of the hyperbolic tangent in gelu_tanh, with its cubic term times {@code factor}. */
    private static Wide cubic(double x, double factor) {
        return x(x).square().times(CUBIC).times(factor).plus(ONE).times(x).times(TWO_ROOT_2_OVER_PI);
    }

    private static void ramps() {
        put("softplus", (x, p) -> softplus(x(x).times(p[0])).over(p[0]), (x, p) -> sigmoid(x(x).times(p[0])));
        put(
                "squareplus",
                (x, p) -> {
                    Wide root = x(x).square().plus(p[0]).sqrt();
                    return x >= 0 ? root.plus(x).scalb(-1) : x(p[0]).scalb(-1).over(root.minus(x));
                },
                (x, p) -> {
                    Wide root = x(x).square().plus(p[0]).sqrt();
                    if (root.signum() == 0) {
                        return null;
                    }
                    return x >= 0
                            ? x(x).over(root).plus(ONE).scalb(-1)
                            : x(p[0]).scalb(-1).over(root.minus(x)).over(root);
                });
        put(
                "bent_identity",
                (x, p) -> x(x).square()
                        .over(x(x).square().plus(ONE).sqrt().plus(ONE))
                        .scalb(-1)
                        .plus(x),
                (x, p) -> x(x).over(x(x).square().plus(ONE).sqrt()).scalb(-1).plus(ONE));
    }

    private static void curves() {
        put("exponential", (x, p) -> exp(x(x)), (x, p) -> exp(x(x)));
        put(
                "logit",
                (x, p) -> {
                    if (x <= 0 || x >= 1) {
                        return null;
                    }
                    Wide rest = ONE.minus(x);
                    return x > 0.25 && x < 0.75
                            ? WideMath.log1p(x(x).minus(rest).over(rest))
                            : WideMath.log(x(x).over(rest));
                },
                (x, p) -> x <= 0 || x >= 1 ? null : ONE.over(ONE.minus(x).times(x)));
        put("cube", (x, p) -> x(x).square().times(x), (x, p) -> x(x).square().times(3));
        put("erf", (x, p) -> WideNormal.erf(x(x)), (x, p) -> WideNormal.erfSlope(x(x)));
        put(
                "gaussian",
                (x, p) -> exp(x(x).square().negate()),
                (x, p) -> exp(x(x).square().negate()).times(x).scalb(1).negate());
    }
}
