package org.sparkactivations.math;

/**
 * {@link ArrayMath#addProduct} in plain Java. A tile of 4 rows by 4 columns stays in registers, so that an element of a
 * or b is read once for four products.
 */
final class ScalarProducts {

    private static final int TILE = 4;

    private ScalarProducts() {}

    /**
     * Adds the product in columns {@code from … n} (exclusive).
     *
     * @param aRow distance in a from a row to the next
     * @param aColumn distance in a from a column to the next
     */
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
            int from,
            int n) {
        int row = 0;
        for (; row + TILE <= m; row += TILE) {
            int place = aStart + row * aRow;
            int result = cStart + row * n;
            int column = from;
            for (; column + TILE <= n; column += TILE) {
                tile(a, place, aRow, aColumn, b, bStart + column, c, result + column, k, n);
            }
            for (; column < n; column++) {
                columnOfFour(a, place, aRow, aColumn, b, bStart + column, c, result + column, k, n);
            }
        }
        for (; row < m; row++) {
            int place = aStart + row * aRow;
            int result = cStart + row * n;
            int column = from;
            for (; column + TILE <= n; column += TILE) {
                rowOfFour(a, place, aColumn, b, bStart + column, c, result + column, k, n);
            }
            for (; column < n; column++) {
                element(a, place, aColumn, b, bStart + column, c, result + column, k, n);
            }
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
        double c00 = c[first];
        double c01 = c[first + 1];
        double c02 = c[first + 2];
        double c03 = c[first + 3];
        double c10 = c[second];
        double c11 = c[second + 1];
        double c12 = c[second + 2];
        double c13 = c[second + 3];
        double c20 = c[third];
        double c21 = c[third + 1];
        double c22 = c[third + 2];
        double c23 = c[third + 3];
        double c30 = c[fourth];
        double c31 = c[fourth + 1];
        double c32 = c[fourth + 2];
        double c33 = c[fourth + 3];
        int place = aPlace;
        int other = bPlace;
        for (int i = 0; i < k; i++) {
            double b0 = b[other];
            double b1 = b[other + 1];
            double b2 = b[other + 2];
            double b3 = b[other + 3];
            double a0 = a[place];
            c00 = Math.fma(a0, b0, c00);
            c01 = Math.fma(a0, b1, c01);
            c02 = Math.fma(a0, b2, c02);
            c03 = Math.fma(a0, b3, c03);
            double a1 = a[place + aRow];
            c10 = Math.fma(a1, b0, c10);
            c11 = Math.fma(a1, b1, c11);
            c12 = Math.fma(a1, b2, c12);
            c13 = Math.fma(a1, b3, c13);
            double a2 = a[place + 2 * aRow];
            c20 = Math.fma(a2, b0, c20);
            c21 = Math.fma(a2, b1, c21);
            c22 = Math.fma(a2, b2, c22);
            c23 = Math.fma(a2, b3, c23);
            double a3 = a[place + 3 * aRow];
            c30 = Math.fma(a3, b0, c30);
            c31 = Math.fma(a3, b1, c31);
            c32 = Math.fma(a3, b2, c32);
            c33 = Math.fma(a3, b3, c33);
            place += aColumn;
            other += n;
        }
        c[first] = c00;
        c[first + 1] = c01;
        c[first + 2] = c02;
        c[first + 3] = c03;
        c[second] = c10;
        c[second + 1] = c11;
        c[second + 2] = c12;
        c[second + 3] = c13;
        c[third] = c20;
        c[third + 1] = c21;
        c[third + 2] = c22;
        c[third + 3] = c23;
        c[fourth] = c30;
        c[fourth + 1] = c31;
        c[fourth + 2] = c32;
        c[fourth + 3] = c33;
    }

    private static void columnOfFour(
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
        double c0 = c[first];
        double c1 = c[first + n];
        double c2 = c[first + 2 * n];
        double c3 = c[first + 3 * n];
        int place = aPlace;
        int other = bPlace;
        for (int i = 0; i < k; i++) {
            double factor = b[other];
            c0 = Math.fma(a[place], factor, c0);
            c1 = Math.fma(a[place + aRow], factor, c1);
            c2 = Math.fma(a[place + 2 * aRow], factor, c2);
            c3 = Math.fma(a[place + 3 * aRow], factor, c3);
            place += aColumn;
            other += n;
        }
        c[first] = c0;
        c[first + n] = c1;
        c[first + 2 * n] = c2;
        c[first + 3 * n] = c3;
    }

    private static void rowOfFour(
            double[] a, int aPlace, int aColumn, double[] b, int bPlace, double[] c, int first, int k, int n) {
        double c0 = c[first];
        double c1 = c[first + 1];
        double c2 = c[first + 2];
        double c3 = c[first + 3];
        int place = aPlace;
        int other = bPlace;
        for (int i = 0; i < k; i++) {
            double factor = a[place];
            c0 = Math.fma(factor, b[other], c0);
            c1 = Math.fma(factor, b[other + 1], c1);
            c2 = Math.fma(factor, b[other + 2], c2);
            c3 = Math.fma(factor, b[other + 3], c3);
            place += aColumn;
            other += n;
        }
        c[first] = c0;
        c[first + 1] = c1;
        c[first + 2] = c2;
        c[first + 3] = c3;
    }

    private static void element(
            double[] a, int aPlace, int aColumn, double[] b, int bPlace, double[] c, int place, int k, int n) {
        double sum = c[place];
        for (int i = 0; i < k; i++) {
            sum = Math.fma(a[aPlace + i * aColumn], b[bPlace + i * n], sum);
        }
        c[place] = sum;
    }
}
