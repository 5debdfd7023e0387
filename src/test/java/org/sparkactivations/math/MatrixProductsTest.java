package org.sparkactivations.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("kernel")
class MatrixProductsTest {

    private static final double GARBAGE = 1e99;
    private static final int BEFORE = 3;

    static Stream<ArrayMath> providers() {
        List<ArrayMath> all = new ArrayList<>(List.of(new ScalarMath("the test wants it")));
        try {
            all.add(Providers.simd("SimdMath"));
        } catch (ReflectiveOperationException | LinkageError e) {
            // A JVM without the Vector API.
        }
        return all.stream();
    }

    /** fma by exact arithmetic. */
    private static double fma(double a, double b, double c) {
        return new BigDecimal(a)
                .multiply(new BigDecimal(b))
                .add(new BigDecimal(c))
                .doubleValue();
    }

    private static double[] random(SplittableRandom random, int length) {
        return random.doubles(length, -1, 1).toArray();
    }

    /** The matrix in the middle of garbage. */
    private static double[] shifted(double[] matrix) {
        double[] array = new double[matrix.length + 2 * BEFORE];
        Arrays.fill(array, GARBAGE);
        System.arraycopy(matrix, 0, array, BEFORE, matrix.length);
        return array;
    }

    private static double[] transposed(double[] a, int rows, int columns) {
        double[] result = new double[a.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                result[j * rows + i] = a[i * columns + j];
            }
        }
        return result;
    }

    @ParameterizedTest
    @MethodSource("providers")
    void anElementIsTheChainOfFmaWhateverTheShape(ArrayMath math) {
        SplittableRandom random = new SplittableRandom(20261129);
        for (int m : new int[] {0, 1, 3, 4, 9}) {
            for (int k : new int[] {0, 1, 2, 17}) {
                for (int n : new int[] {0, 1, 3, 4, 7, 8, 15, 16, 17, 33, 61}) {
                    double[] a = random(random, m * k);
                    double[] b = random(random, k * n);
                    double[] c = random(random, m * n);
                    double[] expected = shifted(c);
                    for (int i = 0; i < m * n; i++) {
                        for (int l = 0; l < k; l++) {
                            expected[BEFORE + i] = fma(a[i / n * k + l], b[l * n + i % n], expected[BEFORE + i]);
                        }
                    }
                    for (boolean isTransposed : new boolean[] {false, true}) {
                        double[] given = shifted(isTransposed ? transposed(a, m, k) : a);
                        double[] sums = shifted(c);
                        math.addProduct(given, BEFORE, isTransposed, shifted(b), BEFORE, sums, BEFORE, m, k, n);
                        assertThat(sums).as("%d × %d × %d", m, k, n).isEqualTo(expected);
                    }
                }
            }
        }
    }

    @Test
    void specialValuesHaveTheSameBitsInAllProviders() {
        double[] special = {0.0, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, Double.POSITIVE_INFINITY, -1, 1e-200};
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 50; trial++) {
            double[] a = random.ints(5 * 3, 0, special.length)
                    .mapToDouble(i -> special[i])
                    .toArray();
            double[] b = random.ints(3 * 29, 0, special.length)
                    .mapToDouble(i -> special[i])
                    .toArray();
            List<double[]> results = providers()
                    .map(math -> {
                        double[] c = new double[5 * 29];
                        Arrays.fill(c, -0.0);
                        math.addProduct(a, 0, false, b, 0, c, 0, 5, 3, 29);
                        return c;
                    })
                    .toList();
            assertThat(results).allSatisfy(each -> assertThat(each).isEqualTo(results.get(0)));
        }
    }
}
