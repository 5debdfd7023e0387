package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.testing.Bits;
import org.sparkactivations.testing.Failures;
import org.sparkactivations.testing.TestSpark;

/** Ignored labels, weights of classes, and the divergence of two rows. */
@Tag("spark")
class LossOptionsTest {

    private static final ActivationFunction LOSS = Activations.catalogue().function("softmax_cross_entropy");
    private static final ActivationFunction GRADIENT = Activations.catalogue().function("softmax_cross_entropy_grad");
    private static final double[] X = {0.5, -1, 2};

    private static Object one(String expression) {
        return TestSpark.session().sql("SELECT " + expression).first().get(0);
    }

    @Test
    void anIgnoredLabelGivesNullAndOthersAreAsBefore() {
        for (String name : new String[] {"nn_softmax_cross_entropy", "nn_softmax_cross_entropy_grad"}) {
            String call = name + "(array(0.5D, -1D, 2D), %s, 0D, %s)";
            assertThat(one(call.formatted("-100", "-100"))).isNull();
            assertThat(one(call.formatted("1", "1"))).isNull();
            assertThat(one(call.formatted("1", "-100")))
                    .isEqualTo(one(name + "(array(0.5D, -1D, 2D), 1)"))
                    .isNotNull();
            assertThat(one(call.formatted("array(0D, 1D, 0D)", "1"))).isNotNull();
            assertThat(one(name + "(CAST(NULL AS ARRAY<DOUBLE>), -100, 0, -100)"))
                    .isNull();
            Failures.atRunTime("SELECT " + call.formatted("-100", "-1"))
                    .hasMessage(name + ": label: expected a whole number from 0 to 2, got -100");
            Failures.atRunTime("SELECT " + name + "(array(0.5D, -1D, 2D), -2147483648)")
                    .hasMessage(name + ": label: expected a whole number from 0 to 2, got -2147483648");
            assertThat(TestSpark.session()
                            .sql("SELECT " + call.formatted("1", "-100"))
                            .schema()
                            .apply(0)
                            .nullable())
                    .isTrue();
        }
    }

    @Test
    void aColumnOfIgnoredLabelsIsThatOfEachRow() {
        assertThat(TestSpark.session()
                        .sql("SELECT nn_softmax_cross_entropy(array(0D, 0D), label, 0, ignored) IS NULL"
                                + " FROM VALUES (0, 0), (0, 1), (-3, -3), (1, -3) AS t(label, ignored)")
                        .collectAsList())
                .extracting(row -> row.getBoolean(0))
                .containsExactly(true, false, true, false);
    }

    @Test
    void aDirectCallGivesZerosForAnIgnoredLabel() {
        assertThat(LOSS.applyToClass(X, -100, 0, -100)).containsExactly(0);
        assertThat(GRADIENT.applyToClass(X, -100, 0, -100)).containsExactly(0, 0, 0);
        assertThatThrownBy(() -> LOSS.applyToClass(X, -100))
                .hasMessage("nn_softmax_cross_entropy: label: expected a whole number from 0 to 2, got -100");
    }

    @Test
    void weightsOfClassesMultiply() {
        double[] weights = {2, 0.5, 0};
        double[] plain = LOSS.applyToClass(X, 1);
        assertThat(one("nn_softmax_cross_entropy(array(0.5D, -1D, 2D), 1, 0, -100, array(2, 0.5, 0))"))
                .isEqualTo(0.5 * plain[0]);
        assertThat(one("nn_softmax_cross_entropy(array(0.5D, -1D, 2D), 2, 0, -100, array(2, 0.5, 0))"))
                .isEqualTo(0.0);
        assertThat(LOSS.perElement(weights).applyToClass(X, 1, 0, -100)).containsExactly(0.5 * plain[0]);
        assertThat(LOSS.applyToClass(X, 1, 0, -100, 0.5)).containsExactly(0.5 * plain[0]);
        // A class of weight 0 adds nothing, whatever its element.
        double[] infinite = {0.5, -1, Double.NEGATIVE_INFINITY};
        assertThat(LOSS.perElement(weights).applyToClass(infinite, 2)).containsExactly(0);
        assertThat(LOSS.perElement(1, 1, 1).applyToClass(infinite, 2)).containsExactly(Double.POSITIVE_INFINITY);
        assertThat(LOSS.perElement(weights).applyToClass(new double[] {Double.NaN, 0, 0}, 2))
                .containsExactly(Double.NaN);
    }

