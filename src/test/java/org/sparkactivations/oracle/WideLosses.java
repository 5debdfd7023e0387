package org.sparkactivations.oracle;

import static org.sparkactivations.oracle.Wide.ONE;
import static org.sparkactivations.oracle.Wide.ZERO;
import static org.sparkactivations.oracle.WideMath.exp;
import static org.sparkactivations.oracle.WideMath.expm1;
import static org.sparkactivations.oracle.WideMath.sigmoid;
import static org.sparkactivations.oracle.WideMath.softplus;
import static org.sparkactivations.oracle.WideMath.tanh;
import static org.sparkactivations.oracle.WideReference.put;
import static org.sparkactivations.oracle.WideReference.putMagnitude;

/**
 * The formulas of the element-wise losses for {@link WideReference}. {@code p[0]} is the operand, and the parameters
 * follow it.
 */
final class WideLosses {

    private WideLosses() {}

    /** Adds the formulas to the reference. */
    static void define() {
        put(
                "binary_cross_entropy",
                (x, p) -> {
                    Wide q = clipped(x, p[1]);
                    return q == null || q.signum() <= 0 || q.minus(ONE).signum() >= 0
                            ? null
                            : WideMath.log(q).times(-p[0]).minus(logOfRest(q).times(ONE.minus(p[0])));
                },
                (x, p) -> {
                    if (x <= 0 || x >= 1) {
                        return x < 0 || x > 1 || p[1] == 0 ? null : ZERO;
                    }
                    boolean isClipped = x < p[1] || ONE.minus(x).minus(p[1]).signum() < 0;
                    return isClipped ? ZERO : x(x).minus(p[0]).over(x(x)).over(ONE.minus(x));
                });
        put(
                "sigmoid_cross_entropy",
                (x, p) -> softplus(x(-x))
                        .times(p[0])
                        .times(p[1])
                        .plus(softplus(x(x)).times(ONE.minus(p[0]))),
                (x, p) -> sigmoid(x(x)).times(ONE.minus(p[0])),
                (x, p) -> sigmoid(x(-x)).times(-p[0]).times(p[1]));
        put(
                "focal_loss",
                (x, p) -> easier(x, p[1])
                        .times(softplus(x(-x)))
                        .times(p[0])
                        .times(one(p))
                        .plus(easier(-x, p[1])
                                .times(softplus(x(x)))
                                .times(ONE.minus(p[0]))
                                .times(zero(p))),
                (x, p) -> easier(x, p[1])
                        .times(sigmoid(x(-x))
                                .plus(sigmoid(x(x)).times(softplus(x(-x))).times(p[1])))
                        .times(-p[0])
                        .times(one(p)),
                (x, p) -> easier(-x, p[1])
                        .times(sigmoid(x(x))
                                .plus(sigmoid(x(-x)).times(softplus(x(x))).times(p[1])))
                        .times(ONE.minus(p[0]))
                        .times(zero(p)));
        put(
                "hinge",
                (x, p) -> margin(x, p[0]).signum() > 0 ? margin(x, p[0]) : ZERO,
                (x, p) -> x(margin(x, p[0]).signum() > 0 ? -label(p[0]) : 0));
        put(
                "squared_hinge",
                (x, p) -> margin(x, p[0]).signum() > 0 ? margin(x, p[0]).square() : ZERO,
                (x, p) -> margin(x, p[0]).signum() > 0
                        ? margin(x, p[0]).times(label(p[0])).scalb(1).negate()
                        : ZERO);
        // Next to 0, where eˣ and a target of 1 cancel, the addends are eˣ − 1 and 1 − target.
        put(
                "poisson_nll",
                (x, p) -> exp(x(x)).minus(x(x).times(p[0])),
                (x, p) -> Math.abs(x) < 0.5 ? expm1(x(x)) : exp(x(x)),
                (x, p) -> Math.abs(x) < 0.5 ? x(1).minus(p[0]) : x(-p[0]));
        putMagnitude("poisson_nll", (x, p) -> larger(exp(x(x)), x(x).times(p[0])));
        put("gaussian_nll", (x, p) -> halfOfLogarithm(p).plus(halfOfSquare(x, p)), (x, p) -> x(x).minus(p[0])
                .over(Math.max(p[1], p[2])));
        putMagnitude("gaussian_nll", (x, p) -> larger(halfOfLogarithm(p), halfOfSquare(x, p)));
        put(
                "quantile_loss",
                (x, p) -> {
                    Wide d = x(x).minus(p[0]);
                    return d.signum() > 0 ? ONE.minus(p[1]).times(d) : d.times(-p[1]);
                },
                (x, p) -> x > p[0] ? ONE.minus(p[1]) : x < p[0] ? x(-p[1]) : x(0.5).minus(p[1]));
        put(
                "smooth_l1",
                (x, p) -> {
                    Wide a = x(x).minus(p[0]).abs();
                    return a.minus(p[1]).signum() < 0 ? a.square().over(p[1]).scalb(-1) : a.minus(p[1] / 2);
                },
                (x, p) -> {
                    Wide d = x(x).minus(p[0]);
                    return d.abs().minus(p[1]).signum() < 0 ? d.over(p[1]) : x(d.signum());
                });
        put("squared_error", (x, p) -> x(x).minus(p[0]).square(), (x, p) -> x(x).minus(p[0])
                .scalb(1));
        put(
                "absolute_error",
                (x, p) -> x(x).minus(p[0]).abs(),
                (x, p) -> x(x(x).minus(p[0]).signum()));
        put(
                "huber",
                (x, p) -> {
                    Wide a = x(x).minus(p[0]).abs();
                    return a.minus(p[1]).signum() <= 0
                            ? a.square().scalb(-1)
                            : a.minus(p[1] / 2).times(p[1]);
                },
                (x, p) -> {
                    Wide d = x(x).minus(p[0]);
                    return d.abs().minus(p[1]).signum() <= 0 ? d : x(p[1] * d.signum());
                });
        put("log_cosh", (x, p) -> logCosh(x(x).minus(p[0]).abs()), (x, p) -> tanh(x(x).minus(p[0])));
    }

