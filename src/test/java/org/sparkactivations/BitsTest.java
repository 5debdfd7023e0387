package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.ml.linalg.Vectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sparkactivations.testing.Bits;

/** The comparison of bits that other tests rely on: it tolerates no difference except between NaNs. */
@Tag("spark")
class BitsTest {

    private static final int[] FIRST = {0};

    @Test
    void valuesWithTheSameBitsAreEqual() {
        Bits.assertEqual(null, null, "nothing");
        Bits.assertEqual(Double.NaN, 0.0 / 0.0, "numbers");
        Bits.assertEqual(Arrays.asList(1.0, null), new Double[] {1.0, null}, "rows");
        Bits.assertEqual(Vectors.dense(-0.0, 1), Vectors.dense(-0.0, 1), "dense");
        Bits.assertEqual(
                Vectors.sparse(2, FIRST, new double[] {2}), Vectors.sparse(2, FIRST, new double[] {2}), "sparse");
    }

    @Test
    void differencesAreReported() {
        assertDiffer(0.0, -0.0);
        assertDiffer(1.0, 1f);
        assertDiffer(1.0, null);
        assertDiffer(List.of(), null);
        assertDiffer(List.of(1.0), List.of(1.0, 2.0));
        assertDiffer(List.of(List.of(0.0)), List.of(List.of(-0.0)));
        assertDiffer(Arrays.asList(1.0, null), List.of(1.0, 0.0));
        assertDiffer(Vectors.dense(0.0), Vectors.dense(-0.0));
        assertDiffer(Vectors.dense(2, 0), Vectors.sparse(2, FIRST, new double[] {2}));
        assertDiffer(Vectors.sparse(2, FIRST, new double[] {2}), Vectors.sparse(3, FIRST, new double[] {2}));
        assertDiffer(Vectors.sparse(2, FIRST, new double[] {0.0}), Vectors.sparse(2, FIRST, new double[] {-0.0}));
    }

    private static void assertDiffer(Object a, Object b) {
        assertThatThrownBy(() -> Bits.assertEqual(a, b, "%s of column %s", "relu", "x"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("relu of column x");
        assertThatThrownBy(() -> Bits.assertEqual(b, a, "swapped")).isInstanceOf(AssertionError.class);
    }
}
