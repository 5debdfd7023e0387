package org.sparkactivations.math;

import static org.sparkactivations.math.SimdMath.*;

import jdk.incubator.vector.DoubleVector;

/**
 * {@link ArrayMath#addProduct} for {@link SimdMath}. A tile of 4 rows by 2 vectors stays in registers. Each lane is one
 * element of c, so its sum has the order of {@link ScalarProducts}, which computes the columns that fill no vector.
 */
final class SimdProducts {

    private static final int ROWS = 4;

    private SimdProducts() {}

    /** As {@link ScalarProducts#add}, for all columns. */
    static void add(
            double[] a,
            int aStart,
            int aRow,
            int aColumn,
            double[] b,
            int bStart,
            double[] c,
            int cStart,
            int m,
            int k,
            int n) {
        int column = 0;
        for (; column + 2 * LANES <= n; column += 2 * LANES) {
            int row = 0;
            for (; row + ROWS <= m; row += ROWS) {
                tile(a, aStart + row * aRow, aRow, aColumn, b, bStart + column, c, cStart + row * n + column, k, n);
            }
            for (; row < m; row++) {
                int result = cStart + row * n + column;
                row(a, aStart + row * aRow, aColumn, b, bStart + column, c, result, k, n);
                row(a, aStart + row * aRow, aColumn, b, bStart + column + LANES, c, result + LANES, k, n);
            }
        }
        for (; column + LANES <= n; column += LANES) {
            int row = 0;
            for (; row + ROWS <= m; row += ROWS) {
                narrowTile(
                        a, aStart + row * aRow, aRow, aColumn, b, bStart + column, c, cStart + row * n + column, k, n);
            }
            for (; row < m; row++) {
                row(a, aStart + row * aRow, aColumn, b, bStart + column, c, cStart + row * n + column, k, n);
            }
        }
        if (column < n) {
            ScalarProducts.add(a, aStart, aRow, aColumn, b, bStart, c, cStart, m, k, column, n);
        }
    }

    private static void tile(
            double[] a,
            int aPlace,
            int aRow,
            int aColumn,
            double[] b,
            int bPlace,
            double[] c,
            int first,
            int k,
            int n) {
        int second = first + n;
        int third = second + n;
        int fourth = third + n;
        DoubleVector c00 = DoubleVector.fromArray(SPECIES, c, first);
        DoubleVector c01 = DoubleVector.fromArray(SPECIES, c, first + LANES);
        DoubleVector c10 = DoubleVector.fromArray(SPECIES, c, second);
        DoubleVector c11 = DoubleVector.fromArray(SPECIES, c, second + LANES);
        DoubleVector c20 = DoubleVector.fromArray(SPECIES, c, third);
        DoubleVector c21 = DoubleVector.fromArray(SPECIES, c, third + LANES);
        DoubleVector c30 = DoubleVector.fromArray(SPECIES, c, fourth);
        DoubleVector c31 = DoubleVector.fromArray(SPECIES, c, fourth + LANES);
        int place = aPlace;
        int other = bPlace;
        for (int i = 0; i < k; i++) {
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, other);
            DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, other + LANES);
            DoubleVector factor = DoubleVector.broadcast(SPECIES, a[place]);
            c00 = factor.fma(b0, c00);
            c01 = factor.fma(b1, c01);
            factor = DoubleVector.broadcast(SPECIES, a[place + aRow]);
            c10 = factor.fma(b0, c10);
            c11 = factor.fma(b1, c11);
            factor = DoubleVector.broadcast(SPECIES, a[place + 2 * aRow]);
            c20 = factor.fma(b0, c20);
            c21 = factor.fma(b1, c21);
            factor = DoubleVector.broadcast(SPECIES, a[place + 3 * aRow]);
            c30 = factor.fma(b0, c30);
            c31 = factor.fma(b1, c31);
            place += aColumn;
            other += n;
        }
        c00.intoArray(c, first);
        c01.intoArray(c, first + LANES);
        c10.intoArray(c, second);
        c11.intoArray(c, second + LANES);
        c20.intoArray(c, third);
        c21.intoArray(c, third + LANES);
        c30.intoArray(c, fourth);
        c31.intoArray(c, fourth + LANES);
    }

    private static void narrowTile(
            double[] a,
            int aPlace,
            int aRow,
            int aColumn,
            double[] b,
            int bPlace,
            double[] c,
            int first,
            int k,
            int n) {
        DoubleVector c0 = DoubleVector.fromArray(SPECIES, c, first);
        DoubleVector c1 = DoubleVector.fromArray(SPECIES, c, first + n);
        DoubleVector c2 = DoubleVector.fromArray(SPECIES, c, first + 2 * n);
        DoubleVector c3 = DoubleVector.fromArray(SPECIES, c, first + 3 * n);
        int place = aPlace;
        int other = bPlace;
        for (int i = 0; i < k; i++) {
            DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, other);
            c0 = DoubleVector.broadcast(SPECIES, a[place]).fma(b0, c0);
            c1 = DoubleVector.broadcast(SPECIES, a[place + aRow]).fma(b0, c1);
            c2 = DoubleVector.broadcast(SPECIES, a[place + 2 * aRow]).fma(b0, c2);
            c3 = DoubleVector.broadcast(SPECIES, a[place + 3 * aRow]).fma(b0, c3);
            place += aColumn;
            other += n;
        }
        c0.intoArray(c, first);
        c1.intoArray(c, first + n);
        c2.intoArray(c, first + 2 * n);
        c3.intoArray(c, first + 3 * n);
    }

    private static void row(
            double[] a, int aPlace, int aColumn, double[] b, int bPlace, double[] c, int first, int k, int n) {
        DoubleVector sum = DoubleVector.fromArray(SPECIES, c, first);
        int place = aPlace;
        int other = bPlace;
        for (int i = 0; i < k; i++) {
            sum = DoubleVector.broadcast(SPECIES, a[place]).fma(DoubleVector.fromArray(SPECIES, b, other), sum);
            place += aColumn;
            other += n;
        }
        sum.intoArray(c, first);
    }
}
