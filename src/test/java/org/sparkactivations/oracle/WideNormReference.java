package org.sparkactivations.oracle;

import static org.sparkactivations.oracle.Wide.ZERO;
import static org.sparkactivations.oracle.WideRow.max;
import static org.sparkactivations.oracle.WideRow.sum;
import static org.sparkactivations.oracle.WideRow.sumsOfOthers;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.sparkactivations.oracle.WideRowReference.Exact;

/**
 * The formulas of the normalisations for {@link WideRowReference}. Where a mean is subtracted, the numerators are exact
 * decimals.
 */
final class WideNormReference {

    /** Sums that are so many powers of 2 smaller than their terms are computed exactly. */
    private static final int CANCELLED = 40;

    private WideNormReference() {}

    /** x/max(‖x‖, eps). */
    static Wide[] unit(WideRow row) {
        Wide divisor = max(sum(squares(row)).sqrt(), Wide.of(row.p()[0]));
        return row.each(i -> Wide.of(row.x()[i]).over(divisor));
    }

    static Exact[] unitVjp(WideRow row) {
        Wide norm = sum(squares(row)).sqrt();
        double eps = row.p()[0];
        return norm.minus(eps).signum() > 0
                ? pulledBack(row, ZERO, 1)
                : exacts(row.each(i -> Wide.of(row.operand()[i]).over(eps)), row.each(i -> ZERO));
    }

    /** x/√(mean(x²) + eps). */
    static Wide[] rootMeanSquare(WideRow row) {
        Wide divisor = sum(squares(row)).over(row.size()).plus(row.p()[0]).sqrt();
        return row.each(i -> Wide.of(row.x()[i]).over(divisor));
    }

    static Exact[] rootMeanSquareVjp(WideRow row) {
        return pulledBack(row, Wide.of(row.p()[0]).times(row.size()), row.size());
    }

    private static Wide[] squares(WideRow row) {
        return row.each(i -> Wide.of(row.x()[i]).square());
    }

    private static Exact[] exacts(Wide[] values, Wide[] magnitudes) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new Exact(values[i], magnitudes[i]))
                .toArray(Exact[]::new);
    }

    /**
     * The derivative of x/√(D/width), D = Σ x² + more: (gᵢ(D − xᵢ²) − xᵢ Σ′ xⱼgⱼ)/(D√(D/width)), where Σ′ is the sum over
     * all j ≠ i, and D − xᵢ² is one, too.
     */
    private static Exact[] pulledBack(WideRow row, Wide more, double width) {
        double[] x = row.x();
        double[] g = row.operand();
        Wide[] squares = squares(row);
        Wide all = sum(squares).plus(more);
        Wide divisor = all.times(all.over(width).sqrt());
        Wide[] products = row.each(i -> Wide.of(x[i]).times(g[i]));
        Wide[] otherSquares = sumsOfOthers(squares);
        Wide[] otherProducts = sumsOfOthers(products);
        Wide[] own = row.each(i -> otherSquares[i].plus(more).times(g[i]));
        Wide[] values = row.each(i -> own[i].minus(otherProducts[i].times(x[i])).over(divisor));
        Wide[] magnitudes = row.each(i -> {
            Wide other = ZERO;
            for (int j = 0; j < x.length; j++) {
                other = j == i ? other : max(other, products[j].abs());
            }
            return max(own[i].abs(), other.times(x[i]).abs()).over(divisor);
        });
        return exacts(values, magnitudes);
    }

    /** cᵢ/√(Σ c²/n + eps) with c = x − Σ x/n. */
    static Wide[] layer(WideRow row) {
        int n = row.size();
        BigDecimal[] centred = centred(row.x());
        Wide[] c = row.each(i -> wide(centred[i]).over(n));
        Wide divisor =
                sum(row.each(i -> c[i].square())).over(n).plus(row.p()[0]).sqrt();
        return row.each(i -> c[i].over(divisor));
    }

    /** n·x − Σ x. */
    private static BigDecimal[] centred(double[] x) {
        BigDecimal sum = Arrays.stream(x).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal n = BigDecimal.valueOf(x.length);
        return Arrays.stream(x)
                .mapToObj(each -> n.multiply(new BigDecimal(each)).subtract(sum))
                .toArray(BigDecimal[]::new);
    }

    /**
     * With C = n·x − Σ x and U = Σ C² + n³·eps: ((n·gᵢ − Σ g)·U − n·Cᵢ Σ Cg)/(n·U·√(U/n³)), whose addend of gⱼ is
     * gⱼ((n·δᵢⱼ − 1)·U − n·CᵢCⱼ).
     */
    static Exact[] layerVjp(WideRow row) {
        double[] g = row.operand();
        int n = row.size();
        BigDecimal[] c = centred(row.x());
        BigDecimal[] centredG = centred(g);
        BigDecimal squares = Arrays.stream(c).map(each -> each.multiply(each)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal u = squares.add(
                new BigDecimal(row.p()[0]).multiply(BigDecimal.valueOf(n).pow(3)));
        BigDecimal products = IntStream.range(0, n)
                .mapToObj(j -> c[j].multiply(new BigDecimal(g[j])))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(BigDecimal.valueOf(n));
        Wide wideU = wide(u);
        Wide divisor = wideU.times(wideU.over((double) n * n * n).sqrt()).times(n);
        Wide[] wideC = row.each(i -> wide(c[i]));
        Wide[] values = row.each(i -> wide(centredG[i].multiply(u).subtract(c[i].multiply(products))));
        Wide[] magnitudes = row.each(i -> {
            Wide largest = ZERO;
            Wide term = ZERO;
            for (int j = 0; j < n; j++) {
                Wide factor = wideU.times(j == i ? n - 1 : -1)
                        .minus(wideC[i].times(wideC[j]).times(n));
                largest = max(largest, factor.times(g[j]).abs());
                term = max(term, wideU.times(g[j]).abs());
            }
            return largest.exponent() < term.exponent() - CANCELLED ? largestAddend(i, c, u, g) : largest;
        });
        return exacts(row.each(i -> values[i].over(divisor)), row.each(i -> magnitudes[i].over(divisor)));
    }

    private static Wide largestAddend(int i, BigDecimal[] c, BigDecimal u, double[] g) {
        int n = g.length;
        BigDecimal largest = BigDecimal.ZERO;
        BigDecimal scaled = c[i].multiply(BigDecimal.valueOf(n));
        for (int j = 0; j < n; j++) {
            if (g[j] != 0) {
                BigDecimal factor =
                        u.multiply(BigDecimal.valueOf(j == i ? n - 1 : -1)).subtract(scaled.multiply(c[j]));
                largest = largest.max(factor.multiply(new BigDecimal(g[j])).abs());
            }
        }
        return wide(largest);
    }

    /** The number nearest to a decimal of any size. */
    private static Wide wide(BigDecimal number) {
        if (number.signum() == 0) {
            return ZERO;
        }
        int exponent = (int) ((number.precision() - number.scale()) * 3.3219);
        BigDecimal scaled = exponent > 0
                ? number.multiply(BigDecimal.valueOf(0.5).pow(exponent))
                : number.multiply(BigDecimal.valueOf(2).pow(-exponent));
        return Wide.of(scaled).scalb(exponent);
    }
}
