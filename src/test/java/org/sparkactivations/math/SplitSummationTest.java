package org.sparkactivations.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link SplitSummation} beside {@link ExactSum}, to which every term is added alone. */
@Tag("kernel")
class SplitSummationTest {

    private static final int TERMS = 1100;

    private final SplittableRandom random = new SplittableRandom(20261130);

    static ArrayMath[] providers() {
        return MatrixProductsTest.providers().toArray(ArrayMath[]::new);
    }

    /** Numbers with exponents from {@code least} on. */
    private double[] numbers(int n, int least, int range) {
        return random.doubles(n, -1, 1)
                .map(x -> Math.scalb(x, least + random.nextInt(range)))
                .toArray();
    }

    private static void assertSums(ArrayMath math, double[][] a, double[][] b, String name) {
        ExactSum sum = new ExactSum();
        ExactSum products = new ExactSum();
        ExactSum expectedSum = new ExactSum();
        ExactSum expectedProducts = new ExactSum();
        SplitSummation summation = new SplitSummation(math);
        for (int k = 0; k < a.length; k++) {
            int n = a[k].length;
            summation.add(a[k], n, sum);
            summation.addProducts(a[k], b[k], n, products);
            for (int i = 0; i < n; i++) {
                expectedSum.add(a[k][i]);
                expectedProducts.add(a[k][i] * b[k][i]);
            }
        }
        // As objects, of which NaN equals NaN.
        assertThat(new Double[] {sum.value(), products.value()})
                .as("sum, and sum of products, of " + name)
                .containsExactly(expectedSum.value(), expectedProducts.value());
    }

    @ParameterizedTest
    @MethodSource("providers")
    void sumsAreThoseOfSingleTermsForAnyRangeOfExponents(ArrayMath math) {
        for (int range : new int[] {1, 20, 60, 120, 300, 900}) {
            for (int least : new int[] {-1074, -1020, -600, -30, 0, 100}) {
                double[][] a = new double[4][];
                double[][] b = new double[4][];
                Arrays.setAll(a, i -> numbers(random.nextInt(TERMS), least, range));
                Arrays.setAll(b, i -> numbers(a[i].length, -range / 2, range));
                assertSums(math, a, b, range + " exponents from " + least + " on");
            }
        }
    }

    /** Half a unit rounds to one side or the other. */
    @ParameterizedTest
    @MethodSource("providers")
    void tiesAreSplitAsExactlyAsOthers(ArrayMath math) {
        double[][] a = new double[3][512];
        double[][] ones = new double[3][512];
        for (int k = 0; k < a.length; k++) {
            int unit = -40 * k;
            Arrays.setAll(a[k], i -> Math.scalb(random.nextInt(-7, 8) + 0.5, unit - random.nextInt(3)));
            Arrays.fill(ones[k], 1);
        }
        assertSums(math, a, ones, "halves");
    }

    @ParameterizedTest
    @MethodSource("providers")
    void sizesThatChangeFromArrayToArrayMakeNoDifference(ArrayMath math) {
        int[] sizes = {0, 900, -900, 3, -1000, 1000, 0};
        double[][] a = new double[sizes.length][];
        double[][] b = new double[sizes.length][];
        Arrays.setAll(a, i -> numbers(100, sizes[i], 5));
        Arrays.setAll(b, i -> numbers(100, 0, 5));
        assertSums(math, a, b, "arrays of sizes from 2⁻¹⁰⁰⁰ to 2¹⁰⁰⁰");
    }

    @ParameterizedTest
    @MethodSource("providers")
    void zerosAndWhatIsNotFiniteSumAsSingleTerms(ArrayMath math) {
        double[] ones = new double[20];
        Arrays.fill(ones, 1);
        for (double special : new double[] {
            0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE
        }) {
            double[] few = new double[20];
            few[7] = special;
            double[] all = new double[20];
            Arrays.fill(all, special);
            assertSums(math, new double[][] {few, all, ones}, new double[][] {ones, ones, ones}, "with " + special);
        }
    }
}
