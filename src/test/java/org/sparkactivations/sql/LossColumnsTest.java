package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.testing.Bits;
import org.sparkactivations.testing.Failures;
import org.sparkactivations.testing.TestSpark;

/** Labels and targets of every type, null ones, and wrong ones. */
@Tag("spark")
class LossColumnsTest {

    private static final String ROW = "array(0.5D, 0.25D, 0.25D)";
    private static final String ROWS = "an ARRAY of numbers or an ML Vector";
    private static final String LABELS = "a number, the index of a class, or " + ROWS + ", a distribution";

    private static Object one(String expression) {
        return TestSpark.session().sql("SELECT " + expression).first().get(0);
    }

    private static double direct(String name, double[] x, int label) {
        return Activations.catalogue().function(name).applyToClass(x, label)[0];
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1L",
                "CAST(1 AS TINYINT)",
                "CAST(1 AS SMALLINT)",
                "1F",
                "1D",
                "CAST(1 AS DECIMAL(4, 2))",
                "array(0D, 1D, 0D)",
                "array(0F, 1F, 0F)",
                "array(0, 1, 0)"
            })
    void aLabelIsAnyNumberOrAnyRowOfThem(String label) {
        double[] x = {0.5, 0.25, 0.25};
        for (String name : List.of("cross_entropy", "softmax_cross_entropy")) {
            double expected = direct(name, x, 1);
            assertThat(one("nn_" + name + "(" + ROW + ", " + label + ")")).isEqualTo(expected);
            assertThat(one("nn_" + name + "(array(0.5F, 0.25F, 0.25F), " + label + ")"))
                    .isEqualTo((float) expected);
            double slope = Activations.catalogue().function(name + "_grad").applyToClass(x, 1)[1];
            assertThat(one("nn_" + name + "_grad(" + ROW + ", " + label + ")[1]"))
                    .isEqualTo(slope);
        }
    }

    @Test
    void vectorsGoWithNumbersArraysAndVectors() {
        Dataset<Row> rows = TestSpark.session()
                .createDataFrame(
                        List.of(
                                RowFactory.create(
                                        Vectors.dense(0.5, 0, 0.5), 2, Vectors.sparse(3, new int[] {2}, new double[] {1
                                        })),
                                RowFactory.create(
                                        Vectors.sparse(3, new int[] {0, 2}, new double[] {0.5, 0.5}),
                                        2,
                                        Vectors.dense(0, 0, 1)),
                                RowFactory.create(null, 2, Vectors.dense(0, 0, 1)),
                                RowFactory.create(Vectors.dense(1, 2, 3), null, null)),
                        new StructType()
                                .add("x", SQLDataTypes.VectorType())
                                .add("label", DataTypes.IntegerType)
                                .add("weights", SQLDataTypes.VectorType()));
        double[] x = {0.5, 0, 0.5};
        for (String name : List.of("cross_entropy", "softmax_cross_entropy")) {
            for (String label : List.of("label", "weights", "CASE WHEN label IS NOT NULL THEN array(0D, 0D, 1D) END")) {
                List<Row> results = rows.selectExpr(
                                "nn_" + name + "(x, " + label + ")", "nn_" + name + "_grad(x, " + label + ")")
                        .collectAsList();
                ActivationFunction gradient = Activations.catalogue().function(name + "_grad");
                for (int i = 0; i < 2; i++) {
                    assertThat(results.get(i).get(0)).isEqualTo(direct(name, x, 2));
                    assertThat(Bits.flat(results.get(i).get(1))).isEqualTo(Bits.of(gradient.applyToClass(x, 2)));
                }
                for (int i = 2; i < 4; i++) {
                    assertThat(results.get(i).isNullAt(0)).isTrue();
                    assertThat(results.get(i).isNullAt(1)).isTrue();
                }
            }
        }
        assertThat(rows.limit(2).selectExpr("nn_squared_error(x, weights) AS y").collectAsList())
                .extracting(row -> row.get(0))
                .containsOnly(Vectors.dense(0.25, 0, 0.25));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // A masked class takes no part, as if the row had only the other classes.
                "nn_softmax_cross_entropy(array(0D, NULL, 0D), 0); 0.6931471805599453",
                "nn_softmax_cross_entropy(array(0D, NULL, 0D), 2); 0.6931471805599453",
                "nn_softmax_cross_entropy(array(0D, NULL, 0D), array(0, 0, 1)); 0.6931471805599453",
                "nn_softmax_cross_entropy(array(0D, NULL, 0D), array(0, NULL, 1)); 0.6931471805599453",
                // A result that depends on a masked class, or on a null weight, is unknown.
                "nn_softmax_cross_entropy(array(0D, NULL, 0D), 1); NULL",
                "nn_softmax_cross_entropy(array(0D, NULL, 0D), array(0, 1, 0)); NULL",
                "nn_softmax_cross_entropy(array(0D, 0D), array(NULL, 1)); NULL",
                "nn_softmax_cross_entropy(array(NULL, NULL), 1); NULL",
                "nn_softmax_cross_entropy(array(1D, 2D), CAST(NULL AS INT)); NULL",
                "nn_softmax_cross_entropy(array(1D, 2D), NULL); NULL",
                "nn_softmax_cross_entropy(array(1D, 2D), 0, NULL); NULL",
                "nn_softmax_cross_entropy(NULL, 0); NULL",
                "nn_cross_entropy(array(0.5D, NULL), 0); 0.6931471805599453",
                "nn_cross_entropy(array(0.5D, NULL), 1); NULL",
                "nn_huber(NULL, 1D); NULL",
                "nn_huber(1D, NULL); NULL",
                "nn_huber(3D, 1D, NULL); NULL",
            })
    void nullsTakeNoPartOrMakeNull(String call, String expected) {
        assertThat(one(call)).isEqualTo(expected.equals("NULL") ? null : Double.valueOf(expected));
    }

    @Test
    void nullsStayInTheirPlacesInGradients() {
        assertThat(one("to_json(struct(nn_softmax_cross_entropy_grad(array(0D, NULL, 0D), 2) AS y))"))
                .isEqualTo("{\"y\":[0.5,null,-0.5]}");
        assertThat(one("to_json(struct(nn_softmax_cross_entropy_grad(array(0D, NULL, 0D), 1) AS y))"))
                .isEqualTo("{\"y\":[null,null,null]}");
        assertThat(one("to_json(struct(nn_squared_error_grad("
                        + "array(3D, NULL, 1D, NULL), array(1, 2, NULL, NULL)) AS y))"))
                .isEqualTo("{\"y\":[4.0,null,null,null]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3; label: expected a whole number from 0 to 2, got 3",
                "-1L; label: expected a whole number from 0 to 2, got -1",
                "1.5D; label: expected a whole number from 0 to 2, got 1.5",
                "CAST('NaN' AS DOUBLE); label: expected a whole number from 0 to 2, got NaN",
                "4294967298L; label: expected a whole number from 0 to 2, got 4294967298",
                "array(1, 0); label: expected 3 elements for a row of 3, got 2",
            })
    void labelsThatFitNoRowFailAtTheRow(String label, String message) {
        for (String name : List.of("cross_entropy", "softmax_cross_entropy_grad")) {
            Failures.atRunTime("SELECT nn_" + name + "(" + ROW + ", " + label + ")")
                    .hasMessage("nn_" + name + ": " + message);
        }
    }

    @Test
    void anEmptyRowHasNoClass() {
        Failures.atRunTime("SELECT nn_cross_entropy(CAST(array() AS ARRAY<DOUBLE>), 0)")
                .hasMessageContaining("label: expected the index of an element of the row, which is empty, got 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nn_softmax_cross_entropy(1D, 0); nn_softmax_cross_entropy: expected a row: " + ROWS + ", got DOUBLE",
                "nn_cross_entropy(array(1D), 'a'); nn_cross_entropy: label: expected " + LABELS + ", got STRING",
                "nn_cross_entropy(array(1D), true); nn_cross_entropy: label: expected " + LABELS + ", got BOOLEAN",
                "nn_cross_entropy(array(array(1D)), 0); nn_cross_entropy: expected a row: " + ROWS
                        + ", got ARRAY<ARRAY<DOUBLE>>",
                "nn_cross_entropy(array(1D)); nn_cross_entropy(x, label[, eps = 0.0]): expected 2 to 3 arguments, got 1",
                "nn_softmax_cross_entropy(array(1D), 0, 1); label_smoothing: expected a finite number ≥ 0"
                        + " and < 1, got 1.0",
                "nn_softmax_cross_entropy(array(1D), 0, -0.1); label_smoothing: expected a finite number ≥ 0"
                        + " and < 1, got -0.1",
                "nn_huber(array(1D), 1D); nn_huber: target: expected an ARRAY of numbers, as x is one, got DOUBLE",
                "nn_huber(1D, array(1D)); nn_huber: target: expected a number, as x is one, got ARRAY<DOUBLE>",
                "nn_huber('a', 1D); nn_huber: expected a number, an ARRAY of numbers or an ML Vector, got STRING",
                "nn_huber(1D, 1D, 0); delta: expected a finite number > 0, got 0.0",
                "nn_sigmoid_cross_entropy(1D, 1D, -1); pos_weight: expected a finite number ≥ 0, got" + " -1.0",
            })
    void whatCannotBeComparedFailsAtAnalysis(String call, String message) {
        Failures.atAnalysis("SELECT " + call).hasMessageContaining(message);
    }

    @Test
    void rowsOfUnequalWidthFailAtTheRow() {
        Failures.atRunTime("SELECT nn_huber(array(1D, 2D), array(1D))")
                .hasMessageContaining("nn_huber: target: expected 2 elements for a row of 2, got 1");
    }

    @Test
    void aFloatIsComparedWithADoubleTarget() {
        assertThat(one("nn_absolute_error(0.1F, 0.1D)")).isEqualTo((float) (0.1F - 0.1));
        assertThat(one("to_json(struct(nn_absolute_error(array(0.1F), array(0.1D)) AS y))"))
                .isEqualTo("{\"y\":[" + (float) (0.1F - 0.1) + "]}");
        assertThat(one("nn_squared_error(3, 1)")).isEqualTo(4.0);
    }
}
