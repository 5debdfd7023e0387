package org.sparkactivations.oracle;

import static org.sparkactivations.oracle.Wide.ONE;
import static org.sparkactivations.oracle.Wide.ZERO;
import static org.sparkactivations.oracle.WideRow.max;
import static org.sparkactivations.oracle.WideRow.sum;
import static org.sparkactivations.oracle.WideRow.sumsOfOthers;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The formulas of every row function of the catalogue in double-double arithmetic, for rows of finite numbers without
 * nulls. They are written apart from the kernels. The error is below {@link #ERROR}, relative to the result or to its
 * {@linkplain Exact#magnitude() magnitude}, whichever is larger. {@link RowReferencesTest} compares all formulas with
 * values of 40 digits.
 */
public final class WideRowReference {

    /** Bound of the relative error. */
    public static final double ERROR = 0x1p-90;

    private static final FormulaTable<Formula> FORMULAS =
            new FormulaTable<>(WideRowReference.class, RowReferencesTest.class);

    private static final double[] NONE = {};
    private static final double[] SLOPE_ONE = {1};

    /**
     * One element of a result.
     *
     * @param value the exact value
     * @param magnitude the largest addend of the value; where it is larger than the value, errors are measured in ulp
     *     of the magnitude
     */
    public record Exact(Wide value, Wide magnitude) {}

    /** A function of a row. */
    @FunctionalInterface
    public interface Formula {
        /** All elements of the result, those of a matrix row by row; null where the result is infinite or undefined. */
        Exact[] of(WideRow row);
    }

    /** A function of a row whose errors are measured in ulp of the exact value. */
    interface Plain {
        Wide[] of(WideRow row);
    }

    /** A gradient of a gated unit, from the elements a and b of the halves and the upstream gradient. */
    private interface Gradient {
        Wide of(double a, double b, Wide g);
    }

    static {
        softmaxes();
        softmaxGradients();
        entmax();
        norms();
        gates();
        straightLines();
        WideRowLosses.define();
    }

    private WideRowReference() {}

    /** The names of all functions that have a formula. */
    static Set<String> names() {
        return FORMULAS.names();
    }

    /** The formula of a function, by its name in the catalogue; throws an AssertionError if there is none. */
    public static Formula of(String name) {
        return FORMULAS.of(name);
    }

    /** Adds a function whose errors are measured in ulp of the exact value. */
    static void put(String name, Plain formula) {
        FORMULAS.put(name, row -> {
            Wide[] values = formula.of(row);
            return values == null
                    ? null
                    : Arrays.stream(values).map(each -> new Exact(each, ZERO)).toArray(Exact[]::new);
        });
    }

    /** Adds a function whose errors are measured in ulp of the value or its magnitude. */
    static void putExact(String name, Formula formula) {
        FORMULAS.put(name, formula);
    }

    static Exact[] exacts(Wide[] values, Wide[] magnitudes) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new Exact(values[i], magnitudes[i]))
                .toArray(Exact[]::new);
    }

    private static Wide[] weights(WideRow row, double temperature) {
        Wide[] d = row.differences(temperature);
        return row.each(i -> WideMath.exp(d[i]));
    }

    static Wide[] softmax(WideRow row, double temperature) {
        Wide[] e = weights(row, temperature);
        Wide sum = sum(e);
        return row.each(i -> e[i].over(sum));
    }

    /** ln Σ exp((x − maximum)/temperature). */
    static Wide logOfSum(WideRow row, double temperature) {
        return WideMath.log1p(sumsOfOthers(weights(row, temperature))[row.top()]);
    }

    private static void softmaxes() {
        put("softmax", row -> softmax(row, row.p()[0]));
        put("gumbel_softmax", row -> softmax(row, row.p()[0]));
        put("softmin", row -> {
            double[] negated = Arrays.stream(row.x()).map(each -> -each).toArray();
            return softmax(new WideRow(negated, null, null), row.p()[0]);
        });
        put("log_softmax", row -> {
            Wide[] d = row.differences(row.p()[0]);
            Wide logarithm = logOfSum(row, row.p()[0]);
            return row.each(i -> d[i].minus(logarithm));
        });
        // Where the addends cancel to nearly 0, the error is measured in ulp of half the largest |x|.
        FORMULAS.put("logsumexp", row -> new Exact[] {
            new Exact(
                    logOfSum(row, 1).plus(row.x()[row.top()]),
                    Wide.of(Arrays.stream(row.x()).map(Math::abs).max().orElse(0) / 2))
        });
        put("hardmax", row -> row.each(i -> i == row.top() ? ONE : ZERO));
        put("sparsemax", row -> {
            Wide[] d = row.differences(1);
            Wide tau = threshold(d);
            return row.each(i -> max(d[i].minus(tau), ZERO));
        });
    }

    /**
     * The threshold τ of sparsemax, for the differences d of the elements and their maximum. It is (Σ d − 1)/k, where
     * the sum is over the k largest d, and k is the largest number for which all of these are above τ.
     */
    private static Wide threshold(Wide[] d) {
        Wide[] sorted = d.clone();
        Arrays.sort(sorted, (a, b) -> b.minus(a).signum());
        Wide sum = ZERO;
        Wide tau = ZERO;
        for (int k = 0; k < sorted.length; k++) {
            if (k > 0 && sorted[k].minus(tau).signum() <= 0) {
                break;
            }
            sum = sum.plus(sorted[k]);
            tau = sum.minus(ONE).over(k + 1.0);
        }
        return tau;
    }

    private static void softmaxGradients() {
        // sᵢ Σⱼ sⱼ(gᵢ − gⱼ)/T. The magnitude is the largest of the addends gⱼ·∂sⱼ/∂xᵢ.
        FORMULAS.put("softmax_vjp", WideRowReference::softmaxVjp);
        FORMULAS.put("gumbel_softmax_vjp", WideRowReference::softmaxVjp);
        // (gᵢ(1 − sᵢ) − sᵢ Σ′ gⱼ)/T. Σ′ is the sum over all j ≠ i, and 1 − sᵢ is the sum of the other weights.
        FORMULAS.put("log_softmax_vjp", row -> {
            double[] g = row.operand();
            Wide[] s = softmax(row, row.p()[0]);
            Wide[] others = sumsOfOthers(s);
            Wide[] upstream = sumsOfOthers(row.each(i -> Wide.of(g[i])));
            return exacts(
                    row.each(i ->
                            others[i].times(g[i]).minus(upstream[i].times(s[i])).over(row.p()[0])),
                    row.each(i -> max(
                                    others[i].times(g[i]).abs(),
                                    s[i].times(IntStream.range(0, g.length)
                                            .filter(j -> j != i)
                                            .mapToDouble(j -> Math.abs(g[j]))
                                            .max()
                                            .orElse(0)))
                            .over(row.p()[0])));
        });
        // Σⱼ(gᵢ − gⱼ)/k, where j runs over the k elements with a weight above 0; 0 for the other elements.
        FORMULAS.put("sparsemax_vjp", row -> {
            Wide[] d = row.differences(1);
            Wide tau = threshold(d);
            double[] g = row.operand();
            int[] support = IntStream.range(0, d.length)
                    .filter(i -> d[i].minus(tau).signum() > 0)
                    .toArray();
            double k = support.length;
            double most = Arrays.stream(support)
                    .mapToDouble(j -> Math.abs(g[j]))
                    .max()
                    .orElse(0);
            return exacts(
                    row.each(i -> d[i].minus(tau).signum() > 0
                            ? sum(WideRow.each(
                                            support.length, j -> Wide.of(g[i]).minus(g[support[j]])))
                                    .over(k)
                            : ZERO),
                    row.each(i -> d[i].minus(tau).signum() > 0
                            ? max(
                                    Wide.of(Math.abs(g[i])).times(k - 1).over(k),
                                    k == 1
                                            ? ZERO
                                            : Wide.of(othersOf(most, support, g, i))
                                                    .over(k))
                            : ZERO));
        });
        put("softmax_jacobian", row -> {
            Wide[] s = softmax(row, row.p()[0]);
            Wide[] others = sumsOfOthers(s);
            int n = row.size();
            return WideRow.each(n * n, place -> {
                int i = place / n;
                int j = place % n;
                return s[i].times(i == j ? others[i] : s[j].negate()).over(row.p()[0]);
            });
        });
    }

    private static Exact[] softmaxVjp(WideRow row) {
        double[] g = row.operand();
        Wide[] s = softmax(row, row.p()[0]);
        Wide[] others = sumsOfOthers(s);
        Wide largest = ZERO;
        for (int j = 0; j < s.length; j++) {
            largest = max(largest, s[j].times(g[j]).abs());
        }
        Wide most = largest;
        return exacts(
                row.each(i -> sum(row.each(j -> s[j].times(Wide.of(g[i]).minus(g[j]))))
                        .times(s[i])
                        .over(row.p()[0])),
                row.each(i -> max(
                                largestOfOthers(s, g, i, most),
                                others[i].times(g[i]).abs())
                        .times(s[i])
                        .over(row.p()[0])));
    }

    private static void entmax() {
        put("entmax15", row -> {
            Wide[] s = roots(row);
            return row.each(i -> s[i].square());
        });
        // sᵢ Σⱼ qⱼ(gᵢ − gⱼ) with q = s/Σ s.
        FORMULAS.put("entmax15_vjp", row -> {
            double[] g = row.operand();
            Wide[] s = roots(row);
            Wide sum = sum(s);
            Wide[] q = row.each(i -> s[i].over(sum));
            Wide[] others = sumsOfOthers(q);
            Wide most = Arrays.stream(row.each(j -> q[j].times(g[j]).abs())).reduce(ZERO, WideRow::max);
            return exacts(
                    row.each(i -> sum(row.each(j -> q[j].times(Wide.of(g[i]).minus(g[j]))))
                            .times(s[i])),
                    row.each(i -> max(
                                    largestOfOthers(q, g, i, most),
                                    others[i].times(g[i]).abs())
                            .times(s[i])));
        });
    }

    /**
     * s = max(z − τ, 0) with z = (x − maximum)/2 and Σ s² = 1. The k largest z are above τ for the largest k for which
     * the last of them is above the τ of those before it. Newton's method corrects the rounding errors of τ.
     */
    private static Wide[] roots(WideRow row) {
        Wide[] z = row.differences(2);
        Wide[] sorted = z.clone();
        Arrays.sort(sorted, (a, b) -> b.minus(a).signum());
        Wide sum = ZERO;
        Wide squares = ZERO;
        Wide tau = ZERO;
        for (int k = 1; k <= sorted.length; k++) {
            Wide next = sorted[k - 1];
            if (k > 1 && next.minus(tau).signum() <= 0) {
                break;
            }
            sum = sum.plus(next);
            squares = squares.plus(next.square());
            Wide spread = squares.times(k).minus(sum.square());
            tau = sum.minus(Wide.of(k).minus(spread).sqrt()).over(k);
        }
        Wide first = tau;
        Wide[] s = row.each(i -> max(z[i].minus(first), ZERO));
        Wide step = sum(row.each(i -> s[i].square())).minus(ONE).over(sum(s).times(2));
        return row.each(i -> s[i].signum() > 0 ? max(s[i].minus(step), ZERO) : ZERO);
    }

    private static void norms() {
        put("l2_normalize", WideNormReference::unit);
        put("rms_norm", WideNormReference::rootMeanSquare);
        put("layer_norm", WideNormReference::layer);
        FORMULAS.put("l2_normalize_vjp", WideNormReference::unitVjp);
        FORMULAS.put("rms_norm_vjp", WideNormReference::rootMeanSquareVjp);
        FORMULAS.put("layer_norm_vjp", WideNormReference::layerVjp);
    }

    /** The largest |sⱼgⱼ| over all j ≠ i; {@code most} is the largest over all j. */
    private static Wide largestOfOthers(Wide[] s, double[] g, int i, Wide most) {
        if (s[i].times(g[i]).abs().minus(most).signum() < 0) {
            return most;
        }
        Wide largest = ZERO;
        for (int j = 0; j < s.length; j++) {
            largest = j == i ? largest : max(largest, s[j].times(g[j]).abs());
        }
        return largest;
    }

    private static double othersOf(double most, int[] support, double[] g, int i) {
        return Math.abs(g[i]) < most
                ? most
                : Arrays.stream(support)
                        .filter(j -> j != i)
                        .mapToDouble(j -> Math.abs(g[j]))
                        .max()
                        .orElse(0);
    }

    private static void gates() {
        gate(
                "glu",
                (a, b, g) -> at("sigmoid", b).times(a).times(g),
                (a, b, g) -> at("sigmoid", b).times(g),
                (a, b, g) -> at("sigmoid_grad", b).times(a).times(g));
        gate("swiglu", (a, b, g) -> at("silu", a).times(b).times(g), "silu_grad", (a, b, g) -> at("silu", a)
                .times(g));
        gate("geglu", (a, b, g) -> at("gelu", a).times(b).times(g), "gelu_grad", (a, b, g) -> at("gelu", a)
                .times(g));
        gate(
                "reglu",
                (a, b, g) -> Wide.of(Math.max(a, 0)).times(b).times(g),
                (a, b, g) -> a > 0 ? Wide.of(b).times(g) : ZERO,
                (a, b, g) -> Wide.of(Math.max(a, 0)).times(g));
        gate(
                "bilinear_glu",
                (a, b, g) -> Wide.of(a).times(b).times(g),
                (a, b, g) -> Wide.of(b).times(g),
                (a, b, g) -> Wide.of(a).times(g));
    }

    private static Wide at(String name, double x) {
        return WideReference.of(name).at(x, name.startsWith("sigmoid") ? SLOPE_ONE : NONE);
    }

    private static void gate(String name, Gradient value, String slope, Gradient byB) {
        gate(name, value, (a, b, g) -> at(slope, a).times(b).times(g), byB);
        Formula vjp = FORMULAS.of(name + "_vjp");
        FORMULAS.put(name + "_vjp", row -> {
            Exact[] exact = vjp.of(row);
            int half = exact.length / 2;
            for (int i = 0; i < half; i++) {
                Wide magnitude = WideReference.magnitude(slope)
                        .at(row.x()[i], NONE)
                        .times(row.x()[half + i])
                        .times(row.operand()[i])
                        .abs();
                // The magnitude matters only next to a zero of the slope.
                boolean isNearZero =
                        exact[i].value().abs().minus(magnitude.scalb(-4)).signum() < 0;
                exact[i] = new Exact(exact[i].value(), isNearZero ? magnitude : ZERO);
            }
            return exact;
        });
    }

    private static void gate(String name, Gradient value, Gradient byA, Gradient byB) {
        put(name, row -> {
            int half = row.size() / 2;
            return WideRow.each(half, i -> value.of(row.x()[i], row.x()[half + i], ONE));
        });
        put(name + "_vjp", row -> {
            int half = row.size() / 2;
            return row.each(i -> {
                int k = i % half;
                return (i < half ? byA : byB).of(row.x()[k], row.x()[half + k], Wide.of(row.operand()[k]));
            });
        });
    }

    private static void straightLines() {
        put("crelu", row -> {
            int n = row.size();
            return WideRow.each(2 * n, i -> Wide.of(i < n ? Math.max(row.x()[i], 0) : Math.max(-row.x()[i - n], 0)));
        });
        put("crelu_vjp", row -> {
            double[] g = row.operand();
            int n = row.size();
            return row.each(i -> row.x()[i] > 0 ? Wide.of(g[i]) : row.x()[i] < 0 ? Wide.of(-g[n + i]) : ZERO);
        });
        put("maxout", row -> {
            int k = (int) row.p()[0];
            return WideRow.each(
                    row.size() / k,
                    i -> Wide.of(group(row, i, k).x()[group(row, i, k).top()]));
        });
        put("maxout_vjp", row -> {
            int k = (int) row.p()[0];
            return row.each(i -> group(row, i / k, k).top() == i % k ? Wide.of(row.operand()[i / k]) : ZERO);
        });
    }

    private static WideRow group(WideRow row, int i, int k) {
        return new WideRow(Arrays.copyOfRange(row.x(), i * k, (i + 1) * k), null, null);
    }
}
