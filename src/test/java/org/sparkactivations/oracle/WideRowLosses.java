package org.sparkactivations.oracle;

import static org.sparkactivations.oracle.Wide.ONE;
import static org.sparkactivations.oracle.Wide.ZERO;
import static org.sparkactivations.oracle.WideRow.max;
import static org.sparkactivations.oracle.WideRow.sum;
import static org.sparkactivations.oracle.WideRow.sumsOfOthers;
import static org.sparkactivations.oracle.WideRowReference.exacts;
import static org.sparkactivations.oracle.WideRowReference.logOfSum;
import static org.sparkactivations.oracle.WideRowReference.put;
import static org.sparkactivations.oracle.WideRowReference.putExact;
import static org.sparkactivations.oracle.WideRowReference.softmax;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.sparkactivations.oracle.WideRowReference.Exact;

/** The formulas of the losses of rows for {@link WideRowReference}. */
final class WideRowLosses {

    private WideRowLosses() {}

    /** Adds the formulas to the reference. */
    static void define() {
        put("cross_entropy", row -> {
            double[] w = row.operand();
            return isImpossible(row)
                    ? null
                    : new Wide[] {
                        sum(row.each(i -> w[i] == 0
                                ? ZERO
                                : WideMath.log(clipped(row.x()[i], row.p()[0])).times(-w[i])))
                    };
        });
        put(
                "cross_entropy_grad",
                row -> isImpossible(row)
                        ? null
                        : row.each(i -> row.operand()[i] == 0
                                        || row.x()[i] < row.p()[0]
                                        || ONE.minus(row.x()[i])
                                                        .minus(row.p()[0])
                                                        .signum()
                                                < 0
                                ? ZERO
                                : Wide.of(-row.operand()[i]).over(row.x()[i])));
        put("softmax_cross_entropy", row -> {
            Wide[] d = row.differences(1);
            Wide logarithm = logOfSum(row, 1);
            Wide[] q = targets(row);
            return new Wide[] {
                sum(row.each(i -> logarithm.minus(d[i]).times(q[i]).times(row.classWeight(i))))
            };
        });
        // sᵢ Σ′ qⱼ − qᵢ(1 − sᵢ). Σ′ is the sum over all j ≠ i, and 1 − sᵢ is the sum of the other weights.
        putExact("softmax_cross_entropy_grad", row -> {
            Wide[] s = softmax(row, 1);
            Wide[] others = sumsOfOthers(s);
            Wide[] targets = targets(row);
            boolean isArray = row.classWeights() != null;
            Wide[] q = isArray ? row.each(i -> targets[i].times(row.classWeight(i))) : targets;
            double weight = isArray ? 1 : row.classWeight(0);
            Wide all = sum(q);
            // What an element with all of the weight has.
            Wide most = isArray ? all : ONE;
            Wide[] otherTargets = sumsOfOthers(q);
            return exacts(
                    row.each(i -> s[i].times(otherTargets[i])
                            .minus(q[i].times(others[i]))
                            .times(weight)),
                    row.each(i -> {
                        // The difference cancels only where sᵢ Σ qⱼ and qᵢ are nearly equal, and neither is next to 0
                        // or 1.
                        Wide share = s[i].times(all);
                        Wide beyond = max(most.minus(share), most.minus(q[i]));
                        Wide larger = max(share, q[i]);
                        boolean isSure = q[i].signum() == 0 || q[i].minus(most).signum() == 0;
                        return isSure ? ZERO : (beyond.minus(larger).signum() < 0 ? beyond : larger).times(weight);
                    }));
        });
        putExact("kl_divergence", row -> {
            if (isUnlimited(row)) {
                return null;
            }
            Wide[] terms = row.each(i -> row.x()[i] == 0
                    ? ZERO
                    : logOfQuotient(row.x()[i], row.operand()[i]).times(row.x()[i]));
            Wide largest = Arrays.stream(terms).map(Wide::abs).reduce(ZERO, WideRow::max);
            return new Exact[] {new Exact(sum(terms), largest)};
        });
        putExact("kl_divergence_grad", row -> {
            if (isUnlimited(row) || Arrays.stream(row.x()).anyMatch(each -> each == 0)) {
                return null;
            }
            Wide[] logarithms = row.each(i -> logOfQuotient(row.x()[i], row.operand()[i]));
            return exacts(row.each(i -> logarithms[i].plus(1)), row.each(i -> max(logarithms[i].abs(), ONE)));
        });
    }

    /** ln(p/q), which keeps its digits where p is next to q. */
    private static Wide logOfQuotient(double p, double q) {
        Wide distance = Wide.of(p).minus(q).over(q);
        return p > q / 2 && p < 2 * q
                ? WideMath.log1p(distance)
                : WideMath.log(Wide.of(p).over(q));
    }

    /** Whether an element of one of the rows is no probability, or 0 in the second row. */
    private static boolean isUnlimited(WideRow row) {
        return IntStream.range(0, row.size()).anyMatch(i -> !(row.x()[i] >= 0 && row.operand()[i] > 0));
    }

    /** A probability, held between eps and 1 − eps. */
    private static Wide clipped(double x, double eps) {
        return x < eps ? Wide.of(eps) : ONE.minus(x).minus(eps).signum() < 0 ? ONE.minus(eps) : Wide.of(x);
    }

    /** Whether a class with a weight has no probability above 0. */
    private static boolean isImpossible(WideRow row) {
        return row.p()[0] == 0
                && IntStream.range(0, row.size()).anyMatch(i -> row.operand()[i] != 0 && row.x()[i] <= 0);
    }

    /** The smoothed label, (1 − smoothing)·w + smoothing/n. */
    private static Wide[] targets(WideRow row) {
        double smoothing = row.p()[0];
        return row.each(i -> ONE.minus(smoothing)
                .times(row.operand()[i])
                .plus(Wide.of(smoothing).over(row.size())));
    }
}