    /** ln(1 − q). */
    private static Wide logOfRest(Wide q) {
        return q.doubleValue() < 0.5 ? WideMath.log1p(q.negate()) : WideMath.log(ONE.minus(q));
    }

    /** A probability, held between eps and 1 − eps; null outside of [0, 1]. */
    private static Wide clipped(double x, double eps) {
        if (x < 0 || x > 1) {
            return null;
        }
        return x < eps ? x(eps) : ONE.minus(x).minus(eps).signum() < 0 ? ONE.minus(eps) : x(x);
    }

    /** σ(−x)^γ, for the target 1. */
    private static Wide easier(double x, double gamma) {
        return exp(softplus(x(x)).times(-gamma));
    }

    /** The weight of class 1 in the focal loss. */
    private static Wide one(double[] p) {
        return Double.isNaN(p[2]) ? ONE : x(p[2]);
    }

    /** The weight of class 0 in the focal loss. */
    private static Wide zero(double[] p) {
        return Double.isNaN(p[2]) ? ONE : ONE.minus(p[2]);
    }

    private static double label(double y) {
        return y == 0 ? -1 : y;
    }

    private static Wide margin(double x, double y) {
        return ONE.minus(x(x).times(label(y)));
    }

    private static Wide halfOfLogarithm(double[] p) {
        return WideMath.log(x(Math.max(p[1], p[2]))).scalb(-1);
    }

    private static Wide halfOfSquare(double x, double[] p) {
        return x(x).minus(p[0]).square().over(Math.max(p[1], p[2])).scalb(-1);
    }

    private static Wide larger(Wide a, Wide b) {
        return a.abs().minus(b.abs()).signum() < 0 ? b.abs() : a.abs();
    }

    /** ln cosh a for a ≥ 0: a − ln 2 + ln(1 + e^(−2a)) for a ≥ 2, ln(1 + 2·sinh²(a/2)) for smaller a. */
    private static Wide logCosh(Wide a) {
        if (a.exponent() > 0) {
            return a.minus(WideMath.LN2).plus(WideMath.log1p(exp(a.scalb(1).negate())));
        }
        Wide e = expm1(a);
        return WideMath.log1p(e.square().over(e.plus(ONE)).scalb(-1));
    }

    private static Wide x(double x) {
        return Wide.of(x);
    }
}