    @Test
    void weightsGoWithTheClassesOfMaskedAndSparseRows() {
        double[] masked = LOSS.perElement(2, 3).applyToClass(new double[] {0.5, 2}, 1, 0.25);
        assertThat(one("nn_softmax_cross_entropy(array(0.5D, NULL, 2D), 2, 0.25D, -100, array(2D, 7D, 3D))"))
                .isEqualTo(masked[0]);
        double[] dense = {0, 0, 1.5, 0, -2, 0};
        double[] weights = {1, 2, 3, 4, 5, 6};
        double[] expected = GRADIENT.perElement(weights).applyToClass(dense, 4, 0.1);
        Object row = TestSpark.session()
                .createDataFrame(
                        List.of(RowFactory.create(Vectors.dense(dense).toSparse())),
                        new StructType().add("v", SQLDataTypes.VectorType()))
                .selectExpr("nn_softmax_cross_entropy_grad(v, 4, 0.1D, -100, array(1, 2, 3, 4, 5, 6))")
                .first()
                .get(0);
        assertThat(Bits.of(((Vector) row).toArray())).isEqualTo(Bits.of(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "array(0.5D, 0.5D); array(0.5D, 0.5D); 0.0",
                "array(1D, 0D); array(0.5D, 0.5D); 0.6931471805599453",
                "array(1D, 0D); array(1D, 0D); 0.0",
                "array(0.5D, 0.5D); array(1D, 0D); Infinity",
                "array(-0.5D, 0.5D); array(0.5D, 0.5D); NaN",
                "array(0D, 1D); array(-0.5D, 1D); NaN",
                "array(double('NaN'), 1D); array(0.5D, 1D); NaN",
                "array(0D, 1D); array(double('NaN'), 1D); NaN",
                "CAST(array() AS ARRAY<DOUBLE>); CAST(array() AS ARRAY<DOUBLE>); 0.0",
                "array(4.9E-324D); array(1E308D); -7.184E-321",
                "array(0.5D, NULL); array(0.5D, 0.5D); 0.0",
            })
    void theDivergenceOfTwoRows(String p, String q, double expected) {
        assertThat(one("nn_kl_divergence(" + p + ", " + q + ")")).isEqualTo(expected);
    }

    @Test
    void theGradientOfTheDivergence() {
        ActivationFunction gradient = Activations.catalogue().function("kl_divergence_grad");
        assertThat(gradient.applyWith(new double[] {0.5, 0, 0, 0.5}, new double[] {0.5, 0.5, 0, 0}))
                .containsExactly(1, Double.NEGATIVE_INFINITY, 0, Double.POSITIVE_INFINITY);
        double e = StrictMath.exp(1);
        double[] next = gradient.applyWith(new double[] {1}, new double[] {e});
        assertThat(Math.abs(next[0])).isLessThan(2e-16);
        Failures.atRunTime("SELECT nn_kl_divergence(array(1D), array(0.5D, 0.5D))")
                .hasMessage("nn_kl_divergence: q: expected 1 element for a row of 1, got 2");
        Failures.atAnalysis("SELECT nn_kl_divergence(array(1D), 0)")
                .hasMessageContaining("nn_kl_divergence: q: expected an ARRAY of numbers, as x is one, got INT");
    }

    @Test
    void theDivergenceOfRowsThatAreNearlyEqual() {
        ActivationFunction divergence = Activations.catalogue().function("kl_divergence");
        double[] q = {0.25, 0.25, 0.5};
        double[] p = {0.25 + 0x1p-30, 0.25 - 0x1p-30, 0.5};
        // Σ p ln(p/q) = Σ d²/(2q) + …, where the terms of first order cancel.
        assertThat(divergence.applyWith(p, q)[0] / 0x1p-58).isCloseTo(1, within(1e-5));
        assertThat(Arrays.stream(divergence.applyWith(q, q)).sum()).isZero();
    }
}
